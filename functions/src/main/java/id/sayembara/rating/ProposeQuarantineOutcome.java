package id.sayembara.rating;

import id.sayembara.competition.Editions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Event;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** The secretariat's wish, with a reason, that a quarantined set counts after all or stays aside: the first of two acts. R34, R36. */
@Singleton
public final class ProposeQuarantineOutcome implements Operation {
    private final Access access;
    private final Once once;
    private final Editions editions;
    private final RecountStore recounts;
    private final QuarantineStore store;
    private final Ids ids;

    ProposeQuarantineOutcome(
            Access access, Once once, Editions editions, RecountStore recounts, QuarantineStore store, Ids ids) {
        this.access = access;
        this.once = once;
        this.editions = editions;
        this.recounts = recounts;
        this.store = store;
        this.ids = ids;
    }

    /** What waits for a chair: the answer that is remembered. */
    public record Proposed(String proposal, int number, long version, String hash, Instant expiresAt) {}

    /**
     * Proposes; what was proposed before is replaced.
     *
     * @param version the set's as it was seen
     * @param reason 1 to 500 characters
     * @throws Refusal {@code not-found}, also until the ratings are counted; {@code stale-version}; {@code quarantine-decided}
     */
    public Proposed run(
            Call call,
            String editionId,
            String proposal,
            int number,
            long version,
            QuarantineOutcome.Kind kind,
            String reason) {
        Actor actor = access.admit(call, ProposeQuarantineOutcome.class);
        return once.run(store, call, actor.member(), Proposed.class, ticket -> {
            recounts.find(editionId).orElseThrow(Access::notFound);
            QuarantinedSet set = store.find(editionId, proposal, number)
                    .orElseThrow(Access::notFound)
                    .requireUndecided()
                    .requireVersion(version);
            Commitment commitment = Commitment.to(reason, ids.salt());
            QuarantineOutcome outcome =
                    new QuarantineOutcome(kind, reason, commitment.salt(), Hand.of(actor, call), Optional.empty());
            Event event = set.chain()
                    .next(
                            new RatingEvent.QuarantineOutcomeProposed(set, kind, commitment),
                            editionId,
                            actor,
                            call.receivedAt());
            QuarantinedSet next = set.with(outcome, event);
            Proposed proposed = new Proposed(
                    proposal, number, next.version(), next.approvable().orElseThrow(), outcome.expiresAt());
            Instant until =
                    editions.current(editionId).orElseThrow(Access::notFound).rememberUntil();
            store.propose(next, event, ticket.of(proposed, until));
            return proposed;
        });
    }
}
