package id.sayembara.document.edge;

import java.util.Optional;

/** Where things lie in the two buckets. */
final class Keys {
    private static final String ARRIVALS = "arrivals/";

    private Keys() {}

    /** Where a ticket's bytes are put, in the uploads bucket. */
    static String arrival(String id) {
        return ARRIVALS + id;
    }

    /** The document whose ticket leads to this key; empty for any other key. */
    static Optional<String> document(String key) {
        return key.startsWith(ARRIVALS) ? Optional.of(key.substring(ARRIVALS.length())) : Optional.empty();
    }

    /** Where accepted bytes are kept, in the documents bucket. */
    static String kept(String sha256) {
        return "documents/" + sha256;
    }
}
