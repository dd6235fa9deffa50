package id.sayembara.competition;

import id.sayembara.platform.Page;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** Pages of sorted maps. */
final class InMemoryPages {
    private InMemoryPages() {}

    static <T> Page<T> page(NavigableMap<String, T> all, Optional<String> after, int limit) {
        List<Map.Entry<String, T>> rest = after.map(key -> all.tailMap(key, false)).orElse(all).entrySet().stream()
                .map(e -> Map.entry(e.getKey(), e.getValue()))
                .toList();
        List<Map.Entry<String, T>> page = rest.subList(0, Math.min(limit, rest.size()));
        return new Page<>(
                page.stream().map(Map.Entry::getValue).toList(),
                rest.size() > limit ? Optional.of(page.getLast().getKey()) : Optional.empty());
    }
}
