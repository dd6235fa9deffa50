package id.sayembara.innovation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An innovation as anyone may see it. What earlier years made public is in it, and what a published list of an edition here says: an
 * entry that nothing published says is left out, and so is an innovation that has no other, title and all. R34.
 *
 * @param goals empty while anything of the innovation is not public: which of them came with that nobody can tell apart
 * @param entries the public ones, oldest first; at least one
 * @param sources ids of what it replicates, of which some may not be public themselves
 */
public record PublishedInnovation(
        String id,
        String title,
        String institution,
        Optional<String> region,
        SortedSet<Integer> goals,
        List<Entry> entries,
        SortedSet<String> sources,
        Status status) {

    public PublishedInnovation {
        goals = Collections.unmodifiableSortedSet(new TreeSet<>(goals));
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
        entries = List.copyOf(entries);
    }

    /** What anyone may see of the innovation; empty when that is nothing. */
    public static Optional<PublishedInnovation> of(Innovation innovation) {
        List<Entry> published =
                innovation.entries().stream().filter(Entry::isPublic).toList();
        if (published.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = published.size() == innovation.entries().size();
        return Optional.of(new PublishedInnovation(
                innovation.id(),
                innovation.title(),
                innovation.institution(),
                innovation.region(),
                whole ? innovation.goals() : new TreeSet<>(),
                published,
                innovation.sources(),
                innovation.status()));
    }

    /** As a tree that canonical JSON can write. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("id", id);
        tree.put("title", title);
        tree.put("institution", institution);
        region.ifPresent(r -> tree.put("region", r));
        tree.put("goals", goals.stream().map(Integer::longValue).toList());
        tree.put("entries", entries.stream().map(Entry::tree).toList());
        tree.put("sources", List.copyOf(sources));
        tree.put("status", status.name());
        return tree;
    }

    /** Reads what {@link #tree} wrote. */
    public static PublishedInnovation read(Map<?, ?> tree) {
        SortedSet<Integer> goals = new TreeSet<>();
        ((List<?>) tree.get("goals")).forEach(goal -> goals.add(((Long) goal).intValue()));
        SortedSet<String> sources = new TreeSet<>();
        ((List<?>) tree.get("sources")).forEach(source -> sources.add((String) source));
        return new PublishedInnovation(
                (String) tree.get("id"),
                (String) tree.get("title"),
                (String) tree.get("institution"),
                Optional.ofNullable((String) tree.get("region")),
                goals,
                ((List<?>) tree.get("entries"))
                        .stream().map(entry -> Entry.read((Map<?, ?>) entry)).toList(),
                sources,
                Status.valueOf((String) tree.get("status")));
    }
}
