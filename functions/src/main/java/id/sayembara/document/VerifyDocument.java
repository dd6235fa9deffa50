package id.sayembara.document;

import id.sayembara.document.Arrivals.Arrival;
import id.sayembara.document.DocumentState.Accepted;
import id.sayembara.document.DocumentState.Awaited;
import id.sayembara.document.DocumentState.Received;
import id.sayembara.document.DocumentState.Refused;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Operation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Looks at what arrived on a ticket and keeps it or refuses it, with the reason. R16. May be told twice, late, out of order, of
 * what it does not know or of nothing at all: what is decided stays, and what a crash left half done is finished. The bytes
 * are read once and those very bytes are kept, so that nothing can slip in between.
 */
@Singleton
public final class VerifyDocument implements Operation {
    private static final int TRIES = 3;

    /** How it ended. */
    public enum Outcome {
        UNKNOWN,
        NOTHING_THERE,
        DECIDED_BEFORE,
        ACCEPTED,
        REFUSED
    }

    private final DocumentStore documents;
    private final Arrivals arrivals;
    private final Archive archive;
    private final Inspection inspection;
    private final InstantSource clock;

    VerifyDocument(
            DocumentStore documents, Arrivals arrivals, Archive archive, Inspection inspection, InstantSource clock) {
        this.documents = documents;
        this.arrivals = arrivals;
        this.archive = archive;
        this.inspection = inspection;
        this.clock = clock;
    }

    /** Verifies what arrived for this document, if anything did. */
    public Outcome run(String id) {
        for (int i = 1; ; i++) {
            try {
                return documents.find(id).map(this::look).orElse(Outcome.UNKNOWN);
            } catch (Contention lost) {
                // the same arrival is being verified elsewhere: see what came of it
                if (i == TRIES) {
                    throw lost;
                }
            }
        }
    }

    private Outcome look(Document document) {
        if (document.state().last()) {
            arrivals.discard(document.id());
            return Outcome.DECIDED_BEFORE;
        }
        Optional<Arrival> arrival =
                arrivals.read(document.id(), document.declared().length());
        if (arrival.isEmpty()) {
            return Outcome.NOTHING_THERE;
        }
        Document received = document.state() instanceof Awaited ? receive(document) : document;
        Optional<Reason> fault = fault(document.declared(), arrival.get());
        if (fault.isPresent()) {
            refuse(received, fault.get());
        } else {
            archive.keep(document.declared(), arrival.get().bytes());
            accept(received);
        }
        // last: a crash before this line leaves the arrival for whoever is told next
        arrivals.discard(document.id());
        return fault.isPresent() ? Outcome.REFUSED : Outcome.ACCEPTED;
    }

    private Optional<Reason> fault(Declaration declared, Arrival arrival) {
        if (arrival.length() != declared.length()) {
            return Optional.of(Reason.LENGTH_DIFFERS);
        }
        if (!Digest.sha256Hex(arrival.bytes()).equals(declared.sha256())) {
            return Optional.of(Reason.HASH_DIFFERS);
        }
        return inspection.fault(declared.type(), arrival.bytes());
    }

    private Document receive(Document document) {
        Instant now = now();
        return save(document, new Received(now), new DocumentEvent.DocumentReceived(document.proposal()), now);
    }

    private void accept(Document document) {
        Instant now = now();
        var happened = new DocumentEvent.DocumentAccepted(
                document.proposal(), document.declared().sha256());
        save(document, new Accepted(now), happened, now);
    }

    private void refuse(Document document, Reason reason) {
        Instant now = now();
        save(document, new Refused(now, reason), new DocumentEvent.DocumentRefused(document.proposal(), reason), now);
    }

    private Document save(Document document, DocumentState next, DocumentEvent happened, Instant now) {
        Event event = document.next(happened, now);
        Document after = document.in(next, event);
        documents.advance(document, after, event);
        return after;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
