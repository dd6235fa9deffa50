package id.sayembara.scoring;

/** How far one reading has come: all that the secretariat may know of it before the freeze. R22. */
public record Progress(String proposal, String evaluator, State state) {

    /** How far. */
    public enum State {
        /** Nothing is scored. */
        ASSIGNED,
        /** Something is. */
        BEGUN,
        /** A scorecard is locked and stands. */
        LOCKED,
        /** The evaluator declared a conflict. */
        CONFLICT,
        /** What was locked was voided. */
        VOIDED;

        /** Whether it is, or may still become, a reading that counts. */
        public boolean counts() {
            return this != CONFLICT && this != VOIDED;
        }
    }
}
