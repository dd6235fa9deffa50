package id.sayembara.competition;

import static id.sayembara.competition.CompetitionFixtures.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.platform.Event;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The edition {@code small}: submission closes on 3 May at midnight WIB; leads of seven days and 24 hours. */
class DispatchDueEffectsTest {
    private static final Instant CLOSES = Instant.parse("2025-05-02T17:00:00Z");
    private static final String SEAL = "SEAL/submission/" + CLOSES;
    private static final String WEEK = "REMIND/submission/P7D/" + CLOSES;
    private static final String DAY = "REMIND/submission/PT24H/" + CLOSES;

    /** Seven days before is a Friday at midnight: two in the afternoon the day before. */
    private static final Instant WEEK_DUE = Instant.parse("2025-04-25T07:00:00Z");

    private static final Instant DAY_DUE = Instant.parse("2025-05-01T07:00:00Z");
    private static final Instant SEAL_DUE = CLOSES.plusSeconds(120);

    private final World world = new World();
    private final List<String> told = new ArrayList<>();
    private Consumer<Effect> onTelling = effect -> {};
    private final DispatchDueEffects dispatch =
            new DispatchDueEffects(world.editions, world.editions, world.beginSealing, (edition, effect) -> {
                onTelling.accept(effect);
                told.add(effect.id());
            });

    @BeforeEach
    void publish() {
        world.publish(EditionReaderTest.SMALL, "small");
    }

    private List<String> toldAt(Instant now) {
        told.clear();
        dispatch.run(now);
        return List.copyOf(told);
    }

    private Marks.Mark mark(String effect) {
        return world.editions.marks("small").marks().get(effect);
    }

    private boolean isSealing() {
        return world.editions.state("small").orElseThrow().sealing().isPresent();
    }

    @Test
    @Rule("R3")
    void tellsNothingOneTickBeforeItIsDueAndOnceFromThenOn() {
        assertThat(toldAt(WEEK_DUE.minusNanos(1))).doesNotContain(WEEK);
        assertThat(toldAt(WEEK_DUE)).contains(WEEK);
        assertThat(toldAt(WEEK_DUE)).isEmpty();
        assertThat(toldAt(WEEK_DUE.plusNanos(1))).isEmpty();
        assertThat(mark(WEEK)).isEqualTo(new Marks.Mark(WEEK_DUE, false));
    }

    @Test
    @Rule({"R3", "R6"})
    void sealsTwoMinutesAfterTheClosingAndNotOneTickEarlier() {
        assertThat(toldAt(CLOSES)).doesNotContain(SEAL);
        assertThat(toldAt(SEAL_DUE.minusNanos(1))).doesNotContain(SEAL);
        assertThat(isSealing()).isFalse();

        assertThat(toldAt(SEAL_DUE)).containsExactly(SEAL);
        assertThat(isSealing()).isTrue();
    }

    @Test
    @Rule("R6")
    void theEditionIsMarkedAsSealingBeforeAnybodySeals() {
        onTelling = effect -> assertThat(isSealing()).isEqualTo(effect.kind() == Effect.Kind.SEAL);

        assertThat(toldAt(WEEK_DUE)).contains(WEEK);
        assertThat(toldAt(SEAL_DUE)).contains(SEAL);
        Event sealing = world.editions.events().getLast();
        assertThat(sealing.type()).isEqualTo("EditionSealing");
        assertThat(sealing.actor()).isEqualTo("system");
        assertThat(sealing.at()).isEqualTo(SEAL_DUE);
        assertThat(sealing.body()).containsEntry("edition", "small").containsEntry("closedAt", CLOSES.toString());
    }

    @Test
    @Rule("R3")
    void missedMinutesAreCaughtUpAndReminderThatCameTooLateAreSkipped() {
        assertThat(toldAt(Instant.parse("2025-08-01T00:00:00Z")))
                .containsExactly(
                        SEAL,
                        "ANNOUNCE_SCREENING/screening/2025-05-31T17:00:00Z",
                        "FREEZE/evaluation/2025-06-30T17:00:00Z",
                        "RECOUNT/rating/2025-06-30T17:00:00Z");
        assertThat(mark(WEEK).skipped()).isTrue();
        assertThat(mark(DAY).skipped()).isTrue();
        assertThat(mark(SEAL).skipped()).isFalse();
    }

