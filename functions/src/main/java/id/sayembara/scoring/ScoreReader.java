package id.sayembara.scoring;

import id.sayembara.competition.CommentRule;
import id.sayembara.competition.Evaluation.Leaf;
import id.sayembara.competition.Scale;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a score by its criterion. R25: on the edition's scale, exact. R29: a decimal travels as text. */
final class ScoreReader {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");

    private ScoreReader() {}

    /**
     * The score in a text such as {@code 87.5}; empty for none.
     *
     * @throws Refusal {@code score-invalid} with every fault
     */
    static Optional<BigDecimal> read(Scale scale, Leaf leaf, Optional<String> text, Optional<String> comment) {
        List<Finding> findings = new ArrayList<>();
        Optional<BigDecimal> score = text.flatMap(given -> decimal(scale, given, findings));
        if (comment.isPresent() && leaf.criterion().comment() == CommentRule.NONE) {
            findings.add(new Finding("/comment", "not-asked", "This criterion takes no comment."));
        }
        if (!findings.isEmpty()) {
            throw new Refusal(
                    ScoringProblem.SCORE_INVALID,
                    "The score does not fit its criterion; nothing was changed.",
                    findings);
        }
        return score;
    }

    /** Which scores and comments a lock still needs. */
    static List<Finding> missing(Rubric rubric, List<Score> scores) {
        List<Finding> findings = new ArrayList<>();
        for (Leaf leaf : rubric.leaves()) {
            String id = leaf.criterion().id();
            Optional<Score> given =
                    scores.stream().filter(s -> s.criterion().equals(id)).findFirst();
            if (given.flatMap(Score::score).isEmpty()) {
                findings.add(new Finding("/scores/" + id + "/score", "missing", "This is not scored yet."));
            }
            if (leaf.criterion().comment() == CommentRule.REQUIRED
                    && given.flatMap(Score::comment).isEmpty()) {
                findings.add(new Finding("/scores/" + id + "/comment", "missing", "This score needs a comment."));
            }
        }
        return findings;
    }

    private static Optional<BigDecimal> decimal(Scale scale, String given, List<Finding> findings) {
        if (!DECIMAL.matcher(given).matches()) {
            findings.add(new Finding("/score", "not-a-decimal", "This must be a decimal, such as 87.5."));
            return Optional.empty();
        }
        BigDecimal score = new BigDecimal(given).stripTrailingZeros();
        if (!scale.holds(score)) {
            findings.add(new Finding(
                    "/score",
                    "not-on-scale",
                    "This must lie between " + scale.least().toPlainString() + " and "
                            + scale.most().toPlainString() + " in steps of "
                            + scale.step().toPlainString() + ".",
                    Map.of(
                            "least", scale.least().toPlainString(),
                            "most", scale.most().toPlainString(),
                            "step", scale.step().toPlainString())));
        }
        return Optional.of(score.scale() < 0 ? score.setScale(0) : score);
    }
}
