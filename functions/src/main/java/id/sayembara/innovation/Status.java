package id.sayembara.innovation;

/** Whether an innovation lives, as its institution confirms each year. R38. */
public enum Status {
    /** Nobody has said so yet, or not lately. */
    UNCONFIRMED,
    GROWING,
    CONTINUING,
    DORMANT,
    STOPPED
}
