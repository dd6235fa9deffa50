package id.sayembara.log;

import id.sayembara.platform.CanonicalJson;
import java.util.Map;

/**
 * An event as the log holds it. R40.
 *
 * @param edition whose log it belongs to; {@code "-"} for what belongs to none; an edition's withheld log has a name of its own
 * @param subject what it happened to
 * @param sequence its place among the subject's events
 * @param hash hex SHA-256 of the envelope
 * @param envelope the event's canonical text, as it was saved
 */
public record LogEntry(String edition, String subject, long sequence, String hash, String envelope) {

    /** The event's name: the same however often it comes. */
    String id() {
        return subject + "#" + sequence;
    }

    /** What stands for it in the log's tree. */
    public String leaf() {
        return CanonicalJson.write(Map.of("subject", subject, "sequence", sequence, "hash", hash));
    }
}
