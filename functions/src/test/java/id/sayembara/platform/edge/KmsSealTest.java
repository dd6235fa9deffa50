package id.sayembara.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import id.sayembara.platform.Rule;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SignResponse;

/** R17: what we sealed is ours, and nothing else is. */
@Rule("R17")
class KmsSealTest {
    private static final String KEY = "arn:aws:kms:ap-southeast-3:1:key/k";
    private static final String TYPE = "sayembara-receipt+jws";
    private static final Map<String, Object> PROMISE = Map.of("manifest", "abc", "version", 4);

    private final KeyPair ours = keyPair();
    private final KmsSeal seal = new KmsSeal(new OneKey(ours), KEY);
    private final KmsSealCheck check = new KmsSealCheck(new OneKey(ours), KEY);

    @Test
    void readsBackWhatItSealed() {
        assertThat(check.verify(TYPE, seal.sign(TYPE, PROMISE))).contains(Map.of("manifest", "abc", "version", 4L));
    }

    @Test
    void isNotOursUnderAnotherTypeKeyOrKeyName() {
        KeyPair another = keyPair();

        assertThat(check.verify("other+jws", seal.sign(TYPE, PROMISE))).isEmpty();
        assertThat(check.verify(TYPE, new KmsSeal(new OneKey(another), KEY).sign(TYPE, PROMISE)))
                .isEmpty();
        assertThat(check.verify(TYPE, new KmsSeal(new OneKey(ours), KEY + "2").sign(TYPE, PROMISE)))
                .isEmpty();
    }

    @Test
    void isNotOursWhenOneCharacterOfItIsAnother() {
        String[] sealed = seal.sign(TYPE, PROMISE).split("\\.");
        String[] other =
                seal.sign(TYPE, Map.of("manifest", "abd", "version", 4)).split("\\.");

        assertThat(check.verify(TYPE, sealed[0] + "." + other[1] + "." + sealed[2]))
                .isEmpty();
        assertThat(check.verify(TYPE, "no seal at all")).isEmpty();
    }

    @Test
    void isNotOursInASecondSpelling() throws JOSEException {
        assertThat(check.verify(TYPE, signed("{\"version\":4}"))).isPresent();
        assertThat(check.verify(TYPE, signed("{ \"version\":4}"))).isEmpty();
    }

    /** Signed with our key, but not by our seal. */
    private String signed(String payload) throws JOSEException {
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(TYPE))
                        .keyID(KmsSeal.keyId(KEY))
                        .build(),
                new Payload(payload));
        jws.sign(new ECDSASigner((ECPrivateKey) ours.getPrivate(), Curve.P_256));
        return jws.serialize();
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** KMS with this key under any name. */
    private record OneKey(KeyPair pair) implements KmsClient {
        @Override
        public SignResponse sign(SignRequest request) {
            try {
                Signature signature = Signature.getInstance("SHA256withECDSA");
                signature.initSign(pair.getPrivate());
                signature.update(request.message().asByteArray());
                return SignResponse.builder()
                        .signature(SdkBytes.fromByteArray(signature.sign()))
                        .build();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public GetPublicKeyResponse getPublicKey(GetPublicKeyRequest request) {
            return GetPublicKeyResponse.builder()
                    .publicKey(SdkBytes.fromByteArray(pair.getPublic().getEncoded()))
                    .build();
        }

        @Override
        public String serviceName() {
            return "kms";
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
