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
import java.util.Map;
import java.util.Optional;

/**
 * Asks the chair to let what is locked be corrected, with a reason, or asks again once that has expired. R28: until then, and until
 * the next lock, it stands.
 */
@Singleton
public final class RequestRevision implements Operation {
    private final Access access;
    private final Once once;
    private final ScorecardStore store;
    private final Clearances clearances;
    private final Ids ids;

    RequestRevision(Access access, Once once, ScorecardStore store, Clearances clearances, Ids ids) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.clearances = clearances;
        this.ids = ids;
    }

    /**
     * Asks.
     *
     * @param reason 1 to 500 characters
     * @throws Refusal {@code window-closed}; {@code not-found}; {@code conflict-of-interest}; {@code integrity-unsigned};
     *     {@code scores-frozen}; {@code scorecard-not-locked}; {@code revision-requested}
     */
    public CardStanding run(Call call, String proposal, String reason) {
        Actor actor = access.admit(call, RequestRevision.class);
        return once.run(store, call, actor.member(), CardStanding.class, ticket -> {
            Clearance clearance = clearances.of(actor, proposal);
            access.requireOpen(actor, RequestRevision.class, clearance.edition().timeline(), call.receivedAt());
            Desk desk = clearances.desk(clearance).requireThawed();
            Card card = clearance.card(desk);
            card.requireLocked();
            if (card.requested() && waits(card, call.receivedAt())) {
                throw new Refusal(
                        ScoringProblem.REVISION_REQUESTED,
                        "You have asked the chair already.",
                        Map.of("revision", card.revision()));
            }
            Commitment commitment = Commitment.to(reason, ids.salt());
            RevisionRequest request = new RevisionRequest(
                    card.edition(),
                    proposal,
                    actor.member(),
                    card.revision(),
                    reason,
                    commitment.salt(),
                    Hand.of(actor, call),
                    Optional.empty());
            Event event = card.chain()
                    .next(
                            new ScoringEvent.RevisionRequested(request, commitment),
                            card.edition(),
                            actor,
                            call.receivedAt());
            Card next = card.asking(event.chain());
            CardStanding standing = CardStanding.of(next);
            store.request(
                    next,
                    request,
                    clearance,
                    event,
                    ticket.of(standing, clearance.edition().rememberUntil()));
            return standing;
        });
    }

    /** Whether the chair can still approve what was asked before. */
    private boolean waits(Card card, Instant at) {
        return store.request(card.evaluator(), card.proposal(), card.edition(), card.revision())
                .filter(r -> at.isBefore(r.expiresAt()))
                .isPresent();
    }
}
