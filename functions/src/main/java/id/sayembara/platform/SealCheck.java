package id.sayembara.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verifies what {@link Seal} signed, and publishes the keys for others to do the same. */
public interface SealCheck {

    /** The promise, if the text is a JWS of this type signed by one of the published keys; empty otherwise. */
    Optional<Map<String, Object>> verify(String type, String jws);

    /** The published keys as JSON Web Keys (RFC 7517). */
    List<Map<String, Object>> keys();
}
