package id.sayembara.scoring;

import id.sayembara.platform.Hand;
import java.util.Optional;

/**
 * An evaluator's wish to correct what is locked. R28.
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

    RevisionRequest approved(String chair) {
        return new RevisionRequest(
                edition, proposal, evaluator, revision, reason, salt, requestedBy, Optional.of(chair));
    }
}
