package id.sayembara.competition;

import java.util.List;

/**
 * How an edition screens. R20.
 *
 * @param reasons why a proposal may be rejected
 */
public record Screening(List<Choice> reasons) {}