    @Test
    void aReminderIsStillToldOneTickBeforeTheNextIsDueAndNoMoreThen() {
        assertThat(toldAt(DAY_DUE.minusNanos(1))).contains(WEEK);

        World late = new World();
        late.publish(EditionReaderTest.SMALL, "small");
        List<String> toldLate = new ArrayList<>();
        new DispatchDueEffects(
                        late.editions, late.editions, late.beginSealing, (e, effect) -> toldLate.add(effect.id()))
                .run(DAY_DUE);
        assertThat(toldLate).contains(DAY).doesNotContain(WEEK);
    }

    @Test
    @Rule("R3")
    void whatWasToldButNotMarkedIsToldAgain() {
        onTelling = effect -> {
            if (effect.id().equals(SEAL)) {
                told.add("broken off at " + SEAL);
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> dispatch.run(SEAL_DUE)).isInstanceOf(DispatchDueEffects.Unfinished.class);
        assertThat(mark(SEAL)).isNull();
        onTelling = effect -> {};

        assertThat(toldAt(SEAL_DUE.plusSeconds(60))).containsExactly(SEAL);
        assertThat(world.editions.events())
                .filteredOn(e -> e.type().equals("EditionSealing"))
                .hasSize(1);
    }

    @Test
    void anEditionThatFailsDoesNotKeepTheOthersFromTheirs() {
        world.publish(EditionReaderTest.SMALL.replace("id: small", "id: also"), "also");
        onTelling = effect -> {
            if (told.isEmpty()) {
                told.add("failed");
                throw new IllegalStateException("the bus is away");
            }
        };

        assertThatThrownBy(() -> dispatch.run(SEAL_DUE))
                .isInstanceOf(DispatchDueEffects.Unfinished.class)
                .hasMessageContaining("also")
                .hasMessageNotContaining("small");
        assertThat(told).containsExactly("failed", SEAL);
    }

    @Test
    void anEditionThatIsNotInForceHasNoEffects() {
        world.importEdition.run(call("secretary"), "new", EditionReaderTest.SMALL.replace("id: small", "id: new"));

        assertThat(toldAt(SEAL_DUE)).containsExactly(SEAL);
        assertThat(world.editions.marks("new")).isEqualTo(Marks.none("new"));
    }

    @Test
    void manyEditionsAreAllVisited() {
        for (int i = 0; i < 101; i++) {
            String id = "many-%03d".formatted(i);
            world.publish(EditionReaderTest.SMALL.replace("id: small", "id: " + id), id);
        }

        assertThat(toldAt(SEAL_DUE)).hasSize(102);
    }

    @Test
    @Rule({"R4", "R6"})
    void aClosingThatMovedBeforeItWasMarkedIsNotSealedAtTheOldInstant() {
        assertThat(world.beginSealing.run("small", CLOSES.minusSeconds(1), SEAL_DUE))
                .isFalse();
        assertThat(world.beginSealing.run("small", CLOSES, SEAL_DUE.minusNanos(1)))
                .isFalse();
        assertThat(isSealing()).isFalse();
        assertThat(world.beginSealing.run("small", CLOSES, SEAL_DUE)).isTrue();
        assertThat(world.beginSealing.run("small", CLOSES, SEAL_DUE)).isTrue();
        assertThat(world.editions.events())
                .filteredOn(e -> e.type().equals("EditionSealing"))
                .hasSize(1);
    }

    @Test
    @Rule("R6")
    void aClosingThatMovesBetweenTheLookAndTheMarkIsNotTold() {
        Editions stale =
                EditionFixtures.editions(world.editions.current("small").orElseThrow());
        world.publish(EditionReaderTest.SMALL.replace("2025-05-03T00", "2025-05-03T12"), "small");
        DispatchDueEffects behind =
                new DispatchDueEffects(world.editions, stale, world.beginSealing, (e, effect) -> told.add(effect.id()));

        behind.run(SEAL_DUE);

        assertThat(told).doesNotContain(SEAL);
        assertThat(mark(SEAL)).isNull();
        assertThat(isSealing()).isFalse();
    }
}
