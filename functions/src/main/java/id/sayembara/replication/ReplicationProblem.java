package id.sayembara.replication;

import id.sayembara.platform.Problem;

/** Every way in which replications say no; what is wrong with a source is the innovations' to say. */
public enum ReplicationProblem implements Problem {
    REPLICATION_KNOWN("replication-known", "The institution replicates this innovation already", Kind.CONFLICT),
    REPLICATION_STATE("replication-state", "The replication's state does not allow this", Kind.CONFLICT),
    ANSWER_OVERDUE("answer-overdue", "The secretariat decides in the source's place", Kind.CONFLICT),
    ANSWER_NOT_DUE("answer-not-due", "The source still has time to answer", Kind.CONFLICT),
    EVIDENCE_INVALID("evidence-invalid", "The evidence does not hold", Kind.INVALID);

    private final String slug;
    private final String title;
    private final Kind kind;

    ReplicationProblem(String slug, String title, Kind kind) {
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
