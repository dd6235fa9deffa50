package id.sayembara.innovation;

import java.util.Optional;

/** How the lists of a country's earlier years name things: data, not rules. */
public interface HistoryWords {

    /** What an award of this name means; the name is folded. Empty for a name nobody knows. */
    Optional<Outcome> outcome(String folded);

    /** A word of an institution's name in full, empty for a word that tells nothing, such as "government of". */
    String word(String written);
}
