package id.sayembara.scoring;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Event;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * An evaluator's own word that a conflict stands between. R23: the card is out at once, and the secretariat sees that another must
 * read. What is locked is not taken out by its evaluator alone.
 */
@Singleton
public final class DeclareConflict implements Operation {
    private final Access access;
    private final Once once;
    private final ScorecardStore store;
    private final Clearances clearances;
    private final Ids ids;

    DeclareConflict(Access access, Once once, ScorecardStore store, Clearances clearances, Ids ids) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.clearances = clearances;
        this.ids = ids;
    }

    /**
     * Declares.
     *
     * @param reason 1 to 500 characters
     * @throws Refusal {@code window-closed}; {@code not-found}; {@code conflict-of-interest} when one is known;
     *     {@code integrity-unsigned}; {@code scores-frozen}; {@code scorecard-locked}
     */
    public CardStanding run(Call call, String proposal, String reason) {
        Actor actor = access.admit(call, DeclareConflict.class);
        return once.run(store, call, actor.member(), CardStanding.class, ticket -> {
            Clearance clearance = clearances.of(actor, proposal);
            access.requireOpen(
                    actor,
                    DeclareConflict.class,
                    new EvaluationWindows(clearance.edition().timeline()),
                    call.receivedAt());
            Desk desk = clearances.desk(clearance).requireThawed();
            Card card = clearance.card(desk);
            card.requireDraft();
            if (card.standing().isPresent()) {
                throw new Refusal(
                        ScoringProblem.SCORECARD_LOCKED,
                        "An earlier revision is locked and counts: only the chair, together with a panelist, may void it.",
                        Map.of("revision", card.standing().get()));
            }
            Commitment commitment = Commitment.to(reason, ids.salt());
            Event event = card.chain()
                    .next(
                            new ScoringEvent.ConflictDeclared(proposal, commitment),
                            card.edition(),
                            actor,
                            call.receivedAt());
            Card next = card.conflicted(event.chain());
            CardStanding standing = CardStanding.of(next);
            store.declare(
                    next,
                    reason,
                    commitment.salt(),
                    clearance,
                    event,
                    ticket.of(standing, clearance.edition().rememberUntil()));
            return standing;
        });
    }
}
