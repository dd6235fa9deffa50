package id.sayembara.platform.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.Base64URL;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.SealCheck;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import software.amazon.awssdk.services.kms.KmsClient;

/** Checks seals with KMS's public key, asked for once per function instance. */
@Singleton
@Requires(property = "receipt.key")
final class KmsSealCheck implements SealCheck {
    private final KmsClient kms;
    private final String key;
    private final Set<String> names;
    private final AtomicReference<ECKey> known = new AtomicReference<>();

    /** @param address where the public doors answer: a seal may name the key by the address at which it is published */
    @Inject
    KmsSealCheck(
            KmsClient kms,
            @Property(name = "receipt.key") String key,
            @Nullable @Property(name = "public.address") String address) {
        this.kms = kms;
        this.key = key;
        String id = KmsSeal.keyId(key);
        this.names = address == null ? Set.of(id) : Set.of(id, address + KmsSeal.KEYS + id);
    }

    KmsSealCheck(KmsClient kms, String key) {
        this(kms, key, null);
    }

    @Override
    public Optional<Map<String, Object>> verify(String type, String jws) {
        try {
            JWSObject parsed = JWSObject.parse(jws);
            ECKey publicKey = publicKey();
            boolean ours = JWSAlgorithm.ES256.equals(parsed.getHeader().getAlgorithm())
                    && parsed.getHeader().getType() != null
                    && type.equals(parsed.getHeader().getType().getType())
                    && parsed.getHeader().getKeyID() != null
                    && names.contains(parsed.getHeader().getKeyID())
                    && spelt(parsed, jws)
                    && parsed.verify(new ECDSAVerifier(publicKey));
            if (!ours) {
                return Optional.empty();
            }
            Map<String, Object> promise = JsonTree.object(parsed.getPayload().toString());
            // a second spelling of the same promise is none of ours
            return CanonicalJson.write(promise).equals(parsed.getPayload().toString())
                    ? Optional.of(promise)
                    : Optional.empty();
        } catch (ParseException | JOSEException | JsonTree.Unreadable e) {
            return Optional.empty();
        }
    }

    /** Whether it is written as we write it: a decoder overlooks bits and letters that a signature does not cover. */
    private static boolean spelt(JWSObject parsed, String jws) {
        return Stream.of(jws.split("\\.", -1))
                        .allMatch(part -> Base64URL.encode(new Base64URL(part).decode())
                                .toString()
                                .equals(part))
                && parsed.getSignature().decode().length == KmsSeal.SIGNATURE_BYTES;
    }

    @Override
    public List<Map<String, Object>> keys() {
        return List.of(Map.copyOf(publicKey().toPublicJWK().toJSONObject()));
    }

    private ECKey publicKey() {
        ECKey present = known.get();
        if (present != null) {
            return present;
        }
        try {
            byte[] der =
                    kms.getPublicKey(request -> request.keyId(key)).publicKey().asByteArray();
            ECPublicKey point = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
            ECKey made = new ECKey.Builder(Curve.P_256, point)
                    .keyID(KmsSeal.keyId(key))
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .build();
            known.set(made);
            return made;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("KMS answered with a key that is not EC", e);
        }
    }
}
