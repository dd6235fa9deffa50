package id.sayembara.rating;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Hand;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What shall become of a quarantined set. R34, R36: the secretariat's proposal, then a chair's approval, which binds the very set, kind
 * and reason and comes within {@link #LIFE}.
 *
 * @param reason 1 to 500 characters
 * @param salt hex, for the commitment to the reason
 * @param approvedBy another person, since when it holds; empty while it is proposed
 */
public record QuarantineOutcome(Kind kind, String reason, String salt, Hand proposedBy, Optional<Hand> approvedBy) {
    /** How long it can be approved: over a weekend. */
    public static final Duration LIFE = Duration.ofDays(3);

    /** Longest reason, in characters. */
    public static final int REASON = 500;

    /** Whether the ratings count. */
    public enum Kind {
        /** They count after all. */
        RELEASED,
        /** They stay aside. */
        CONFIRMED
    }

    /** Until when it can be approved, this instant excluded. */
    public Instant expiresAt() {
        return proposedBy.at().plus(LIFE);
    }

    /** What an approval names: hex SHA-256 over the set, the kind and the reason. */
    String hash(String set) {
        return Digest.sha256Hex(CanonicalJson.write(Map.of(
                "set",
                set,
                "kind",
                kind.name(),
                "reason",
                reason,
                "proposedAt",
                proposedBy.at().toString())));
    }

    QuarantineOutcome approved(Hand by) {
        return new QuarantineOutcome(kind, reason, salt, proposedBy, Optional.of(by));
    }
}
