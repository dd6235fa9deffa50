package id.sayembara.scoring;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** A panelist's agreement that a locked scorecard does not count: the second of two acts. R23. */
@Singleton
public final class ApproveVoid implements Operation {
    private final Access access;
    private final Once once;
    private final ScorecardStore store;
    private final Clearances clearances;
    private final Impartiality impartiality;

    ApproveVoid(Access access, Once once, ScorecardStore store, Clearances clearances, Impartiality impartiality) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.clearances = clearances;
        this.impartiality = impartiality;
    }

    /**
     * Agrees.
     *
     * @param hash of the wish as it was seen
     * @throws Refusal {@code window-closed}; {@code not-found}; {@code incompatible-office}; {@code conflict-of-interest} of the panelist;
     *     {@code scores-frozen}; {@code approval-void} when there is no such wish any more; {@code request-differs};
     *     {@code request-expired}; {@code second-person-needed}
     */
    public CardStanding run(Call call, String proposal, String evaluator, String hash) {
        Actor actor = access.admit(call, ApproveVoid.class);
        return once.run(store, call, actor.member(), CardStanding.class, ticket -> {
            Clearance about = clearances.assigned(evaluator, proposal);
            impartiality.require(actor, about);
            access.requireOpen(actor, ApproveVoid.class, about.edition().timeline(), call.receivedAt());
            Desk desk = clearances.desk(about).requireThawed();
            Card card = about.card(desk);
            VoidRequest request = store.voidRequest(
                            evaluator, proposal, about.assignment().edition())
                    .filter(r -> r.approvedBy().isEmpty())
                    .filter(r -> card.standing().filter(s -> s == r.revision()).isPresent())
                    .orElseThrow(() -> new Refusal(
                            ScoringProblem.APPROVAL_VOID, "The chair wants no such scorecard void, or not any more."));
            CorrectionWish.requireSeen(request.digest(), hash, request.expiresAt(), call.receivedAt());
            Hand.of(actor, call).requireOtherThan(request.proposedBy());
            Event event = card.chain()
                    .next(new ScoringEvent.ScorecardVoided(request), card.edition(), actor, call.receivedAt());
            Card next = card.voided(event.chain());
            CardStanding standing = CardStanding.of(next);
            store.voidCard(
                    next,
                    request.approved(actor.member()),
                    event,
                    ticket.of(standing, about.edition().rememberUntil()));
            return standing;
        });
    }
}
