package id.sayembara.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.sayembara.competition.edge.EditionFiles;
import id.sayembara.platform.Rule;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
    private static final Evaluation SMALL = EditionFiles.read(EditionReaderTest.SMALL)
            .edition()
            .orElseThrow()
            .groups()
            .getFirst()
            .evaluation();

    @Test
    @Rule("R25")
    void aLeafsShareIsTheExactProductOfTheWeightsAboveIt() {
        assertThat(SMALL.leaves())
                .extracting(
                        leaf -> leaf.criterion().id(),
                        leaf -> leaf.share().stripTrailingZeros().toPlainString())
                .containsExactly(tuple("told", "60"), tuple("proven", "30"), tuple("ended", "10"));
    }

    @Test
    @Rule({"R25", "R29"})
    void sharesOfUnevenWeightsStillSumToExactlyOneHundred() {
        String uneven = EditionReaderTest.SMALL
                .replace("weight: 75", "weight: \"33.33\"")
                .replace("weight: 25", "weight: \"66.67\"");

        Evaluation evaluation = EditionFiles.read(uneven)
                .edition()
                .orElseThrow()
                .groups()
                .getFirst()
                .evaluation();

        assertThat(evaluation.leaves().get(1).share()).isEqualByComparingTo("13.332");
        assertThat(evaluation.leaves().stream().map(Evaluation.Leaf::share).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @Rule("R25")
    @CsvSource({
        "-0.5, false",
        "-0.01, false",
        "0, true",
        "0.5, true",
        "0.25, false",
        "50.00, true",
        "99.5, true",
        "100, true",
        "100.01, false",
        "100.5, false"
    })
    void aScoreLiesOnTheScale(BigDecimal score, boolean held) {
        assertThat(SMALL.scale().holds(score)).isEqualTo(held);
    }
}
