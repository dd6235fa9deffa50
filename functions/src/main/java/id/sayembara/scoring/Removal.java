package id.sayembara.scoring;

/**
 * That an assignment is taken back. R24.
 *
 * @param seen how far its reading had come when this was decided; never LOCKED
 * @param salt hex, for the commitment to the reason
 */
public record Removal(Assignment assignment, Progress.State seen, String reason, String salt) {

    /** Whether the person may be given the proposal again under another membership. */
    public boolean releases() {
        return seen.counts();
    }
}
