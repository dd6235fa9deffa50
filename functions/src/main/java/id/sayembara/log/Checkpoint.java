package id.sayembara.log;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A signed promise of what an edition's log held. R40: whoever keeps one can later show that an entry before it was altered,
 * moved or taken out.
 *
 * @param size how many entries the log had
 * @param root of the tree over them, hex SHA-256 (RFC 6962)
 * @param signed the promise as a compact JWS; empty before it is signed
 */
public record Checkpoint(String edition, long size, String root, Instant at, String signed) {
    static final String TYPE = "sayembara-checkpoint+jws";
    private static final String FORMAT = "sayembara-checkpoint/1";

    /** What is signed. */
    Map<String, Object> promise() {
        return new TreeMap<>(
                Map.of("format", FORMAT, "edition", edition, "size", size, "root", root, "at", at.toString()));
    }

    Checkpoint signed(String jws) {
        return new Checkpoint(edition, size, root, at, jws);
    }
}
