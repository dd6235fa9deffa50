package id.sayembara.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads what in the demo. */
class DesksTest {

    @ParameterizedTest
    @ValueSource(strings = {"smoke", "small", "season"})
    void givesEachProposalTwoWithoutAConflictAndEvenLoads(String name) throws IOException {
        Plan plan = Plan.of(
                Size.named(name), 2025, House.read(Files.readString(Path.of("../../editions/institutions.csv"))));
        Desks desks = Desks.of(plan, 2);

        Map<Integer, Integer> readings = new HashMap<>();
        for (Reader reader : desks.readers()) {
            assertThat(desks.pile(reader)).doesNotHaveDuplicates().noneMatch(c -> reader.conflicts(c.house()));
            desks.pile(reader).forEach(c -> readings.merge(c.number(), 1, Integer::sum));
        }
        assertThat(readings).hasSize(plan.size().evaluated());
        assertThat(readings.values()).containsOnly(2);
        IntSummaryStatistics loads =
                desks.readers().stream().mapToInt(r -> desks.pile(r).size()).summaryStatistics();
        assertThat(loads.getMax() - loads.getMin()).isLessThanOrEqualTo(2);
    }
}
