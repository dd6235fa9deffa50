package id.sayembara.competition;

/** Whom an award goes to. R37. */
public enum Bearer {
    INSTITUTION,
    /** The unit that wrote the proposal; an institution that wrote it itself has none. */
    UNIT,
    /** Each innovator the proposal names. */
    INNOVATOR
}
