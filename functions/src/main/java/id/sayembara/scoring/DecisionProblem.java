package id.sayembara.scoring;

import id.sayembara.platform.Problem;

/** The ways a decision is refused. R34. */
public enum DecisionProblem implements Problem {
    NOT_RANKED("not-ranked", "The group has no ranking yet", Kind.CONFLICT),
    FINALISTS_PENDING("finalists-pending", "The finalists are not published", Kind.CONFLICT),
    DECISIONS_INVALID("decisions-invalid", "The departures do not hold", Kind.INVALID),
    DECISIONS_PUBLISHED("decisions-published", "The decisions are published", Kind.CONFLICT),
    DECISIONS_BEING_DRAWN("decisions-being-drawn", "The list is being drawn", Kind.CONFLICT),
    DECISIONS_DIFFER("decisions-differ", "The list is another", Kind.CONFLICT),
    APPROVAL_MISSING("approval-missing", "Nobody has approved the list", Kind.CONFLICT),
    APPROVAL_EXPIRED("approval-expired", "The approval has expired", Kind.CONFLICT),
    SELECTION_FULL("selection-full", "More than the edition lets in", Kind.CONFLICT);

    private final String slug;
    private final String title;
    private final Kind kind;

    DecisionProblem(String slug, String title, Kind kind) {
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
