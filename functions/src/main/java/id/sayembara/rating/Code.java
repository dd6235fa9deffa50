package id.sayembara.rating;

import id.sayembara.platform.Digest;
import java.time.Duration;
import java.time.Instant;

/**
 * A one-time code to a mail address, kept by its hash alone. A new one takes the place of the one before.
 *
 * @param person whose address it is
 * @param hash hex SHA-256 of person and code
 * @param attempts how often somebody tried
 */
public record Code(String edition, String person, String hash, Instant expiresAt, int attempts, boolean used) {
    /** How long it opens something. Ten minutes let a slow mail arrive. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    /** How often it may be tried: of 40 random bits five guesses find nothing. */
    public static final int MOST_ATTEMPTS = 5;

    /** Characters of a code: 40 bits in base 32. */
    public static final int LENGTH = 8;

    static Code of(String edition, String person, String code, Instant at) {
        return new Code(edition, person, hash(person, code), at.plus(LIFE), 0, false);
    }

    /** Whether this is the code, written in whatever case. */
    boolean is(String code) {
        return hash.equals(hash(person, code));
    }

    private static String hash(String person, String code) {
        return Digest.sha256Hex(person + "\n" + code.toUpperCase(java.util.Locale.ROOT));
    }
}
