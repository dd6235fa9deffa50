package id.sayembara.platform;

/**
 * The person a token speaks for: the token's issuer and its subject, both as the gateway verified them. A person is known
 * by this pair alone, never by an address in the token.
 */
public record Subject(String issuer, String subject) {

    /** A key of fixed length for this person, so that no token value appears in tables or logs. */
    public String key() {
        return Digest.sha256Hex(issuer + "\n" + subject);
    }
}
