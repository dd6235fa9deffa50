package id.sayembara.scoring;

import id.sayembara.platform.CanonicalJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What an edition comes to in figures, as far as it is published: how many proposals of how many institutions came how far, in all and
 * by group, category, province and type of institution. Anyone can recount it from what is sealed and published. R34, R41.
 *
 * @param version how many lists of decisions were published when it was counted; a later one tells more
 * @param root the seal's root, for what was submitted
 * @param lists hash of each published list, by {@code <group>/<stage>}
 * @param rows the whole first, then by dimension and value
 */
public record Figures(String edition, int version, String root, SortedMap<String, String> lists, List<Row> rows) {
    static final String FORMAT = "sayembara-figures/1";

    /** How far a proposal came. Each is more than the one before. */
    public enum Step {
        SUBMITTED,
        PASSED,
        FINALISTS,
        WINNERS
    }

    /** What proposals are counted by. */
    public enum Dimension {
        ALL,
        GROUP,
        CATEGORY,
        /** The two digits of a province, {@code -} for national bodies. */
        PROVINCE,
        INSTITUTION_TYPE
    }

    /** So many proposals of so many institutions. */
    public record Count(int proposals, int institutions) {}

    /** One line: who of this value came how far. */
    public record Row(Dimension dimension, String value, Map<Step, Count> counts) {}

    /**
     * One proposal as it is counted.
     *
     * @param values one of each dimension
     * @param reached how far it came
     */
    record Counted(String institution, Map<Dimension, String> values, Step reached) {}

    /** Counts. The same for the same proposals in whatever order. */
    static Figures of(
            String edition, int version, String root, SortedMap<String, String> lists, Collection<Counted> all) {
        List<Row> rows = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Function<Counted, String> value = counted -> counted.values().getOrDefault(dimension, "");
            SortedMap<String, List<Counted>> groups = new TreeMap<>();
            all.forEach(counted -> groups.computeIfAbsent(value.apply(counted), v -> new ArrayList<>())
                    .add(counted));
            groups.forEach((name, those) -> rows.add(new Row(dimension, name, counts(those))));
        }
        return new Figures(edition, version, root, lists, List.copyOf(rows));
    }

    private static Map<Step, Count> counts(List<Counted> those) {
        Map<Step, Count> counts = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            Set<String> institutions = new HashSet<>();
            int proposals = 0;
            for (Counted counted : those) {
                if (counted.reached().compareTo(step) >= 0) {
                    proposals++;
                    institutions.add(counted.institution());
                }
            }
            counts.put(step, new Count(proposals, institutions.size()));
        }
        return counts;
    }

    /** As canonical JSON. Format: {@code docs/formats.md}. */
    public String text() {
        return CanonicalJson.write(Map.of(
                "format",
                FORMAT,
                "edition",
                edition,
                "version",
                (long) version,
                "root",
                root,
                "lists",
                new TreeMap<>(lists),
                "rows",
                rows.stream().map(Figures::tree).toList()));
    }

    private static Map<String, Object> tree(Row row) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("dimension", row.dimension().name());
        tree.put("value", row.value());
        row.counts()
                .forEach((step, count) ->
                        tree.put(step.name(), Map.of("proposals", (long) count.proposals(), "institutions", (long)
                                count.institutions())));
        return tree;
    }

    /** What {@link #text} wrote, as a tree. */
    public static Figures read(Map<?, ?> tree) {
        SortedMap<String, String> lists = new TreeMap<>();
        ((Map<?, ?>) tree.get("lists")).forEach((list, hash) -> lists.put((String) list, (String) hash));
        return new Figures(
                (String) tree.get("edition"),
                Math.toIntExact((Long) tree.get("version")),
                (String) tree.get("root"),
                lists,
                ((List<?>) tree.get("rows"))
                        .stream().map(row -> row((Map<?, ?>) row)).toList());
    }

    private static Row row(Map<?, ?> tree) {
        Map<Step, Count> counts = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            Map<?, ?> count = (Map<?, ?>) tree.get(step.name());
            counts.put(step, new Count(Math.toIntExact((Long) count.get("proposals")), Math.toIntExact((Long)
                    count.get("institutions"))));
        }
        return new Row(Dimension.valueOf((String) tree.get("dimension")), (String) tree.get("value"), counts);
    }
}
