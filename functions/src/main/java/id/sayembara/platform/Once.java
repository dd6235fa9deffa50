package id.sayembara.platform;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes a change happen once however often it is asked for, and repeats it while it loses races. The same key and body give
 * the same answer, also after the window has closed: a receipt once given is given again.
 */
@Singleton
public final class Once {
    /** Races lost in a row before the caller is told to come back. Fifteen proposals of one institution fit well within. */
    private static final int TRIES = 8;

    /** What a change needs to be remembered with its answer. */
    public record Ticket(String key, String fingerprint) {

        /** The record to save in the change's own transaction. */
        public Remembered of(Object result, Instant until) {
            return new Remembered(key, fingerprint, result, until);
        }
    }

    /**
     * Runs the change, or gives the answer it gave before.
     *
     * @param change loads, decides and saves {@link Ticket#of} with its result in one transaction
     * @throws Refusal {@code idempotency-key-missing}; {@code idempotency-key-reused} when the key stood for another
     *     request; {@code busy} after {@value #TRIES} lost races; whatever the change refuses
     */
    public <R> R run(Memory memory, Call call, String who, Class<R> type, Function<Ticket, R> change) {
        String name = call.idempotencyKey()
                .orElseThrow(() -> new Refusal(
                        PlatformProblem.IDEMPOTENCY_KEY_MISSING,
                        "Send an Idempotency-Key header: a name you choose for this change, up to 100 characters."));
        Ticket ticket = new Ticket(who + "#" + name, call.fingerprint());
        for (int i = 0; i < TRIES; i++) {
            Optional<R> earlier = earlier(memory, ticket, type);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            try {
                return change.apply(ticket);
            } catch (Contention lost) {
                // somebody else was faster, perhaps this very request sent twice: look again
            } catch (Refusal refusal) {
                // perhaps refused only because this very request, sent twice, was done since we looked
                return earlier(memory, ticket, type).orElseThrow(() -> refusal);
            }
        }
        // the last lost race may have been lost to this very request, sent twice
        return earlier(memory, ticket, type)
                .orElseThrow(() ->
                        new Refusal(PlatformProblem.BUSY, "Many changes at once; nothing was changed. Try again."));
    }

    private static <R> Optional<R> earlier(Memory memory, Ticket ticket, Class<R> type) {
        Optional<Remembered> found = memory.recall(ticket.key(), type);
        found.filter(r -> !r.fingerprint().equals(ticket.fingerprint())).ifPresent(r -> {
            throw new Refusal(
                    PlatformProblem.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was used for another request. Choose a new one.");
        });
        return found.map(r -> type.cast(r.result()));
    }
}
