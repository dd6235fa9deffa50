package id.sayembara.scoring;

import id.sayembara.platform.Hand;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The chair's wish that a locked scorecard does not count. R23. A panelist's approval binds the very revision and hash, and comes
 * within {@link #LIFE}.
 *
 * @param salt hex, for the commitment to the reason
 * @param approvedBy the panelist who agreed; empty while it is open
 */
public record VoidRequest(
        String edition,
        String proposal,
        String evaluator,
        int revision,
        String hash,
        String reason,
        String salt,
        Hand proposedBy,
        Optional<String> approvedBy) {
    /** How long it can be approved. */
    public static final Duration LIFE = Duration.ofDays(3);

    /** Until when it can be approved, this instant excluded. */
    public Instant expiresAt() {
        return proposedBy.at().plus(LIFE);
    }

    VoidRequest approved(String panelist) {
        return new VoidRequest(
                edition, proposal, evaluator, revision, hash, reason, salt, proposedBy, Optional.of(panelist));
    }
}
