package id.sayembara.replication;

import id.sayembara.platform.Event;
import id.sayembara.platform.InMemory;
import id.sayembara.platform.InMemoryPart;
import id.sayembara.platform.Page;
import id.sayembara.platform.Part;
import id.sayembara.platform.Remembered;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Replications in memory; keeps the contract. */
final class InMemoryReplicationStore extends InMemory implements ReplicationStore {
    private final Map<String, Replication> replications = new TreeMap<>();
    private final Map<String, String> pairs = new HashMap<>();

    @Override
    public synchronized Optional<Replication> find(String id) {
        return Optional.ofNullable(replications.get(id));
    }

    @Override
    public synchronized Optional<String> standing(String source, String institution) {
        return Optional.ofNullable(pairs.get(source + "#" + institution));
    }

    @Override
    public synchronized void request(Replication first, Event event, Remembered answer) {
        require(!pairs.containsKey(pair(first)));
        put(first, event, answer);
        pairs.put(pair(first), first.id());
    }

    @Override
    public synchronized void save(Replication next, Event event, Remembered answer) {
        put(next, event, answer);
        if (next.state().ended()) {
            pairs.remove(pair(next));
        }
    }

    @Override
    public synchronized void certify(Replication next, Event event, Part innovations, Remembered answer) {
        InMemoryPart.together(innovations, () -> put(next, event, answer));
    }

    @Override
    public Page<Replication> outgoing(String institution, Optional<String> after, int limit) {
        return page(it -> it.institution().equals(institution), Replication::id, after, limit);
    }

    @Override
    public Page<Replication> incoming(String institution, Optional<String> after, int limit) {
        return page(it -> it.source().institution().equals(institution), Replication::id, after, limit);
    }

    @Override
    public Page<Replication> waiting(ReplicationState state, Instant until, Optional<String> after, int limit) {
        return page(
                it -> it.state() == state && !it.since().isAfter(until),
                it -> "%013d#%s".formatted(it.since().toEpochMilli(), it.id()),
                after,
                limit);
    }

    private void put(Replication next, Event event, Remembered answer) {
        require(find(next.id()).map(Replication::version).orElse(0L) == next.version() - 1);
        requireFree(event, answer);
        replications.put(next.id(), next);
        keep(event, answer);
    }

    private synchronized Page<Replication> page(
            Predicate<Replication> which, Function<Replication, String> key, Optional<String> after, int limit) {
        List<Replication> all = replications.values().stream()
                .filter(which)
                .filter(it -> after.isEmpty() || key.apply(it).compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(key))
                .limit(limit + 1L)
                .toList();
        List<Replication> items = all.stream().limit(limit).toList();
        return new Page<>(items, all.size() > limit ? Optional.of(key.apply(items.getLast())) : Optional.empty());
    }

    private static String pair(Replication it) {
        return it.source().innovation() + "#" + it.institution();
    }
}
