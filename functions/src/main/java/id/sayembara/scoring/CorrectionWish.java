package id.sayembara.scoring;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What a wish to correct or to void comes to, so that its approval binds all of it. R34. */
final class CorrectionWish {
    /**
     * How long it can be approved: over a weekend, as an approval of decisions holds. Longer, and what was true when somebody asked
     * may not be so any more.
     */
    static final Duration LIFE = Duration.ofDays(3);

    private CorrectionWish() {}

    /**
     * Hex SHA-256 of the wish. Its salt keeps a short reason from being guessed. Format: {@code docs/formats.md}.
     *
     * @param card hash of the scorecard; empty where the revision says enough
     */
    static String digest(
            String format,
            String edition,
            String proposal,
            String evaluator,
            int revision,
            String card,
            String reason,
            String salt,
            Hand by) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("format", format);
        tree.put("edition", edition);
        tree.put("proposal", proposal);
        tree.put("evaluator", evaluator);
        tree.put("revision", revision);
        tree.put("card", card);
        tree.put("reason", reason);
        tree.put("salt", salt);
        tree.put("by", by.member());
        tree.put("person", by.person());
        tree.put("at", by.at().toString());
        return Digest.sha256Hex(CanonicalJson.write(tree));
    }

    /**
     * Refuses an approval of another wish than the one that was read, and of one that is too old.
     *
     * @throws Refusal {@code request-differs}; {@code request-expired} with the instant
     */
    static void requireSeen(String digest, String seen, Instant expiresAt, Instant at) {
        if (!digest.equals(seen)) {
            throw new Refusal(ScoringProblem.REQUEST_DIFFERS, "The request is another than the one of this hash.");
        }
        if (!at.isBefore(expiresAt)) {
            throw new Refusal(
                    ScoringProblem.REQUEST_EXPIRED,
                    "The request is too old to be approved.",
                    Map.of("expiredAt", expiresAt.toString()));
        }
    }
}
