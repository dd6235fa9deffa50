package id.sayembara.competition;

import static id.sayembara.competition.CompetitionFixtures.call;
import static id.sayembara.competition.CompetitionFixtures.nobody;
import static id.sayembara.platform.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.edge.EditionFiles;
import id.sayembara.platform.Call;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Rule;
import id.sayembara.platform.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowTimelineTest {
    private final World world = new World();

    @BeforeEach
    void publish() {
        world.publish(EditionFiles.text("kipp-2025.yaml"), "kipp-2025");
    }

    private ShownTimeline at(String instant) {
        return world.showTimeline.run(
                new Call(Instant.parse(instant), Optional.empty(), Optional.empty(), "fingerprint"), "kipp-2025");
    }

    private List<String> open(String instant) {
        return at(instant).windows().stream()
                .filter(ShownTimeline.Shown::open)
                .map(shown -> shown.window().name())
                .toList();
    }

    @ParameterizedTest
    @Rule({"R1", "R3"})
    @CsvSource(textBlock = """
            2025-04-07T16:59:59.999Z, drafting,   false
            2025-04-07T17:00:00.000Z, drafting,   true
            2025-04-07T16:59:59.999Z, submission, false
            2025-04-07T17:00:00.000Z, submission, true
            2025-05-31T16:58:59.999Z, drafting,   true
            2025-05-31T16:59:00.000Z, drafting,   false
            2025-05-31T16:59:00.001Z, drafting,   false
            2025-05-31T16:59:00.000Z, submission, true
            2025-06-03T16:58:59.999Z, submission, true
            2025-06-03T16:59:00.000Z, submission, false
            2025-06-03T16:59:00.001Z, submission, false
            2025-07-30T16:59:59.999Z, rating,     false
            2025-07-30T17:00:00.000Z, rating,     true
            2025-08-07T16:59:59.999Z, rating,     true
            2025-08-07T17:00:00.000Z, rating,     false
            """)
    void aWindowIsOpenFromItsOpeningToJustBeforeItsClosing(String instant, String window, boolean open) {
        assertThat(open(instant).contains(window)).isEqualTo(open);
    }

    @Test
    @Rule("R7")
    void windowsOverlap() {
        assertThat(open("2025-08-05T03:00:00Z")).containsExactly("rating", "panel");
    }

    @Test
    @Rule("R1")
    void windowsThatTouchNeverBothMatchAndNeverBothMiss() {
        assertThat(open("2025-07-30T16:59:59.999Z")).containsExactly("announcement");
        assertThat(open("2025-07-30T17:00:00Z")).containsExactly("objection", "rating");
    }

    @Test
    @Rule("R1")
    void aClosingIsShownInThreeZonesEachWithItsOwnDate() {
        ShownTimeline.Moment closes = at("2025-05-01T00:00:00Z").windows().stream()
                .filter(shown -> shown.window().name().equals(Timeline.SUBMISSION))
                .findFirst()
                .orElseThrow()
                .closes();

        assertThat(closes.at()).isEqualTo("2025-06-03T16:59:00Z");
        assertThat(closes.wib()).hasToString("2025-06-03T23:59+07:00");
        assertThat(closes.wita()).hasToString("2025-06-04T00:59+08:00");
        assertThat(closes.wit()).hasToString("2025-06-04T01:59+09:00");
    }

    @Test
    @Rule("R2")
    void nowIsTheInstantAtWhichTheRequestWasReceived() {
        assertThat(at("2025-05-01T00:00:00.123Z").now()).isEqualTo("2025-05-01T00:00:00.123Z");
    }

    @Test
    void everyWindowHasALabel() {
        assertThat(at("2025-05-01T00:00:00Z").windows())
                .allSatisfy(shown -> assertThat(shown.label().id()).isNotBlank())
                .extracting(shown -> shown.window().name())
                .containsExactlyElementsOf(EditionFixtures.KIPP_2025.timeline().windows().stream()
                        .map(Window::name)
                        .toList());
    }

    @Test
    void anUnpublishedEditionHasNoTimelineForAnyone() {
        world.importEdition.run(call("secretary"), "kipp-2023", EditionFiles.text("kipp-2023.yaml"));

        refused(PlatformProblem.NOT_FOUND, () -> world.showTimeline.run(nobody(), "kipp-2023"));
        refused(PlatformProblem.NOT_FOUND, () -> world.showTimeline.run(nobody(), "nothing"));
    }
}
