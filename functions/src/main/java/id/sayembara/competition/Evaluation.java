package id.sayembara.competition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How a group's proposals are scored. R24, R25, R31, R32.
 *
 * @param readings how many evaluators read each proposal
 * @param passingGrade of 100, whatever the scale; compared unrounded. R29
 * @param tieBreaks leaves of the rubric by id: their means decide among equal scores, in this order
 */
public record Evaluation(
        int readings, Scale scale, BigDecimal passingGrade, List<Criterion> rubric, List<String> tieBreaks) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Evaluation {
        rubric = List.copyOf(rubric);
        tieBreaks = List.copyOf(tieBreaks);
    }

    /** The criteria that are scored, in the rubric's order. */
    public List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        collect(rubric, WHOLE, leaves);
        return List.copyOf(leaves);
    }

    private static void collect(List<Criterion> level, BigDecimal above, List<Leaf> leaves) {
        for (Criterion criterion : level) {
            BigDecimal share = above.multiply(criterion.weight()).movePointLeft(2);
            if (criterion.isLeaf()) {
                leaves.add(new Leaf(criterion, share));
            } else {
                collect(criterion.criteria(), share, leaves);
            }
        }
    }

    /**
     * A criterion that is scored.
     *
     * @param share its percent of the total, exact; those of all leaves sum to 100
     */
    public record Leaf(Criterion criterion, BigDecimal share) {}
}
