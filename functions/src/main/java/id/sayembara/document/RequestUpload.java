package id.sayembara.document;

import id.sayembara.competition.Attachments;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private final Addresses addresses;
    private final Ids ids;

    RequestUpload(
            Access access, Once once, AttachmentRules rules, DocumentStore documents, Addresses addresses, Ids ids) {
        this.access = access;
        this.once = once;
        this.rules = rules;
        this.documents = documents;
        this.addresses = addresses;
        this.ids = ids;
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
            requireFitting(target, declared);
            Shelf shelf = documents.shelf(proposal);
            requireRoom(shelf, call.receivedAt());

            Commitment name = Commitment.to(declared.fileName(), ids.salt());
            Document next = next(call, actor, target, declared, name, shelf);
            Event event = next.chain()
                    .next(
                            new DocumentEvent.DocumentAwaited(proposal, question, declared, name),
                            target.edition(),
                            actor,
                            call.receivedAt());
            Issued answer = new Issued(next.id());
            documents.issue(
                    next.in(next.state(), event), shelf.issued(), event, remembered.of(answer, target.rememberUntil()));
            return answer;
        });
        Document document = access.own(actor, RequestUpload.class, documents.find(issued.document()));
        return new Ticket(document, addresses.upload(document, left(document, call.receivedAt())));
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

    private static void requireFitting(Target target, Declaration declared) {
        List<Finding> findings = new ArrayList<>();
        target.attachments()
                .ifPresentOrElse(
                        taken -> findings.addAll(faults(taken, declared)),
                        () -> findings.add(new Finding(
                                "/question", "takes-no-documents", "This question takes no documents here.")));
        if (!findings.isEmpty()) {
            throw new Refusal(
                    PlatformProblem.INVALID_FIELDS,
                    "The question does not take this file; nothing was changed.",
                    findings);
        }
    }

    private static List<Finding> faults(Attachments taken, Declaration declared) {
        List<Finding> findings = new ArrayList<>();
        if (!taken.types().contains(declared.type().mediaType())) {
            findings.add(new Finding(
                    "/type",
                    "not-a-choice",
                    "The question does not take files of this type.",
                    Map.of("choices", taken.types().stream().sorted().toList())));
        }
        long most = Math.min(taken.largest(), Declaration.LARGEST);
        if (declared.length() > most) {
            findings.add(new Finding(
                    "/length",
                    "out-of-bounds",
                    "The file has " + declared.length() + " bytes; at most " + most + " are taken.",
                    Map.of("least", 1, "most", most, "length", declared.length())));
        }
        return findings;
    }

    private static void requireRoom(Shelf shelf, Instant at) {
        if (shelf.documents().stream().filter(d -> d.stands(at)).count() >= MOST) {
            throw new Refusal(
                    DocumentProblem.TOO_MANY_DOCUMENTS,
                    "The proposal has " + MOST + " documents already, counting those that were refused.",
                    Map.of("limit", MOST));
        }
    }

    private static Document next(
            Call call, Actor actor, Target target, Declaration declared, Commitment name, Shelf shelf) {
        String id = Document.id(target.proposal(), shelf.issued() + 1);
        return new Document(
                id,
                target.proposal(),
                target.question(),
                target.edition(),
                target.institution(),
                target.servedBy(),
                target.unit(),
                declared,
                name.salt(),
                actor.member(),
                call.receivedAt(),
                new DocumentState.Awaited(call.receivedAt().plus(Document.TICKET)),
                Chain.start("document/" + id));
    }

    private static Duration left(Document document, Instant at) {
        Duration left = Duration.between(at, document.requestedAt().plus(Document.TICKET));
        if (left.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new Refusal(
                    DocumentProblem.TICKET_EXPIRED,
                    "This request was answered with a ticket that has expired. Ask again with a new Idempotency-Key.",
                    Map.of("document", document.id()));
        }
        return left.compareTo(Document.TICKET) < 0 ? left : Document.TICKET;
    }
}
