package id.sayembara.scoring;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Commitment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One criterion's score as it stands, with its own version. R25.
 *
 * @param score on the edition's scale; empty when it was taken back: missing, never zero
 * @param salt hex of 16 random bytes drawn at this save, for commitments
 */
public record Score(
        String edition,
        String proposal,
        String evaluator,
        String criterion,
        Optional<BigDecimal> score,
        Optional<String> comment,
        String salt,
        Instant at,
        Chain chain) {

    /** The subject of a score's events, under its card's. */
    static String subject(Card card, String criterion) {
        return card.chain().subject() + "/score/" + criterion;
    }

    public long version() {
        return chain.sequence();
    }

    Score withChain(Chain head) {
        return new Score(edition, proposal, evaluator, criterion, score, comment, salt, at, head);
    }

    /** Whether both say the same. */
    boolean says(Optional<BigDecimal> otherScore, Optional<String> otherComment) {
        return score.equals(otherScore) && comment.equals(otherComment);
    }

    /** What was scored, as a tree: the score as a decimal text. */
    static Map<String, Object> tree(Optional<BigDecimal> score, Optional<String> comment) {
        Map<String, Object> tree = new LinkedHashMap<>();
        score.ifPresent(s -> tree.put("score", s.toPlainString()));
        comment.ifPresent(c -> tree.put("comment", c));
        return tree;
    }

    /** A promise of score and comment that tells nothing about them. R40. */
    Commitment commitment() {
        return Commitment.to(
                CanonicalJson.write(tree(score, comment)), HexFormat.of().parseHex(salt));
    }

    /** A promise of the comment alone, by which a locked scorecard keeps it. R42. */
    Optional<Commitment> commentCommitment() {
        return comment.map(text -> Commitment.to(text, HexFormat.of().parseHex(salt)));
    }
}
