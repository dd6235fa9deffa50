package id.sayembara.innovation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An innovation as anyone may see it. What earlier years made public is in it, what a published list of an edition here says, and what
 * is certified: an entry that nothing published says is left out, and so is an innovation that has neither another nor a certificate
 * that it replicates something, title and all. R34, R38.
 *
 * @param goals empty while anything of the innovation is not public: which of them came with that nobody can tell apart
 * @param entries the public ones, oldest first; at least one, but of a certified replica
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
        Optional<Confirmation> confirmed,
        Adoption adoption,
        Optional<Instant> certifiedAt) {
    /** The zone in which a certificate's year is told: the ministry's. */
    private static final ZoneOffset WIB = ZoneOffset.ofHours(7);

    public PublishedInnovation {
        goals = Collections.unmodifiableSortedSet(new TreeSet<>(goals));
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
        entries = List.copyOf(entries);
    }

    /** What anyone may see of the innovation; empty when that is nothing. */
    public static Optional<PublishedInnovation> of(Innovation innovation) {
        List<Entry> published =
                innovation.entries().stream().filter(Entry::isPublic).toList();
        if (published.isEmpty() && innovation.certifiedAt().isEmpty()) {
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
                innovation.confirmed(),
                innovation.adoption(),
                innovation.certifiedAt()));
    }

    /** The year it was last heard of: of its newest entry, or else of its certificate. */
    int year() {
        return entries.isEmpty()
                ? certifiedAt.orElseThrow().atOffset(WIB).getYear()
                : entries.getLast().year();
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
        tree.put(
                "status",
                confirmed.map(Confirmation::status).orElse(Status.UNCONFIRMED).name());
        confirmed.ifPresent(said -> tree.put("confirmedAt", said.at().toString()));
        if (adoption.institutions() > 0) {
            tree.put("institutions", (long) adoption.institutions());
            tree.put("units", adoption.units());
        }
        certifiedAt.ifPresent(at -> tree.put("certifiedAt", at.toString()));
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
                Optional.ofNullable((String) tree.get("confirmedAt"))
                        .map(at -> new Confirmation(Status.valueOf((String) tree.get("status")), Instant.parse(at))),
                tree.get("institutions") instanceof Long institutions
                        ? new Adoption(Math.toIntExact(institutions), (Long) tree.get("units"))
                        : Adoption.NONE,
                Optional.ofNullable((String) tree.get("certifiedAt")).map(Instant::parse));
    }
}
