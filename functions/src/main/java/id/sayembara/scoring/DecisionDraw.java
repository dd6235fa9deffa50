package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is on a list: what the edition's selection gives, and what departs from it. R32, R33. The same for the same ranking and the
 * same departures, in whatever order these are given.
 */
record DecisionDraw(DecisionStage stage, OptionalInt most, List<Departure> departures) {

    /**
     * The places that are on it, in the order of the ranking. Of finalists those that pass, the priority class first, while there is
     * room; of winners the best finalists, as many as the edition says, or none if it does not say.
     *
     * @param ranking in its order; for winners what is left of it when only finalists are
     */
    List<RankedPlace> from(List<RankedPlace> ranking) {
        Set<String> added = of(Departure.Kind.ADDED);
        Set<String> left = of(Departure.Kind.LEFT);
        Set<String> priority = of(Departure.Kind.PRIORITY);
        int otherwise = stage == DecisionStage.FINALISTS ? ranking.size() : added.size();
        int room = Math.max(0, most.orElse(otherwise) - added.size());
        Stream<RankedPlace> byRank = ranking.stream()
                .filter(place -> !added.contains(place.proposal()) && !left.contains(place.proposal()))
                .filter(this::isInByRank)
                .sorted(Comparator.comparing((RankedPlace place) -> !priority.contains(place.proposal()))
                        .thenComparing(RankedPlace::number))
                .limit(room);
        return Stream.concat(byRank, ranking.stream().filter(place -> added.contains(place.proposal())))
                .sorted(Comparator.comparing(RankedPlace::number))
                .toList();
    }

    private boolean isInByRank(RankedPlace place) {
        return stage == DecisionStage.WINNERS
                || place.ranked().filter(Ranking.Ranked::passes).isPresent();
    }

    private Set<String> of(Departure.Kind kind) {
        return departures.stream()
                .filter(d -> d.kind() == kind)
                .map(Departure::proposal)
                .collect(Collectors.toSet());
    }
}
