package id.sayembara.competition;

/** What the system itself understands by an answer, beyond keeping it. Each but {@link #NONE} occurs at most once in a form. */
public enum Meaning {
    NONE,
    /** The innovation's title: listed, and compared for R13. */
    TITLE,
    /** The title it was entered under before, if it was another: its history is looked up by both. R11. */
    FORMER_TITLE,
    /** When implementation began: R10 counts from here. */
    START_DATE,
    CATEGORY,
    SDGS,
    VIDEO,
    INNOVATORS,
    /** The innovations it replicates: R12. */
    SOURCES
}
