package id.sayembara.scoring;

import static id.sayembara.scoring.Rubrics.reading;
import static id.sayembara.scoring.Rubrics.three;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Rule;
import id.sayembara.proposal.SealedSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingRecordTest {
    private static final SealedSet SEAL = new SealedSet("lomba", "ab", 2, 3, ScoringWorld.SCREENING_OPENS);

    private static String text(List<Entrant> entrants) {
        return RankingRecord.text(SEAL, "umum", three(), entrants, Ranking.of(three(), SEAL.root(), entrants));
    }

    @Test
    @Rule({"R29", "R41"})
    void isTheSameTextWhateverTheOrderInWhichThingsWereRead() {
        Reading x = reading("x", "80", "70", "91");
        Reading y = reading("y", "60", "70", "90");
        Entrant read = new Entrant("a", List.of(x, y));
        Entrant unread = new Entrant("b", List.of());

        assertThat(text(List.of(new Entrant("a", List.of(y, x)), unread))).isEqualTo(text(List.of(read, unread)));
        assertThat(text(List.of(unread, read))).isEqualTo(text(List.of(read, unread)));
    }

    @Test
    @Rule("R41")
    void holdsAllThatAComputationNeedsAndWhatComesOfIt() {
        String text = text(List.of(
                new Entrant("a", List.of(reading("x", "80", "70", "91"), reading("y", "60", "70", "90"))),
                new Entrant("b", List.of())));

        assertThat(text)
                .isEqualTo("{\"edition\":\"lomba\",\"entrants\":[{\"proposal\":\"a\",\"readings\":["
                        + "{\"evaluator\":\"x\",\"scores\":{\"dampak\":\"80\",\"kebaruan\":\"70\",\"sumber-daya\":\"91\"}},"
                        + "{\"evaluator\":\"y\",\"scores\":{\"dampak\":\"60\",\"kebaruan\":\"70\",\"sumber-daya\":\"90\"}}]},"
                        + "{\"proposal\":\"b\",\"readings\":[]}],"
                        + "\"evaluation\":{\"least\":\"0\",\"most\":\"100\",\"passingGrade\":\"85\",\"readings\":2,"
                        + "\"shares\":[{\"criterion\":\"dampak\",\"share\":\"50\"},{\"criterion\":\"kebaruan\",\"share\":\"20\"},"
                        + "{\"criterion\":\"sumber-daya\",\"share\":\"30\"}],\"tieBreaks\":[\"kebaruan\"]},"
                        + "\"format\":\"sayembara-ranking/1\",\"group\":\"umum\","
                        + "\"ranking\":[{\"complete\":true,\"drawn\":false,\"mean\":\"1523/20\",\"median\":\"1523/20\","
                        + "\"passes\":false,\"proposal\":\"a\",\"rank\":1,\"readings\":2,\"shown\":\"76.15\",\"spread\":\"103/10\"}],"
                        + "\"root\":\"ab\",\"rulesVersion\":3,\"unranked\":[\"b\"]}");
    }
}
