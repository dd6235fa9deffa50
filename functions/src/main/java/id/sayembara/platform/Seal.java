package id.sayembara.platform;

import java.util.Map;

/** Signs what the system promises, so that anyone can verify it later with the published key. R17, R28. */
public interface Seal {

    /**
     * A compact JWS (RFC 7515, ES256) over the canonical JSON of the promise.
     *
     * @param type what is promised, as the header's {@code typ}, such as {@code sayembara-receipt+jws}
     */
    String sign(String type, Map<String, Object> promise);
}
