package id.sayembara.award;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Hand;
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
 * @param approvedBy another person, since when it is revoked; empty while it is a wish
 */
public record Revocation(String reason, String salt, int revision, Hand proposedBy, Optional<Hand> approvedBy) {
    /** How long it can be approved: over a weekend. */
    public static final Duration LIFE = Duration.ofDays(3);

    /** Longest reason, in characters. */
    public static final int REASON = 500;

    /** Until when it can be approved, this instant excluded. */
    public Instant expiresAt() {
        return proposedBy.at().plus(LIFE);
    }

    /** What an approval names: hex SHA-256 over the award, its issue and the reason. */
    public String hash(String number) {
        return Digest.sha256Hex(CanonicalJson.write(Map.of(
                "number",
                number,
                "revision",
                revision,
                "reason",
                reason,
                "proposedAt",
                proposedBy.at().toString())));
    }

    /** Since when the award is revoked; empty while this is a wish. */
    public Optional<Instant> approvedAt() {
        return approvedBy.map(Hand::at);
    }

    Revocation approved(Hand by) {
        return new Revocation(reason, salt, revision, proposedBy, Optional.of(by));
    }
}
