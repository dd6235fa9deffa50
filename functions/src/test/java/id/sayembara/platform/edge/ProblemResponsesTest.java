package id.sayembara.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Finding;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemResponsesTest {

    private static ProblemJson answer(int findings) {
        Refusal refusal = new Refusal(
                PlatformProblem.INVALID_FIELDS,
                "Some fields are not valid.",
                Collections.nCopies(findings, new Finding("/x", "unknown-field", "There is no such field.")));
        return new ProblemResponses().handle(null, refusal).body();
    }

    @Test
    @Rule("R18")
    void namesEveryFindingOfAnythingThatIsMeantWell() {
        assertThat(answer(1_000).errors()).hasSize(1_000);
        assertThat(answer(1_000).facts()).isEmpty();
    }

    @Test
    void aListOfNonsenseGetsAnAnswerThatStillFits() {
        assertThat(answer(20_000).errors()).hasSize(1_000);
        assertThat(answer(20_000).facts()).isEqualTo(Map.of("errorsInAll", 20_000));
    }
}
