package id.sayembara.platform.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.util.Base64URL;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Seal;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/** Seals with a key that never leaves KMS: ECC_NIST_P256, ES256. One KMS request per seal. */
@Singleton
@Requires(property = "receipt.key")
final class KmsSeal implements Seal {
    static final int SIGNATURE_BYTES = 64;

    /** Where a key is published, below the public doors' address. */
    static final String KEYS = "/public/keys/";

    private final KmsClient kms;
    private final String key;
    private final String name;

    /**
     * @param address where the public doors answer, for a function whose seals strangers verify without us: they name the key by
     *     the address at which it is published
     */
    @Inject
    KmsSeal(
            KmsClient kms,
            @Property(name = "receipt.key") String key,
            @Nullable @Property(name = "public.address") String address) {
        this.kms = kms;
        this.key = key;
        this.name = address == null ? keyId(key) : address + KEYS + keyId(key);
    }

    KmsSeal(KmsClient kms, String key) {
        this(kms, key, null);
    }

    @Override
    public String sign(String type, Map<String, Object> promise) {
        String header = CanonicalJson.write(Map.of("alg", "ES256", "typ", type, "kid", name));
        String input = Base64URL.encode(header) + "." + Base64URL.encode(CanonicalJson.write(promise));
        byte[] der = kms.sign(request -> request.keyId(key)
                        .messageType(MessageType.RAW)
                        .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256)
                        .message(SdkBytes.fromByteArray(input.getBytes(StandardCharsets.US_ASCII))))
                .signature()
                .asByteArray();
        try {
            return input + "." + Base64URL.encode(ECDSA.transcodeSignatureToConcat(der, SIGNATURE_BYTES));
        } catch (JOSEException e) {
            throw new IllegalStateException("KMS answered with a signature that is not DER", e);
        }
    }

    /** What a seal calls its key: a short name derived from the key's address, which itself stays unpublished. */
    static String keyId(String key) {
        return Digest.sha256Hex(key).substring(0, 16);
    }
}
