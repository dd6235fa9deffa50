package id.sayembara.rating;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A rating that is put aside, as whoever looks into it sees it: never whose it is. R36, R42.
 *
 * @param reference names the rating, and nobody: {@link Salts#reference}
 */
public record QuarantinedRating(
        String reference,
        Set<Quarantine.Reason> reasons,
        BigDecimal usefulness,
        boolean used,
        Optional<String> region,
        Instant firstAt) {

    static QuarantinedRating of(Rated rated, Set<Quarantine.Reason> reasons, Salts salts) {
        return new QuarantinedRating(
                salts.reference(rated.proposal(), rated.person()),
                reasons,
                rated.usefulness(),
                rated.used(),
                rated.region(),
                rated.firstAt());
    }
}
