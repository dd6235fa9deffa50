package id.sayembara.rating;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Digest;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ratings of one proposal that are put aside together, since they hang together. R36.
 *
 * @param number from 1, by who rated first
 * @param reasons all that any of them is put aside for
 * @param ratings how many they are
 * @param sum of their usefulness
 * @param hash hex SHA-256 over each one's reference, reasons and usefulness
 * @param version 0 until somebody acts on it
 * @param head of its chain of events
 */
public record QuarantinedSet(
        String edition,
        String proposal,
        int number,
        Set<Quarantine.Reason> reasons,
        int ratings,
        BigDecimal sum,
        String hash,
        long version,
        String head) {

    /** Most sets of one proposal that have a number. */
    public static final int MOST = 9_999;

    static QuarantinedSet of(String edition, String proposal, int number, List<QuarantinedRating> ratings) {
        Set<Quarantine.Reason> reasons = EnumSet.noneOf(Quarantine.Reason.class);
        ratings.forEach(r -> reasons.addAll(r.reasons()));
        return new QuarantinedSet(
                edition,
                proposal,
                number,
                reasons,
                ratings.size(),
                ratings.stream().map(QuarantinedRating::usefulness).reduce(BigDecimal.ZERO, BigDecimal::add),
                hash(ratings),
                0,
                "");
    }

    private static String hash(List<QuarantinedRating> ratings) {
        return Digest.sha256Hex(CanonicalJson.write(ratings.stream()
                .sorted(Comparator.comparing(QuarantinedRating::reference))
                .map(r -> Map.of(
                        "reference", r.reference(),
                        "reasons", r.reasons().stream().map(Enum::name).sorted().toList(),
                        "usefulness", r.usefulness().toPlainString()))
                .toList()));
    }

    /** Its chain of events. */
    public Chain chain() {
        return new Chain("rating/" + edition + "/" + proposal + "/quarantine/" + number, version, head);
    }
}
