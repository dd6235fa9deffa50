package id.sayembara.competition;

import java.util.List;
import java.util.Optional;

/**
 * What an edition awards. R37.
 *
 * @param issuer who gives the awards, by full name
 * @param office in whose name a certificate is given
 * @param kinds empty where the edition awards nothing
 */
public record Awards(Label issuer, Label office, List<AwardKind> kinds) {
    public Awards {
        kinds = List.copyOf(kinds);
    }

    /** Those of an edition that awards nothing. */
    public static Awards none() {
        return new Awards(new Label("", ""), new Label("", ""), List.of());
    }

    /** The kind of this id. */
    public Optional<AwardKind> kind(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
