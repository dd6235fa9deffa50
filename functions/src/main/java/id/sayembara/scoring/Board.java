package id.sayembara.scoring;

import id.sayembara.competition.Account;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Institution;
import id.sayembara.competition.Institutions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Refusal;
import id.sayembara.proposal.ScreeningState;
import id.sayembara.proposal.Screenings;
import id.sayembara.proposal.Sealed;
import id.sayembara.proposal.SealedSet;
import id.sayembara.proposal.Submission;
import id.sayembara.proposal.Submissions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an assignment is made of: who takes part in the evaluation, and where a proposal comes from. */
@Singleton
final class Board {
    private final Editions editions;
    private final Institutions institutions;
    private final Submissions submissions;
    private final Sealed sealed;
    private final Screenings screenings;

    Board(Editions editions, Institutions institutions, Submissions submissions, Sealed sealed, Screenings screenings) {
        this.editions = editions;
        this.institutions = institutions;
        this.submissions = submissions;
        this.sealed = sealed;
        this.screenings = screenings;
    }

    /** The edition in force. */
    Edition edition(String id) {
        return editions.current(id).orElseThrow(Access::notFound);
    }

    /**
     * An assignment that nobody has saved yet.
     *
     * @throws Refusal {@code not-found} for no submission of this edition; {@code not-in-evaluation} before the seal, and for
     *     what the screening did not pass
     */
    Assignment assignment(String edition, String proposal, Account evaluator, Instant at) {
        SealedSet seal = sealed.find(edition).orElseThrow(Board::notInEvaluation);
        Submission submission = submissions
                .find(proposal)
                .filter(s -> s.edition().equals(edition))
                .orElseThrow(Access::notFound);
        screenings
                .find(proposal)
                .filter(ScreeningState.Passed.class::isInstance)
                .orElseThrow(Board::notInEvaluation);
        return Assignment.of(submission, evaluator, provinces(submission), seal.rulesVersion(), at);
    }

    /** How many evaluators may be assigned to it at once: as many as are asked, and one more. R24. */
    int most(Assignment assignment) {
        return editions.version(assignment.edition(), assignment.rules())
                        .flatMap(edition -> edition.group(assignment.group()))
                        .orElseThrow(Board::notInEvaluation)
                        .evaluation()
                        .readings()
                + 1;
    }

    /** The province of an institution; empty for a national body. */
    Optional<String> province(String institution) {
        return institutions.find(institution).flatMap(Conflicts::province);
    }

    Optional<Institution> institution(String id) {
        return institutions.find(id);
    }

    private Set<String> provinces(Submission submission) {
        return Stream.concat(Stream.of(submission.institution()), submission.servedBy().stream())
                .flatMap(institution -> province(institution).stream())
                .collect(Collectors.toSet());
    }

    private static Refusal notInEvaluation() {
        return new Refusal(
                ScoringProblem.NOT_IN_EVALUATION, "Only what is sealed and has passed the screening is evaluated.");
    }
}
