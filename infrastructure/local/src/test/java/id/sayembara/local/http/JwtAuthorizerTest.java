package id.sayembara.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import id.sayembara.local.http.JwtAuthorizer.Verdict;
import id.sayembara.local.identity.TokenIssuer;
import id.sayembara.local.template.Cloud.Authorizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class JwtAuthorizerTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final InstantSource WALL = InstantSource.fixed(NOW);
    private static final TokenIssuer ISSUER = new TokenIssuer("https://issuer.test", "app", WALL, null);
    private static final JwtAuthorizer AUTHORIZER =
            new JwtAuthorizer(new Authorizer("Token", "https://issuer.test", List.of("app")), ISSUER.keys(), WALL);

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://issuer.test")
                .subject("anna")
                .audience("app")
                .expirationTime(Date.from(NOW.plusSeconds(1)));
    }

    private static Verdict judge(String token) {
        return AUTHORIZER.judge("Bearer " + token, List.of());
    }

    private static void assertRefused(String token, String reason) {
        assertThat(judge(token))
                .isInstanceOfSatisfying(
                        Verdict.Unauthorized.class,
                        verdict -> assertThat(verdict.reason()).contains(reason));
    }

    @Test
    void allowsATokenOfItsIssuer() {
        assertThat(judge(ISSUER.token("anna", Duration.ofHours(1))))
                .isInstanceOfSatisfying(
                        Verdict.Allowed.class,
                        verdict -> assertThat(verdict.claims())
                                .containsEntry("sub", "anna")
                                .containsEntry("iss", "https://issuer.test"));
        assertThat(AUTHORIZER.judge(ISSUER.sign(claims().build()), List.of())).isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void refusesAnExpiredToken() {
        assertThat(judge(ISSUER.sign(claims().build()))).isInstanceOf(Verdict.Allowed.class);
        assertRefused(ISSUER.sign(claims().expirationTime(Date.from(NOW)).build()), "expired");
        assertRefused(ISSUER.sign(claims().expirationTime(null).build()), "expired");
    }

    @Test
    void refusesATokenThatIsNotValidYet() {
        assertRefused(
                ISSUER.sign(
                        claims().notBeforeTime(Date.from(NOW.plusSeconds(60))).build()),
                "not valid yet");
    }

    @Test
    void refusesATokenSignedWithAForeignKey() {
        TokenIssuer foreign = new TokenIssuer("https://issuer.test", "app", WALL, null);
        assertRefused(foreign.sign(claims().build()), "signature");
    }

    @Test
    void refusesATokenWithoutASignature() {
        assertRefused(new PlainJWT(claims().build()).serialize(), "malformed");
    }

    @Test
    void refusesAForeignIssuerAndAudience() {
        assertRefused(ISSUER.sign(claims().issuer("https://other.test").build()), "issuer");
        assertRefused(ISSUER.sign(claims().audience("other").build()), "audience");
        assertRefused(ISSUER.sign(claims().audience((String) null).build()), "audience");
        assertThat(judge(ISSUER.sign(claims().audience((String) null)
                        .claim("client_id", "app")
                        .build())))
                .isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void refusesWhatIsNoToken() {
        assertRefused("not a token", "malformed");
        assertRefused("a.b.c", "malformed");
        assertThat(AUTHORIZER.judge(null, List.of())).isEqualTo(new Verdict.Unauthorized(""));
        String altered = ISSUER.sign(claims().build());
        assertRefused(altered.substring(0, altered.length() - 6) + "AAAAAA", "signature");
    }

    @Test
    void asksForOneOfTheScopesOfTheRoute() {
        String token = ISSUER.sign(claims().claim("scope", "read write").build());
        assertThat(AUTHORIZER.judge(token, List.of("write", "admin"))).isInstanceOf(Verdict.Allowed.class);
        assertThat(AUTHORIZER.judge(token, List.of("admin"))).isEqualTo(new Verdict.Forbidden());
    }

    @Test
    void givesClaimsAsTexts() {
        String token = ISSUER.sign(claims().claim("groups", List.of("a", "b"))
                .claim("verified", true)
                .build());
        assertThat(judge(token))
                .isInstanceOfSatisfying(
                        Verdict.Allowed.class,
                        verdict -> assertThat(verdict.claims())
                                .containsEntry("groups", "[a b]")
                                .containsEntry("verified", "true"));
    }
}
