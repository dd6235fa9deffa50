package id.sayembara.scoring;

import id.sayembara.competition.Cap;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Publishes a list of decisions at once and for good: the last of three acts. R34: somebody else has approved this very list, not
 * long ago. R32: groups that share a number have no more than it together.
 */
@Singleton
public final class PublishDecisions implements Operation {
    private final Access access;
    private final Once once;
    private final DecisionStore store;
    private final RankingStore rankings;
    private final Editions editions;

    PublishDecisions(Access access, Once once, DecisionStore store, RankingStore rankings, Editions editions) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.rankings = rankings;
        this.editions = editions;
    }

    /**
     * Publishes.
     *
     * @param version the list's as it was seen
     * @param hash the list's as it was seen
     * @throws Refusal {@code not-found}; {@code decisions-published}; {@code stale-version}; {@code decisions-being-drawn};
     *     {@code decisions-differ}; {@code approval-missing}; {@code approval-expired}; {@code second-person-needed};
     *     {@code selection-full}
     */
    public DecisionStanding run(Call call, String editionId, String group, String stage, long version, String hash) {
        Actor actor = access.admit(call, PublishDecisions.class);
        return once.run(store, call, actor.member(), DecisionStanding.class, ticket -> {
            DecisionList list = store.find(
                            editionId, group, DecisionStage.named(stage).orElseThrow(Access::notFound))
                    .orElseThrow(Access::notFound)
                    .requireSeen(version)
                    .requireDrawn(hash);
            Hand hand = Hand.of(actor, call);
            requireApproved(list, hand);
            Map<String, Optional<DecisionList>> others = sharing(list);
            DecisionList published = list.published(hand);
            Event event = list.chain()
                    .next(new DecisionEvent.DecisionsPublished(published), editionId, actor, call.receivedAt());
            DecisionList next = published.withChain(event.chain());
            DecisionStanding standing = DecisionStanding.of(next);
            store.publish(
                    next,
                    others.entrySet().stream()
                            .map(other -> new DecisionStore.Other(
                                    other.getKey(),
                                    other.getValue().map(DecisionList::version).orElse(0L)))
                            .toList(),
                    event,
                    ticket.of(
                            standing,
                            editions.current(editionId)
                                    .orElseThrow(Access::notFound)
                                    .rememberUntil()));
            return standing;
        });
    }

    private static void requireApproved(DecisionList list, Hand publisher) {
        Hand approver = list.approvedBy()
                .orElseThrow(
                        () -> new Refusal(DecisionProblem.APPROVAL_MISSING, "A chair has not approved this list yet."));
        Instant expires = list.approvalExpiresAt().orElseThrow();
        if (!publisher.at().isBefore(expires)) {
            throw new Refusal(
                    DecisionProblem.APPROVAL_EXPIRED,
                    "The approval has expired; a chair may give it anew.",
                    Map.of("expiredAt", expires.toString()));
        }
        publisher.requireOtherThan(approver);
    }

    /** The lists of the groups that share a number with this one, as they stand; refuses when there is no room beside them. */
    private Map<String, Optional<DecisionList>> sharing(DecisionList list) {
        DrawnRanking ranking = rankings.find(list.edition(), list.group()).orElseThrow();
        List<Cap> caps = list.stage()
                .caps(
                        editions.version(list.edition(), ranking.rulesVersion())
                                .orElseThrow()
                                .selection(),
                        list.group());
        Map<String, Optional<DecisionList>> others = new TreeMap<>();
        for (Cap cap : caps) {
            cap.groups().stream()
                    .filter(group -> !group.equals(list.group()))
                    .forEach(group -> others.computeIfAbsent(group, g -> store.find(list.edition(), g, list.stage())));
            int taken = cap.groups().stream()
                    .flatMap(group -> others.getOrDefault(group, Optional.empty()).stream())
                    .flatMap(other -> other.publication().stream())
                    .mapToInt(Publication::count)
                    .sum();
            if (taken + list.count() > cap.most()) {
                throw new Refusal(
                        DecisionProblem.SELECTION_FULL,
                        "With what is published of other groups these are more than the edition lets in.",
                        Map.of("limit", cap.most(), "taken", taken, "count", list.count()));
            }
        }
        return others;
    }
}
