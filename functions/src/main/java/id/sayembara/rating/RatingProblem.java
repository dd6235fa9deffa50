package id.sayembara.rating;

import id.sayembara.platform.Problem;

/** The ways rating says no. */
public enum RatingProblem implements Problem {
    CODE_VOID("code-void", "The code opens nothing", Kind.NOT_FOUND),
    SESSION_VOID("session-void", "Sign in again", Kind.UNAUTHENTICATED),
    TOO_MANY_REQUESTS("too-many-requests", "Too many requests", Kind.TOO_MANY),
    RATING_INVALID("rating-invalid", "The rating does not fit", Kind.INVALID),
    QUARANTINE_DECIDED("quarantine-decided", "Decided already", Kind.CONFLICT),
    OUTCOME_VOID("outcome-void", "What was to be approved is not there any more", Kind.CONFLICT);

    private final String slug;
    private final String title;
    private final Kind kind;

    RatingProblem(String slug, String title, Kind kind) {
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
