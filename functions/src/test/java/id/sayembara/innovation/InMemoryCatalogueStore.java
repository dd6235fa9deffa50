package id.sayembara.innovation;

import id.sayembara.platform.Contention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogue's names in memory, over innovations in memory; keeps the contract. */
public final class InMemoryCatalogueStore implements CatalogueStore {
    private final InMemoryInnovationStore innovations;
    private Catalogue current = Catalogue.none();

    /** Runs once, before the next save: somebody who is faster. */
    Optional<Runnable> before = Optional.empty();

    int reads;

    public InMemoryCatalogueStore(InMemoryInnovationStore innovations) {
        this.innovations = innovations;
    }

    @Override
    public synchronized Catalogue current() {
        reads++;
        return current;
    }

    @Override
    public void save(Catalogue next) {
        Optional<Runnable> first = before;
        before = Optional.empty();
        first.ifPresent(Runnable::run);
        synchronized (this) {
            if (next.version() != current.version() + 1) {
                throw new Contention("lost a race");
            }
            current = next;
        }
    }

    @Override
    public Map<String, Innovation> find(Set<String> ids) {
        Map<String, Innovation> found = new HashMap<>();
        ids.forEach(id -> innovations.find(id).ifPresent(innovation -> found.put(id, innovation)));
        return found;
    }

    @Override
    public List<Innovation> all(String letter) {
        return innovations.all().stream()
                .filter(innovation -> innovation.id().endsWith(letter))
                .toList();
    }
}
