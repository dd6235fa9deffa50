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
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R17: what we sealed is ours, and nothing else is. */
@Rule("R17")
class KmsSealTest {
    private static final String KEY = "arn:aws:kms:ap-southeast-3:1:key/k";
    private static final String TYPE = "sayembara-receipt+jws";
    private static final Map<String, Object> PROMISE = Map.of("manifest", "abc", "version", 4);

    private final KeyPair ours = OneKey.drawn();
    private final KmsSeal seal = new KmsSeal(new OneKey(ours), KEY);
    private final KmsSealCheck check = new KmsSealCheck(new OneKey(ours), KEY);

    @Test
    void readsBackWhatItSealed() {
        assertThat(check.verify(TYPE, seal.sign(TYPE, PROMISE))).contains(Map.of("manifest", "abc", "version", 4L));
    }

    @Test
    void isNotOursUnderAnotherTypeKeyOrKeyName() {
        KeyPair another = OneKey.drawn();

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
    void isNotOursWhenTheSameBytesAreSpeltOtherwise() {
        String sealed = seal.sign(TYPE, PROMISE);
        char last = sealed.charAt(sealed.length() - 1);
        // the last letter of a signature has four bits that decoders overlook
        String other = sealed.substring(0, sealed.length() - 1) + (char) (last + 1);

        assertThat(check.verify(TYPE, other)).isEmpty();
        assertThat(check.verify(TYPE, sealed + "=")).isEmpty();
        assertThat(check.verify(TYPE, sealed.replace(".", ".\n"))).isEmpty();
    }

    @Test
    @Rule("R37")
    void namesTheKeyByItsAddressWhereStrangersVerify() throws java.text.ParseException {
        KmsSeal abroad = new KmsSeal(new OneKey(ours), KEY, "https://api.test");
        String sealed = abroad.sign(TYPE, PROMISE);

        assertThat(JWSObject.parse(sealed).getHeader().getKeyID())
                .isEqualTo("https://api.test/public/keys/" + KmsSeal.keyId(KEY));
        assertThat(new KmsSealCheck(new OneKey(ours), KEY, "https://api.test").verify(TYPE, sealed))
                .isPresent();
        assertThat(new KmsSealCheck(new OneKey(ours), KEY, "https://other.test").verify(TYPE, sealed))
                .isEmpty();
        assertThat(check.verify(TYPE, sealed)).isEmpty();
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
}
