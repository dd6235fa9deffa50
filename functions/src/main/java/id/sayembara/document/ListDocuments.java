package id.sayembara.document;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import jakarta.inject.Singleton;
import java.util.List;

/** Lists the documents of one's own proposal, whatever their state. R16. */
@Singleton
public final class ListDocuments implements Operation {
    private final Access access;
    private final AttachmentRules rules;
    private final DocumentStore documents;
    private final Rechecks rechecks;

    ListDocuments(Access access, AttachmentRules rules, DocumentStore documents, Rechecks rechecks) {
        this.access = access;
        this.rules = rules;
        this.documents = documents;
        this.rechecks = rechecks;
    }

    /** The documents, oldest first; at most {@link RequestUpload#MOST} stand at once. */
    public List<Document> run(Call call, String proposal) {
        Actor actor = access.admit(call, ListDocuments.class);
        access.own(actor, ListDocuments.class, rules.target(proposal, ""));
        List<Document> found = documents.of(proposal).stream()
                .filter(d -> d.stands(call.receivedAt()))
                .toList();
        rechecks.of(found, call.receivedAt());
        return found;
    }
}
