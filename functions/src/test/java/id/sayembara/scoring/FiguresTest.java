package id.sayembara.scoring;

import static id.sayembara.scoring.DecisionWorld.EDITION;
import static id.sayembara.scoring.DecisionWorld.FINALISTS;
import static id.sayembara.scoring.DecisionWorld.GROUP;
import static id.sayembara.scoring.DecisionWorld.OTHER;
import static id.sayembara.scoring.DecisionWorld.WINNERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.sayembara.platform.Call;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.JsonTree;
import id.sayembara.scoring.Figures.Count;
import id.sayembara.scoring.Figures.Counted;
import id.sayembara.scoring.Figures.Dimension;
import id.sayembara.scoring.Figures.Row;
import id.sayembara.scoring.Figures.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each number is a recount's, and none tells anything that is not published. */
@Rule({"R34", "R41"})
class FiguresTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema());

    private static String schema() {
        try {
            return Files.readString(Path.of("../docs/figures.schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final DecisionWorld world = new DecisionWorld();

    @BeforeEach
    void rank() {
        world.rank();
    }

    @Test
    void everyNumberIsThatOfARecountInAnyOrder() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Counted> all = new ArrayList<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                all.add(new Counted(
                        "institution-" + random.nextInt(6),
                        Map.of(
                                Dimension.GROUP, "g" + random.nextInt(2),
                                Dimension.CATEGORY, "c" + random.nextInt(4),
                                Dimension.PROVINCE, "" + (11 + random.nextInt(5)),
                                Dimension.INSTITUTION_TYPE, "t" + random.nextInt(3)),
                        Step.values()[random.nextInt(Step.values().length)]));
            }
            Figures figures = Figures.of("lomba", 1, "ab", new TreeMap<>(), all);
            Collections.shuffle(all, random);

            assertThat(Figures.of("lomba", 1, "ab", new TreeMap<>(), all)).isEqualTo(figures);
            assertThat(Figures.read(JsonTree.object(figures.text()))).isEqualTo(figures);
            for (Row row : figures.rows()) {
                row.counts()
                        .forEach((step, count) -> assertThat(count)
                                .as("%s %s %s", row.dimension(), row.value(), step)
                                .isEqualTo(recount(all, row.dimension(), row.value(), step)));
            }
            long values = all.stream()
                    .flatMap(c -> c.values().entrySet().stream())
                    .distinct()
                    .count();
            assertThat(figures.rows()).hasSize((int) values + (all.isEmpty() ? 0 : 1));
        }
    }

    /** Another way to the same number: strike out who does not belong. */
    private static Count recount(List<Counted> all, Dimension dimension, String value, Step step) {
        List<Counted> left = new ArrayList<>(all);
        left.removeIf(c -> c.reached().ordinal() < step.ordinal());
        if (dimension != Dimension.ALL) {
            left.removeIf(c -> !value.equals(c.values().get(dimension)));
        }
        return new Count(left.size(), (int)
                left.stream().map(Counted::institution).distinct().count());
    }

    @Test
    void nothingIsCountedBeforeAListIsPublished() {
        world.drawn(GROUP, FINALISTS);
        world.approve(DecisionWorld.CHAIR, DecisionWorld.NOW, GROUP, FINALISTS);

        world.drawFigures.run(EDITION);

        assertThat(world.figures).isEmpty();
        assertThat(refusal()).isEqualTo(PlatformProblem.NOT_FOUND);
    }

    @Test
    void eachPublishedListTellsMoreAndChangesNothingThatWasTold() {
        world.published(GROUP, FINALISTS);
        assertThat(refusal()).isEqualTo(PlatformProblem.NOT_FOUND);
        world.drawFigures.run(EDITION);
        Figures first = shown();
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.root()).isEqualTo("cd");
        assertThat(first.lists()).containsOnlyKeys("umum/FINALISTS").containsValue(world.hash(GROUP, FINALISTS));
        assertThat(all(first)).isEqualTo(counts(16, 15, 5, 0));
        assertThat(SCHEMA.validate(first.text(), InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.validate(first.text().replace("PASSED", "FAILED"), InputFormat.JSON))
                .isNotEmpty();

        world.drawn(OTHER, FINALISTS);
        world.drawFigures.run(EDITION);
        assertThat(shown()).isEqualTo(first);

        world.published(GROUP, WINNERS, DecisionWorld.departure(Departure.Kind.LEFT, "U01"));
        assertThat(shown()).isEqualTo(first);
        world.drawFigures.run(EDITION);
        world.drawFigures.run(EDITION);
        assertThat(shown().version()).isEqualTo(2);
        assertThat(all(shown())).isEqualTo(counts(16, 15, 5, 2));
        assertThat(world.figures.get(1)).isEqualTo(first);
        assertThat(shown().rows())
                .filteredOn(row -> row.dimension() == Dimension.PROVINCE)
                .extracting(Row::value)
                .containsExactly("34");
    }

    private Object refusal() {
        try {
            shown();
        } catch (Refusal refusal) {
            return refusal.problem();
        }
        throw new AssertionError("figures are shown");
    }

    private Figures shown() {
        return world.showFigures.run(new Call(DecisionWorld.NOW, Optional.empty(), Optional.empty(), "f"), EDITION);
    }

    private static Map<Step, Count> all(Figures figures) {
        return figures.rows().getFirst().counts();
    }

    private static Map<Step, Count> counts(int submitted, int passed, int finalists, int winners) {
        return Map.of(
                Step.SUBMITTED, count(submitted),
                Step.PASSED, count(passed),
                Step.FINALISTS, count(finalists),
                Step.WINNERS, count(winners));
    }

    private static Count count(int proposals) {
        return new Count(proposals, proposals == 0 ? 0 : 1);
    }
}
