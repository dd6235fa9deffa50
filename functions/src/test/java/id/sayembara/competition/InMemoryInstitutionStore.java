package id.sayembara.competition;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.InMemory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Institutions in memory. */
public final class InMemoryInstitutionStore extends InMemory implements InstitutionStore, Institutions {
    private final TreeMap<String, Kept<Institution>> institutions = new TreeMap<>();

    @Override
    public synchronized Optional<Kept<Institution>> kept(String id) {
        return Optional.ofNullable(institutions.get(id));
    }

    @Override
    public Optional<Institution> find(String id) {
        return kept(id).map(Kept::what);
    }

    @Override
    public synchronized Page<Institution> list(Optional<String> after, int limit) {
        Page<Kept<Institution>> page = InMemoryPages.page(institutions, after, limit);
        return new Page<>(page.items().stream().map(Kept::what).toList(), page.next());
    }

    @Override
    public synchronized void save(List<Kept<Institution>> next, List<Event> events, Optional<Remembered> answer) {
        for (Kept<Institution> kept : next) {
            long before = Optional.ofNullable(institutions.get(kept.what().id()))
                    .map(Kept::chain)
                    .map(Chain::sequence)
                    .orElse(0L);
            require(before == kept.chain().sequence() - 1);
        }
        answer.ifPresent(this::requireFree);
        next.forEach(kept -> institutions.put(kept.what().id(), kept));
        events.forEach(this::keep);
        answer.ifPresent(this::keep);
    }
}
