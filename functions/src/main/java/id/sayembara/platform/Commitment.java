package id.sayembara.platform;

import java.util.HexFormat;

/**
 * A promise of a personal value that tells nothing about it: SHA-256 over a random salt of 16 bytes and the value. R40,
 * R42. The salt is kept beside the value and erased with it.
 */
public record Commitment(String salt, String hash) {

    /** Commits to the value under the salt. */
    public static Commitment to(String value, byte[] salt) {
        String hex = HexFormat.of().formatHex(salt);
        return new Commitment(hex, Digest.sha256Hex(hex + "\n" + value));
    }
}
