package id.sayembara.scoring;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Seal;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;

/** Locks a scorecard for good and gives its evaluator the signed receipt. R25, R28. */
@Singleton
public final class LockScorecard implements Operation {
    private final Access access;
    private final Once once;
    private final ScorecardStore store;
    private final Clearances clearances;
    private final Seal seal;
    private final Ids ids;

    LockScorecard(Access access, Once once, ScorecardStore store, Clearances clearances, Seal seal, Ids ids) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.clearances = clearances;
        this.seal = seal;
        this.ids = ids;
    }

    /**
     * Locks what the caller has seen.
     *
     * @param seen the card's changes the caller has seen
     * @throws Refusal {@code window-closed}; {@code not-found}; {@code conflict-of-interest}; {@code integrity-unsigned};
     *     {@code scores-frozen}; {@code scorecard-locked}; {@code stale-version}; {@code scorecard-incomplete} with every score
     *     and comment that is missing
     */
    public ScorecardReceipt run(Call call, String proposal, long seen) {
        Actor actor = access.admit(call, LockScorecard.class);
        return once.run(store, call, actor.member(), ScorecardReceipt.class, ticket -> {
            Clearance clearance = clearances.of(actor, proposal);
            access.requireOpen(actor, LockScorecard.class, clearance.edition().timeline(), call.receivedAt());
            Desk desk = clearances.desk(clearance).requireThawed();
            Card card = clearance.card(desk);
            card.requireDraft();
            card.requireSeen(seen);
            Rubric rubric = clearance.rubric();
            List<Score> scores = store.scores(actor.member(), proposal);
            List<Finding> missing = ScoreReader.missing(rubric, scores);
            if (!missing.isEmpty()) {
                throw new Refusal(
                        ScoringProblem.SCORECARD_INCOMPLETE,
                        "Nothing was locked: these are missing, and missing is not zero.",
                        missing);
            }
            LockedCard locked = LockedCard.of(
                    card,
                    clearance.assignment(),
                    rubric,
                    scores,
                    HexFormat.of().formatHex(ids.salt()),
                    call.receivedAt());
            Event event = card.chain()
                    .next(
                            new ScoringEvent.ScorecardLocked(proposal, locked.revision(), locked.hash()),
                            card.edition(),
                            actor,
                            call.receivedAt());
            Card next = card.locked(event.chain());
            ScorecardReceipt unsigned = ScorecardReceipt.of(locked, clearance.assignment(), next);
            ScorecardReceipt receipt = unsigned.signed(seal.sign(ScorecardReceipt.TYPE, unsigned.promise()));
            store.lock(
                    next,
                    locked,
                    clearance,
                    event,
                    ticket.of(receipt, clearance.edition().rememberUntil()));
            return receipt;
        });
    }
}
