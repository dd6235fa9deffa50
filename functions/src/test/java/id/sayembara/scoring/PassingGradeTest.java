package id.sayembara.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Rule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** R29: what is shown of a total never says another thing about passing than the total itself. */
@Rule("R29")
class PassingGradeTest {
    private static final PassingGrade GRADE = new PassingGrade(new BigDecimal("85"));

    @Test
    void neverShows84996As8500() {
        assertThat(GRADE.shown(decimal("84.996"))).isEqualTo("84.99");
        assertThat(GRADE.shown(decimal("84.99999999999"))).isEqualTo("84.99");
        assertThat(GRADE.shown(decimal("85"))).isEqualTo("85.00");
    }

    @Test
    void roundsHalfUpEverywhereElse() {
        assertThat(GRADE.shown(decimal("71.115"))).isEqualTo("71.12");
        assertThat(GRADE.shown(decimal("71.114999"))).isEqualTo("71.11");
        assertThat(GRADE.shown(decimal("84.985"))).isEqualTo("84.99");
        assertThat(GRADE.shown(decimal("85.005"))).isEqualTo("85.01");
        assertThat(GRADE.shown(new Fraction(BigInteger.valueOf(256), BigInteger.valueOf(3))))
                .isEqualTo("85.33");
        assertThat(GRADE.shown(Fraction.ZERO)).isEqualTo("0.00");
    }

    @Test
    void neverShowsAPassAsAFailWhereTheGradeHasMoreDecimals() {
        PassingGrade fine = new PassingGrade(new BigDecimal("84.991"));

        assertThat(fine.shown(decimal("84.992"))).isEqualTo("85.00");
        assertThat(fine.shown(decimal("84.9905"))).isEqualTo("84.99");
    }

    @Property
    void showsOnTheRightSideOfTheGradeAndNeverMoreThanAHundredthAway(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long numerator,
            @ForAll @LongRange(min = 1, max = 10_000_000L) long denominator,
            @ForAll @LongRange(min = 0, max = 100_000) long grade) {
        Fraction total = new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        PassingGrade passing = new PassingGrade(BigDecimal.valueOf(grade, 3));
        BigDecimal shown = new BigDecimal(passing.shown(total));

        assertThat(shown.compareTo(passing.grade()) >= 0).isEqualTo(passing.isReachedBy(total));
        BigDecimal exact = total.rounded(20, RoundingMode.FLOOR);
        assertThat(shown.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
    }

    private static Fraction decimal(String text) {
        return Fraction.of(new BigDecimal(text));
    }
}
