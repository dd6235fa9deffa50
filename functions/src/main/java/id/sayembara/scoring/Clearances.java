package id.sayembara.scoring;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Group;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** Finds an evaluator's way to an assigned proposal, anew at every read and every write. R23. */
@Singleton
final class Clearances {
    private final EvaluationStore evaluation;
    private final ScorecardStore scorecards;
    private final Editions editions;

    Clearances(EvaluationStore evaluation, ScorecardStore scorecards, Editions editions) {
        this.evaluation = evaluation;
        this.scorecards = scorecards;
        this.editions = editions;
    }

    /** The edition in force. */
    Edition edition(String id) {
        return editions.current(id).orElseThrow(Access::notFound);
    }

    /**
     * The way to this proposal.
     *
     * @throws Refusal {@code not-found} for what is not assigned to the caller, as for what is not there;
     *     {@code conflict-of-interest}
     */
    Clearance of(Actor actor, String proposal) {
        Clearance clearance = assigned(actor.member(), proposal);
        Assignment assignment = clearance.assignment();
        boolean declared = scorecards.declared(assignment.edition(), assignment.person(), proposal);
        Conflicts.requireNone(clearance.edition(), clearance.profile(), assignment, declared);
        return clearance;
    }

    /** What is assigned to somebody, whatever conflicts there are. */
    Clearance assigned(String evaluator, String proposal) {
        Assignment assignment = evaluation.assignment(proposal, evaluator).orElseThrow(Access::notFound);
        Profile profile =
                evaluation.profile(assignment.edition(), assignment.person()).orElseThrow(Access::notFound);
        return new Clearance(
                assignment,
                profile,
                edition(assignment.edition()),
                group(assignment),
                scorecards.card(evaluator, proposal));
    }

    /**
     * The desk of who signed the integrity statement.
     *
     * @throws Refusal {@code integrity-unsigned}
     */
    Desk desk(Clearance clearance) {
        Assignment assignment = clearance.assignment();
        return scorecards
                .desk(assignment.edition(), assignment.evaluator())
                .orElseThrow(() -> new Refusal(
                        ScoringProblem.INTEGRITY_UNSIGNED, "Sign the integrity statement of this edition first."));
    }

    /** The group as it was when the submissions were sealed. */
    Group group(Assignment assignment) {
        return editions.version(assignment.edition(), assignment.rules())
                .flatMap(edition -> edition.group(assignment.group()))
                .orElseThrow(() -> new IllegalStateException("no group " + assignment.group() + " in version "
                        + assignment.rules() + " of " + assignment.edition()));
    }
}
