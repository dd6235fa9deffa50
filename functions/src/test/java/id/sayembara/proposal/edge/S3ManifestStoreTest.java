package id.sayembara.proposal.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.document.edge.TestBuckets;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Rule;
import id.sayembara.proposal.AnswerValue;
import id.sayembara.proposal.Manifest;
import id.sayembara.proposal.SubmittedAnswers;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

@Rule("R17")
class S3ManifestStoreTest {
    private static final String TEXT = """
            {"answers":{"inovator":{"commitment":"00","kind":"INNOVATORS"},"judul":{"kind":"TEXT","value":"Siap"}},\
            "documents":{},"formVersion":3,"receivedAt":"2025-06-02T03:00:00Z"}""";

    private final String bucket = TestBuckets.local().create("record");
    private final S3ManifestStore store =
            new S3ManifestStore(TestBuckets.local().s3(), bucket);
    private final Manifest manifest = new Manifest("lomba-2025", "01A", TEXT, Digest.sha256Hex(TEXT));

    @Test
    void readsWhatItKept() {
        store.keep(manifest);
        store.keep(manifest);

        assertThat(store.read("lomba-2025", "01A", manifest.hash()))
                .isEqualTo(new SubmittedAnswers(
                        3,
                        Instant.parse("2025-06-02T03:00:00Z"),
                        Map.of("judul", new AnswerValue.Text("Siap")),
                        Set.of("inovator"),
                        Map.of()));
    }

    @Test
    void readsNothingThatIsNotWhatItsHashSays() {
        TestBuckets.local()
                .s3()
                .putObject(
                        put -> put.bucket(bucket).key("manifests/lomba-2025/01A/" + manifest.hash() + ".json"),
                        RequestBody.fromString(TEXT.replace("Siap", "Siaga")));

        assertThatThrownBy(() -> store.read("lomba-2025", "01A", manifest.hash()))
                .isInstanceOf(IllegalStateException.class);
    }
}
