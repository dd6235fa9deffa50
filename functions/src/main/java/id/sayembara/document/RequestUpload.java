package id.sayembara.document;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Gives a ticket to upload one document straight to storage. R16. The same request again signs the same ticket's address
 * again, while it lives.
 */
@Singleton
public final class RequestUpload implements Operation {
    /** Most documents of one proposal that stand at once, refused ones and open tickets among them. */
    public static final int MOST = 200;

    /** What is remembered of a ticket: never its address. */
    public record Issued(String document) {}

    /** A ticket: the document to come, and where to put it. */
    public record Ticket(Document document, Address address) {}

    private final Access access;
    private final Once once;
    private final AttachmentRules rules;
    private final DocumentStore documents;
    private final Tickets tickets;

    RequestUpload(Access access, Once once, AttachmentRules rules, DocumentStore documents, Tickets tickets) {
        this.access = access;
        this.once = once;
        this.rules = rules;
        this.documents = documents;
        this.tickets = tickets;
    }

    /**
     * Gives the ticket; it lives for {@link Document#TICKET}.
     *
     * @throws Refusal {@code not-found}, {@code window-closed}, {@code attaching-closed} in the proposal's present state,
     *     {@code invalid-fields} for what the question does not take, {@code too-many-documents} over {@value #MOST},
     *     {@code ticket-expired} when the same request is sent again too late
     */
    public Ticket run(Call call, String proposal, String question, Declaration declared) {
        Actor actor = access.admit(call, RequestUpload.class);
        Issued issued = once.run(documents, call, actor.member(), Issued.class, remembered -> {
            Target target = access.own(actor, RequestUpload.class, rules.target(proposal, question));
            access.requireOpen(actor, RequestUpload.class, target.timeline(), call.receivedAt());
            requireEditor(target, actor);
            return tickets.issue(call, actor, target, declared, remembered);
        });
        Document document = access.own(actor, RequestUpload.class, documents.find(issued.document()));
        return tickets.sign(document, call.receivedAt());
    }

    private static void requireEditor(Target target, Actor actor) {
        if (!target.editors().contains(actor.role())) {
            throw new Refusal(
                    DocumentProblem.ATTACHING_CLOSED,
                    "In the proposal's present state the role " + actor.role() + " may not change it.",
                    Map.of(
                            "editors",
                            target.editors().stream().map(Role::name).sorted().toList()));
        }
    }
}
