package id.sayembara.proposal;

import id.sayembara.platform.Problem;

/** The refusals of the proposal feature. */
public enum ProposalProblem implements Problem {
    UNKNOWN_QUESTION("unknown-question", "The form has no such question", Kind.NOT_FOUND),
    ANSWER_INVALID("answer-invalid", "The answer does not fit its question", Kind.INVALID),
    NOT_YOUR_TURN("not-your-turn", "The proposal is with somebody else", Kind.CONFLICT),
    WRONG_STATE("wrong-state", "The proposal's state does not allow this", Kind.CONFLICT),
    TAKE_OVER_TOO_EARLY("take-over-too-early", "The unit may still write", Kind.CONFLICT),
    NO_UNIT("no-unit", "No unit to return it to", Kind.CONFLICT),
    FORM_NOT_IN_FORCE("form-not-in-force", "That form version is not the one to accept", Kind.CONFLICT),
    PRESELECTION_INVALID("preselection-invalid", "The pre-selection does not hold", Kind.INVALID),
    SUBMISSION_REFUSED("submission-refused", "The submission has findings", Kind.INVALID),
    EDITION_SEALED("edition-sealed", "The edition's submissions are sealed", Kind.CONFLICT),
    NOT_CLOSED_YET("not-closed-yet", "Requests that arrived in time may be under way", Kind.CONFLICT),
    SCREENING_DECISION_INVALID("screening-decision-invalid", "The decision does not hold", Kind.INVALID),
    SCREENING_ANNOUNCED("screening-announced", "The decision was announced", Kind.CONFLICT);

    private final String slug;
    private final String title;
    private final Kind kind;

    ProposalProblem(String slug, String title, Kind kind) {
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
