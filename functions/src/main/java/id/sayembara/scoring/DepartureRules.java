package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import id.sayembara.competition.Selection;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Refusal;
import id.sayembara.proposal.ScreeningState;
import id.sayembara.proposal.Screenings;
import id.sayembara.proposal.Submission;
import id.sayembara.proposal.Submissions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What departures from a ranking must keep. R33, R34: every fault is found at once. */
@Singleton
final class DepartureRules {
    private final Submissions submissions;
    private final Screenings screenings;
    private final PublishedDecisions published;

    DepartureRules(Submissions submissions, Screenings screenings, PublishedDecisions published) {
        this.submissions = submissions;
        this.screenings = screenings;
        this.published = published;
    }

    /**
     * Refuses with every fault. Two or three read units for each departure, of which there are at most {@value Departure#MOST}.
     *
     * @throws Refusal {@code decisions-invalid}
     */
    void require(DrawnRanking ranking, DecisionStage stage, Selection selection, List<Departure> departures) {
        List<Finding> findings = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (int i = 0; i < departures.size(); i++) {
            Departure departure = departures.get(i);
            if (!met.add(departure.proposal())) {
                findings.add(fault(i, "proposal", "twice", "Another departure names the same proposal."));
            }
            if (departure.kind() == Departure.Kind.PRIORITY
                    && (stage != DecisionStage.FINALISTS || !selection.replicatedFirst())) {
                findings.add(fault(i, "kind", "no-priority", "No class comes first at this stage of this edition."));
            }
            Optional<Finding> fault = proposal(ranking, stage, departure.proposal(), i);
            fault.ifPresent(findings::add);
        }
        OptionalInt most = stage.most(selection, ranking.group());
        long added = departures.stream()
                .filter(d -> d.kind() == Departure.Kind.ADDED)
                .count();
        if (most.isPresent() && added > most.getAsInt()) {
            findings.add(new Finding(
                    "/departures",
                    "too-many",
                    "More are added than the edition lets in.",
                    Map.of("limit", most.getAsInt())));
        }
        if (!findings.isEmpty()) {
            throw new Refusal(
                    DecisionProblem.DECISIONS_INVALID, "Some departures do not hold; nothing was changed.", findings);
        }
    }

    private Optional<Finding> proposal(DrawnRanking ranking, DecisionStage stage, String proposal, int at) {
        Optional<Submission> submission =
                submissions.find(proposal).filter(s -> s.edition().equals(ranking.edition()));
        if (submission.isEmpty()) {
            return Optional.of(fault(at, "proposal", "no-such-proposal", "The edition has no such proposal."));
        }
        if (!submission.get().group().equals(ranking.group())) {
            return Optional.of(fault(at, "proposal", "other-group", "The proposal is of another group."));
        }
        if (screenings
                .find(proposal)
                .filter(ScreeningState.Passed.class::isInstance)
                .isEmpty()) {
            return Optional.of(fault(at, "proposal", "not-in-ranking", "The proposal has not passed the screening."));
        }
        if (stage == DecisionStage.WINNERS
                && published
                        .of(ranking.edition(), DecisionStage.FINALISTS, proposal)
                        .isEmpty()) {
            return Optional.of(fault(at, "proposal", "not-a-finalist", "Only finalists win."));
        }
        return Optional.empty();
    }

    private static Finding fault(int at, String field, String code, String detail) {
        return new Finding("/departures/" + at + "/" + field, code, detail);
    }
}
