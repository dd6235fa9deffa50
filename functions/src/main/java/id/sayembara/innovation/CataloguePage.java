package id.sayembara.innovation;

import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionType;
import id.sayembara.platform.FoldedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One innovation's page in the catalogue: itself, its institution, what it replicates and who replicates it, as far as that is
 * public. R38.
 *
 * @param institutionName its id where the list of institutions does not have it yet
 * @param sources what it replicates
 * @param replicas how many public innovations replicate it
 * @param replicatedBy the first {@value #MOST_REPLICAS} of them in the catalogue's order
 */
public record CataloguePage(
        PublishedInnovation innovation,
        String institutionName,
        Optional<InstitutionType> type,
        List<Relative> sources,
        int replicas,
        List<Relative> replicatedBy) {
    /** Most replicas that a page names; a popular source has hundreds. */
    static final int MOST_REPLICAS = 100;

    public CataloguePage {
        sources = List.copyOf(sources);
        replicatedBy = List.copyOf(replicatedBy);
    }

    /** Another innovation, as a page names it. */
    public record Relative(String id, String title, String institution) {
        static Relative of(PublishedInnovation innovation) {
            return new Relative(innovation.id(), innovation.title(), innovation.institution());
        }

        private Map<String, Object> tree() {
            return Map.of("id", id, "title", title, "institution", institution);
        }

        private static Relative read(Map<?, ?> tree) {
            return new Relative((String) tree.get("id"), (String) tree.get("title"), (String) tree.get("institution"));
        }
    }

    /**
     * The pages of all public innovations in the catalogue's order: the newest year first, in it those that came furthest, then by
     * title, then by id.
     */
    static List<CataloguePage> all(Collection<PublishedInnovation> innovations, List<Institution> institutions) {
        Map<String, Institution> owners = new HashMap<>();
        institutions.forEach(institution -> owners.put(institution.id(), institution));
        Map<String, PublishedInnovation> known = new HashMap<>();
        innovations.forEach(innovation -> known.put(innovation.id(), innovation));
        List<PublishedInnovation> ordered = ordered(innovations);
        Map<String, List<Relative>> replicas = new HashMap<>();
        for (PublishedInnovation replica : ordered) {
            replica.sources()
                    .forEach(source -> replicas.computeIfAbsent(source, s -> new ArrayList<>())
                            .add(Relative.of(replica)));
        }
        return ordered.stream()
                .map(innovation -> {
                    Optional<Institution> owner = Optional.ofNullable(owners.get(innovation.institution()));
                    List<Relative> own = replicas.getOrDefault(innovation.id(), List.of());
                    return new CataloguePage(
                            innovation,
                            owner.map(Institution::name).orElse(innovation.institution()),
                            owner.map(Institution::type),
                            innovation.sources().stream()
                                    .filter(known::containsKey)
                                    .map(source -> Relative.of(known.get(source)))
                                    .toList(),
                            own.size(),
                            own.subList(0, Math.min(own.size(), MOST_REPLICAS)));
                })
                .toList();
    }

    private static List<PublishedInnovation> ordered(Collection<PublishedInnovation> innovations) {
        Map<String, String> folded = new HashMap<>();
        innovations.forEach(innovation -> folded.put(innovation.id(), FoldedText.of(innovation.title())));
        return innovations.stream()
                .sorted(Comparator.comparing((PublishedInnovation innovation) -> -innovation.year())
                        .thenComparing(innovation -> -furthest(innovation))
                        .thenComparing(innovation -> folded.get(innovation.id()))
                        .thenComparing(PublishedInnovation::id))
                .toList();
    }

    private static int furthest(PublishedInnovation innovation) {
        return innovation.entries().stream()
                .filter(entry -> entry.year() == innovation.year())
                .mapToInt(entry -> entry.outcome().ordinal())
                .max()
                .orElse(-1);
    }

    /** As a tree that canonical JSON can write. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        Map<String, Object> shown = innovation.tree();
        shown.remove("sources");
        tree.put("innovation", shown);
        tree.put("institutionName", institutionName);
        type.ifPresent(t -> tree.put("type", t.name()));
        tree.put("sources", sources.stream().map(Relative::tree).toList());
        tree.put("replicas", (long) replicas);
        tree.put("replicatedBy", replicatedBy.stream().map(Relative::tree).toList());
        return tree;
    }

    /** Reads what {@link #tree} wrote. */
    public static CataloguePage read(Map<?, ?> tree) {
        List<Relative> sources = relatives(tree, "sources");
        Map<String, Object> shown = new HashMap<>();
        ((Map<?, ?>) tree.get("innovation")).forEach((name, value) -> shown.put((String) name, value));
        shown.put("sources", sources.stream().map(Relative::id).toList());
        return new CataloguePage(
                PublishedInnovation.read(shown),
                (String) tree.get("institutionName"),
                Optional.ofNullable((String) tree.get("type")).map(InstitutionType::valueOf),
                sources,
                ((Long) tree.get("replicas")).intValue(),
                relatives(tree, "replicatedBy"));
    }

    private static List<Relative> relatives(Map<?, ?> tree, String name) {
        return ((List<?>) tree.get(name))
                .stream().map(one -> Relative.read((Map<?, ?>) one)).toList();
    }
}
