package id.sayembara.log;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Digest;
import java.util.List;
import java.util.Map;

/**
 * Entries that came into an edition's log together, kept for good as one object. R40. Format: {@code docs/formats.md}.
 *
 * @param first index of the first entry, from 0
 */
public record Segment(String edition, long first, List<LogEntry> entries) {
    static final String FORMAT = "sayembara-log/1";

    public Segment {
        entries = List.copyOf(entries);
    }

    /** Canonical JSON (RFC 8785). */
    public String text() {
        return CanonicalJson.write(Map.of(
                "format",
                FORMAT,
                "edition",
                edition,
                "first",
                first,
                "envelopes",
                entries.stream().map(LogEntry::envelope).toList()));
    }

    /** Hex SHA-256 of the text in UTF-8; the object is named by it. */
    public String hash() {
        return Digest.sha256Hex(text());
    }
}
