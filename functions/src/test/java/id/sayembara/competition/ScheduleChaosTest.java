package id.sayembara.competition;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Rule;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand seeded years of an edition whose schedule fires twice, late, never and out of order, whose function is killed between
 * telling and marking, and whose messages come twice, late and out of order. R3: what may be done at each instant is the same
 * as without any schedule, and each effect comes about once.
 */
class ScheduleChaosTest {
    private static final int YEARS = 10_000;

    @Test
    @Rule({"R3", "R4", "R6"})
    void whatMayBeDoneIsTheSameAsWithoutAScheduleAndEachEffectComesAboutOnce() {
        ChaoticYear.Tally tally = new ChaoticYear.Tally();
        for (long seed = 0; seed < YEARS; seed++) {
            new ChaoticYear(seed, tally).pass();
        }
        // each kind of mishap took place, so that the equalities above were put to the test
        assertThat(tally.all())
                .containsOnlyKeys(
                        "killed before telling",
                        "killed between telling and marking",
                        "tick lost a race",
                        "tick late",
                        "told twice",
                        "closing moved",
                        "submission in the last tick",
                        "reminder skipped",
                        "effect came about")
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(500));
    }
}
