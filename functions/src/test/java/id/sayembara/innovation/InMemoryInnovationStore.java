package id.sayembara.innovation;

import id.sayembara.platform.Event;
import id.sayembara.platform.InMemory;
import id.sayembara.platform.InMemoryPart;
import id.sayembara.platform.Page;
import id.sayembara.platform.Part;
import id.sayembara.platform.Remembered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Innovations in memory; keeps the contract. */
public class InMemoryInnovationStore extends InMemory implements InnovationStore {
    private final Map<String, Innovation> innovations = new TreeMap<>();

    @Override
    public synchronized Optional<Innovation> find(String id) {
        return Optional.ofNullable(innovations.get(id));
    }

    @Override
    public synchronized Map<String, Innovation> find(Set<String> ids) {
        Map<String, Innovation> found = new HashMap<>();
        ids.forEach(id -> find(id).ifPresent(innovation -> found.put(id, innovation)));
        return found;
    }

    @Override
    public synchronized Page<Innovation> owned(String institution, Optional<String> after, int limit) {
        List<Innovation> all = innovations.values().stream()
                .filter(one -> one.institution().equals(institution))
                .filter(one -> after.isEmpty() || one.id().compareTo(after.get()) > 0)
                .limit(limit + 1L)
                .toList();
        List<Innovation> items = all.stream().limit(limit).toList();
        return new Page<>(
                items, all.size() > limit ? Optional.of(items.getLast().id()) : Optional.empty());
    }

    @Override
    public synchronized void save(Innovation next, Event event, Remembered answer) {
        require(find(next.id()).map(Innovation::version).orElse(0L) == next.version() - 1);
        requireFree(event, answer);
        innovations.put(next.id(), next);
        keep(event, answer);
    }

    @Override
    public synchronized void enter(Innovation next, Event event) {
        require(find(next.id()).map(Innovation::version).orElse(0L) == next.version() - 1);
        innovations.put(next.id(), next);
        keep(event);
    }

    @Override
    public synchronized void replicate(Innovation next, Lineage above, Event event, Remembered answer) {
        above.standing()
                .forEach((id, lineage) -> require(find(id).map(Innovation::lineage)
                        .filter(lineage::equals)
                        .isPresent()));
        save(next, event, answer);
    }

    @Override
    public Part certifying(Innovation replica, Event certified, Innovation source, Event replicated, Lineage above) {
        return new InMemoryPart(others -> {
            synchronized (this) {
                for (Innovation next : List.of(replica, source)) {
                    require(find(next.id()).map(Innovation::version).orElse(0L) == next.version() - 1);
                }
                above.without(source.id())
                        .standing()
                        .forEach((id, lineage) -> require(find(id).map(Innovation::lineage)
                                .filter(lineage::equals)
                                .isPresent()));
                requireFree(certified);
                requireFree(replicated);
                others.run();
                innovations.put(replica.id(), replica);
                innovations.put(source.id(), source);
                keep(certified);
                keep(replicated);
            }
        });
    }

    /** Many at once, all or none, as an import makes them. */
    synchronized void change(List<HistoryStore.Change> changes, Optional<Lineage> above) {
        above.ifPresent(lineage -> lineage.standing()
                .forEach((id, count) -> require(
                        find(id).map(Innovation::lineage).filter(count::equals).isPresent())));
        changes.forEach(change ->
                require(find(change.next().id()).map(Innovation::version).orElse(0L)
                        == change.next().version() - 1));
        changes.forEach(change -> {
            innovations.put(change.next().id(), change.next());
            keep(change.event());
        });
    }

    public synchronized List<Innovation> all() {
        return List.copyOf(innovations.values());
    }

    /** As if it had never been. */
    synchronized void forget(String id) {
        innovations.remove(id);
    }

    synchronized int size() {
        return innovations.size();
    }
}
