package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
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

/** A chair's agreement to a list of decisions as it is: the second of three acts. R34: never by who drew it up. */
@Singleton
public final class ApproveDecisions implements Operation {
    private final Access access;
    private final Once once;
    private final DecisionStore store;
    private final Editions editions;

    ApproveDecisions(Access access, Once once, DecisionStore store, Editions editions) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.editions = editions;
    }

    /**
     * Agrees, or agrees anew once an agreement has expired.
     *
     * @param version the list's as it was seen
     * @param hash the list's as it was seen
     * @throws Refusal {@code not-found}; {@code decisions-published}; {@code stale-version}; {@code decisions-being-drawn};
     *     {@code decisions-differ}; {@code second-person-needed}
     */
    public DecisionStanding run(Call call, String editionId, String group, String stage, long version, String hash) {
        Actor actor = access.admit(call, ApproveDecisions.class);
        return once.run(store, call, actor.member(), DecisionStanding.class, ticket -> {
            DecisionList list = store.find(
                            editionId, group, DecisionStage.named(stage).orElseThrow(Access::notFound))
                    .orElseThrow(Access::notFound)
                    .requireSeen(version)
                    .requireDrawn(hash);
            DecisionList approved = list.approved(Hand.of(actor, call).requireOtherThan(list.drawnBy()));
            Event event = list.chain()
                    .next(new DecisionEvent.DecisionsApproved(approved), editionId, actor, call.receivedAt());
            DecisionList next = approved.withChain(event.chain());
            DecisionStanding standing = DecisionStanding.of(next);
            store.approve(
                    next,
                    event,
                    ticket.of(
                            standing,
                            editions.current(editionId)
                                    .orElseThrow(Access::notFound)
                                    .rememberUntil()));
            return standing;
        });
    }
}
