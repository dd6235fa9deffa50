package id.sayembara.scoring;

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

/** The chair's wish, with a reason, that a locked scorecard does not count: the first of two acts. R23. */
@Singleton
public final class ProposeVoid implements Operation {
    private final Access access;
    private final Once once;
    private final ScorecardStore store;
    private final Clearances clearances;
    private final Impartiality impartiality;
    private final Ids ids;

    ProposeVoid(
            Access access, Once once, ScorecardStore store, Clearances clearances, Impartiality impartiality, Ids ids) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.clearances = clearances;
        this.impartiality = impartiality;
        this.ids = ids;
    }

    /**
     * What waits for a panelist: the answer that is remembered.
     *
     * @param hash of the wish
     */
    public record Proposed(String proposal, String evaluator, int revision, String hash, Instant expiresAt) {}

    /**
     * Proposes.
     *
     * @param reason 1 to 500 characters
     * @throws Refusal {@code window-closed}; {@code not-found}; {@code incompatible-office}; {@code conflict-of-interest} of the chair; {@code scores-frozen};
     *     {@code scorecard-not-locked}
     */
    public Proposed run(Call call, String proposal, String evaluator, String reason) {
        Actor actor = access.admit(call, ProposeVoid.class);
        return once.run(store, call, actor.member(), Proposed.class, ticket -> {
            Clearance about = clearances.assigned(evaluator, proposal);
            impartiality.require(actor, about);
            access.requireOpen(actor, ProposeVoid.class, about.edition().timeline(), call.receivedAt());
            Desk desk = clearances.desk(about).requireThawed();
            Card card = about.card(desk);
            LockedCard locked = standing(card);
            Commitment commitment = Commitment.to(reason, ids.salt());
            VoidRequest request = new VoidRequest(
                    card.edition(),
                    proposal,
                    evaluator,
                    locked.revision(),
                    locked.hash(),
                    reason,
                    commitment.salt(),
                    Hand.of(actor, call),
                    Optional.empty());
            Event event = card.chain()
                    .next(new ScoringEvent.VoidProposed(request, commitment), card.edition(), actor, call.receivedAt());
            Proposed proposed =
                    new Proposed(proposal, evaluator, locked.revision(), request.digest(), request.expiresAt());
            store.propose(
                    card.noted(event.chain()),
                    request,
                    event,
                    ticket.of(proposed, about.edition().rememberUntil()));
            return proposed;
        });
    }

    private LockedCard standing(Card card) {
        return card.standing()
                .flatMap(revision -> store.locked(card.evaluator(), card.proposal(), revision))
                .orElseThrow(() ->
                        new Refusal(ScoringProblem.SCORECARD_NOT_LOCKED, "No scorecard of this evaluator counts."));
    }
}
