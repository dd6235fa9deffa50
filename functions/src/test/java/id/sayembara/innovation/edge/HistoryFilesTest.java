package id.sayembara.innovation.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.document.edge.TestBuckets;
import id.sayembara.innovation.HistoryFault;
import id.sayembara.innovation.HistoryFiles;
import id.sayembara.innovation.HistoryFiles.Arrival;
import id.sayembara.innovation.HistoryImport;
import id.sayembara.innovation.HistoryImport.State;
import id.sayembara.innovation.HistoryRow;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** Lists and their faults, in S3; and how a list is read. */
class HistoryFilesTest {
    private final TestBuckets buckets = TestBuckets.local();
    private final String uploads = buckets.create("uploads");
    private final String record = buckets.create("record");
    private final S3HistoryFiles files = new S3HistoryFiles(buckets.s3(), uploads, record);

    private static HistoryImport awaited(byte[] announced) {
        return new HistoryImport(
                Digest.sha256Hex(announced),
                "lama.csv",
                announced.length,
                "member",
                Instant.parse("2026-01-10T03:00:00Z"),
                State.AWAITED,
                Optional.empty(),
                new HistoryImport.Progress(0, 0, 0, 0, 0, 0, 0),
                Chain.start("history/x"));
    }

    private HistoryImport arrive(byte[] announced, byte[] sent) {
        HistoryImport awaited = awaited(announced);
        buckets.s3().putObject(put -> put.bucket(uploads).key("history/" + awaited.id()), RequestBody.fromBytes(sent));
        return awaited;
    }

    private static List<HistoryRow> rows(HistoryFiles.Rows rows) {
        List<HistoryRow> all = new ArrayList<>();
        for (Optional<HistoryRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            all.add(row.get());
        }
        rows.close();
        return all;
    }

    @Test
    void findsWhatArrivedSoundAndReadsIt() {
        byte[] list = "\ufeffa,b\r\n\"1\n1\",2\r\n\r\n3,4".getBytes(UTF_8);
        HistoryImport arrived = arrive(list, list);

        assertThat(files.look(arrived)).isEqualTo(Arrival.SOUND);
        assertThat(rows(files.open(arrived)))
                .containsExactly(
                        new HistoryRow(1, List.of("a", "b")),
                        new HistoryRow(2, List.of("1\n1", "2")),
                        new HistoryRow(4, List.of("3", "4")));
    }

    @Test
    void otherBytesThanAnnouncedAreNotRead() {
        HistoryImport arrived = arrive("satu".getBytes(UTF_8), "dua!".getBytes(UTF_8));

        assertThat(files.look(arrived)).isEqualTo(Arrival.ANOTHER);
    }

    @Test
    void whatHasNotComeIsNothing() {
        assertThat(files.look(awaited("belum".getBytes(UTF_8)))).isEqualTo(Arrival.NOTHING);
    }

    @Test
    void countsLinesBeforeItReadsThem() {
        byte[] most = "\n".repeat(HistoryImport.MOST_LINES).getBytes(UTF_8);
        byte[] more = "\n".repeat(HistoryImport.MOST_LINES + 1).getBytes(UTF_8);

        assertThat(files.look(arrive(most, most))).isEqualTo(Arrival.SOUND);
        assertThat(files.look(arrive(more, more))).isEqualTo(Arrival.TOO_MANY_LINES);
    }

    @Test
    void anOpenQuotationMarkDoesNotTakeInTheWholeFile() {
        byte[] list = ("a\n\"" + "x".repeat(200_000)).getBytes(UTF_8);
        HistoryFiles.Rows rows = HistoryParts.rows(list);
        rows.next();

        assertThatThrownBy(rows::next)
                .isInstanceOfSatisfying(
                        HistoryFiles.Unreadable.class, e -> assertThat(e.line()).isEqualTo(2));
    }

    @Test
    void aRowOf64KiCharactersIsRead() {
        byte[] list = ("\"" + "x".repeat(60_000) + "\"\nb\n").getBytes(UTF_8);

        assertThat(rows(HistoryParts.rows(list))).hasSize(2);
    }

    @Test
    void keepsTheFaultsOnceAndNoFormulaInThem() {
        HistoryImport done = awaited("selesai".getBytes(UTF_8));
        files.keepFaults(
                done,
                List.of(
                        List.of(new HistoryFault(2, "title", "missing", "")),
                        List.of(new HistoryFault(3, "award", "unknown-award", "=1+1, \"x\""))));
        files.keepFaults(done, List.of());

        assertThat(buckets.s3()
                        .getObjectAsBytes(get -> get.bucket(record).key("history/" + done.id() + "-faults.csv"))
                        .asUtf8String())
                .isEqualTo(
                        "line,column,code,value\r\n2,title,missing,\r\n3,award,unknown-award,\"'=1+1, \"\"x\"\"\"\r\n");
    }

    @Test
    void onlyKeysOfListsAreTaken() {
        String id = "a".repeat(64);
        assertThat(HistoryKeys.imported("history/" + id)).contains(id);
        assertThat(HistoryKeys.imported("arrivals/" + id)).isEmpty();
        assertThat(HistoryKeys.imported("history/" + id + "/more")).isEmpty();
        assertThat(HistoryKeys.imported("history/kecil")).isEmpty();
    }
}
