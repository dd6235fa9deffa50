package id.sayembara.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The grade that must be reached. R29, R32: totals are compared with it as they are, unrounded; and what is shown of them falls
 * on the same side of it, so that 84.996 is never shown as 85.00.
 *
 * @param grade of 100
 */
public record PassingGrade(BigDecimal grade) {
    private static final int PLACES = 2;

    /** Whether the total, unrounded, reaches the grade. */
    public boolean isReachedBy(Fraction total) {
        return total.compareTo(Fraction.of(grade)) >= 0;
    }

    /** The total with two decimals, rounded half-up, unless that would tell a fail as a pass or a pass as a fail. */
    public String shown(Fraction total) {
        BigDecimal rounded = total.rounded(PLACES, RoundingMode.HALF_UP);
        boolean passes = isReachedBy(total);
        if (passes == isReachedBy(Fraction.of(rounded))) {
            return rounded.toPlainString();
        }
        return total.rounded(PLACES, passes ? RoundingMode.CEILING : RoundingMode.FLOOR)
                .toPlainString();
    }
}
