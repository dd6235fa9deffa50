package id.sayembara.competition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One node of a rubric. R25.
 *
 * @param id unique in the rubric
 * @param weight percent of the node above; those of one level sum to exactly 100
 * @param question the question of the form it judges, by id
 * @param comment of a leaf: whether its score is explained
 * @param criteria what it consists of; empty for a leaf, which is scored
 */
public record Criterion(
        String id,
        Label label,
        BigDecimal weight,
        Optional<String> question,
        CommentRule comment,
        List<Criterion> criteria) {
    public Criterion {
        criteria = List.copyOf(criteria);
    }

    /** Whether evaluators give a score for it. */
    public boolean isLeaf() {
        return criteria.isEmpty();
    }
}
