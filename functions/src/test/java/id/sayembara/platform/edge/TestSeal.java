package id.sayembara.platform.edge;

import id.sayembara.award.Badges;
import id.sayembara.award.edge.Readers;
import id.sayembara.platform.Seal;
import id.sayembara.platform.SealCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The seal that functions use, over a key of this test's own. */
public final class TestSeal implements Seal, SealCheck, Badges {
    private static final String KEY = "arn:aws:kms:ap-southeast-3:1:key/test";

    private final KmsSeal seal;
    private final KmsSealCheck check;
    private final Badges badges = Readers.badges();

    /** @param origin where the keys are published */
    public TestSeal(String origin) {
        OneKey kms = new OneKey(OneKey.drawn());
        seal = new KmsSeal(kms, KEY, origin);
        check = new KmsSealCheck(kms, KEY, origin);
    }

    @Override
    public String sign(String type, Map<String, Object> promise) {
        return seal.sign(type, promise);
    }

    @Override
    public Optional<Map<String, Object>> verify(String type, String jws) {
        return check.verify(type, jws);
    }

    @Override
    public List<Map<String, Object>> keys() {
        return check.keys();
    }

    @Override
    public Optional<String> issuer(String credential) {
        return badges.issuer(credential);
    }
}
