package id.sayembara.scoring;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an evaluator gets for a locked scorecard, and the signed promise itself. R28. It names the evaluator, to nobody but the
 * evaluator. Format: {@code docs/formats.md}.
 *
 * @param card hex SHA-256 of what was locked
 * @param signed compact JWS (ES256) over the promise
 */
public record ScorecardReceipt(
        String edition,
        String proposal,
        String evaluator,
        int revision,
        int rulesVersion,
        String card,
        Instant lockedAt,
        long version,
        String signed) {
    /** The JWS header's {@code typ}. */
    public static final String TYPE = "sayembara-scorecard+jws";

    static final String FORMAT = "sayembara-scorecard-receipt/1";

    static ScorecardReceipt of(LockedCard locked, Assignment assignment, Card card) {
        return new ScorecardReceipt(
                locked.edition(),
                locked.proposal(),
                locked.evaluator(),
                locked.revision(),
                assignment.rules(),
                locked.hash(),
                locked.lockedAt(),
                card.changes(),
                "");
    }

    ScorecardReceipt signed(String jws) {
        return new ScorecardReceipt(edition, proposal, evaluator, revision, rulesVersion, card, lockedAt, version, jws);
    }

    /** What is signed. */
    Map<String, Object> promise() {
        Map<String, Object> promise = new TreeMap<>();
        promise.put("format", FORMAT);
        promise.put("edition", edition);
        promise.put("proposal", proposal);
        promise.put("evaluator", evaluator);
        promise.put("revision", revision);
        promise.put("rulesVersion", rulesVersion);
        promise.put("card", card);
        promise.put("lockedAt", lockedAt.toString());
        return promise;
    }
}
