package id.sayembara.rating;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One person's rating of one proposal. R36.
 *
 * @param used whether the person has used the service
 * @param region code of the region where, such as {@code 35} or {@code 35.78}
 * @param firstAt when the person first rated this proposal
 * @param network keyed hash of the network it came from the last time
 * @param since when the person first signed in
 * @param institution whose own person it is, by an account or a mail address
 * @param version 1 for the first
 */
public record Rated(
        String edition,
        String proposal,
        String person,
        BigDecimal usefulness,
        boolean used,
        Optional<String> region,
        Optional<String> comment,
        Instant firstAt,
        Instant at,
        String network,
        Instant since,
        Optional<String> institution,
        long version) {}
