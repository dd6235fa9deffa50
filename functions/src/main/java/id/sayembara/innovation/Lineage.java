package id.sayembara.innovation;

import id.sayembara.platform.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What stands above an innovation that is to replicate others: the sources, theirs, and so on. R38: nothing stands above itself.
 * Whoever saves the new sources makes the save depend on all of it as it was read, so that two who name sources at once can not
 * close a circle between them.
 *
 * @param standing every innovation above, with how often its own sources had changed
 */
public record Lineage(SortedMap<String, Long> standing) {
    /** Most innovations above one: with the innovation, its event and the answer they fit into one transaction of 100. */
    public static final int MOST = 90;

    /**
     * Follows the sources up, one generation after the other.
     *
     * @param named what the innovation is to replicate besides its present sources
     * @param find innovations by id, as they stand; those that are not there are left out
     * @throws Refusal {@code replicates-itself}, {@code replicates-own}, {@code source-unknown}, {@code lineage-circle},
     *     {@code lineage-too-large} over {@value #MOST} innovations above or {@link Innovation#MOST} sources
     */
    public static Lineage above(
            Innovation replica, Set<String> named, Function<Set<String>, Map<String, Innovation>> find) {
        if (named.contains(replica.id())) {
            throw refuse(InnovationProblem.REPLICATES_ITSELF, "It is named as its own source.", replica.id());
        }
        SortedMap<String, Long> standing = new TreeMap<>();
        Set<String> generation = new TreeSet<>(named);
        for (boolean first = true; !generation.isEmpty(); first = false) {
            if (standing.size() + generation.size() > MOST
                    || replica.sources().size() + named.size() > Innovation.MOST) {
                throw refuse(InnovationProblem.LINEAGE_TOO_LARGE, "Too many innovations stand above.", replica.id());
            }
            Map<String, Innovation> found = find.apply(generation);
            Set<String> next = new TreeSet<>();
            for (String id : generation) {
                Innovation source = Optional.ofNullable(found.get(id))
                        .orElseThrow(() -> refuse(
                                InnovationProblem.SOURCE_UNKNOWN, "No innovation has the id that is named.", id));
                if (first && source.institution().equals(replica.institution())) {
                    throw refuse(InnovationProblem.REPLICATES_OWN, "An institution replicates others' work.", id);
                }
                standing.put(id, source.lineage());
                next.addAll(source.sources());
            }
            if (next.contains(replica.id())) {
                throw refuse(
                        InnovationProblem.LINEAGE_CIRCLE, "The source itself goes back to this one.", replica.id());
            }
            next.removeAll(standing.keySet());
            generation = next;
        }
        return new Lineage(standing);
    }

    /** All of it but one. */
    public Lineage without(String id) {
        SortedMap<String, Long> others = new TreeMap<>(standing);
        others.remove(id);
        return new Lineage(others);
    }

    private static Refusal refuse(InnovationProblem problem, String detail, String innovation) {
        return new Refusal(problem, detail, Map.of("innovation", innovation));
    }
}
