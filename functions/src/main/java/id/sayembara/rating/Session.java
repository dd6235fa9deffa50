package id.sayembara.rating;

import java.time.Duration;
import java.time.Instant;

/**
 * That somebody has signed in: kept by the hash of its secret alone.
 *
 * @param hash hex SHA-256 of the secret
 */
public record Session(String hash, String edition, String person, Instant expiresAt) {
    /** How long it lasts: long enough to rate a good many proposals at one sitting. */
    public static final Duration LIFE = Duration.ofHours(2);
}
