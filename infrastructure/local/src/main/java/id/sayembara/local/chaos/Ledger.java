package id.sayembara.local.chaos;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the system acknowledged, as the driver wrote it down at each answer. */
final class Ledger {
    /** Proposals begun, by id. */
    final Set<String> begun = ConcurrentHashMap.newKeySet();

    /** Answers saved: proposal/question to version and canonical value. */
    final Map<String, Saved> answers = new ConcurrentHashMap<>();

    /** Documents whose bytes storage took. */
    final Set<String> stored = ConcurrentHashMap.newKeySet();

    /** Receipts by proposal. */
    final Map<String, String> receipts = new ConcurrentHashMap<>();

    /** An answer as acknowledged. */
    record Saved(long version, String value) {}

    @Override
    public String toString() {
        return begun.size() + " proposals begun, " + answers.size() + " answers saved, " + stored.size()
                + " documents stored, " + receipts.size() + " receipts given";
    }
}
