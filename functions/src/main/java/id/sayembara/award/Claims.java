package id.sayembara.award;

import id.sayembara.platform.Digest;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Opens links. One answer for what is unknown, used, replaced, expired or of a revoked award. */
@Singleton
final class Claims {
    private final AwardStore awards;

    Claims(AwardStore awards) {
        this.awards = awards;
    }

    /** @throws Refusal {@code claim-void} */
    Award open(String code, Instant at) {
        String hash = Digest.sha256Hex(code);
        return awards.claimed(hash)
                .filter(award -> award.state() != Award.State.REVOKED)
                .filter(award -> award.claim()
                        .filter(claim -> claim.hash().equals(hash) && at.isBefore(claim.expiresAt()))
                        .isPresent())
                .orElseThrow(() -> new Refusal(
                        AwardProblem.CLAIM_VOID, "The link is unknown, was used or replaced, or has expired."));
    }
}
