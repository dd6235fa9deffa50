package id.sayembara.rating;

import id.sayembara.competition.Editions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;

/** A chair's approval of what becomes of a quarantined set: the second of two acts, by another person. R34, R36: the results follow at once. */
@Singleton
public final class ApproveQuarantineOutcome implements Operation {
    private final Access access;
    private final Once once;
    private final Editions editions;
    private final QuarantineStore store;

    ApproveQuarantineOutcome(Access access, Once once, Editions editions, QuarantineStore store) {
        this.access = access;
        this.once = once;
        this.editions = editions;
        this.store = store;
    }

    /** What was decided: the answer that is remembered. */
    public record Decided(String proposal, int number, long version, QuarantineOutcome.Kind outcome) {}

    /**
     * Decides.
     *
     * @param hash of the outcome the caller has seen
     * @throws Refusal {@code not-found}; {@code quarantine-decided}; {@code outcome-void} when what was proposed is not there, is
     *     another or has expired; {@code second-person-needed}
     */
    public Decided run(Call call, String editionId, String proposal, int number, String hash) {
        Actor actor = access.admit(call, ApproveQuarantineOutcome.class);
        return once.run(store, call, actor.member(), Decided.class, ticket -> {
            QuarantinedSet set = store.find(editionId, proposal, number)
                    .orElseThrow(Access::notFound)
                    .requireUndecided();
            QuarantineOutcome proposed = set.outcome()
                    .filter(o -> o.hash(set.hash()).equals(hash))
                    .filter(o -> call.receivedAt().isBefore(o.expiresAt()))
                    .orElseThrow(() ->
                            new Refusal(RatingProblem.OUTCOME_VOID, "Nobody proposes this outcome, or not any more."));
            Hand hand = Hand.of(actor, call).requireOtherThan(proposed.proposedBy());
            Event event = set.chain()
                    .next(new RatingEvent.QuarantineDecided(set, proposed.kind()), editionId, actor, call.receivedAt());
            QuarantinedSet next = set.with(proposed.approved(hand), event);
            Decided decided = new Decided(proposal, number, next.version(), proposed.kind());
            Instant until =
                    editions.current(editionId).orElseThrow(Access::notFound).rememberUntil();
            store.decide(next, event, ticket.of(decided, until));
            return decided;
        });
    }
}
