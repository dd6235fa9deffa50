package id.sayembara.rating;

import id.sayembara.platform.Access;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ratings of one proposal that are put aside together, since they hang together. R36.
 *
 * @param number from 1, by who rated first
 * @param reasons all that any of them is put aside for
 * @param ratings how many they are
 * @param sum of their usefulness
 * @param hash hex SHA-256 over each one's reference, reasons and usefulness
 * @param outcome what was proposed last; it holds once it is approved
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
        Optional<QuarantineOutcome> outcome,
        long version,
        String head) {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

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
                Optional.empty(),
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

    /**
     * The number in a path.
     *
     * @throws Refusal {@code not-found} for what is no number of a set
     */
    public static int number(String given) {
        if (!NUMBER.matcher(given).matches()) {
            throw Access.notFound();
        }
        return Integer.parseInt(given);
    }

    /** What an approval of the outcome names; empty without one. */
    public Optional<String> approvable() {
        return outcome.map(o -> o.hash(hash));
    }

    /** Whether its ratings count, or stay aside for good; empty until two people have said so. */
    public Optional<QuarantineOutcome.Kind> decided() {
        return outcome.filter(o -> o.approvedBy().isPresent()).map(QuarantineOutcome::kind);
    }

    /** @throws Refusal {@code stale-version} */
    QuarantinedSet requireVersion(long seen) {
        if (seen != version) {
            throw new Refusal(
                    PlatformProblem.STALE_VERSION, "The set has changed since you saw it.", Map.of("version", version));
        }
        return this;
    }

    /** @throws Refusal {@code quarantine-decided} */
    QuarantinedSet requireUndecided() {
        if (decided().isPresent()) {
            throw new Refusal(RatingProblem.QUARANTINE_DECIDED, "Two people have decided what becomes of this set.");
        }
        return this;
    }

    QuarantinedSet with(QuarantineOutcome next, Event event) {
        return new QuarantinedSet(
                edition,
                proposal,
                number,
                reasons,
                ratings,
                sum,
                hash,
                Optional.of(next),
                event.chain().sequence(),
                event.chain().head());
    }

    /** Its chain of events. */
    public Chain chain() {
        return new Chain("rating/" + edition + "/" + proposal + "/quarantine/" + number, version, head);
    }
}
