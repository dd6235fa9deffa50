package id.sayembara.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan of a year. */
class PlanTest {
    private static final List<House> HOUSES = houses();

    @ParameterizedTest
    @ValueSource(strings = {"smoke", "small", "season"})
    void hasTheFiguresOfItsSize(String name) {
        for (long seed = 1; seed <= 20; seed++) {
            Size size = Size.named(name);
            Plan plan = Plan.of(size, seed, HOUSES);

            assertThat(plan.candidates()).hasSize(size.drafts());
            assertThat(plan.candidates().stream().filter(Candidate::evaluated)).hasSize(size.evaluated());
            assertThat(plan.candidates().stream().filter(c -> c.fate().enters()))
                    .hasSize(size.entered());
            assertThat(plan.houses()).hasSize(size.institutions());
            assertThat(plan.houses().stream().map(House::cluster).collect(Collectors.toSet()))
                    .hasSize(7);
            assertThat(plan.houses())
                    .allMatch(h -> plan.byHouse().get(h).stream()
                            .anyMatch(c -> c.fate().enters()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "season"})
    void hasEachFateSomewhere(String name) {
        Plan plan = Plan.of(Size.named(name), 2025, HOUSES);

        assertThat(Fate.values()).allMatch(fate -> plan.count(fate) > 0);
        assertThat(plan.count(Fate.OVER_CAP)).isEqualTo(plan.size().crowded());
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(Plan.of(Size.named("small"), 7, HOUSES).candidates())
                .isEqualTo(Plan.of(Size.named("small"), 7, HOUSES).candidates())
                .isNotEqualTo(Plan.of(Size.named("small"), 8, HOUSES).candidates());
    }

    @Test
    void givesATitleTwiceOnlyWhereThatIsTheFate() {
        Set<String> titles = new HashSet<>();
        List<Fate> again = new ArrayList<>();
        for (Candidate c : Plan.of(Size.named("season"), 3, HOUSES).candidates()) {
            if (!titles.add(c.title().toLowerCase(java.util.Locale.ROOT))) {
                again.add(c.fate());
            }
        }

        assertThat(again).isNotEmpty().containsOnly(Fate.SAME_TITLE);
    }

    private static List<House> houses() {
        try {
            return House.read(Files.readString(Path.of("../../editions/institutions.csv")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
