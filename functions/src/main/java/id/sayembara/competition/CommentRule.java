package id.sayembara.competition;

/** Whether a score is explained in words. R25. */
public enum CommentRule {
    NONE,
    OPTIONAL,
    REQUIRED
}
