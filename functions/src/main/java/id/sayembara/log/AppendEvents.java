package id.sayembara.log;

import id.sayembara.platform.Contention;
import id.sayembara.platform.MerkleTree;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Seal;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts events at the end of their edition's log, each once however often it comes, and signs what the log then holds. R40.
 * An event's place is that of its arrival; within one subject events arrive in their order.
 */
@Singleton
public final class AppendEvents implements Operation {
    /** Entries of one segment: with the log's head and the segment itself they fit into one transaction of 100. */
    static final int MOST = 98;

    private static final int TRIES = 20;

    private final LogStore logs;
    private final LogArchive archive;
    private final Seal seal;
    private final InstantSource clock;

    AppendEvents(LogStore logs, LogArchive archive, Seal seal, InstantSource clock) {
        this.logs = logs;
        this.archive = archive;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Appends what the logs do not hold yet.
     *
     * @throws IllegalStateException when others keep writing to the same log; what was appended stays, and all of it may come
     *     again
     */
    public void run(List<LogEntry> entries) {
        Map<String, Map<String, LogEntry>> byEdition = new LinkedHashMap<>();
        for (LogEntry entry : entries) {
            byEdition
                    .computeIfAbsent(entry.edition(), e -> new LinkedHashMap<>())
                    .put(entry.id(), entry);
        }
        byEdition.forEach((edition, distinct) -> {
            List<LogEntry> all = List.copyOf(distinct.values());
            for (int from = 0; from < all.size(); from += MOST) {
                append(edition, all.subList(from, Math.min(all.size(), from + MOST)));
            }
            anchor(edition);
        });
    }

    private void append(String edition, List<LogEntry> entries) {
        List<LogEntry> missing = new ArrayList<>(entries);
        for (int i = 0; i < TRIES && !missing.isEmpty(); i++) {
            MerkleTree tree = logs.tree(edition);
            Segment segment = new Segment(edition, tree.size(), missing);
            for (LogEntry entry : missing) {
                tree = tree.with(entry.leaf());
            }
            try {
                // first what is named, then the name: a segment that lost its race stays there, named by nothing
                archive.keep(segment);
                logs.append(tree, segment);
                return;
            } catch (Contention lost) {
                missing.removeIf(logs::placed);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the log of " + edition + " is being written by somebody else");
        }
    }

    private void anchor(String edition) {
        MerkleTree tree = logs.tree(edition);
        long anchored = logs.checkpoint(edition).map(Checkpoint::size).orElse(0L);
        if (anchored < tree.size()) {
            Checkpoint unsigned = new Checkpoint(edition, tree.size(), tree.root(), clock.instant(), "");
            Checkpoint checkpoint = unsigned.signed(seal.sign(Checkpoint.TYPE, unsigned.promise()));
            archive.keep(checkpoint);
            logs.keep(checkpoint);
        }
    }
}
