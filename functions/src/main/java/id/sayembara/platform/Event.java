package id.sayembara.platform;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The envelope in which everything that happens is kept. R40. Its canonical text is what is stored, hashed, carried on
 * and, later, anchored; {@code docs/data.md} fixes the format.
 *
 * @param edition the edition it belongs to; {@code "-"} for what belongs to none
 * @param subject what it happened to, such as {@code proposal/01J…}
 * @param sequence 1 for the subject's first event; the subject's version
 * @param previous hash of the subject's event before this one; empty for the first
 * @param actor id of the membership that acted
 * @param withheld whether it is logged apart, so that the edition's public checkpoint does not tell that it happened. R34
 */
public record Event(
        String edition,
        String subject,
        long sequence,
        String previous,
        String type,
        String actor,
        Role role,
        Instant at,
        Map<String, Object> body,
        Map<String, Object> commitments,
        boolean withheld) {
    private static final String APART = ".withheld";

    /** Whether this names a log that nobody outside may ask about. */
    public static boolean isWithheld(String log) {
        return log.endsWith(APART);
    }

    /** The logs that an edition's events lie in. */
    public static Set<String> logs(String edition) {
        return Set.of(edition, edition + APART);
    }

    /** The log it belongs to: its edition's, or the one beside it. No edition's id holds a full stop. */
    public String log() {
        return withheld ? edition + APART : edition;
    }

    /** The canonical text (RFC 8785). */
    public String envelope() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("edition", edition);
        tree.put("subject", subject);
        tree.put("sequence", sequence);
        tree.put("previous", previous);
        tree.put("type", type);
        tree.put("actor", actor);
        tree.put("role", role.name());
        tree.put("at", at.toString());
        tree.put("body", body);
        tree.put("commitments", commitments);
        return CanonicalJson.write(tree);
    }

    /** SHA-256 of the canonical text; the next event of the subject names it. */
    public String hash() {
        return Digest.sha256Hex(envelope());
    }

    /** The subject's chain with this event as its head. */
    public Chain chain() {
        return new Chain(subject, sequence, hash());
    }
}
