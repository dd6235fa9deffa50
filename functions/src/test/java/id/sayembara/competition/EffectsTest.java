package id.sayembara.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.sayembara.platform.Rule;
import id.sayembara.platform.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectsTest {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final Edition KIPP_2025 = EditionFixtures.KIPP_2025;

    /** Submission from 1 April until this instant, written in WIB; one lead. */
    private static List<Effect> reminders(String closes, Duration... leads) {
        Window window = new Window(
                Timeline.SUBMISSION,
                Instant.parse("2025-03-31T17:00:00Z"),
                OffsetDateTime.parse(closes + "+07:00").toInstant());
        return Effects.of(
                        new Timeline(JAKARTA, List.of(window)),
                        new Reminders(List.of(leads), LocalTime.of(8, 0), LocalTime.of(14, 0)))
                .stream()
                .filter(e -> e.kind() == Effect.Kind.REMIND)
                .toList();
    }

    @Test
    @Rule({"R3", "R6"})
    void kipp2025HasTheseEffectsInThisOrder() {
        assertThat(Effects.of(KIPP_2025.timeline(), KIPP_2025.reminders()))
                .extracting(Effect::id, effect -> effect.due().toString())
                .containsExactly(
                        // drafting closes on a Saturday at 23:59 WIB, so this is the Friday a week before
                        tuple("REMIND/drafting/P7D/2025-05-31T16:59:00Z", "2025-05-23T07:00:00Z"),
                        tuple("REMIND/submission/P7D/2025-06-03T16:59:00Z", "2025-05-27T07:00:00Z"),
                        tuple("REMIND/drafting/P3D/2025-05-31T16:59:00Z", "2025-05-28T07:00:00Z"),
                        tuple("REMIND/drafting/PT24H/2025-05-31T16:59:00Z", "2025-05-30T07:00:00Z"),
                        tuple("REMIND/submission/P3D/2025-06-03T16:59:00Z", "2025-05-30T07:00:00Z"),
                        tuple("REMIND/drafting/PT1H/2025-05-31T16:59:00Z", "2025-05-31T15:59:00Z"),
                        tuple("REMIND/submission/PT24H/2025-06-03T16:59:00Z", "2025-06-02T07:00:00Z"),
                        tuple("REMIND/submission/PT1H/2025-06-03T16:59:00Z", "2025-06-03T15:59:00Z"),
                        tuple("SEAL/submission/2025-06-03T16:59:00Z", "2025-06-03T17:01:00Z"),
                        tuple("ANNOUNCE_SCREENING/screening/2025-06-27T16:59:00Z", "2025-06-27T17:01:00Z"),
                        tuple("FREEZE/evaluation/2025-07-13T16:59:00Z", "2025-07-13T17:01:00Z"),
                        tuple("RECOUNT/rating/2025-08-07T17:00:00Z", "2025-08-07T17:02:00Z"));
    }

    @Test
    @Rule("R4")
    void aClosingThatMovedHasEffectsOfItsOwn() {
        Effect before = reminders("2025-06-03T23:59:00", Duration.ofHours(1)).getFirst();
        Effect after = reminders("2025-06-03T23:59:01", Duration.ofHours(1)).getFirst();

        assertThat(before.id()).isEqualTo("REMIND/submission/PT1H/2025-06-03T16:59:00Z");
        assertThat(after.id()).isEqualTo("REMIND/submission/PT1H/2025-06-03T16:59:01Z");
    }

    @ParameterizedTest
    @CsvSource({
        // Tuesday 3 June: the day before at the same hour
        "2025-06-03T08:00:00, 2025-06-02T08:00",
        "2025-06-03T14:00:00, 2025-06-02T14:00",
        "2025-06-03T14:00:01, 2025-06-02T14:00",
        "2025-06-03T23:59:00, 2025-06-02T14:00",
        // before the office opens: on the working day before, and before a Monday that is a Friday
        "2025-06-04T07:59:59, 2025-06-02T14:00",
        "2025-06-03T07:59:59, 2025-05-30T14:00",
        "2025-06-01T10:00:00, 2025-05-30T14:00",
        "2025-06-02T10:00:00, 2025-05-30T14:00"
    })
    void aReminderWithADaysTimeMovesBackIntoOfficeHoursAndNeverForward(String closes, String due) {
        assertThat(reminders(closes, Duration.ofHours(24))).singleElement().satisfies(effect -> {
            assertThat(effect.due().atZone(JAKARTA).toLocalDateTime()).hasToString(due);
            assertThat(effect.due()).isBeforeOrEqualTo(effect.closes().minus(Duration.ofHours(24)));
        });
    }

    @Test
    void aReminderWithLessThanADaysTimeWaitsForNoOffice() {
        assertThat(reminders("2025-06-01T03:00:00", Duration.ofHours(23)))
                .singleElement()
                .satisfies(effect ->
                        assertThat(effect.due()).isEqualTo(effect.closes().minus(Duration.ofHours(23))));
    }

    @Test
    void aReminderIsPointlessOnceTheNextNearerOneIsDueAndTheLastOnceTheWindowCloses() {
        List<Effect> effects =
                reminders("2025-06-03T23:59:00", Duration.ofDays(3), Duration.ofHours(24), Duration.ofHours(1));

        for (int i = 0; i < 2; i++) {
            Instant next = effects.get(i + 1).due();
            assertThat(effects.get(i).until()).contains(next);
            assertThat(effects.get(i).isPointless(next.minusNanos(1))).isFalse();
            assertThat(effects.get(i).isPointless(next)).isTrue();
        }
        assertThat(effects.getLast().until()).contains(effects.getLast().closes());
        assertThat(effects).allSatisfy(e -> assertThat(e.lead()).isPresent());
    }

    @Test
    void nobodyIsRemindedBeforeTheWindowOpens() {
        assertThat(reminders("2025-04-01T23:00:00", Duration.ofHours(23)))
                .as("due when it opens")
                .hasSize(1);
        assertThat(reminders("2025-04-01T22:59:59", Duration.ofHours(23))).isEmpty();
    }

    @Test
    void whatIsNeverTooLateHasNoEnd() {
        assertThat(Effects.of(KIPP_2025.timeline(), KIPP_2025.reminders()))
                .filteredOn(e -> e.kind() != Effect.Kind.REMIND)
                .hasSize(4)
                .allSatisfy(e -> assertThat(e.until()).isEqualTo(Optional.empty()));
    }
}
