package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Selection;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.proposal.Submission;
import id.sayembara.proposal.Submissions;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Draws a list that was drawn up from its ranking. R3, R33: run twice, late, or broken off in the middle, it comes to the same; of a
 * list that was drawn up anew meanwhile it does nothing.
 */
@Singleton
public final class DrawDecisions implements Operation {
    private final DecisionStore store;
    private final RankingStore rankings;
    private final PublishedDecisions published;
    private final Editions editions;
    private final Submissions submissions;
    private final InstantSource clock;

    DrawDecisions(
            DecisionStore store,
            RankingStore rankings,
            PublishedDecisions published,
            Editions editions,
            Submissions submissions,
            InstantSource clock) {
        this.store = store;
        this.rankings = rankings;
        this.published = published;
        this.editions = editions;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * Draws it.
     *
     * @param draft the list that is to be drawn
     * @throws Contention when it met another change and is to be run again
     */
    public void run(String edition, String group, DecisionStage stage, int draft) {
        Optional<DecisionList> waiting = store.find(edition, group, stage)
                .filter(list -> list.draft() == draft && list.state() == DecisionList.State.DRAWING);
        if (waiting.isEmpty()) {
            return;
        }
        DecisionList list = waiting.get();
        List<RankedPlace> places = draw(list);
        List<Decided> decided = new ArrayList<>();
        for (RankedPlace place : places) {
            decided.add(new Decided(
                    edition,
                    group,
                    stage,
                    place.proposal(),
                    place.institution(),
                    submissions.find(place.proposal()).flatMap(Submission::unit),
                    place.title(),
                    decided.size() + 1));
        }
        store.keep(list, decided);
        DecisionList drawn = list.drawn(Digest.sha256Hex(DecisionRecord.text(list, decided)), decided.size());
        Event event =
                drawn.chain().next(new DecisionEvent.DecisionsDrawn(drawn), edition, Actor.system(), clock.instant());
        store.conclude(drawn.withChain(event.chain()), event);
    }

    private List<RankedPlace> draw(DecisionList list) {
        DrawnRanking ranking = rankings.find(list.edition(), list.group()).orElseThrow();
        Selection selection = editions.version(list.edition(), ranking.rulesVersion())
                .orElseThrow()
                .selection();
        List<RankedPlace> places = new ArrayList<>();
        Page.each(after -> rankings.places(list.edition(), list.group(), after, Page.LIMIT), places::add);
        if (list.stage() == DecisionStage.WINNERS) {
            Set<String> finalists = new HashSet<>();
            Page.each(
                    after -> published.list(list.edition(), list.group(), DecisionStage.FINALISTS, after, Page.LIMIT),
                    finalist -> finalists.add(finalist.proposal()));
            places.removeIf(place -> !finalists.contains(place.proposal()));
        }
        return new DecisionDraw(
                        list.stage(),
                        list.stage().most(selection, list.group()),
                        store.departures(list.edition(), list.group(), list.stage()))
                .from(places);
    }
}
