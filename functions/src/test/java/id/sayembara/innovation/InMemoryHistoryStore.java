package id.sayembara.innovation;

import id.sayembara.platform.Event;
import id.sayembara.platform.InMemory;
import id.sayembara.platform.Remembered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Imports in memory, over innovations in memory; keeps the contract. */
public final class InMemoryHistoryStore extends InMemory implements HistoryStore {
    private final InMemoryInnovationStore innovations;
    private final Map<String, HistoryImport> imports = new HashMap<>();
    private final Map<String, List<List<HistoryFault>>> faults = new HashMap<>();
    private Runnable before = () -> {};
    private Runnable after = () -> {};

    public InMemoryHistoryStore(InMemoryInnovationStore innovations) {
        this.innovations = innovations;
    }

    /** Runs something before and after each step: to fall there. */
    void around(Runnable beforeStep, Runnable afterStep) {
        before = beforeStep;
        after = afterStep;
    }

    @Override
    public synchronized Optional<HistoryImport> find(String id) {
        return Optional.ofNullable(imports.get(id));
    }

    @Override
    public synchronized void begin(HistoryImport next, Event event, Remembered answer) {
        require(!imports.containsKey(next.id()));
        requireFree(event, answer);
        imports.put(next.id(), next);
        keep(event, answer);
    }

    @Override
    public void step(HistoryImport next, List<Change> changes, List<HistoryFault> found) {
        save(next, changes, Optional.empty(), found);
    }

    @Override
    public void link(HistoryImport next, Change change, Lineage above, List<HistoryFault> found) {
        save(next, List.of(change), Optional.of(above), found);
    }

    @Override
    public void end(HistoryImport next, Event event) {
        save(next, List.of(), Optional.empty(), List.of());
        keep(event);
    }

    private void save(HistoryImport next, List<Change> changes, Optional<Lineage> above, List<HistoryFault> found) {
        before.run();
        synchronized (this) {
            require(imports.get(next.id()).progress().step() == next.progress().step() - 1);
            innovations.change(changes, above);
            imports.put(next.id(), next);
            if (!found.isEmpty()) {
                faults.computeIfAbsent(next.id(), id -> new ArrayList<>()).add(found);
            }
        }
        after.run();
    }

    @Override
    public synchronized Iterable<List<HistoryFault>> faults(String id) {
        return List.copyOf(faults.getOrDefault(id, List.of()));
    }
}
