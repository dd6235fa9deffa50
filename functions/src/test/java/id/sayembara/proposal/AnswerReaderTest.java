package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.question;
import static id.sayembara.proposal.ProposalWorld.codes;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.Meaning;
import id.sayembara.competition.QuestionKind;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.JsonTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("R14")
class AnswerReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TEXT|\"teks\"",
                "TEXT|\"\"",
                "CHOICE|\"kesehatan\"",
                "CHOICES|[\"sdg-01\",\"sdg-03\"]",
                "CHOICES|[]",
                "DATE|\"2024-02-29\"",
                "LINK|\"https://contoh.go.id/video?v=1\"",
                "YES_NO|true",
                "YES_NO|false",
                "INNOVATORS|[{\"name\":\"Siti\",\"part\":\"Penggagas\",\"stated\":false}]",
                "SOURCES|[{\"title\":\"A\",\"institution\":\"B\",\"year\":2019},{\"title\":\"C\",\"institution\":\"D\"}]",
                "DOCUMENTS|[\"01J0-1\",\"01J0-2\"]"
            })
    void readsWhatItWouldWrite(QuestionKind kind, String json) {
        Object tree = JsonTree.parse(json);
        AnswerReader.Reading reading = read(kind, tree);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.value().tree()).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TEXT|7|/value wrong-type",
                "TEXT|[\"a\"]|/value wrong-type",
                "TEXT|\"\\ud800\"|/value not-text",
                "TEXT|\"a\\u0000b\"|/value not-text",
                "TEXT|\"a\\u0007b\"|/value not-text",
                "CHOICE|\"pertanian\"|/value not-a-choice",
                "CHOICE|[\"kesehatan\"]|/value wrong-type",
                "CHOICES|\"sdg-01\"|/value wrong-type",
                "CHOICES|[\"sdg-01\",\"sdg-01\"]|/value given-twice",
                "CHOICES|[\"sdg-01\",\"sdg-99\"]|/value/1 not-a-choice",
                "CHOICES|[\"sdg-01\",\"sdg-02\",\"sdg-03\",\"sdg-01\"]|/value too-many",
                "DATE|\"2023-02-29\"|/value not-a-date",
                "DATE|\"2023-2-9\"|/value not-a-date",
                "DATE|\"+12023-01-01\"|/value not-a-date",
                "DATE|20230101|/value wrong-type",
                "LINK|\"http://contoh.go.id\"|/value not-a-link",
                "LINK|\"javascript:alert(1)\"|/value not-a-link",
                "LINK|\"https://user:pw@contoh.go.id\"|/value not-a-link",
                "LINK|\"https://localhost\"|/value not-a-link",
                "LINK|\"https:///x\"|/value not-a-link",
                "YES_NO|\"true\"|/value wrong-type",
                "YES_NO|1|/value wrong-type",
                "INNOVATORS|[{\"name\":\"\",\"stated\":true}]|/value/0/name too-short",
                "INNOVATORS|[{\"name\":\"\\u200b\",\"stated\":true}]|/value/0/name too-short",
                "INNOVATORS|[{\"name\":\"S\",\"stated\":true,\"nik\":\"1\"}]|/value/0/nik unknown-field",
                "INNOVATORS|[{\"name\":\"S\",\"stated\":\"ya\"}]|/value/0/stated wrong-type",
                "INNOVATORS|[{\"stated\":true}]|/value/0/name missing",
                "INNOVATORS|[\"Siti\"]|/value/0 wrong-type",
                "SOURCES|[{\"title\":\"A\",\"institution\":\"B\",\"year\":\"2019\"}]|/value/0/year not-a-year",
                "SOURCES|[{\"title\":\"A\",\"institution\":\"B\",\"year\":99999999999999999999}]|/value/0/year not-a-year",
                "DOCUMENTS|[\"a\",\"b\",\"c\"]|/value too-many",
                "DOCUMENTS|[\"a\",\"a\"]|/value given-twice",
                "DOCUMENTS|[\"../a\"]|/value/0 not-a-document",
                "DOCUMENTS|[7]|/value/0 not-a-document"
            })
    void namesTheFaultAndItsPlace(QuestionKind kind, String json, String finding) {
        assertThat(codes(read(kind, JsonTree.parse(json)).findings())).containsExactly(finding);
    }

    @ParameterizedTest
    @EnumSource(QuestionKind.class)
    void takesNullForNothing(QuestionKind kind) {
        assertThat(read(kind, null).value().isEmpty()).isTrue();
        assertThat(read(kind, null).findings()).isEmpty();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(read(QuestionKind.TEXT, "😀".repeat(255)).findings()).isEmpty();
        assertThat(codes(read(QuestionKind.TEXT, "a".repeat(256)).findings())).containsExactly("/value too-long");
    }

    @Test
    void boundsWordsNamesYearsAndAddresses() {
        var tenWords = question("latar", QuestionKind.TEXT, Meaning.NONE, false);
        assertThat(AnswerReader.read(tenWords, "kata ".repeat(10), "/value").findings())
                .isEmpty();
        assertThat(codes(AnswerReader.read(tenWords, "kata ".repeat(11), "/value")
                        .findings()))
                .containsExactly("/value too-many-words");

        String address = "https://contoh.go.id/";
        assertThat(read(QuestionKind.LINK, address + "a".repeat(2_000 - address.length()))
                        .findings())
                .isEmpty();
        assertThat(codes(read(QuestionKind.LINK, address + "a".repeat(2_001 - address.length()))
                        .findings()))
                .containsExactly("/value too-long");

        assertThat(read(QuestionKind.SOURCES, source("A".repeat(255), 1900L)).findings())
                .isEmpty();
        assertThat(read(QuestionKind.SOURCES, source("A", 2200L)).findings()).isEmpty();
        assertThat(codes(read(QuestionKind.SOURCES, source("A".repeat(256), 1899L))
                        .findings()))
                .containsExactly("/value/0/title too-long", "/value/0/year not-a-year");
        assertThat(codes(read(QuestionKind.SOURCES, source("A", 2201L)).findings()))
                .containsExactly("/value/0/year not-a-year");
    }

    private static Object source(String title, long year) {
        return List.of(Map.of("title", title, "institution", "B", "year", year));
    }

    @Test
    void namesEveryFaultOfAListAtOnce() {
        Object tree = JsonTree.parse("[{\"name\":\"\",\"stated\":1},7,{\"name\":\"B\",\"stated\":true,\"~x/\":0}]");

        assertThat(codes(read(QuestionKind.INNOVATORS, tree).findings()))
                .containsExactly(
                        "/value/0/name too-short",
                        "/value/0/stated wrong-type",
                        "/value/1 wrong-type",
                        "/value/2/~0x~1 unknown-field");
    }

    @Test
    void boundsListsOfPeople() {
        List<Object> many = java.util.Collections.nCopies(21, java.util.Map.of("name", "S", "stated", true));

        assertThat(codes(read(QuestionKind.INNOVATORS, many).findings())).containsExactly("/value too-many");
    }

    private static AnswerReader.Reading read(QuestionKind kind, Object tree) {
        return AnswerReader.read(question("q", kind, Meaning.NONE, false), tree, "/value");
    }
}
