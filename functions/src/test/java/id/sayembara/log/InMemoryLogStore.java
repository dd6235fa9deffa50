package id.sayembara.log;

import id.sayembara.platform.Contention;
import id.sayembara.platform.MerkleTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Logs in memory; keeps the contract. */
public final class InMemoryLogStore implements LogStore {
    private final Map<String, MerkleTree> trees = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final Map<String, Checkpoint> checkpoints = new HashMap<>();

    @Override
    public synchronized MerkleTree tree(String edition) {
        return trees.getOrDefault(edition, MerkleTree.empty());
    }

    @Override
    public synchronized boolean placed(LogEntry entry) {
        return placed.contains(entry.id());
    }

    @Override
    public synchronized void append(MerkleTree next, Segment segment) {
        if (tree(segment.edition()).size() != segment.first()
                || segment.entries().stream().anyMatch(this::placed)) {
            throw new Contention("the log");
        }
        trees.put(segment.edition(), next);
        segment.entries().forEach(entry -> placed.add(entry.id()));
    }

    @Override
    public synchronized Optional<Checkpoint> checkpoint(String edition) {
        return Optional.ofNullable(checkpoints.get(edition));
    }

    @Override
    public synchronized void keep(Checkpoint checkpoint) {
        checkpoints.merge(checkpoint.edition(), checkpoint, (old, next) -> old.size() < next.size() ? next : old);
    }
}
