package id.sayembara.innovation.edge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where lists of earlier years and their faults lie in the two buckets. */
final class HistoryKeys {
    private static final Pattern ARRIVAL = Pattern.compile("history/([0-9a-f]{64})");

    private HistoryKeys() {}

    /** Where a list is put, in the uploads bucket. */
    static String arrival(String id) {
        return "history/" + id;
    }

    /** The import whose ticket leads to this key; empty for any other key. */
    static Optional<String> imported(String key) {
        Matcher matcher = ARRIVAL.matcher(key);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Where the faults are listed, in the record bucket. */
    static String faults(String id) {
        return "history/" + id + "-faults.csv";
    }
}
