package id.sayembara.scoring;

import id.sayembara.platform.Problem;

/** The ways scoring says no. */
public enum ScoringProblem implements Problem {
    NOT_IN_EVALUATION("not-in-evaluation", "The proposal takes no part in the evaluation", Kind.CONFLICT),
    NOT_AN_EVALUATOR("not-an-evaluator", "Nobody of this role to evaluate", Kind.INVALID),
    PROFILE_MISSING("profile-missing", "No profile to find conflicts by", Kind.CONFLICT),
    INCOMPATIBLE_OFFICE("incompatible-office", "An office that excludes this one was held before", Kind.CONFLICT),
    CONFLICT_OF_INTEREST("conflict-of-interest", "A conflict of interest", Kind.CONFLICT),
    ALREADY_ASSIGNED("already-assigned", "Assigned already", Kind.CONFLICT),
    READINGS_FULL("readings-full", "The proposal has its evaluators", Kind.CONFLICT),
    EVALUATOR_FULL("evaluator-full", "The evaluator has as many as can be read", Kind.CONFLICT),
    INTEGRITY_UNSIGNED("integrity-unsigned", "The integrity statement is not signed", Kind.CONFLICT),
    SCORECARD_LOCKED("scorecard-locked", "A scorecard is locked", Kind.CONFLICT),
    SCORECARD_NOT_LOCKED("scorecard-not-locked", "No scorecard is locked", Kind.CONFLICT),
    SCORECARD_INCOMPLETE("scorecard-incomplete", "The scorecard is not complete", Kind.INVALID),
    SCORES_FROZEN("scores-frozen", "The scores are frozen", Kind.CONFLICT),
    UNKNOWN_CRITERION("unknown-criterion", "The rubric has no such criterion to score", Kind.INVALID),
    SCORE_INVALID("score-invalid", "The score does not fit its criterion", Kind.INVALID),
    REVISION_REQUESTED("revision-requested", "A revision is asked for already", Kind.CONFLICT),
    APPROVAL_VOID("approval-void", "What was to be approved is not there any more", Kind.CONFLICT),
    REQUEST_DIFFERS("request-differs", "Another request than the one that was read", Kind.CONFLICT),
    REQUEST_EXPIRED("request-expired", "The request has expired", Kind.CONFLICT);

    private final String slug;
    private final String title;
    private final Kind kind;

    ScoringProblem(String slug, String title, Kind kind) {
        this.slug = slug;
        this.title = title;
        this.kind = kind;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
