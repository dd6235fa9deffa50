package id.sayembara.rating;

import id.sayembara.scoring.Decided;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * All that comes of counting one finalist's ratings. R36.
 *
 * @param quarantine the sets that are put aside, in order, each with its ratings
 */
public record CountedProposal(
        RatingResult result, Map<QuarantinedSet, List<QuarantinedRating>> quarantine, List<Comment> comments) {

    static CountedProposal of(Decided finalist, Collection<Rated> ratings, Quarantine rules, Salts salts) {
        Map<String, Rated> byPerson = ratings.stream().collect(Collectors.toMap(Rated::person, r -> r));
        Map<QuarantinedSet, List<QuarantinedRating>> quarantine = new LinkedHashMap<>();
        Set<String> aside = new HashSet<>();
        for (SortedMap<String, Set<Quarantine.Reason>> set : rules.sets(ratings)) {
            List<QuarantinedRating> members = set.entrySet().stream()
                    .map(member -> QuarantinedRating.of(byPerson.get(member.getKey()), member.getValue(), salts))
                    .toList();
            int number = quarantine.size() + 1;
            quarantine.put(QuarantinedSet.of(finalist.edition(), finalist.proposal(), number, members), members);
            aside.addAll(set.keySet());
        }
        return new CountedProposal(
                RatingResult.of(finalist, ratings, aside),
                quarantine,
                ratings.stream()
                        .flatMap(r -> Comment.of(r, aside.contains(r.person()), salts).stream())
                        .toList());
    }
}
