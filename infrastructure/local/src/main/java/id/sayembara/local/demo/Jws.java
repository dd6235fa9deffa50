package id.sayembara.local.demo;

import id.sayembara.local.road.Person;
import id.sayembara.platform.edge.JsonTree;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Verifies what is signed as a stranger would: by the published keys, with Java's own means. R17, R28. */
final class Jws {
    private final Map<String, PublicKey> keys = new HashMap<>();

    private Jws() {}

    /** By the keys that are published now. */
    static Jws keys(Person anyone) {
        Jws jws = new Jws();
        for (Object k : (List<?>) anyone.get("/public/keys").expect(200).value("keys")) {
            Map<?, ?> key = (Map<?, ?>) k;
            jws.keys.put((String) key.get("kid"), key((String) key.get("x"), (String) key.get("y")));
        }
        return jws;
    }

    /**
     * What a signed text promises.
     *
     * @throws AssertionError when none of the keys signed it
     */
    Map<String, Object> open(String signed) {
        String[] parts = signed.split("\\.");
        PublicKey key = keys.get(JsonTree.object(text(parts[0])).get("kid"));
        try {
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(key);
            check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            if (!check.verify(Base64.getUrlDecoder().decode(parts[2]))) {
                throw new AssertionError("not signed by " + keys.keySet() + ": " + signed);
            }
        } catch (GeneralSecurityException e) {
            throw new AssertionError("not signed by " + keys.keySet() + ": " + signed, e);
        }
        return JsonTree.object(text(parts[1]));
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static PublicKey key(String x, String y) {
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            return KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(
                            new ECPoint(number(x), number(y)), curve.getParameterSpec(ECParameterSpec.class)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static BigInteger number(String coordinate) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(coordinate));
    }
}
