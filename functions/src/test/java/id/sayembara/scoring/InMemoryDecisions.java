package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.Event;
import id.sayembara.platform.InMemory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decisions in memory, under one lock. */
final class InMemoryDecisions extends InMemory implements DecisionStore {
    private final Map<String, DecisionList> lists = new TreeMap<>();
    private final Map<String, List<Departure>> departures = new HashMap<>();
    private final Map<String, TreeMap<String, Decided>> places = new HashMap<>();
    private final Map<String, Kept> kept = new HashMap<>();

    @Override
    public synchronized Optional<DecisionList> find(String edition, String group, DecisionStage stage) {
        return Optional.ofNullable(lists.get(DecisionList.subject(edition, group, stage)));
    }

    @Override
    public synchronized List<Departure> departures(String edition, String group, DecisionStage stage) {
        return departures.getOrDefault(DecisionList.subject(edition, group, stage), List.of());
    }

    @Override
    public synchronized Page<Decided> decided(DecisionList list, Optional<String> after, int limit) {
        List<Map.Entry<String, Decided>> rest = places.getOrDefault(draft(list), new TreeMap<>()).entrySet().stream()
                .filter(e -> after.isEmpty() || e.getKey().compareTo(after.get()) > 0)
                .toList();
        List<Decided> items =
                rest.stream().limit(limit).map(Map.Entry::getValue).toList();
        return new Page<>(
                items, rest.size() > limit ? Optional.of(rest.get(limit - 1).getKey()) : Optional.empty());
    }

    @Override
    public synchronized Optional<Kept> kept(DecisionStage stage, String proposal) {
        return Optional.ofNullable(kept.get(stage + proposal));
    }

    @Override
    public synchronized void drawUp(DecisionList next, List<Departure> given, Event event, Remembered remembered) {
        requireFree(event, remembered);
        replace(next);
        departures.put(next.chain().subject(), List.copyOf(given));
        keep(event, remembered);
    }

    @Override
    public synchronized void keep(DecisionList list, List<Decided> decided) {
        for (Decided one : decided) {
            Kept before = kept.get(one.stage() + one.proposal());
            require(before == null || before.draft() <= list.draft());
            kept.put(one.stage() + one.proposal(), new Kept(one, list.draft()));
            places.computeIfAbsent(draft(list), d -> new TreeMap<>()).put(String.format("%06d", one.place()), one);
        }
    }

    @Override
    public synchronized void conclude(DecisionList next, Event event) {
        replace(next);
        keep(event);
    }

    @Override
    public synchronized void approve(DecisionList next, Event event, Remembered remembered) {
        requireFree(event, remembered);
        replace(next);
        keep(event, remembered);
    }

    @Override
    public synchronized void publish(DecisionList next, List<Other> others, Event event, Remembered remembered) {
        requireFree(event, remembered);
        others.forEach(other -> require(find(next.edition(), other.group(), next.stage())
                        .map(DecisionList::version)
                        .orElse(0L)
                == other.version()));
        replace(next);
        keep(event, remembered);
    }

    @Override
    public synchronized void announce(Event event) {
        if (events().stream().noneMatch(e -> e.subject().equals(event.subject()))) {
            keep(event);
        }
    }

    private void replace(DecisionList next) {
        require(find(next.edition(), next.group(), next.stage())
                        .map(DecisionList::version)
                        .orElse(0L)
                == next.version() - 1);
        lists.put(next.chain().subject(), next);
    }

    private static String draft(DecisionList list) {
        return list.chain().subject() + "#" + list.draft();
    }
}
