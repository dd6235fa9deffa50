package id.sayembara.local.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.sayembara.local.template.Cloud.Authorizer;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Judges bearer tokens as the HTTP API's JWT authorizer does: RSA signature by a key of the issuer, issuer, audience
 * ({@code aud}, or {@code client_id} without one), {@code exp}, {@code nbf} and {@code iat}, scopes of the route.
 */
final class JwtAuthorizer {

    /** What the authorizer says. */
    sealed interface Verdict {
        /** The caller's claims as API Gateway gives them: every value a text. */
        record Allowed(Map<String, String> claims, List<String> scopes) implements Verdict {}

        /** 401, with the reason for the {@code WWW-Authenticate} header. */
        record Unauthorized(String reason) implements Verdict {}

        /** 403: a scope is missing. */
        record Forbidden() implements Verdict {}
    }

    private final Authorizer declared;
    private final JWKSet keys;
    private final InstantSource wall;

    JwtAuthorizer(Authorizer declared, JWKSet keys, InstantSource wall) {
        this.declared = declared;
        this.keys = keys;
        this.wall = wall;
    }

    /**
     * @param header the {@code Authorization} header or null
     * @param scopes the route's scopes: one of them must be in the token, when there are any
     */
    Verdict judge(String header, List<String> scopes) {
        if (header == null || header.isBlank()) {
            return new Verdict.Unauthorized("");
        }
        String text = header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).trim()
                : header;
        try {
            SignedJWT token = SignedJWT.parse(text);
            if (!signed(token)) {
                return new Verdict.Unauthorized("signature is not valid");
            }
            return judge(token.getJWTClaimsSet(), scopes);
        } catch (ParseException | JOSEException e) {
            return new Verdict.Unauthorized("the token is malformed");
        }
    }

    private boolean signed(SignedJWT token) throws JOSEException {
        if (!token.getHeader().getAlgorithm().getName().matches("RS(256|384|512)")) {
            return false;
        }
        JWK key = keys.getKeyByKeyId(token.getHeader().getKeyID());
        return key != null && token.verify(new RSASSAVerifier(key.toRSAKey()));
    }

    private Verdict judge(JWTClaimsSet claims, List<String> scopes) throws ParseException {
        if (!declared.issuer().equals(claims.getIssuer())) {
            return new Verdict.Unauthorized("the token has an invalid issuer");
        }
        List<String> audience = new ArrayList<>(claims.getAudience());
        if (audience.isEmpty() && claims.getStringClaim("client_id") != null) {
            audience.add(claims.getStringClaim("client_id"));
        }
        if (audience.stream().noneMatch(declared.audience()::contains)) {
            return new Verdict.Unauthorized("the token has an invalid audience");
        }
        Instant now = wall.instant();
        Date expires = claims.getExpirationTime();
        if (expires == null || !now.isBefore(expires.toInstant())) {
            return new Verdict.Unauthorized("the token has expired");
        }
        if (later(claims.getNotBeforeTime(), now) || later(claims.getIssueTime(), now)) {
            return new Verdict.Unauthorized("the token is not valid yet");
        }
        String granted = claims.getClaim("scope") instanceof String text ? text : "";
        List<String> own = granted.isBlank() ? List.of() : List.of(granted.split(" "));
        if (!scopes.isEmpty() && own.stream().noneMatch(scopes::contains)) {
            return new Verdict.Forbidden();
        }
        return new Verdict.Allowed(texts(claims.toJSONObject()), own);
    }

    private static boolean later(Date date, Instant now) {
        return date != null && date.toInstant().isAfter(now);
    }

    private static Map<String, String> texts(Map<String, Object> claims) {
        Map<String, String> result = new LinkedHashMap<>();
        claims.forEach((name, value) -> result.put(name, text(value)));
        return result;
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"))
                : String.valueOf(value);
    }
}
