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
    private final Rechecks rechecks;

    GetDocument(Access access, DocumentStore documents, Rechecks rechecks) {
        this.access = access;
        this.documents = documents;
        this.rechecks = rechecks;
    }

    /** The document as it stands now. */
    public Document run(Call call, String id) {
        Actor actor = access.admit(call, GetDocument.class);
        Document document = access.own(actor, GetDocument.class, documents.find(id));
        rechecks.of(List.of(document), call.receivedAt());
        return document;
    }
}
