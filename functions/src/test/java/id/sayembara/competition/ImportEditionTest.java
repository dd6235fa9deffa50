package id.sayembara.competition;

import static id.sayembara.competition.CompetitionFixtures.call;
import static id.sayembara.competition.CompetitionFixtures.nobody;
import static id.sayembara.platform.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.edge.EditionFiles;
import id.sayembara.platform.Call;
import id.sayembara.platform.Finding;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportEditionTest {
    private static final String SMALL = EditionReaderTest.SMALL;
    private final World world = new World();

    @Test
    void importsBothEditionFilesOfThisRepository() {
        for (String id : new String[] {"kipp-2023", "kipp-2025"}) {
            ImportedEdition imported = world.importEdition.run(call("secretary"), id, EditionFiles.text(id + ".yaml"));

            assertThat(imported.version()).isEqualTo(1);
        }
    }

    @Test
    @Rule("R40")
    void putsNothingInForceAndWritesAnEvent() {
        world.importEdition.run(call("secretary"), "small", SMALL);

        assertThat(world.editions.current("small")).isEmpty();
        assertThat(world.editions.events()).singleElement().satisfies(e -> {
            assertThat(e.type()).isEqualTo("EditionImported");
            assertThat(e.subject()).isEqualTo("edition/small");
        });
    }

    @Test
    void theSameDataMakesNoOtherVersion() {
        ImportedEdition first = world.importEdition.run(call("secretary"), "small", SMALL);
        ImportedEdition again =
                world.importEdition.run(call("secretary"), "small", "# a remark\n" + SMALL.replace("200", " 200"));

        assertThat(again).isEqualTo(first);
        assertThat(world.editions.events()).hasSize(1);
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswer() {
        Call call = call("secretary");
        ImportedEdition first = world.importEdition.run(call, "small", SMALL);
        world.importEdition.run(call("secretary"), "small", SMALL.replace("most: 15", "most: 16"));

        assertThat(world.importEdition.run(call, "small", SMALL)).isEqualTo(first);
        assertThat(world.editions.state("small")).map(EditionState::newest).contains(2);
    }

    @Test
    @Rule("R14")
    void anImportNeverTouchesAPublishedVersion() {
        world.publish(SMALL, "small");
        Edition before = world.editions.current("small").orElseThrow();

        world.importEdition.run(call("secretary"), "small", SMALL.replace("most: 15", "most: 1"));

        assertThat(world.editions.current("small")).contains(before);
        assertThat(world.editions.version("small", 1)).contains(before);
    }

    @Test
    @Rule("R18")
    void reportsEveryFaultAtOnceAndChangesNothing() {
        String bad = SMALL.replace("id: small", "id: small\nid: other")
                .replace("most: 15", "most: many")
                .replace("weight: 60", "weight: 59");

        Refusal refusal = refused(
                CompetitionProblem.EDITION_FAULTY, () -> world.importEdition.run(call("secretary"), "small", bad));

        assertThat(refusal.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("twice", "wrong-type", "weights-not-100", "weights-differ");
        assertThat(world.editions.state("small")).isEmpty();
        assertThat(world.editions.events()).isEmpty();
    }

    @Test
    void refusesAnEditionUnderAnotherOnesAddress() {
        Refusal refusal = refused(
                CompetitionProblem.EDITION_FAULTY, () -> world.importEdition.run(call("secretary"), "other", SMALL));

        assertThat(refusal.findings()).extracting(Finding::code).containsExactly("other-edition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "admin", "unit", "foreign admin"})
    void isForTheSecretariatOnly(String person) {
        refused(PlatformProblem.FORBIDDEN, () -> world.importEdition.run(call(person), "small", SMALL));
        refused(PlatformProblem.FORBIDDEN, () -> world.publishEdition.run(call(person), "small", 1));
    }

    @Test
    void isNotForStrangers() {
        refused(PlatformProblem.NOT_A_MEMBER, () -> world.importEdition.run(call("stranger"), "small", SMALL));
        refused(PlatformProblem.UNAUTHENTICATED, () -> world.importEdition.run(nobody(), "small", SMALL));
    }

    @Test
    void publishingTwiceIsRefused() {
        world.publish(SMALL, "small");

        Refusal refusal = refused(
                CompetitionProblem.EDITION_SUPERSEDED, () -> world.publishEdition.run(call("secretary"), "small", 1));

        assertThat(refusal.facts()).containsEntry("inForce", 1);
    }

    @Test
    void publishingWhatIsNotThereIsRefused() {
        refused(PlatformProblem.NOT_FOUND, () -> world.publishEdition.run(call("secretary"), "small", 1));
        world.importEdition.run(call("secretary"), "small", SMALL);
        refused(PlatformProblem.NOT_FOUND, () -> world.publishEdition.run(call("secretary"), "small", 2));
    }

    @Test
    @Rule("R4")
    void noPublicationMovesAClosingBackByOneTick() {
        world.publish(SMALL, "small");
        String earlier =
                SMALL.replace("closes: \"2025-05-03T00:00:00+07:00\"", "closes: \"2025-05-02T23:59:59+07:00\"");
        int version =
                world.importEdition.run(call("secretary"), "small", earlier).version();

        Refusal refusal = refused(
                CompetitionProblem.CLOSING_MOVED_BACK,
                () -> world.publishEdition.run(call("secretary"), "small", version));

        assertThat(refusal.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.facts()).containsEntry("window", "submission"));
        assertThat(world.editions.current("small")).map(Edition::version).contains(1);
    }

    @Test
    @Rule("R4")
    void aLaterVersionMayCloseLater() {
        world.publish(SMALL, "small");

        world.publish(SMALL.replace("2025-05-03T00", "2025-05-04T00"), "small");

        assertThat(world.editions.current("small")).map(Edition::version).contains(2);
        assertThat(world.editions.version("small", 1).orElseThrow().timeline())
                .as("earlier versions live under the timeline as it stands now")
                .isEqualTo(world.editions.current("small").orElseThrow().timeline());
    }

    @ParameterizedTest
    @Rule({"R4", "R6"})
    @CsvSource(delimiter = '|', textBlock = """
            closes: "2025-05-03T00:00:00+07:00" | closes: "2025-05-03T00:00:01+07:00" | submission
            closes: "2025-05-01T00:00:00+07:00" | closes: "2025-05-01T00:00:01+07:00" | drafting
            label: { id: a, en: b }, opens: "2025-04-01T00:00:00+07:00", closes: "2025-05-03 | label: { id: a, en: b }, opens: "2025-04-01T00:00:01+07:00", closes: "2025-05-03 | submission
            """)
    void whileSealingNoWindowUpToSubmissionChanges(String from, String to, String window) {
        world.publish(SMALL, "small");
        Instant closes = Instant.parse("2025-05-02T17:00:00Z");
        assertThat(world.beginSealing.run("small", closes, closes.plusSeconds(120)))
                .isTrue();
        assertThat(SMALL).contains(from);
        int version = world.importEdition
                .run(call("secretary"), "small", SMALL.replace(from, to))
                .version();

        Refusal refusal = refused(
                CompetitionProblem.EDITION_SEALING,
                () -> world.publishEdition.run(call("secretary"), "small", version));

        assertThat(refusal.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.facts()).containsEntry("window", window));
        assertThat(world.editions.current("small")).map(Edition::version).contains(1);
    }

    @Test
    @Rule({"R4", "R6"})
    void whileSealingALaterWindowMayStillCloseLaterAndTheMarkStays() {
        world.publish(SMALL, "small");
        Instant closes = Instant.parse("2025-05-02T17:00:00Z");
        world.beginSealing.run("small", closes, closes.plusSeconds(120));

        world.publish(SMALL.replace("2025-07-01T00", "2025-07-02T00"), "small");

        assertThat(world.editions.state("small").orElseThrow().sealing()).contains(closes.plusSeconds(120));
        assertThat(world.editions.current("small")).map(Edition::version).contains(2);
    }

    @Test
    void unpublishedVersionsAreSeenByTheSecretariatAndAuditorsOnly() {
        world.importEdition.run(call("secretary"), "small", SMALL);

        assertThat(world.getEdition
                        .run(call("secretary"), "small", Optional.of(1))
                        .version())
                .isEqualTo(1);
        assertThat(world.getEdition
                        .run(call("auditor"), "small", Optional.of(1))
                        .version())
                .isEqualTo(1);
        refused(PlatformProblem.NOT_FOUND, () -> world.getEdition.run(call("admin"), "small", Optional.of(1)));
        refused(PlatformProblem.NOT_FOUND, () -> world.getEdition.run(call("secretary"), "small", Optional.empty()));
        refused(PlatformProblem.NOT_FOUND, () -> world.showEdition.run(nobody(), "small"));
        assertThat(world.listEditions.run(call("unit"), Optional.empty(), 10).items())
                .isEmpty();
        assertThat(world.listEditions.run(call("auditor"), Optional.empty(), 10).items())
                .hasSize(1);
    }

    @Test
    void aListDoesNotTellOthersThatANewVersionIsPrepared() {
        world.publish(SMALL, "small");
        world.importEdition.run(call("secretary"), "small", SMALL.replace("most: 15", "most: 16"));

        assertThat(world.listEditions.run(call("unit"), Optional.empty(), 10).items())
                .extracting(EditionState::newest)
                .containsExactly(1);
        assertThat(world.listEditions
                        .run(call("secretary"), Optional.empty(), 10)
                        .items())
                .extracting(EditionState::newest)
                .containsExactly(2);
    }
}
