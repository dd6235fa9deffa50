package id.sayembara.competition;

/** What keeps an evaluator from a proposal, beside what is declared or pinned. R23. */
public enum ConflictRule {
    /** The evaluator belongs to the proposal's institution, or to the one that serves it. */
    INSTITUTION,
    /** The evaluator belongs to the institution's province: the first two digits of both region codes are the same. */
    REGION
}
