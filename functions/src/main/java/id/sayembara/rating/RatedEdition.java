package id.sayembara.rating;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.competition.RatingRules;
import id.sayembara.platform.Access;
import id.sayembara.platform.Ids;
import jakarta.inject.Singleton;
import java.util.HexFormat;

/** An edition that the public rates, with its rules and salts. */
record RatedEdition(Edition edition, RatingRules rules, Salts salts) {

    /** Where they are found. */
    @Singleton
    static final class Finder {
        private final Editions editions;
        private final RatingStore store;
        private final Ids ids;

        Finder(Editions editions, RatingStore store, Ids ids) {
            this.editions = editions;
            this.store = store;
            this.ids = ids;
        }

        /** The edition in force; refuses with {@code not-found} where the public does not rate. */
        RatedEdition find(String id) {
            Edition edition = editions.current(id).orElseThrow(Access::notFound);
            RatingRules rules = edition.rating().orElseThrow(Access::notFound);
            return new RatedEdition(edition, rules, store.salts(id, new Salts(secret(), secret())));
        }

        private String secret() {
            return HexFormat.of().formatHex(ids.salt());
        }
    }
}
