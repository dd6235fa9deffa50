package id.sayembara.innovation;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionType;
import id.sayembara.innovation.HistoryChecks.Checked;
import id.sayembara.innovation.edge.HistoryParts;
import id.sayembara.platform.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("R11")
class HistoryChecksTest {
    private static final List<Institution> INSTITUTIONS = List.of(
            institution("kab-01", "Pemerintah Kabupaten Luwara"),
            institution("kota-01", "Pemerintah Kota Luwara"),
            institution("kem-01", "Kementerian Perahu Republik Indonesia"),
            institution("kab-02", "Pemerintah Kabupaten Kembar"),
            institution("kab-03", "Kabupaten Kembar"));

    private final HistoryChecks checks =
            new HistoryChecks(new InstitutionNames(HistoryParts.words(), INSTITUTIONS), HistoryParts.words(), 2026);

    private static Institution institution(String id, String name) {
        return new Institution(id, InstitutionType.REGENCY, name, Optional.of("11.01"), Optional.empty(), false);
    }

    private Checked check(String... cells) {
        return checks.check(new HistoryRow(7, List.of(cells)));
    }

    /** A sound row with one cell written otherwise. */
    private Checked with(int column, String value) {
        String[] cells = {"2019", "Sapa Warga", "kab-01", "Kesehatan", "Umum", "Top 99", "3", ""};
        cells[column] = value;
        return check(cells);
    }

    private static List<String> codes(Checked checked) {
        return checked.faults().stream().map(f -> f.column() + " " + f.code()).toList();
    }

    @Test
    void readsWhatARowMeans() {
        Innovation innovation = check(
                        " KIPP 2019 ",
                        " Sapa\u00a0 Warga ",
                        "PEMKAB Luwara",
                        "Pangan & Energi",
                        "UMUM",
                        "TOP  45",
                        "SDG 3;17",
                        "")
                .innovation()
                .orElseThrow();

        assertThat(innovation.title()).isEqualTo("Sapa Warga");
        assertThat(innovation.institution()).isEqualTo("kab-01");
        assertThat(innovation.region()).contains("11.01");
        assertThat(innovation.goals()).containsExactly(3, 17);
        assertThat(innovation.entries())
                .containsExactly(new Entry(
                        2019, Optional.empty(), "pangan-energi", "umum", Outcome.WINNER, Optional.of("TOP 45")));
    }

    @ParameterizedTest
    @CsvSource({
        "kab-01, kab-01",
        "'Kab. Luwara', kab-01",
        "'PEMERINTAH KABUPATEN LUWARA', kab-01",
        "'Pemkot Luwara', kota-01",
        "'kota  luwara', kota-01",
        "'Kemen. Perahu RI', kem-01"
    })
    void findsAnInstitutionHoweverItIsWritten(String written, String id) {
        assertThat(with(2, written).innovation().orElseThrow().institution()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'dua ribu', year not-a-year",
        "0, '20191', year not-a-year",
        "0, '', year not-a-year",
        "0, '1999', year out-of-bounds",
        "0, '2027', year out-of-bounds",
        "1, '', title missing",
        "1, '\u00a0\u200b', title missing",
        "2, '', institution unknown-institution",
        "2, 'Kabupaten Antah', institution unknown-institution",
        "2, 'Kab. Kembar', institution ambiguous-institution",
        "3, '', category missing",
        "3, '???', category not-a-name",
        "4, '', group missing",
        "5, 'Juara Harapan', award unknown-award",
        "6, '18', goals not-a-goal",
        "6, '0', goals not-a-goal",
        "6, 'tiga', goals not-a-goal",
        "7, 'tanpa tanda', sources not-a-source",
        "7, 'Asal @ Entah', sources unknown-institution"
    })
    void saysWhichCellIsWrongAndHow(int column, String value, String fault) {
        Checked checked = with(column, value);

        assertThat(codes(checked)).containsExactly(fault);
        assertThat(checked.innovation()).isEmpty();
        assertThat(checked.faults().getFirst().line()).isEqualTo(7);
    }

    @Test
    void takesTheYearsFromTheFirstToThatOfTheTicket() {
        assertThat(with(0, "2000").innovation()).isPresent();
        assertThat(with(0, "2026").innovation()).isPresent();
    }

    @Test
    void takesATitleOf255CharactersAndNotOneMore() {
        assertThat(with(1, "a".repeat(255)).innovation()).isPresent();
        assertThat(codes(with(1, "a".repeat(256)))).containsExactly("title too-long");
    }

    @Test
    void takesTenSourcesAndNotOneMore() {
        assertThat(with(7, "Asal @ kota-01;".repeat(10)).innovation()).isPresent();
        assertThat(codes(checks.check(new HistoryRow(8, cellsWithSources(11))))).containsExactly("sources too-many");
    }

    private static List<String> cellsWithSources(int count) {
        return List.of("2018", "Lain", "kab-01", "Gizi", "Umum", "", "", "Asal @ kota-01;".repeat(count));
    }

    @Test
    void findsAllFaultsOfARowAtOnceUpToTwenty() {
        assertThat(codes(check("", "", "", "", "", "x", "x", "x"))).hasSize(8);
        assertThat(codes(with(6, "x;".repeat(100)))).hasSize(20);
    }

    @Test
    void aRowWithOtherColumnsIsOneFault() {
        assertThat(codes(check("2019", "Sapa"))).containsExactly(" wrong-columns");
    }

    @Test
    @Rule("R13")
    void theSameInnovationTwiceInOneYearIsAFaultThatNamesTheFirst() {
        with(1, "Sapa Warga");
        Checked twice = checks.check(
                new HistoryRow(9, List.of("2019", "SAPA-WARGA", "Kab. Luwara", "Gizi", "Umum", "", "", "")));

        assertThat(codes(twice)).containsExactly("title twice");
        assertThat(twice.faults().getFirst().value()).isEqualTo("line 7");
        assertThat(with(0, "2018").innovation()).isPresent();
    }

    @Test
    void anAwardThatIsNoneLeavesNoName() {
        Entry entry = with(5, "-").innovation().orElseThrow().entries().getFirst();

        assertThat(entry.outcome()).isEqualTo(Outcome.SUBMITTED);
        assertThat(entry.award()).isEmpty();
    }

    @Test
    void aValueIsShownInFortyCharactersOnOneLine() {
        HistoryFault fault = HistoryFault.at(1, "title", "too-long", "a\nb\u0007" + "x".repeat(100));

        assertThat(fault.value()).isEqualTo("a b " + "x".repeat(36) + "…");
        assertThat(HistoryFault.at(1, "title", "missing", "y".repeat(40)).value())
                .isEqualTo("y".repeat(40));
    }

    @Test
    void theHeaderIsKnownInAnyCase() {
        assertThat(HistoryChecks.isHeader(new HistoryRow(
                        1, Arrays.asList("Year ,TITLE,institution,category,group,award,goals,sources".split(",")))))
                .isTrue();
        assertThat(HistoryChecks.isHeader(new HistoryRow(1, List.of("year", "title"))))
                .isFalse();
    }
}
