package id.sayembara.local.demo;

/** What becomes of a proposal until the closing. */
enum Fate {
    /** Written, handed over, submitted. */
    ENTERED(true, "SUBMITTED"),
    /** Returned with notes, mended, handed over again, submitted. R8. */
    RETURNED(true, "SUBMITTED"),
    /** Refused with findings, mended by the institution, submitted. R18. */
    MENDED(true, "SUBMITTED"),
    /** Submitted, corrected, submitted again in its own place. R19. */
    RESUBMITTED(true, "SUBMITTED"),
    /** Submitted and withdrawn. R19. */
    WITHDRAWN(false, "WITHDRAWN"),
    /** Refused with findings that nobody mends. R18. */
    REFUSED(false, "AT_INSTITUTION"),
    /** Refused, since the institution has submitted this title. R13. */
    SAME_TITLE(false, "AT_INSTITUTION"),
    /** Refused, since the institution's places are taken. R9. */
    OVER_CAP(false, "AT_INSTITUTION"),
    /** Submitted at the very instant of the closing: refused. R1. */
    LATE(false, "AT_INSTITUTION"),
    /** Handed over, and forgotten there. */
    STUCK_AT_INSTITUTION(false, "AT_INSTITUTION"),
    /** Returned with notes that nobody reads. */
    STUCK_RETURNED(false, "RETURNED"),
    /** Half written. */
    STUCK_AT_UNIT(false, "DRAFT");

    private final boolean enters;
    private final String state;

    Fate(boolean enters, String state) {
        this.enters = enters;
        this.state = state;
    }

    /** Whether it stands at the closing. */
    boolean enters() {
        return enters;
    }

    /** Its state at the closing, as the API calls it. */
    String state() {
        return state;
    }
}
