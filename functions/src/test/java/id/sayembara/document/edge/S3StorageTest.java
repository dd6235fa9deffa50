package id.sayembara.document.edge;

import static id.sayembara.document.DocumentFixtures.bytes;
import static id.sayembara.document.DocumentFixtures.declared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.document.DocumentType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Arrivals and the archive, in S3. */
class S3StorageTest {
    private final TestBuckets buckets = TestBuckets.local();
    private final String uploads = buckets.create("uploads");
    private final String kept = buckets.create("documents");
    private final S3Arrivals arrivals = new S3Arrivals(buckets.s3(), uploads);
    private final S3Archive archive = new S3Archive(buckets.s3(), kept);

    private void arrive(String id, byte[] file) {
        buckets.s3().putObject(put -> put.bucket(uploads).key("arrivals/" + id), RequestBody.fromBytes(file));
    }

    @Test
    void readsWhatArrived() {
        arrive("P-1", bytes("file"));

        assertThat(arrivals.read("P-1", 4).orElseThrow().bytes()).isEqualTo(bytes("file"));
    }

    @Test
    void doesNotReadWhatHasAnotherLength() {
        arrive("P-1", new byte[100_000]);

        assertThat(arrivals.read("P-1", 4)).hasValueSatisfying(arrival -> {
            assertThat(arrival.length()).isEqualTo(100_000);
            assertThat(arrival.bytes()).isEmpty();
        });
    }

    @Test
    void knowsOneArrivalFromAnotherWithALongerName() {
        arrive("P-10", bytes("file"));

        assertThat(arrivals.read("P-1", 4)).isEmpty();
    }

    @Test
    void discardsWhatIsThereAndWhatIsNot() {
        arrive("P-1", bytes("file"));

        arrivals.discard("P-1");
        arrivals.discard("P-1");

        assertThat(arrivals.read("P-1", 4)).isEmpty();
    }

    @Test
    void keepsBytesOnceUnderTheirHash() {
        byte[] file = bytes("file");
        var declared = declared(file, DocumentType.PDF);

        archive.keep(declared, file);
        archive.keep(declared(file, DocumentType.PNG), file);

        assertThat(buckets.s3().listObjectsV2(list -> list.bucket(kept)).contents())
                .singleElement()
                .satisfies(object -> assertThat(object.key()).isEqualTo("documents/" + declared.sha256()));
        assertThat(buckets.s3()
                        .headObject(head -> head.bucket(kept).key("documents/" + declared.sha256()))
                        .contentType())
                .isEqualTo("application/pdf");
    }

    @Test
    void storageItselfRefusesBytesThatAreNotThoseOfTheKey() {
        byte[] file = bytes("file");

        assertThatThrownBy(() -> archive.keep(declared(file, DocumentType.PDF), bytes("fils")))
                .isInstanceOf(S3Exception.class);
        assertThat(buckets.s3().listObjectsV2(list -> list.bucket(kept)).contents())
                .isEmpty();
    }

    @Test
    void readsALargeFileWhole() {
        byte[] file = new byte[3_000_000];
        Arrays.fill(file, (byte) 7);
        arrive("P-1", file);

        assertThat(arrivals.read("P-1", file.length).orElseThrow().bytes()).isEqualTo(file);
    }
}
