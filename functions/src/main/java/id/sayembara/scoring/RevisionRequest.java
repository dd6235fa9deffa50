package id.sayembara.scoring;

import id.sayembara.platform.Hand;
import java.time.Instant;
import java.util.Optional;

/**
 * An evaluator's wish to correct what is locked. R28. R34: the chair's approval binds all of it, and comes before it expires.
 *
 * @param revision the locked one
 * @param salt hex, for the commitment to the reason
 * @param approvedBy the chair who let it happen; empty while it is open
 */
public record RevisionRequest(
        String edition,
        String proposal,
        String evaluator,
        int revision,
        String reason,
        String salt,
        Hand requestedBy,
        Optional<String> approvedBy) {
    static final String FORMAT = "sayembara-revision-request/1";

    /** Hex SHA-256 of all of it but the approval. */
    public String digest() {
        return CorrectionWish.digest(FORMAT, edition, proposal, evaluator, revision, "", reason, salt, requestedBy);
    }

    /** Until when it can be approved, this instant excluded. */
    public Instant expiresAt() {
        return requestedBy.at().plus(CorrectionWish.LIFE);
    }

    RevisionRequest approved(String chair) {
        return new RevisionRequest(
                edition, proposal, evaluator, revision, reason, salt, requestedBy, Optional.of(chair));
    }
}
