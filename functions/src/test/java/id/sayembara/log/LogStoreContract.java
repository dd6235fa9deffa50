package id.sayembara.log;

import static id.sayembara.log.LogFixtures.entries;
import static id.sayembara.log.LogFixtures.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.platform.Contention;
import id.sayembara.platform.MerkleTree;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of logs keeps. */
@Rule("R40")
public abstract class LogStoreContract {
    private LogStore store;

    /** A store without logs. */
    protected abstract LogStore create();

    @BeforeEach
    void make() {
        store = create();
    }

    private void append(LogStore to, String edition, List<LogEntry> entries) {
        MerkleTree tree = to.tree(edition);
        Segment segment = new Segment(edition, tree.size(), entries);
        for (LogEntry entry : entries) {
            tree = tree.with(entry.leaf());
        }
        to.append(tree, segment);
    }

    @Test
    void aLogBeginsEmptyAndGrowsByWholeSegments() {
        assertThat(store.tree("e")).isEqualTo(MerkleTree.empty());

        append(store, "e", entries("e", "a", 1, AppendEvents.MOST));
        append(store, "e", entries("e", "b", 1, 2));

        List<LogEntry> all = new ArrayList<>(entries("e", "a", 1, AppendEvents.MOST));
        all.addAll(entries("e", "b", 1, 2));
        assertThat(store.tree("e"))
                .isEqualTo(MerkleTree.of(all.stream().map(LogEntry::leaf).toList()));
        assertThat(store.tree("another")).isEqualTo(MerkleTree.empty());
        assertThat(store.placed(entry("e", "b", 2))).isTrue();
        assertThat(store.placed(entry("e", "b", 3))).isFalse();
    }

    @Test
    void nothingOfASegmentEntersWhenOneEntryIsThereAlready() {
        append(store, "e", entries("e", "a", 1, 2));

        assertThatThrownBy(() -> append(store, "e", entries("e", "a", 2, 3))).isInstanceOf(Contention.class);

        assertThat(store.tree("e").size()).isEqualTo(2);
        assertThat(store.placed(entry("e", "a", 3))).isFalse();
    }

    @Test
    void aSegmentEntersOnlyAtTheEndItWasMadeFor() {
        MerkleTree end = store.tree("e");
        append(store, "e", entries("e", "a", 1, 1));

        assertThatThrownBy(() ->
                        store.append(end.with(entry("e", "b", 1).leaf()), new Segment("e", 0, entries("e", "b", 1, 1))))
                .isInstanceOf(Contention.class);
    }

    @Test
    void ofTwoWritersAtOnceOneIsTold() throws Exception {
        for (int round = 0; round < 10; round++) {
            int number = round;
            MerkleTree end = store.tree("e");
            Callable<Boolean> left = () -> wins(end, entry("e", "left", number + 1L));
            Callable<Boolean> right = () -> wins(end, entry("e", "right", number + 1L));
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                int winners = 0;
                for (Future<Boolean> won : both.invokeAll(List.of(left, right))) {
                    winners += won.get() ? 1 : 0;
                }
                // emulators refuse both at times, as DynamoDB may; never do both enter
                assertThat(winners).isLessThanOrEqualTo(1);
                assertThat(store.tree("e").size()).isEqualTo(end.size() + winners);
            }
        }
    }

    private boolean wins(MerkleTree end, LogEntry entry) {
        try {
            store.append(end.with(entry.leaf()), new Segment("e", end.size(), List.of(entry)));
            return true;
        } catch (Contention lost) {
            return false;
        }
    }

    @Test
    void theNewestCheckpointIsTheLargestHoweverLateASmallerOneComes() {
        Instant at = Instant.parse("2025-06-03T17:00:00Z");
        Checkpoint small = new Checkpoint("e", 9, "r9", at, "s9");
        Checkpoint large = new Checkpoint("e", 10, "r10", at.plusSeconds(1), "s10");
        assertThat(store.checkpoint("e")).isEmpty();

        store.keep(small);
        assertThat(store.checkpoint("e")).contains(small);
        store.keep(large);
        store.keep(small);

        assertThat(store.checkpoint("e")).contains(large);
        assertThat(store.checkpoint("another")).isEmpty();
    }
}
