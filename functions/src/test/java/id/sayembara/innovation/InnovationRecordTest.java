package id.sayembara.innovation;

import static id.sayembara.innovation.InnovationFixtures.call;
import static id.sayembara.innovation.InnovationFixtures.entry;
import static id.sayembara.platform.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Call;
import id.sayembara.platform.Once;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Races;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InnovationRecordTest {
    private final InMemoryInnovationStore store = new InMemoryInnovationStore();
    private final RecordInnovation record =
            new RecordInnovation(InnovationFixtures.access(), new Once(), store, InnovationFixtures.institutions());
    private final NameSource name = new NameSource(InnovationFixtures.access(), new Once(), store);
    private final GetInnovation get = new GetInnovation(InnovationFixtures.access(), store);

    private Recorded record(String institution, String title) {
        return record.run(call(Role.SECRETARIAT), title, institution, new TreeSet<>(Set.of(3)), entry(2019));
    }

    @Test
    @Rule("R11")
    void recordsAnInnovationWithItsYearAndRegion() {
        Recorded recorded = record("kota-a", "Sapa Warga");

        Innovation kept = get.run(call(Role.UNIT), recorded.innovation());
        assertThat(kept.entries()).containsExactly(entry(2019));
        assertThat(kept.region()).contains("35.78");
        assertThat(kept.goals()).containsExactly(3);
        assertThat(kept.status(InnovationFixtures.NOW)).isEqualTo(Status.UNCONFIRMED);
        assertThat(kept.version()).isEqualTo(recorded.version()).isEqualTo(1);
        assertThat(store.events())
                .extracting(e -> e.type() + " " + e.edition())
                .containsExactly("InnovationRecorded -");
    }

    @Test
    @Rule("R13")
    void knowsTheSameTitleOfOneInstitutionHoweverItIsWritten() {
        Recorded first = record("kota-a", "Sapa Warga");

        Refusal refusal = refused(InnovationProblem.INNOVATION_KNOWN, () -> record("kota-a", " SAPA-warga! "));
        assertThat(refusal.facts()).containsEntry("innovation", first.innovation());
        assertThat(record("kota-b", "Sapa Warga").innovation()).isNotEqualTo(first.innovation());
    }

    @Test
    void refusesAnInstitutionThatIsNotThere() {
        Refusal refusal = refused(PlatformProblem.INVALID_FIELDS, () -> record("none", "Sapa Warga"));
        assertThat(refusal.findings()).extracting(f -> f.pointer()).containsExactly("/institution");
        assertThat(store.events()).isEmpty();
    }

    @Test
    @Rule("R38")
    void namesASourceOnce() {
        Recorded replica = record("kota-a", "Tiruan");
        Recorded source = record("kota-b", "Asal");
        Call call = call(Role.SECRETARIAT);

        Recorded named = name.run(call, replica.innovation(), 1, source.innovation());

        assertThat(named.version()).isEqualTo(2);
        assertThat(name.run(call, replica.innovation(), 1, source.innovation())).isEqualTo(named);
        assertThat(name.run(call(Role.SECRETARIAT), replica.innovation(), 2, source.innovation()))
                .isEqualTo(named);
        assertThat(store.find(replica.innovation()).orElseThrow().sources()).containsExactly(source.innovation());
        assertThat(store.events()).extracting(e -> e.type()).containsOnlyOnce("SourcesNamed");
    }

    @Test
    @Rule("R38")
    void refusesASourceForAnInnovationThatHasMovedOn() {
        Recorded replica = record("kota-a", "Tiruan");
        Recorded source = record("kota-b", "Asal");

        refused(
                PlatformProblem.STALE_VERSION,
                () -> name.run(call(Role.SECRETARIAT), replica.innovation(), 2, source.innovation()));
    }

    @Test
    @Rule("R38")
    void aRingNamedByAllAtOnceStaysOpen() {
        for (int round = 0; round < 50; round++) {
            int number = round;
            List<Recorded> ring = List.of(
                    record("kota-a", "Judul " + number),
                    record("kota-b", "Judul " + number),
                    record("kota-c", "Judul " + number));

            Races.run(
                    3,
                    i -> name.run(
                            call(Role.SECRETARIAT),
                            ring.get(i).innovation(),
                            1,
                            ring.get((i + 1) % 3).innovation()));

            assertThat(ring)
                    .filteredOn(one -> !store.find(one.innovation())
                            .orElseThrow()
                            .sources()
                            .isEmpty())
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"UNIT", "INSTITUTION_ADMIN", "EVALUATOR", "PANELIST", "CHAIR", "AUDITOR", "CITIZEN"})
    void onlyTheSecretariatRecords(Role role) {
        refused(
                PlatformProblem.FORBIDDEN,
                () -> record.run(call(role), "Sapa Warga", "kota-a", new TreeSet<>(), entry(2019)));
        refused(PlatformProblem.FORBIDDEN, () -> name.run(call(role), "x", 1, "y"));
    }

    @Test
    void anEntryStandsInPlaceOfTheOneInTheSameCompetition() {
        Innovation innovation = InnovationFixtures.innovation("kota-a", "Sapa Warga");
        Entry won = new Entry(2019, Optional.empty(), "gizi", "umum", Outcome.WINNER, Optional.of("Top 45"));

        assertThat(innovation.entered(entry(2018)).entered(won).entries()).containsExactly(entry(2018), won);
    }
}
