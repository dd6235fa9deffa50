package id.sayembara.proposal;

import id.sayembara.platform.Event;
import id.sayembara.platform.InMemory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The screening in memory. Keeps the contract. */
class InMemoryScreeningStore extends InMemory implements ScreeningStore {
    private final TreeMap<String, Screened> screenings = new TreeMap<>();
    private final Map<String, Map<String, Map<ScreeningState.Name, Long>>> counts = new TreeMap<>();

    @Override
    public synchronized Optional<Screened> screened(String proposal) {
        return Optional.ofNullable(screenings.get(proposal));
    }

    @Override
    public synchronized void prepare(Screened first, Event event) {
        require(!screenings.containsKey(first.proposal()));
        screenings.put(first.proposal(), first);
        count(first, first.state().name(), 1);
        keep(event);
    }

    @Override
    public synchronized void decide(Screened next, ScreeningState before, Event event, Remembered remembered) {
        requireNext(next);
        requireFree(event, remembered);
        screenings.put(next.proposal(), next);
        if (before.name() != next.state().name()) {
            count(next, before.name(), -1);
            count(next, next.state().name(), 1);
        }
        keep(event, remembered);
    }

    @Override
    public synchronized void announce(Screened next, Event event) {
        requireNext(next);
        screenings.put(next.proposal(), next);
        keep(event);
    }

    @Override
    public synchronized Map<String, Map<ScreeningState.Name, Long>> counts(String edition) {
        return counts.getOrDefault(edition, Map.of());
    }

    @Override
    public synchronized Page<Screened> list(
            String edition, String group, ScreeningState.Name state, Optional<String> after, int limit) {
        List<Screened> found = screenings.tailMap(after.orElse(""), false).values().stream()
                .filter(s -> s.edition().equals(edition)
                        && s.group().equals(group)
                        && s.state().name() == state)
                .limit(limit + 1L)
                .toList();
        return found.size() <= limit
                ? new Page<>(found, Optional.empty())
                : new Page<>(
                        found.subList(0, limit),
                        Optional.of(found.get(limit - 1).proposal()));
    }

    private void requireNext(Screened next) {
        require(screenings.get(next.proposal()).version() == next.version() - 1);
    }

    private void count(Screened screened, ScreeningState.Name state, long by) {
        counts.computeIfAbsent(screened.edition(), e -> new TreeMap<>())
                .computeIfAbsent(screened.group(), g -> new EnumMap<>(ScreeningState.Name.class))
                .merge(state, by, Long::sum);
    }
}
