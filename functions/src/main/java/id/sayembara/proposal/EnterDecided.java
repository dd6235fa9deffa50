package id.sayembara.proposal;

import id.sayembara.competition.AwardKind;
import id.sayembara.competition.DecisionStage;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Meaning;
import id.sayembara.competition.Question;
import id.sayembara.innovation.EnterInnovation;
import id.sayembara.innovation.Entry;
import id.sayembara.innovation.Outcome;
import id.sayembara.platform.Operation;
import id.sayembara.proposal.AnswerValue.ChosenMany;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts what a published list says of a submission on record of its innovation, which lives on after the edition. R11, R34: the caller
 * has read the list from what is published.
 */
@Singleton
public final class EnterDecided implements Operation {
    /** What no category was asked of. */
    private static final String NONE = "-";

    private static final Pattern GOAL = Pattern.compile("sdg-(0[1-9]|1[0-7])");

    private final Submissions submissions;
    private final Editions editions;
    private final EnterInnovation enter;

    EnterDecided(Submissions submissions, Editions editions, EnterInnovation enter) {
        this.submissions = submissions;
        this.editions = editions;
        this.enter = enter;
    }

    /**
     * Records it, once however often it is told. Two or three reads, one object, four writes.
     *
     * @param decision hash of the published list
     */
    public void run(Submission submission, DecisionStage stage, String decision) {
        Edition edition = editions.current(submission.edition())
                .orElseThrow(() -> new IllegalStateException("no edition " + submission.edition()));
        enter.run(
                submission.institution(),
                submission.title(),
                goals(submission),
                new Entry(
                        Age.closingDay(edition.timeline()).getYear(),
                        Optional.of(edition.id()),
                        submission.category().orElse(NONE),
                        submission.group(),
                        outcome(stage),
                        award(edition, stage),
                        Optional.of(decision)));
    }

    private static Outcome outcome(DecisionStage stage) {
        return switch (stage) {
            case FINALISTS -> Outcome.FINALIST;
            case WINNERS -> Outcome.WINNER;
        };
    }

    /** What the edition calls it, unless it has several names for it or none. */
    private static Optional<String> award(Edition edition, DecisionStage stage) {
        List<String> names = edition.awards().kinds().stream()
                .filter(kind -> kind.stage() == stage)
                .map(AwardKind::label)
                .map(label -> label.id())
                .toList();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    /** The sustainable development goals it was entered for, by the choices' ids: {@code sdg-01} to {@code sdg-17}. */
    private SortedSet<Integer> goals(Submission submission) {
        SubmittedAnswers submitted = submissions.answers(submission);
        SortedSet<Integer> goals = new TreeSet<>();
        editions.version(submission.edition(), submitted.formVersion()).stream()
                .flatMap(version -> Form.of(version, submission.group()).stream())
                .flatMap(form -> form.question(Meaning.SDGS).stream())
                .map(Question::id)
                .map(submitted.answers()::get)
                .flatMap(value -> value instanceof ChosenMany chosen ? chosen.choices().stream() : Stream.empty())
                .map(GOAL::matcher)
                .filter(Matcher::matches)
                .forEach(goal -> goals.add(Integer.valueOf(goal.group(1))));
        return goals;
    }
}
