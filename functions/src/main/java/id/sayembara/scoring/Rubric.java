package id.sayembara.scoring;

import id.sayembara.competition.Evaluation;
import id.sayembara.competition.Evaluation.Leaf;
import id.sayembara.competition.Scale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A group's rubric as it counts. R25, R29: exact, and the same for any order of its input. */
final class Rubric {
    private final Evaluation evaluation;
    private final List<Leaf> leaves;

    Rubric(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.leaves = evaluation.leaves();
    }

    List<Leaf> leaves() {
        return leaves;
    }

    Optional<Leaf> leaf(String criterion) {
        return leaves.stream().filter(l -> l.criterion().id().equals(criterion)).findFirst();
    }

    /** Whether every leaf has a score: what is missing is missing, never zero. R25. */
    boolean isComplete(Map<String, BigDecimal> scores) {
        return leaves.stream().allMatch(l -> scores.containsKey(l.criterion().id()));
    }

    /**
     * The total, of 100: each leaf's place on the scale, by its share.
     *
     * @throws IllegalArgumentException when a leaf has no score
     */
    Fraction total(Map<String, BigDecimal> scores) {
        Fraction total = Fraction.ZERO;
        for (Leaf leaf : leaves) {
            BigDecimal score = scores.get(leaf.criterion().id());
            if (score == null) {
                throw new IllegalArgumentException(leaf.criterion().id() + " is not scored");
            }
            total = total.plus(onScale(score).times(Fraction.of(leaf.share())));
        }
        return total;
    }

    /** Where a score lies between the least (0) and the most (1) of the scale. */
    private Fraction onScale(BigDecimal score) {
        Scale scale = evaluation.scale();
        Fraction least = Fraction.of(scale.least());
        return Fraction.of(score)
                .minus(least)
                .dividedBy(Fraction.of(scale.most()).minus(least));
    }

    PassingGrade passingGrade() {
        return new PassingGrade(evaluation.passingGrade());
    }

    /** The mean of these, of which there is at least one. */
    static Fraction mean(List<Fraction> values) {
        return values.stream().reduce(Fraction.ZERO, Fraction::plus).dividedBy(Fraction.of(values.size()));
    }

    /** The middle one; of an even number, the mean of the two in the middle. */
    static Fraction median(List<Fraction> values) {
        List<Fraction> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).plus(sorted.get(half)).dividedBy(Fraction.of(2));
    }

    /** The most less the least. */
    static Fraction spread(List<Fraction> values) {
        return values.stream()
                .max(Fraction::compareTo)
                .orElseThrow()
                .minus(values.stream().min(Fraction::compareTo).orElseThrow());
    }
}
