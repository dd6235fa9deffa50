package id.sayembara.competition;

import static id.sayembara.competition.CompetitionFixtures.call;
import static id.sayembara.platform.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.sayembara.competition.edge.EditionFiles;
import id.sayembara.platform.Call;
import id.sayembara.platform.Finding;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportInstitutionsTest {
    private static final String HEADER = "id,type,name,region_code,served_by,left_behind\n";
    private static final String ALL = EditionFiles.text("institutions.csv");

    private final World world = new World();

    private ImportedInstitutions read(String csv) {
        return world.importInstitutions.run(call("secretary"), csv);
    }

    private List<Finding> faults(String csv) {
        Refusal refusal = refused(CompetitionProblem.INSTITUTIONS_FAULTY, () -> read(csv));
        return refusal.findings();
    }

    @Test
    @Rule("R8")
    void whatABodyIsAndWhoServesItNeverChangesSinceAccountsAndProposalsCarryIt() {
        read(HEADER + "kota-1,CITY,Kota,35.78,,\nkota-2,CITY,Lain,35.79,,\nbumd-1,ROE,Air,35.78,kota-1,\n");

        assertThat(faults(HEADER + "kota-1,PROVINCE,Kota,35.78,,\nkota-2,CITY,Baru,35.79,,\n"
                        + "bumd-1,ROE,Air,35.78,kota-2,\n"))
                .extracting(
                        Finding::code,
                        f -> f.facts().get("institution"),
                        f -> f.facts().get("column"))
                .containsExactly(
                        tuple("kept-otherwise", "kota-1", "type"), tuple("kept-otherwise", "bumd-1", "served_by"));
        assertThat(world.institutions.find("kota-2")).map(Institution::name).contains("Lain");
    }

    @Test
    @Rule("R8")
    void importsAll671WithTheirServers() {
        ImportedInstitutions imported = read(ALL);

        assertThat(imported.added() + imported.changed() + imported.unchanged()).isEqualTo(671);
        assertThat(world.institutions.find("bumd-04"))
                .map(Institution::servedBy)
                .contains(Optional.of("kota-3578"));
        assertThat(world.institutions.find("prov-11")).map(Institution::type).contains(InstitutionType.PROVINCE);
    }

    @Test
    void theSameListAgainChangesNothing() {
        read(ALL);
        int events = world.institutions.events().size();

        assertThat(read(ALL)).isEqualTo(new ImportedInstitutions(0, 0, 671));
        assertThat(world.institutions.events()).hasSize(events);
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswer() {
        Call call = call("secretary");
        ImportedInstitutions first = world.importInstitutions.run(call, ALL);

        assertThat(world.importInstitutions.run(call, ALL)).isEqualTo(first);
        assertThat(first.added()).isGreaterThan(600);
    }

    @Test
    void aChangeIsANewEventOfTheSameInstitution() {
        read(HEADER + "prov-91,PROVINCE,Old,91,,\n");
        read(HEADER + "prov-91,PROVINCE,New,91,,yes\n");

        assertThat(world.institutions.kept("prov-91").orElseThrow().chain().sequence())
                .isEqualTo(2);
        assertThat(world.institutions.find("prov-91"))
                .map(Institution::leftBehind)
                .contains(true);
    }

    @Test
    @Rule("R18")
    void reportsEveryFaultAtOnceWithItsLine() {
        List<Finding> faults = faults(HEADER
                + "prov-91,PROVINCE,Fine,91,,\n"
                + "X,PROVINCE,Fine,91,,\n"
                + "\"prov-92\",PROVINCE,\"Two\nlines\",92,,\n"
                + "prov-93,STATE,Fine,93,,maybe\n"
                + "prov-91,PROVINCE,Again,91,,\n"
                + "bumd-91,ROE,Alone,91,,\n"
                + "bumd-92,ROE,Lost,91,prov-00,\n"
                + "prov-94,PROVINCE\n");

        assertThat(faults)
                .extracting(f -> f.facts().get("line"), Finding::code)
                .containsExactlyInAnyOrder(
                        tuple(3, "not-valid"),
                        tuple(6, "not-a-choice"),
                        tuple(6, "not-valid"),
                        tuple(7, "twice"),
                        tuple(8, "not-valid"),
                        tuple(9, "no-such-government"),
                        tuple(10, "wrong-columns"));
        assertThat(world.institutions.find("prov-91")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "id,name\na,b", "\"", "id,type,name,region_code,served_by,left_behind\n\"x"})
    void refusesWhatIsNoList(String csv) {
        assertThat(faults(csv)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200b", "\u00a0", "Ma\0rs", "Ma\u001b[31mrs", "Mars\ud800"})
    void aNameIsTextThatCanBeSeen(String name) {
        assertThat(faults(HEADER + "prov-91,PROVINCE," + name + ",91,,\n"))
                .extracting(Finding::code, f -> f.facts().get("column"))
                .containsExactly(tuple("not-valid", "name"));
    }

    @Test
    void readsAListWithAByteOrderMarkAndWindowsLines() {
        assertThat(read("\uFEFF" + HEADER.replace("\n", "\r\n") + "prov-91,PROVINCE,Name,91,,\r\n")
                        .added())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2000, true", "2001, false"})
    void readsAtMostTwoThousand(int rows, boolean taken) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            csv.append("kab-%05d,REGENCY,Kabupaten,,,%n".formatted(i));
        }

        if (taken) {
            assertThat(read(csv.toString()).added()).isEqualTo(rows);
        } else {
            assertThat(faults(csv.toString())).extracting(Finding::code).containsExactly("too-many");
        }
    }

    @Test
    void anInstitutionMayBeServedByOneThatIsKeptAlready() {
        assertThat(read(HEADER + "bumd-91,ROE,Name,35.78,kota-3578,\n").added()).isEqualTo(1);
        assertThat(faults(HEADER + "bumd-92,ROE,Name,35.78,bumd-91,\n"))
                .extracting(Finding::code)
                .containsExactly("no-such-government");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "admin", "unit"})
    void isForTheSecretariatOnly(String person) {
        refused(PlatformProblem.FORBIDDEN, () -> world.importInstitutions.run(call(person), ALL));
    }

    @Test
    void everyMemberSeesInstitutionsAndStrangersDoNot() {
        assertThat(world.getInstitution.run(call("unit"), "kota-3578")).isEqualTo(CompetitionFixtures.SURABAYA);
        assertThat(world.listInstitutions
                        .run(call("auditor"), Optional.empty(), 2)
                        .items())
                .hasSize(2);
        refused(PlatformProblem.NOT_FOUND, () -> world.getInstitution.run(call("unit"), "prov-00"));
        refused(PlatformProblem.NOT_A_MEMBER, () -> world.getInstitution.run(call("stranger"), "kota-3578"));
        refused(PlatformProblem.NOT_A_MEMBER, () -> world.listInstitutions.run(call("stranger"), Optional.empty(), 2));
    }
}
