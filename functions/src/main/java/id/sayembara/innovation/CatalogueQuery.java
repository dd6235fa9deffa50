package id.sayembara.innovation;

import id.sayembara.competition.InstitutionType;
import java.util.Optional;

/**
 * What somebody looks for in the catalogue. Everything asked must hold; year, category, group and outcome hold of one and the same
 * entry.
 *
 * @param words in the title or the institution's name, each of them, in any form of the word; of the last also its beginning. Plain
 *     words: no sign in them has a meaning. At most {@value #LONGEST} characters
 * @param region code of a province or of a regency or city in it
 * @param goal a sustainable development goal, 1 to 17
 * @param replicated whether others replicate it
 */
public record CatalogueQuery(
        Optional<String> words,
        Optional<Integer> year,
        Optional<String> category,
        Optional<String> group,
        Optional<Outcome> outcome,
        Optional<String> region,
        Optional<Integer> goal,
        Optional<InstitutionType> type,
        Optional<Boolean> replicated) {
    /** Longest words, in characters. */
    public static final int LONGEST = 200;

    /** Everything there is. */
    public static CatalogueQuery everything() {
        return new CatalogueQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
