package id.sayembara.scoring;

import id.sayembara.competition.CommentRule;
import id.sayembara.competition.Criterion;
import id.sayembara.competition.Evaluation;
import id.sayembara.competition.Label;
import id.sayembara.competition.Scale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rubrics to score by. */
final class Rubrics {
    private Rubrics() {}

    /** Three leaves of 50, 20 and 30 percent, the last two under one criterion; a pass is 85; "kebaruan" breaks ties. */
    static Evaluation three() {
        return evaluation("0", "100", "1", "85");
    }

    /** The same, in steps of a half. */
    static Evaluation halves() {
        return evaluation("0", "100", "0.5", "85");
    }

    static Evaluation evaluation(String least, String most, String step, String grade) {
        return new Evaluation(
                2,
                new Scale(new BigDecimal(least), new BigDecimal(most), new BigDecimal(step)),
                new BigDecimal(grade),
                List.of(
                        leaf("dampak", "50", CommentRule.REQUIRED),
                        new Criterion(
                                "gagasan",
                                label("gagasan"),
                                new BigDecimal("50"),
                                Optional.empty(),
                                CommentRule.NONE,
                                List.of(
                                        leaf("kebaruan", "40", CommentRule.OPTIONAL),
                                        leaf("sumber-daya", "60", CommentRule.NONE)))),
                List.of("kebaruan"));
    }

    static Criterion leaf(String id, String weight, CommentRule comment) {
        return new Criterion(id, label(id), new BigDecimal(weight), Optional.empty(), comment, List.of());
    }

    static Map<String, BigDecimal> scores(String dampak, String kebaruan, String sumberDaya) {
        return Map.of(
                "dampak", new BigDecimal(dampak),
                "kebaruan", new BigDecimal(kebaruan),
                "sumber-daya", new BigDecimal(sumberDaya));
    }

    static Reading reading(String evaluator, String dampak, String kebaruan, String sumberDaya) {
        return new Reading(evaluator, scores(dampak, kebaruan, sumberDaya));
    }

    private static Label label(String text) {
        return new Label(text, text);
    }
}
