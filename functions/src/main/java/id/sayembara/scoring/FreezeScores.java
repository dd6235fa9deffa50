package id.sayembara.scoring;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Group;
import id.sayembara.competition.Timeline;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Operation;
import id.sayembara.platform.TooEarly;
import id.sayembara.proposal.ScreeningState;
import id.sayembara.proposal.Screenings;
import id.sayembara.proposal.Sealed;
import id.sayembara.proposal.SealedSet;
import id.sayembara.proposal.SealedSubmission;
import id.sayembara.proposal.Submission;
import id.sayembara.proposal.Submissions;
import id.sayembara.scoring.FreezeStore.Frozen;
import id.sayembara.scoring.Ranking.Ranked;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Ends an edition's scoring and draws the ranking of each group. R3, R31: run twice, late, or broken off in the middle, it comes to
 * the same and says everything once. A lock that came first counts; one that comes later is refused.
 */
@Singleton
public final class FreezeScores implements Operation {
    private final FreezeStore scores;
    private final RankingStore rankings;
    private final RankingRecords records;
    private final Editions editions;
    private final Sealed sealed;
    private final Submissions submissions;
    private final Screenings screenings;
    private final InstantSource clock;

    FreezeScores(
            FreezeStore scores,
            RankingStore rankings,
            RankingRecords records,
            Editions editions,
            Sealed sealed,
            Submissions submissions,
            Screenings screenings,
            InstantSource clock) {
        this.scores = scores;
        this.rankings = rankings;
        this.records = records;
        this.editions = editions;
        this.sealed = sealed;
        this.submissions = submissions;
        this.screenings = screenings;
        this.clock = clock;
    }

    /**
     * Freezes and ranks.
     *
     * @param closesAt the closing of the evaluation that the caller knows; when it has moved, nothing happens, since the new
     *     closing has an effect of its own
     * @throws TooEarly until {@link Timeline#DRAIN} after the closing, and until the submissions are sealed
     */
    public void run(String editionId, Instant closesAt) {
        Edition edition = editions.current(editionId)
                .orElseThrow(() -> new IllegalStateException("no edition " + editionId + " is in force"));
        Instant closes = edition.timeline().window(Timeline.EVALUATION).closes();
        if (!closes.equals(closesAt)) {
            return;
        }
        if (clock.instant().isBefore(closes.plus(Timeline.DRAIN))) {
            throw new TooEarly("the evaluation of " + editionId + " closes at " + closes);
        }
        SealedSet seal =
                sealed.find(editionId).orElseThrow(() -> new TooEarly("edition " + editionId + " is not sealed"));
        Map<String, List<Reading>> readings = freeze(editionId);
        Edition rules = editions.version(editionId, seal.rulesVersion()).orElseThrow();
        List<SealedSubmission> evaluated = sealed.submissions(editionId).stream()
                .filter(s -> screenings
                        .find(s.proposal())
                        .filter(ScreeningState.Passed.class::isInstance)
                        .isPresent())
                .toList();
        for (Group group : rules.groups()) {
            if (rankings.find(editionId, group.id()).isEmpty()) {
                draw(seal, group, evaluated, readings);
            }
        }
    }

    /** Stops every desk, then reads them: what is read is what stands for ever. */
    private Map<String, List<Reading>> freeze(String edition) {
        List<Desk> desks = scores.freeze(edition).stream()
                .map(evaluator -> scores.freeze(edition, evaluator))
                .toList();
        if (scores.frozen(edition).isEmpty()) {
            once(() -> scores.conclude(
                    new Frozen(edition, desks.size()),
                    event("freeze/" + edition, edition, new ScoringEvent.ScoresFrozen(desks.size()))));
        }
        Map<String, List<Reading>> readings = new HashMap<>();
        for (Desk desk : desks) {
            for (LockedCard card : scores.standing(edition, desk.evaluator())) {
                readings.computeIfAbsent(card.proposal(), p -> new ArrayList<>())
                        .add(new Reading(desk.pseudonym(), card.scores()));
            }
        }
        return readings;
    }

    private void draw(
            SealedSet seal, Group group, List<SealedSubmission> evaluated, Map<String, List<Reading>> readings) {
        Map<String, SealedSubmission> own = evaluated.stream()
                .filter(s -> s.group().equals(group.id()))
                .collect(Collectors.toMap(SealedSubmission::proposal, s -> s));
        List<Entrant> entrants = own.keySet().stream()
                .map(proposal -> new Entrant(proposal, readings.getOrDefault(proposal, List.of())))
                .toList();
        Ranking ranking = Ranking.of(group.evaluation(), seal.root(), entrants);
        String text = RankingRecord.text(seal, group.id(), group.evaluation(), entrants, ranking);
        if (!records.keep(seal.edition(), group.id(), text).equals(text)) {
            throw new IllegalStateException("another ranking of " + group.id() + " is on record");
        }
        rankings.keep(seal.edition(), group.id(), places(ranking, own));
        DrawnRanking drawn = new DrawnRanking(
                seal.edition(),
                group.id(),
                Digest.sha256Hex(text),
                seal.root(),
                seal.rulesVersion(),
                ranking.ranked().size(),
                ranking.unranked().size(),
                group.evaluation().passingGrade(),
                group.evaluation().readings());
        once(() -> rankings.conclude(
                drawn,
                event(
                        DrawnRanking.subject(drawn.edition(), drawn.group()),
                        drawn.edition(),
                        new ScoringEvent.RankingDrawn(drawn.group(), drawn.hash(), drawn.ranked(), drawn.unranked()))));
    }

    private List<RankedPlace> places(Ranking ranking, Map<String, SealedSubmission> own) {
        List<RankedPlace> places = new ArrayList<>();
        for (Ranked ranked : ranking.ranked()) {
            places.add(place(places.size() + 1, own.get(ranked.proposal()), Optional.of(ranked)));
        }
        for (String proposal : ranking.unranked()) {
            places.add(place(places.size() + 1, own.get(proposal), Optional.empty()));
        }
        return places;
    }

    private RankedPlace place(int number, SealedSubmission submission, Optional<Ranked> ranked) {
        String title =
                submissions.find(submission.proposal()).map(Submission::title).orElse("");
        return new RankedPlace(number, submission.proposal(), submission.institution(), title, ranked);
    }

    private Event event(String subject, String edition, ScoringEvent what) {
        return Chain.start(subject).next(what, edition, Actor.system(), clock.instant());
    }

    private static void once(Runnable conclusion) {
        try {
            conclusion.run();
        } catch (Contention said) {
            // another run said it meanwhile
        }
    }
}
