package id.sayembara.rating;

import id.sayembara.competition.QuarantineRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which ratings of one proposal are put aside to be looked at, and why. R36: never deleted. Many who rate at once, or from one
 * network, are not unusual by themselves: a school class does. They are when nearly all say the same, and then only those who do are
 * put aside. Clusters that share a rating are one set. The same for the same ratings, in whatever order.
 */
public record Quarantine(QuarantineRules rules, String institution) {

    /** Why a rating is put aside. */
    public enum Reason {
        /** The rater is of the institution whose proposal it is, by an account or a mail address. */
        OWN_PEOPLE,
        /** Many from one network, at whatever pace. */
        NETWORK,
        /** Many fresh accounts at once, from anywhere. */
        BURST,
        /** One after the other from one network, as by one hand. */
        HAND
    }

    private record Cluster(Reason reason, List<Rated> ratings) {}

    /** The sets, in the order of who rated first; in each the reasons of each person whose rating is put aside. */
    public List<SortedMap<String, Set<Reason>>> sets(Collection<Rated> ratings) {
        List<Rated> ordered = ratings.stream()
                .sorted(Comparator.comparing(Rated::firstAt).thenComparing(Rated::person))
                .toList();
        List<Cluster> clusters = new ArrayList<>();
        clusters.add(new Cluster(
                Reason.OWN_PEOPLE,
                ordered.stream()
                        .filter(r -> r.institution().filter(institution::equals).isPresent())
                        .toList()));
        ordered.stream().collect(Collectors.groupingBy(Rated::network)).values().forEach(network -> {
            clusters.add(new Cluster(Reason.NETWORK, alike(network, rules.network())));
            runs(network).forEach(run -> clusters.add(new Cluster(Reason.HAND, alike(run, rules.hand()))));
        });
        bursts(ordered.stream().filter(this::isFresh).toList(), clusters);
        return joined(ordered, clusters);
    }

    private static List<SortedMap<String, Set<Reason>>> joined(List<Rated> ordered, List<Cluster> clusters) {
        Map<String, String> towards = new HashMap<>();
        Map<String, Set<Reason>> reasons = new HashMap<>();
        for (Cluster cluster : clusters) {
            for (Rated rated : cluster.ratings()) {
                String first = cluster.ratings().getFirst().person();
                towards.put(end(towards, rated.person()), end(towards, first));
                reasons.computeIfAbsent(rated.person(), p -> EnumSet.noneOf(Reason.class))
                        .add(cluster.reason());
            }
        }
        Map<String, SortedMap<String, Set<Reason>>> sets = new LinkedHashMap<>();
        ordered.stream()
                .map(Rated::person)
                .filter(reasons::containsKey)
                .forEach(person -> sets.computeIfAbsent(end(towards, person), p -> new TreeMap<>())
                        .put(person, reasons.get(person)));
        return List.copyOf(sets.values());
    }

    /** Who stands for the set of this person; the way there is shortened. */
    private static String end(Map<String, String> towards, String person) {
        String at = person;
        while (!towards.getOrDefault(at, at).equals(at)) {
            towards.put(at, towards.getOrDefault(towards.get(at), towards.get(at)));
            at = towards.get(at);
        }
        return at;
    }

    private boolean isFresh(Rated rated) {
        return Duration.between(rated.since(), rated.firstAt()).compareTo(Duration.ofMinutes(rules.freshMinutes()))
                <= 0;
    }

    /** Those of a cluster that say the same as nearly all of it; none of a cluster that is small or of many minds. */
    private List<Rated> alike(List<Rated> cluster, int least) {
        Map<BigDecimal, Integer> counts = new TreeMap<>();
        cluster.forEach(r -> counts.merge(r.usefulness(), 1, Integer::sum));
        return prevailing(counts, cluster.size(), least)
                .map(most -> cluster.stream()
                        .filter(r -> r.usefulness().compareTo(most) == 0)
                        .toList())
                .orElse(List.of());
    }

    private Optional<BigDecimal> prevailing(Map<BigDecimal, Integer> counts, int size, int least) {
        return counts.entrySet().stream()
                .filter(c -> size >= least && c.getValue() * 100L >= (long) rules.alike() * size)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Parts of a network's ratings, none of which comes later after the one before than one hand would need. */
    private List<List<Rated>> runs(List<Rated> network) {
        List<List<Rated>> runs = new ArrayList<>();
        Optional<Rated> before = Optional.empty();
        for (Rated rated : network) {
            boolean goesOn = before.filter(
                            b -> !rated.firstAt().isAfter(b.firstAt().plus(Duration.ofMinutes(rules.handMinutes()))))
                    .isPresent();
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(rated);
            before = Optional.of(rated);
        }
        return runs;
    }

    /** Slides a window over fresh accounts' ratings; windows that overlap are one cluster. */
    private void bursts(List<Rated> fresh, List<Cluster> clusters) {
        Map<BigDecimal, Integer> counts = new TreeMap<>();
        Map<BigDecimal, Integer> taken = new TreeMap<>();
        Map<BigDecimal, List<Rated>> open = new TreeMap<>();
        int end = 0;
        for (int start = 0; start < fresh.size(); start++) {
            Instant until = fresh.get(start).firstAt().plus(Duration.ofMinutes(rules.burstMinutes()));
            while (end < fresh.size() && fresh.get(end).firstAt().isBefore(until)) {
                counts.merge(fresh.get(end++).usefulness(), 1, Integer::sum);
            }
            Optional<BigDecimal> most = prevailing(counts, end - start, rules.burst());
            if (most.isPresent()) {
                BigDecimal said = most.get();
                if (start >= taken.getOrDefault(said, 0)) {
                    open.put(said, new ArrayList<>());
                    clusters.add(new Cluster(Reason.BURST, open.get(said)));
                }
                fresh.subList(Math.max(start, taken.getOrDefault(said, 0)), end).stream()
                        .filter(r -> r.usefulness().compareTo(said) == 0)
                        .forEach(open.get(said)::add);
                taken.put(said, end);
            }
            counts.merge(fresh.get(start).usefulness(), -1, Integer::sum);
        }
    }
}
