package id.sayembara.award;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * That an award shall not stand any more. R34, R37: the secretariat's wish, then the chair's approval, which binds the very issue
 * and reason and comes within {@link #LIFE}.
 *
 * @param reason shown wherever the award is checked, once it is revoked
 * @param salt hex, for the commitment to the reason
 * @param revision the issue that was seen
 * @param approvedBy another person; empty while it is a wish
 * @param approvedAt since when it is revoked
 */
public record Revocation(
        String reason,
        String salt,
        int revision,
        String proposedBy,
        Instant proposedAt,
        Optional<String> approvedBy,
        Optional<Instant> approvedAt) {
    /** How long it can be approved: over a weekend. */
    public static final Duration LIFE = Duration.ofDays(3);

    /** Longest reason, in characters. */
    public static final int REASON = 500;

    /** Until when it can be approved, this instant excluded. */
    public Instant expiresAt() {
        return proposedAt.plus(LIFE);
    }

    /** What an approval names: hex SHA-256 over the award, its issue and the reason. */
    public String hash(String number) {
        return Digest.sha256Hex(CanonicalJson.write(
                Map.of("number", number, "revision", revision, "reason", reason, "proposedAt", proposedAt.toString())));
    }

    Revocation approved(String member, Instant at) {
        return new Revocation(reason, salt, revision, proposedBy, proposedAt, Optional.of(member), Optional.of(at));
    }
}
