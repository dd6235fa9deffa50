package id.sayembara.document;

import id.sayembara.competition.Attachments;
import id.sayembara.document.RequestUpload.Issued;
import id.sayembara.document.RequestUpload.Ticket;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes tickets: what every upload has in common, whatever it is for. R16. */
@Singleton
public final class Tickets {
    private final DocumentStore documents;
    private final Addresses addresses;
    private final Ids ids;

    Tickets(DocumentStore documents, Addresses addresses, Ids ids) {
        this.documents = documents;
        this.addresses = addresses;
        this.ids = ids;
    }

    /**
     * Saves the document to come, its event and the answer.
     *
     * @throws Refusal {@code invalid-fields} for what the target does not take, {@code too-many-documents} over
     *     {@value RequestUpload#MOST}
     */
    public Issued issue(Call call, Actor actor, Target target, Declaration declared, Once.Ticket remembered) {
        requireFitting(target, declared);
        Shelf shelf = documents.shelf(target.proposal());
        requireRoom(shelf, call.receivedAt());

        Commitment name = Commitment.to(declared.fileName(), ids.salt());
        Document next = next(call, actor, target, declared, name, shelf);
        Event event = next.chain()
                .next(
                        new DocumentEvent.DocumentAwaited(target.proposal(), target.question(), declared, name),
                        target.edition(),
                        actor,
                        call.receivedAt());
        Issued answer = new Issued(next.id());
        documents.issue(
                next.in(next.state(), event), shelf.issued(), event, remembered.of(answer, target.rememberUntil()));
        return answer;
    }

    /**
     * Signs the address of a document that was issued, for as long as its ticket still lives.
     *
     * @throws Refusal {@code ticket-expired}
     */
    public Ticket sign(Document document, Instant at) {
        return new Ticket(document, addresses.upload(document, left(document, at)));
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
        if (shelf.documents().stream().filter(d -> d.stands(at)).count() >= RequestUpload.MOST) {
            throw new Refusal(
                    DocumentProblem.TOO_MANY_DOCUMENTS,
                    "The proposal has " + RequestUpload.MOST + " documents already, counting those that were refused.",
                    Map.of("limit", RequestUpload.MOST));
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
