package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import id.sayembara.competition.Edition;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Draws up a group's list of finalists or of winners, or draws it up anew: the first of three acts. R33, R34: an approval that was
 * given to the list before is void.
 */
@Singleton
public final class DrawUpDecisions implements Operation {
    private final Access access;
    private final Once once;
    private final DecisionStore store;
    private final RankingStore rankings;
    private final Editions editions;
    private final DepartureRules rules;
    private final PublishedDecisions published;
    private final Ids ids;

    DrawUpDecisions(
            Access access,
            Once once,
            DecisionStore store,
            RankingStore rankings,
            Editions editions,
            DepartureRules rules,
            PublishedDecisions published,
            Ids ids) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.rankings = rankings;
        this.editions = editions;
        this.rules = rules;
        this.published = published;
        this.ids = ids;
    }

    /**
     * Draws it up; a job then draws it from the ranking.
     *
     * @param version the list's as it was seen; 0 for none
     * @param departures at most {@value Departure#MOST}
     * @throws Refusal {@code not-found}; {@code not-ranked} before the freeze; {@code finalists-pending} for winners before their
     *     finalists are published; {@code decisions-published}; {@code stale-version}; {@code decisions-invalid}
     */
    public DecisionStanding run(
            Call call, String editionId, String group, String stageName, long version, List<Departure> departures) {
        Actor actor = access.admit(call, DrawUpDecisions.class);
        return once.run(store, call, actor.member(), DecisionStanding.class, ticket -> {
            DecisionStage stage = DecisionStage.named(stageName).orElseThrow(Access::notFound);
            Edition edition = editions.current(editionId).orElseThrow(Access::notFound);
            edition.group(group).orElseThrow(Access::notFound);
            DrawnRanking ranking = rankings.find(editionId, group)
                    .orElseThrow(() -> new Refusal(
                            DecisionProblem.NOT_RANKED, "The evaluation must have closed and its ranking stand."));
            if (stage == DecisionStage.WINNERS
                    && published.find(editionId, group, DecisionStage.FINALISTS).isEmpty()) {
                throw new Refusal(DecisionProblem.FINALISTS_PENDING, "Winners come out of published finalists.");
            }
            Optional<DecisionList> before = store.find(editionId, group, stage);
            before.ifPresentOrElse(list -> list.requireSeen(version), () -> requireNone(version));
            rules.require(
                    ranking,
                    stage,
                    editions.version(editionId, ranking.rulesVersion())
                            .orElseThrow()
                            .selection(),
                    departures);
            Commitment commitment = Departure.commitment(departures, ids.salt());
            DecisionList next = DecisionList.drawnUp(
                    ranking, stage, before, HexFormat.of().formatHex(ids.salt()), commitment, Hand.of(actor, call));
            Event event = next.chain()
                    .next(new DecisionEvent.DecisionsDrawnUp(next, commitment), editionId, actor, call.receivedAt());
            DecisionList saved = next.withChain(event.chain());
            DecisionStanding standing = DecisionStanding.of(saved);
            store.drawUp(saved, departures, event, ticket.of(standing, edition.rememberUntil()));
            return standing;
        });
    }

    private static void requireNone(long version) {
        if (version != 0) {
            throw DecisionList.stale(0);
        }
    }
}
