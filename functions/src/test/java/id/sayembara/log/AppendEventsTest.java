package id.sayembara.log;

import static id.sayembara.log.LogFixtures.entries;
import static id.sayembara.log.LogFixtures.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.platform.Contention;
import id.sayembara.platform.MerkleTree;
import id.sayembara.platform.Rule;
import id.sayembara.platform.Seal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Rule("R40")
class AppendEventsTest {
    private static final Instant NOW = Instant.parse("2025-06-03T17:00:00Z");

    private final InMemoryLogStore store = new InMemoryLogStore();
    private final Kept kept = new Kept();
    private final List<Map<String, Object>> promises = new ArrayList<>();
    private final Seal seal = (type, promise) -> {
        assertThat(type).isEqualTo("sayembara-checkpoint+jws");
        promises.add(promise);
        return "signed " + promise.get("size");
    };
    private final AppendEvents append = new AppendEvents(store, kept, seal, () -> NOW);

    /** What was kept, by its name; the first of a name stays. */
    private static final class Kept implements LogArchive {
        final Map<String, Segment> segments = new HashMap<>();
        final Map<Long, Checkpoint> checkpoints = new HashMap<>();

        @Override
        public void keep(Segment segment) {
            segments.put(segment.first() + "-" + segment.hash(), segment);
        }

        @Override
        public void keep(Checkpoint checkpoint) {
            checkpoints.putIfAbsent(checkpoint.size(), checkpoint);
        }
    }

    private static MerkleTree tree(List<LogEntry> entries) {
        return MerkleTree.of(entries.stream().map(LogEntry::leaf).toList());
    }

    @Test
    void putsEventsAtTheEndOfTheirOwnEditionsLog() {
        append.run(List.of(entry("e", "a", 1), entry("-", "b", 1), entry("e", "a", 2)));

        assertThat(store.tree("e")).isEqualTo(tree(entries("e", "a", 1, 2)));
        assertThat(store.tree("-")).isEqualTo(tree(entries("-", "b", 1, 1)));
    }

    @Test
    void anEventHasOnePlaceHoweverOftenItComes() {
        List<LogEntry> first = entries("e", "a", 1, 3);
        append.run(first);
        append.run(first);
        append.run(Stream.of(entries("e", "a", 2, 4), entries("e", "a", 4, 4))
                .flatMap(List::stream)
                .toList());

        assertThat(store.tree("e")).isEqualTo(tree(entries("e", "a", 1, 4)));
    }

    @Test
    void aLargeBatchEntersInSegmentsThatOneTransactionHolds() {
        append.run(entries("e", "a", 1, 250));

        assertThat(store.tree("e")).isEqualTo(tree(entries("e", "a", 1, 250)));
        assertThat(kept.segments.values().stream().map(s -> s.entries().size())).containsExactlyInAnyOrder(98, 98, 54);
    }

    @Test
    void whatTheLogHoldsIsSignedOnceAndKept() {
        append.run(entries("e", "a", 1, 3));
        append.run(entries("e", "a", 1, 3));

        assertThat(promises)
                .containsExactly(Map.of(
                        "format",
                        "sayembara-checkpoint/1",
                        "edition",
                        "e",
                        "size",
                        3L,
                        "root",
                        tree(entries("e", "a", 1, 3)).root(),
                        "at",
                        "2025-06-03T17:00:00Z"));
        assertThat(store.checkpoint("e")).map(Checkpoint::signed).contains("signed 3");
        assertThat(kept.checkpoints).containsOnlyKeys(3L);
    }

    @Test
    void aCheckpointThatWasNotSignedIsMadeGoodWhenTheBatchComesAgain() {
        AppendEvents broken = new AppendEvents(
                store,
                kept,
                (type, promise) -> {
                    throw new IllegalStateException("no signature today");
                },
                () -> NOW);
        assertThatThrownBy(() -> broken.run(entries("e", "a", 1, 2))).hasMessage("no signature today");
        assertThat(store.tree("e").size()).isEqualTo(2);

        append.run(entries("e", "a", 1, 2));

        assertThat(store.checkpoint("e")).map(Checkpoint::size).contains(2L);
    }

    @Test
    void howeverBatchesOverlapTheLogHoldsEachEventOnceInTheOrderOfItsSubject() {
        Random random = new Random(7);
        List<List<LogEntry>> batches = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int from = 1 + random.nextInt(40);
            batches.add(entries("e", "s" + random.nextInt(3), from, from + random.nextInt(20)));
        }
        List<LogEntry> expected = new ArrayList<>();
        batches.forEach(
                batch -> batch.stream().filter(e -> !expected.contains(e)).forEach(expected::add));

        batches.forEach(append::run);
        batches.forEach(append::run);

        assertThat(store.tree("e")).isEqualTo(tree(expected));
    }

    @Test
    void givesUpWhenOthersKeepWritingAndChangesNothing() {
        LogStore contested = new Contested();

        assertThatThrownBy(() -> new AppendEvents(contested, kept, seal, () -> NOW).run(entries("e", "a", 1, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the log of e");
        assertThat(promises).isEmpty();
    }

    /** A log whose end is always somebody else's. */
    private static final class Contested implements LogStore {
        private final InMemoryLogStore store = new InMemoryLogStore();

        @Override
        public MerkleTree tree(String edition) {
            return store.tree(edition);
        }

        @Override
        public boolean placed(LogEntry entry) {
            return store.placed(entry);
        }

        @Override
        public void append(MerkleTree next, Segment segment) {
            throw new Contention("the log");
        }

        @Override
        public Optional<Checkpoint> checkpoint(String edition) {
            return store.checkpoint(edition);
        }

        @Override
        public void keep(Checkpoint checkpoint) {
            store.keep(checkpoint);
        }
    }
}
