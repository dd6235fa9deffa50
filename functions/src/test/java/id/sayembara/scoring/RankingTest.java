package id.sayembara.scoring;

import static id.sayembara.scoring.Rubrics.reading;
import static id.sayembara.scoring.Rubrics.scores;
import static id.sayembara.scoring.Rubrics.three;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.platform.Digest;
import id.sayembara.platform.Rule;
import id.sayembara.scoring.Ranking.Ranked;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final String ROOT = "ab".repeat(32);

    @Test
    @Rule("R25")
    void weighsEachLeafByItsShareOfTheWhole() {
        // 50 * 80 % + 20 * 70 % + 30 * 90 %
        assertThat(new Rubric(three()).total(scores("80", "70", "90"))).isEqualTo(Fraction.of(81));
    }

    @Test
    @Rule("R25")
    void putsAnyScaleOnAHundred() {
        Rubric oneToFour = new Rubric(Rubrics.evaluation("1", "4", "1", "85"));

        assertThat(oneToFour.total(scores("1", "1", "1"))).isEqualTo(Fraction.ZERO);
        assertThat(oneToFour.total(scores("4", "4", "4"))).isEqualTo(Fraction.of(100));
        // 50 * 1/3 + 20 * 2/3 + 30 * 3/3 = 60, which no decimal adds up to
        assertThat(oneToFour.total(scores("2", "3", "4"))).isEqualTo(Fraction.of(60));
    }

    @Test
    @Rule("R25")
    void takesWhatIsMissingForMissingAndNeverForZero() {
        Map<String, BigDecimal> partly = Map.of("dampak", BigDecimal.TEN, "kebaruan", BigDecimal.ZERO);

        assertThat(new Rubric(three()).isComplete(partly)).isFalse();
        assertThat(new Rubric(three()).isComplete(scores("0", "0", "0"))).isTrue();
        assertThatThrownBy(() -> new Rubric(three()).total(partly)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Rule("R25")
    void givesNoPlaceToWhatNobodyReadToTheEnd() {
        Ranking ranking = Ranking.of(
                three(),
                ROOT,
                List.of(
                        new Entrant("b", List.of()),
                        new Entrant("c", List.of(reading("x", "0", "0", "0"))),
                        new Entrant("a", List.of())));

        assertThat(ranking.ranked()).extracting(Ranked::proposal).containsExactly("c");
        assertThat(ranking.unranked()).containsExactly("a", "b");
    }

    @Test
    void tellsMeanMedianSpreadAndHowManyRead() {
        Ranked ranked = Ranking.of(
                        three(),
                        ROOT,
                        List.of(new Entrant(
                                "a",
                                List.of(
                                        reading("x", "90", "90", "90"),
                                        reading("y", "80", "80", "80"),
                                        reading("z", "85", "85", "85"),
                                        reading("w", "70", "70", "70")))))
                .ranked()
                .getFirst();

        assertThat(ranked.mean())
                .isEqualTo(new Fraction(java.math.BigInteger.valueOf(325), java.math.BigInteger.valueOf(4)));
        assertThat(ranked.median()).isEqualTo(Fraction.of(new BigDecimal("82.5")));
        assertThat(ranked.spread()).isEqualTo(Fraction.of(20));
        assertThat(ranked.readings()).isEqualTo(4);
        assertThat(ranked.complete()).isTrue();
        assertThat(ranked.passes()).isFalse();
    }

    @Test
    void saysWhereReadingsAreMissing() {
        Ranking ranking = Ranking.of(three(), ROOT, List.of(new Entrant("a", List.of(reading("x", "90", "90", "90")))));

        assertThat(ranking.ranked().getFirst().complete()).isFalse();
        assertThat(ranking.ranked().getFirst().passes()).isTrue();
    }

    @Test
    @Rule("R31")
    void breaksTiesByTheEditionsChain() {
        // all three have 79.8
        Entrant older = new Entrant("older", List.of(reading("x", "80", "70", "86")));
        Entrant newer = new Entrant("newer", List.of(reading("x", "80", "90", "73")));
        assertThat(new Rubric(three()).total(older.readings().getFirst().scores()))
                .isEqualTo(Fraction.of(new BigDecimal("79.8")));
        Entrant equal = new Entrant("equal", List.of(reading("x", "80", "76", "82")));
        assertThat(new Rubric(three()).total(equal.readings().getFirst().scores()))
                .isEqualTo(Fraction.of(new BigDecimal("79.8")));

        // whatever the lots say
        for (String root : List.of(ROOT, "cd".repeat(32), "01".repeat(32), "23".repeat(32), "")) {
            assertThat(Ranking.of(three(), root, List.of(older, equal, newer)).ranked())
                    .extracting(Ranked::proposal)
                    .containsExactly("newer", "equal", "older");
        }
    }

    @Test
    @Rule("R31")
    void drawsLotsThatAnyoneCanRepeatWhenNothingElseDecides() {
        List<String> names = List.of("01JA", "01JB", "01JC", "01JD");
        List<Entrant> entrants = names.stream()
                .map(name -> new Entrant(name, List.of(reading("x", "80", "80", "80"))))
                .toList();

        for (String root : List.of(ROOT, "cd".repeat(32), "")) {
            Ranking ranking = Ranking.of(three(), root, entrants);
            assertThat(ranking.ranked())
                    .extracting(Ranked::proposal)
                    .containsExactlyElementsOf(names.stream()
                            .sorted(Comparator.comparing(name -> Digest.sha256Hex(root + name)))
                            .toList());
            assertThat(ranking.ranked()).allMatch(Ranked::drawn);
        }
        assertThat(Stream.of(ROOT, "cd".repeat(32), "")
                        .map(root -> Ranking.of(three(), root, entrants)
                                .ranked()
                                .getFirst()
                                .proposal())
                        .distinct()
                        .count())
                .as("another root draws other lots")
                .isGreaterThan(1);
    }

    @Test
    @Rule("R31")
    void saysOfNoOtherThatLotsWereDrawn() {
        Ranking ranking = Ranking.of(
                three(),
                ROOT,
                List.of(
                        new Entrant("a", List.of(reading("x", "80", "80", "80"))),
                        new Entrant("b", List.of(reading("x", "81", "80", "80")))));

        assertThat(ranking.ranked()).noneMatch(Ranked::drawn);
    }

    @Test
    @Rule({"R29", "R32"})
    void comparesWithThePassingGradeUnrounded() {
        // 84.996 exactly: 50 % of 84.992 and 50 % of 85
        Rubric fine = new Rubric(Rubrics.evaluation("0", "100", "0.001", "85"));
        Fraction almost = fine.total(scores("84.992", "85", "85"));

        assertThat(almost).isEqualTo(Fraction.of(new BigDecimal("84.996")));
        assertThat(fine.passingGrade().isReachedBy(almost)).isFalse();
        assertThat(fine.passingGrade().isReachedBy(Fraction.of(85))).isTrue();
    }
}
