package id.sayembara.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Rule;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

@Rule("R17")
class TrackingNumberTest {

    @Test
    void isFourGroupsOfFourDigitsAndAlwaysTheSame() {
        assertThat(TrackingNumber.of("01J")).matches("([0-9]{4}-){3}[0-9]{4}").isEqualTo(TrackingNumber.of("01J"));
        assertThat(TrackingNumber.plausible("not a number")).isFalse();
    }

    @Test
    void differsAmongAllProposalsOfManyEditions() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 30_000; i++) {
            seen.add(TrackingNumber.of("proposal-" + i));
        }
        assertThat(seen).hasSize(30_000);
    }

    @Property(tries = 200)
    void noticesAWrongDigitAndTwoExchanged(
            @ForAll @IntRange(max = 1_000_000) int seed,
            @ForAll @IntRange(max = 15) int at,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        char[] digits = TrackingNumber.of("p" + seed).replace("-", "").toCharArray();
        assertThat(TrackingNumber.plausible(new String(digits))).isTrue();

        char[] wrong = digits.clone();
        wrong[at] = (char) ('0' + (digits[at] - '0' + off) % 10);
        assertThat(TrackingNumber.plausible(new String(wrong))).isFalse();

        int next = (at + 1) % 16;
        if (at < 15 && digits[at] != digits[next]) {
            char[] exchanged = digits.clone();
            exchanged[at] = digits[next];
            exchanged[next] = digits[at];
            assertThat(TrackingNumber.plausible(new String(exchanged))).isFalse();
        }
    }
}
