package id.sayembara.document;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.Owned;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One file of a proposal. R16.
 *
 * @param id the proposal's id, a hyphen and the document's number within the proposal, such as {@code 01J…-7}
 * @param question the question of the form it was uploaded for
 * @param salt of the commitment to the file's name; kept and erased beside it
 * @param requestedBy the membership that asked for the ticket
 */
public record Document(
        String id,
        String proposal,
        String question,
        String edition,
        String institution,
        Optional<String> servedBy,
        Optional<String> unit,
        Declaration declared,
        String salt,
        String requestedBy,
        Instant requestedAt,
        DocumentState state,
        Chain chain)
        implements Owned {
    /** How long a ticket's address works. */
    public static final Duration TICKET = Duration.ofMinutes(15);

    /** How long what arrived waits to be verified before storage drops it (infrastructure/data.yaml). */
    public static final Duration ARRIVAL = Duration.ofDays(14);

    /** How long a refused document can still be asked for. */
    public static final Duration REFUSAL = Duration.ofDays(90);

    /** The id of a proposal's document of this number. */
    public static String id(String proposal, long number) {
        return proposal + "-" + number;
    }

    /** Whether it may go into a submission. */
    public boolean accepted() {
        return state instanceof DocumentState.Accepted;
    }

    /** When it may be forgotten: a ticket nothing came of, and a refusal; what was accepted, never. */
    public Optional<Instant> forgottenAt() {
        return switch (state) {
            case DocumentState.Awaited awaited -> Optional.of(awaited.until().plus(ARRIVAL));
            case DocumentState.Received received -> Optional.empty();
            case DocumentState.Accepted accepted -> Optional.empty();
            case DocumentState.Refused refused -> Optional.of(refused.at().plus(REFUSAL));
        };
    }

    /** Whether it counts among the proposal's documents at this instant. */
    boolean stands(Instant at) {
        return forgottenAt().filter(until -> !at.isBefore(until)).isEmpty();
    }

    /** The event of its next step, done by the system. */
    Event next(DocumentEvent what, Instant at) {
        return chain.next(what, edition, Actor.system(), at);
    }

    /** The document after that step. */
    Document in(DocumentState next, Event event) {
        return new Document(
                id,
                proposal,
                question,
                edition,
                institution,
                servedBy,
                unit,
                declared,
                salt,
                requestedBy,
                requestedAt,
                next,
                event.chain());
    }
}
