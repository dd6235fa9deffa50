package id.sayembara.competition;

import java.math.BigDecimal;

/**
 * The scores an evaluator may give: from {@code least} to {@code most} in steps. R25.
 *
 * @param step more than 0; a whole number of steps leads from least to most
 */
public record Scale(BigDecimal least, BigDecimal most, BigDecimal step) {

    /** Whether this score may be given. */
    public boolean holds(BigDecimal score) {
        return score.compareTo(least) >= 0 && score.compareTo(most) <= 0 && stepsTo(score);
    }

    boolean stepsTo(BigDecimal score) {
        return score.subtract(least).remainder(step).signum() == 0;
    }
}
