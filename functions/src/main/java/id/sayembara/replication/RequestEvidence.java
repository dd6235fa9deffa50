package id.sayembara.replication;

import id.sayembara.competition.Attachments;
import id.sayembara.competition.Timeline;
import id.sayembara.document.Declaration;
import id.sayembara.document.Document;
import id.sayembara.document.DocumentStore;
import id.sayembara.document.DocumentType;
import id.sayembara.document.RequestUpload.Issued;
import id.sayembara.document.RequestUpload.Ticket;
import id.sayembara.document.Target;
import id.sayembara.document.Tickets;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives a ticket to upload one document as evidence of a replication. R16, R38: it arrives and is verified as every document. */
@Singleton
public final class RequestEvidence implements Operation {
    /** What stands for a form's question in a document of evidence. */
    static final String QUESTION = "evidence";

    private static final Attachments TAKEN =
            new Attachments(1, Replication.DOCUMENTS, Declaration.LARGEST, Set.copyOf(DocumentType.mediaTypes()));

    private final Access access;
    private final Once once;
    private final ReplicationStore replications;
    private final DocumentStore documents;
    private final Tickets tickets;

    RequestEvidence(Access access, Once once, ReplicationStore replications, DocumentStore documents, Tickets tickets) {
        this.access = access;
        this.once = once;
        this.replications = replications;
        this.documents = documents;
        this.tickets = tickets;
    }

    /**
     * Gives the ticket; it lives for {@link Document#TICKET}.
     *
     * @throws Refusal {@code not-found}; {@code replication-state} unless it is agreed to or sent back; what {@link Tickets} refuses
     */
    public Ticket run(Call call, String id, Declaration declared) {
        Actor actor = access.admit(call, RequestEvidence.class);
        Issued issued = once.run(documents, call, actor.member(), Issued.class, remembered -> {
            Replication replication = access.own(actor, RequestEvidence.class, replications.find(id))
                    .requireState(ReplicationState.TAKING_EVIDENCE);
            return tickets.issue(call, actor, target(replication, call.receivedAt()), declared, remembered);
        });
        Document document = access.own(actor, RequestEvidence.class, documents.find(issued.document()));
        return tickets.sign(document, call.receivedAt());
    }

    private static Target target(Replication replication, Instant at) {
        return new Target(
                replication.id(),
                QUESTION,
                "-",
                replication.institution(),
                replication.servedBy(),
                Optional.empty(),
                Optional.of(TAKEN),
                Set.of(),
                // no edition's window bounds it
                new Timeline(ZoneOffset.UTC, List.of()),
                at.plus(Replication.ANSWERS));
    }
}
