package id.sayembara.scoring;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One evaluator's locked scores of one proposal.
 *
 * @param evaluator who, by pseudonym. R41b
 * @param scores by leaf of the rubric, on the edition's scale
 */
public record Reading(String evaluator, Map<String, BigDecimal> scores) {
    public Reading {
        scores = Map.copyOf(scores);
    }
}
