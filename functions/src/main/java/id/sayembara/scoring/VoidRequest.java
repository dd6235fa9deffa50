package id.sayembara.scoring;

import id.sayembara.platform.Hand;
import java.time.Instant;
import java.util.Optional;

/**
 * The chair's wish that a locked scorecard does not count. R23. R34: a panelist's approval binds all of it, and comes before it
 * expires.
 *
 * @param hash of the locked scorecard
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
    static final String FORMAT = "sayembara-void-request/1";

    /** Hex SHA-256 of all of it but the approval. */
    public String digest() {
        return CorrectionWish.digest(FORMAT, edition, proposal, evaluator, revision, hash, reason, salt, proposedBy);
    }

    /** Until when it can be approved, this instant excluded. */
    public Instant expiresAt() {
        return proposedBy.at().plus(CorrectionWish.LIFE);
    }

    VoidRequest approved(String panelist) {
        return new VoidRequest(
                edition, proposal, evaluator, revision, hash, reason, salt, proposedBy, Optional.of(panelist));
    }
}
