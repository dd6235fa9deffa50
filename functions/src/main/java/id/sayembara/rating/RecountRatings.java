package id.sayembara.rating;

import id.sayembara.competition.DecisionStage;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Group;
import id.sayembara.competition.QuarantineRules;
import id.sayembara.competition.RatingRules;
import id.sayembara.competition.Timeline;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.TooEarly;
import id.sayembara.scoring.Decided;
import id.sayembara.scoring.PublishedDecisions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts an edition's ratings from the ratings themselves, puts aside what is unusual, and forgets the networks. R3, R36: run twice,
 * late, or broken off in the middle, it comes to the same and says it once.
 */
@Singleton
public final class RecountRatings implements Operation {
    private final RecountStore store;
    private final PublishedDecisions decisions;
    private final Editions editions;
    private final InstantSource clock;

    RecountRatings(RecountStore store, PublishedDecisions decisions, Editions editions, InstantSource clock) {
        this.store = store;
        this.decisions = decisions;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * Counts.
     *
     * @param closesAt the closing that the caller knows; when it has moved, nothing happens
     * @throws TooEarly until {@link Timeline#DRAIN} after the closing
     * @throws IllegalStateException when a rating that was counted is not there
     */
    public void run(String editionId, Instant closesAt) {
        Edition edition = editions.current(editionId)
                .orElseThrow(() -> new IllegalStateException("no edition " + editionId + " is in force"));
        Optional<RatingRules> rules = edition.rating();
        if (rules.isEmpty()
                || !edition.timeline().window(Timeline.RATING).closes().equals(closesAt)) {
            return;
        }
        if (clock.instant().isBefore(closesAt.plus(Timeline.DRAIN))) {
            throw new TooEarly("the rating of " + editionId + " closes at " + closesAt);
        }
        List<Decided> finalists = finalists(edition);
        if (store.find(editionId).isEmpty()) {
            try {
                count(editionId, rules.get().quarantine(), finalists);
            } catch (Contention another) {
                if (store.find(editionId).isEmpty()) {
                    throw another;
                }
            }
        }
        store.eraseNetworks(editionId, finalists.stream().map(Decided::proposal).toList());
    }

    private void count(String edition, QuarantineRules rules, List<Decided> finalists) {
        Salts salts = store.salts(edition).orElse(new Salts("", ""));
        int all = 0;
        int counted = 0;
        for (Decided finalist : finalists) {
            List<Rated> ratings = store.ratings(edition, finalist.proposal());
            if (ratings.size() != store.counted(edition, finalist.proposal())) {
                throw new IllegalStateException(
                        "ratings of " + finalist.proposal() + " are not as many as were counted");
            }
            CountedProposal proposal =
                    CountedProposal.of(finalist, ratings, new Quarantine(rules, finalist.institution()), salts);
            store.keep(proposal);
            all += proposal.result().all();
            counted += proposal.result().counted();
        }
        Recount recount = new Recount(edition, finalists.size(), all, all - counted, clock.instant());
        store.conclude(
                recount,
                Chain.start(Recount.subject(edition))
                        .next(new RatingEvent.RatingsCounted(recount), edition, Actor.system(), recount.at()));
    }

    private List<Decided> finalists(Edition edition) {
        List<Decided> all = new ArrayList<>();
        for (Group group : edition.groups()) {
            Page.each(
                    after -> decisions.list(edition.id(), group.id(), DecisionStage.FINALISTS, after, Page.LIMIT),
                    all::add);
        }
        return all;
    }
}
