package id.sayembara.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.local.demo.Ledger.Filed;
import id.sayembara.local.demo.Ledger.Saved;
import id.sayembara.local.demo.Ledger.Sheet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the API shows, held against the ledger. */
class SeenTest {
    private static final House HOUSE = new House("kota-1", "CITY", "Kota Satu", "35.01", "");
    private static final Candidate CANDIDATE =
            new Candidate(1, HOUSE, "unit-1", "umum", "Antre", 0, Fate.ENTERED, -1, 80);

    private final Ledger ledger = new Ledger();
    private final Sheet sheet = ledger.open(CANDIDATE, "P1", 1);
    private final Map<String, Saved> answers = new HashMap<>();
    private final Map<String, Filed> documents = new HashMap<>();

    @BeforeEach
    void write() {
        sheet.state = "SUBMITTED";
        sheet.manifest = "abc";
        sheet.answers.put("judul", new Saved(2, "\"Antre\""));
        sheet.answers.put("dampak", new Saved(1, "\"Banyak\""));
        sheet.documents.put("P1-1", new Filed("surat", "00ff", 12));
        answers.putAll(sheet.answers);
        documents.putAll(sheet.documents);
    }

    private Seen seen() {
        return new Seen("SUBMITTED", "abc", answers, documents);
    }

    @Test
    void findsNothingWhereAllIsAsWritten() {
        assertThat(seen().differences(sheet)).isEmpty();
    }

    @Test
    void findsEachPlantedDifference() {
        answers.remove("judul");
        assertThat(seen().differences(sheet))
                .singleElement()
                .asString()
                .contains("answer judul")
                .contains("null");
        answers.put("judul", new Saved(3, "\"Antre\""));
        assertThat(seen().differences(sheet)).singleElement().asString().contains("version=3");
        answers.put("judul", new Saved(2, "\"antre\""));
        assertThat(seen().differences(sheet)).hasSize(1);
        answers.putAll(sheet.answers);
        answers.put("tujuan", new Saved(1, "\"Niemand\""));
        assertThat(seen().differences(sheet)).singleElement().asString().contains("answer tujuan");
        answers.remove("tujuan");
        documents.put("P1-1", new Filed("surat", "00fe", 12));
        assertThat(seen().differences(sheet)).singleElement().asString().contains("document P1-1");
        documents.clear();
        assertThat(seen().differences(sheet)).hasSize(1);
    }

    @Test
    void findsAnotherStateOrManifest() {
        assertThat(new Seen("DRAFT", "abc", answers, documents).differences(sheet))
                .hasSize(1);
        assertThat(new Seen("SUBMITTED", "abd", answers, documents).differences(sheet))
                .hasSize(1);
        sheet.state = "WITHDRAWN";
        assertThat(new Seen("WITHDRAWN", "", answers, documents).differences(sheet))
                .isEmpty();
        assertThat(new Seen("WITHDRAWN", "abc", answers, documents).differences(sheet))
                .hasSize(1);
    }
}
