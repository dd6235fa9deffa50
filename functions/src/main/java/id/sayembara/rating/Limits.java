package id.sayembara.rating;

import id.sayembara.competition.RatingRules;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How much one person, one internet address, one mail address may ask for. R36: the edition says so. */
@Singleton
final class Limits {
    private final RatingStore store;

    Limits(RatingStore store) {
        this.store = store;
    }

    /** Counts a request of an internet address, by its keyed hash. */
    void address(RatingRules rules, String address, Instant at) {
        require("ADDRESS#" + address, rules.perAddress(), Duration.ofMinutes(1), at);
    }

    /** Counts a request of a person. */
    void person(RatingRules rules, String edition, String person, Instant at) {
        require("PERSON#" + edition + "#" + person, rules.perPerson(), Duration.ofMinutes(1), at);
    }

    /** Counts a code to a mail address. */
    void code(RatingRules rules, String edition, String person, Instant at) {
        require("CODE#" + edition + "#" + person, rules.codes(), Duration.ofHours(1), at);
    }

    private void require(String what, int most, Duration span, Instant at) {
        long stretch = at.getEpochSecond() / span.toSeconds();
        Instant ends = Instant.ofEpochSecond((stretch + 1) * span.toSeconds());
        if (!store.count(what + "#" + stretch, most, ends)) {
            throw new Refusal(
                    RatingProblem.TOO_MANY_REQUESTS,
                    "More than is let through. Come back later.",
                    Map.of("limit", most, "seconds", span.toSeconds(), "retryAt", ends.toString()));
        }
    }
}
