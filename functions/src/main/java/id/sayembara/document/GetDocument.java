package id.sayembara.document;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import jakarta.inject.Singleton;
import java.util.List;

/** Says how far one document has come, and looks again for one whose arrival nobody heard of. R16. */
@Singleton
public final class GetDocument implements Operation {
    private final Access access;
    private final DocumentStore documents;
    private final LookAgain again;

    GetDocument(Access access, DocumentStore documents, LookAgain again) {
        this.access = access;
        this.documents = documents;
        this.again = again;
    }

    /** The document as it stands now. */
    public Document run(Call call, String id) {
        Actor actor = access.admit(call, GetDocument.class);
        Document document = access.own(actor, GetDocument.class, documents.find(id));
        again.at(call.receivedAt(), List.of(document));
        return document;
    }
}
