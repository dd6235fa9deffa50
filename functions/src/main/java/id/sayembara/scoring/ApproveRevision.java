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

/** Lets an evaluator correct what is locked: the next revision begins as a draft while the locked one stands. R28. */
@Singleton
public final class ApproveRevision implements Operation {
    private final Access access;
    private final Once once;
    private final ScorecardStore store;
    private final Clearances clearances;
    private final Impartiality impartiality;

    ApproveRevision(Access access, Once once, ScorecardStore store, Clearances clearances, Impartiality impartiality) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.clearances = clearances;
        this.impartiality = impartiality;
    }

    /**
     * Approves.
     *
     * @param hash of the request as it was seen
     * @throws Refusal {@code window-closed}; {@code not-found}; {@code incompatible-office}; {@code conflict-of-interest} of the chair; {@code scores-frozen};
     *     {@code approval-void} when there is no such request any more; {@code request-differs}; {@code request-expired};
     *     {@code second-person-needed}
     */
    public CardStanding run(Call call, String proposal, String evaluator, String hash) {
        Actor actor = access.admit(call, ApproveRevision.class);
        return once.run(store, call, actor.member(), CardStanding.class, ticket -> {
            Clearance about = clearances.assigned(evaluator, proposal);
            access.requireOpen(actor, ApproveRevision.class, about.edition().timeline(), call.receivedAt());
            Desk desk = clearances.desk(about).requireThawed();
            Card card = about.card(desk);
            RevisionRequest request = store.request(
                            evaluator, proposal, about.assignment().edition(), card.revision())
                    .filter(r -> r.approvedBy().isEmpty())
                    .filter(r -> card.requested())
                    .orElseThrow(
                            () -> new Refusal(ScoringProblem.APPROVAL_VOID, "No such request waits for an approval."));
            CorrectionWish.requireSeen(request.digest(), hash, request.expiresAt(), call.receivedAt());
            Hand.of(actor, call).requireOtherThan(request.requestedBy());
            impartiality.require(actor, about);
            Event event = card.chain()
                    .next(new ScoringEvent.RevisionApproved(request), card.edition(), actor, call.receivedAt());
            Card next = card.reopened(event.chain());
            CardStanding standing = CardStanding.of(next);
            store.approve(
                    next,
                    request.approved(actor.member()),
                    event,
                    ticket.of(standing, about.edition().rememberUntil()));
            return standing;
        });
    }
}
