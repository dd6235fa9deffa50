package id.sayembara.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.sayembara.local.template.Cloud.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The template's KMS keys: one P-256 pair each, kept in a file. */
public final class SigningKeys {

    private final Map<String, ECKey> keys = new HashMap<>();

    /** @param folder where the keys are kept, or null to make new ones */
    public SigningKeys(List<Key> declared, Path folder) {
        for (Key key : declared) {
            keys.put(key.arn(), folder == null ? made() : kept(folder.resolve(key.id() + ".jwk")));
        }
    }

    private static ECKey kept(Path file) {
        try {
            if (Files.exists(file)) {
                return ECKey.parse(Files.readString(file));
            }
            ECKey key = made();
            WholeFile.write(file, key.toJSONString());
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " is not a key", e);
        }
    }

    private static ECKey made() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ARN of a key named by ARN or id, or null when there is none. */
    public String find(String name) {
        return keys.keySet().stream()
                .filter(arn -> arn.equals(name) || arn.endsWith(":key/" + name))
                .findFirst()
                .orElse(null);
    }

    /** ECDSA over P-256 in DER; {@code digest} tells that {@code message} is a SHA-256 already. */
    public byte[] sign(String arn, byte[] message, boolean digest) throws GeneralSecurityException {
        try {
            Signature signature = Signature.getInstance(digest ? "NONEwithECDSA" : "SHA256withECDSA");
            signature.initSign(keys.get(arn).toECPrivateKey());
            signature.update(message);
            return signature.sign();
        } catch (JOSEException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** The public key as SubjectPublicKeyInfo in DER. */
    public byte[] publicKey(String arn) throws GeneralSecurityException {
        try {
            return keys.get(arn).toECPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
