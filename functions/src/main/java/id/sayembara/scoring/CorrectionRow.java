package id.sayembara.scoring;

import java.time.Instant;
import java.util.Optional;

/**
 * A wish to correct or to void, as one who decides about it may see it. R23: with a conflict, only that it is there.
 *
 * @param reason in the words of who asked; empty where a conflict stands between
 * @param hash of the whole wish, which an approval must name; empty where a conflict stands between
 * @param conflict what keeps the reader from it
 */
public record CorrectionRow(
        String proposal,
        String evaluator,
        int revision,
        Optional<String> reason,
        Optional<String> hash,
        Instant askedAt,
        Instant expiresAt,
        boolean approved,
        Optional<Conflict> conflict) {

    static CorrectionRow of(RevisionRequest request, Optional<Conflict> conflict) {
        return new CorrectionRow(
                request.proposal(),
                request.evaluator(),
                request.revision(),
                conflict.isPresent() ? Optional.empty() : Optional.of(request.reason()),
                conflict.isPresent() ? Optional.empty() : Optional.of(request.digest()),
                request.requestedBy().at(),
                request.expiresAt(),
                request.approvedBy().isPresent(),
                conflict);
    }

    static CorrectionRow of(VoidRequest request, Optional<Conflict> conflict) {
        return new CorrectionRow(
                request.proposal(),
                request.evaluator(),
                request.revision(),
                conflict.isPresent() ? Optional.empty() : Optional.of(request.reason()),
                conflict.isPresent() ? Optional.empty() : Optional.of(request.digest()),
                request.proposedBy().at(),
                request.expiresAt(),
                request.approvedBy().isPresent(),
                conflict);
    }
}
