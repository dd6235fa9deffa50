package id.sayembara.innovation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an innovation did in one year's competition. R11.
 *
 * @param edition empty for a year of which there is no edition here
 * @param category id of the category, as that year named it
 * @param group id of the group, as that year named it
 * @param award the award's own name, such as {@code Top 45}; empty without one
 * @param decision hash of the published list that says so, in an edition of this system; empty while nothing is published. R34
 */
public record Entry(
        int year,
        Optional<String> edition,
        String category,
        String group,
        Outcome outcome,
        Optional<String> award,
        Optional<String> decision) {
    /** The first and last year that an entry may be of. */
    public static final int FIRST = 2000;

    public static final int LAST = 2099;

    /** An entry that no published list of this system says. */
    public Entry(
            int year,
            Optional<String> edition,
            String category,
            String group,
            Outcome outcome,
            Optional<String> award) {
        this(year, edition, category, group, outcome, award, Optional.empty());
    }

    /** Whether anyone may know of it: what earlier years made public, and what a published list says. R34. */
    public boolean isPublic() {
        return edition.isEmpty() || decision.isPresent();
    }

    /** Whether nothing more would be known by the other one: a published list says as much of the same competition. */
    boolean covers(Entry other) {
        return decision.isPresent() && outcome.compareTo(other.outcome) >= 0;
    }

    /** What tells an innovation's entries apart: it enters one competition once. */
    public String competition() {
        return edition.orElseGet(() -> String.valueOf(year));
    }

    /** As a tree that canonical JSON can write. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("year", (long) year);
        edition.ifPresent(e -> tree.put("edition", e));
        tree.put("category", category);
        tree.put("group", group);
        tree.put("outcome", outcome.name());
        award.ifPresent(a -> tree.put("award", a));
        decision.ifPresent(d -> tree.put("decision", d));
        return tree;
    }

    /** Reads what {@link #tree} wrote. */
    public static Entry read(Map<?, ?> tree) {
        return new Entry(
                ((Long) tree.get("year")).intValue(),
                Optional.ofNullable((String) tree.get("edition")),
                (String) tree.get("category"),
                (String) tree.get("group"),
                Outcome.valueOf((String) tree.get("outcome")),
                Optional.ofNullable((String) tree.get("award")),
                Optional.ofNullable((String) tree.get("decision")));
    }
}
