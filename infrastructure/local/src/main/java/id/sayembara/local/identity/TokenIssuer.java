package id.sayembara.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;

/**
 * Issues access tokens (RS256) to whoever asks by name: the name is the subject. Its key is kept in the data folder, so
 * that tokens outlive a restart. It lives on wall time.
 */
public final class TokenIssuer {

    private static final int KEY_BITS = 2048;

    private final String issuer;
    private final String audience;
    private final InstantSource wall;
    private final RSAKey key;

    /** @param folder where the key is kept, or null to make a new one */
    public TokenIssuer(String issuer, String audience, InstantSource wall, Path folder) {
        this.issuer = issuer;
        this.audience = audience;
        this.wall = wall;
        this.key = folder == null ? newKey() : keptKey(folder.resolve("tokens.jwk"));
    }

    private static RSAKey keptKey(Path file) {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            RSAKey made = newKey();
            WholeFile.write(file, made.toJSONString());
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " is not a key: remove it to get a new one", e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyID("local")
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return issuer;
    }

    public String audience() {
        return audience;
    }

    /** The public keys, as {@code /.well-known/jwks.json} shows them. */
    public JWKSet keys() {
        return new JWKSet(key.toPublicJWK());
    }

    /** A token for {@code name}, valid from now for {@code life}. */
    public String token(String name, Duration life) {
        Instant now = wall.instant();
        return sign(new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(name)
                .audience(audience)
                .claim("client_id", audience)
                .claim("token_use", "access")
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .build());
    }

    /** Signs any claims with the issuer's key: for tests of the authorizer. */
    public String sign(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
