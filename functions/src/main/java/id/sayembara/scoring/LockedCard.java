package id.sayembara.scoring;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Digest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was locked, for good. R28. Its text holds a salt, so that its hash tells nothing to who tries scores; comments stand in it
 * as commitments, so that they can be erased. R42. Format: {@code docs/formats.md}.
 *
 * @param text canonical JSON (RFC 8785)
 * @param hash hex SHA-256 of the text in UTF-8
 * @param scores by leaf of the rubric
 * @param comments by leaf: {@code comment} and {@code salt}
 */
public record LockedCard(
        String edition,
        String proposal,
        String evaluator,
        int revision,
        Instant lockedAt,
        String text,
        String hash,
        Map<String, BigDecimal> scores,
        Map<String, Map<String, String>> comments) {
    static final String FORMAT = "sayembara-scorecard/1";

    public LockedCard {
        scores = Map.copyOf(scores);
        comments = Map.copyOf(comments);
    }

    /** What these scores come to, for the rubric's leaves alone. */
    static LockedCard of(
            Card card, Assignment assignment, Rubric rubric, List<Score> given, String salt, Instant lockedAt) {
        Map<String, BigDecimal> scores = new TreeMap<>();
        Map<String, Map<String, String>> comments = new HashMap<>();
        Map<String, Object> entries = new TreeMap<>();
        for (Score score : given) {
            if (rubric.leaf(score.criterion()).isPresent()) {
                BigDecimal value = score.score().orElseThrow();
                scores.put(score.criterion(), value);
                Map<String, Object> entry = new TreeMap<>();
                entry.put("score", value.toPlainString());
                score.comment()
                        .ifPresent(c -> comments.put(score.criterion(), Map.of("comment", c, "salt", score.salt())));
                score.commentCommitment().ifPresent(c -> entry.put("comment", c.hash()));
                entries.put(score.criterion(), entry);
            }
        }
        Map<String, Object> tree = new TreeMap<>();
        tree.put("format", FORMAT);
        tree.put("edition", card.edition());
        tree.put("proposal", card.proposal());
        tree.put("group", assignment.group());
        tree.put("evaluator", card.evaluator());
        tree.put("revision", card.revision());
        tree.put("rulesVersion", assignment.rules());
        tree.put("lockedAt", lockedAt.toString());
        tree.put("salt", salt);
        tree.put("scores", entries);
        String text = CanonicalJson.write(tree);
        return new LockedCard(
                card.edition(),
                card.proposal(),
                card.evaluator(),
                card.revision(),
                lockedAt,
                text,
                Digest.sha256Hex(text),
                scores,
                comments);
    }
}
