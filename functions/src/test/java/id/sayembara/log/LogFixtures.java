package id.sayembara.log;

import id.sayembara.platform.Digest;
import java.util.List;
import java.util.stream.IntStream;

/** Events for the log's tests. */
public final class LogFixtures {
    private LogFixtures() {}

    /** The subject's event of this number. */
    public static LogEntry entry(String edition, String subject, long sequence) {
        String envelope = "{\"subject\":\"" + subject + "\",\"sequence\":" + sequence + "}";
        return new LogEntry(edition, subject, sequence, Digest.sha256Hex(envelope), envelope);
    }

    /** The subject's events from one number to another, both in. */
    public static List<LogEntry> entries(String edition, String subject, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> entry(edition, subject, i))
                .toList();
    }
}
