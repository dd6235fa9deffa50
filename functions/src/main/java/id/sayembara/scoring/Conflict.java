package id.sayembara.scoring;

/** What keeps an evaluator from a proposal. R23. */
public enum Conflict {
    /** The evaluator belongs to its institution, or to the one that serves it. */
    INSTITUTION,
    /** The evaluator belongs to its province. */
    REGION,
    /** The evaluator said so. */
    DECLARED,
    /** The secretariat said so. */
    PINNED,
    /** The person reads it, or has read it, under another membership: who reads does not decide about the other readings. */
    READER
}
