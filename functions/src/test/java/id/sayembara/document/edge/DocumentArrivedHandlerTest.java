package id.sayembara.document.edge;

import static id.sayembara.document.DocumentFixtures.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import id.sayembara.document.Document;
import id.sayembara.document.DocumentState;
import id.sayembara.document.DocumentStore;
import id.sayembara.document.DocumentType;
import id.sayembara.document.Reason;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.StoreTables;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The function behind stored objects, with real tables, buckets and the process that opens files. */
@Rule("R16")
class DocumentArrivedHandlerTest {
    private final StoreTables tables = StoreTables.local();
    private final TestBuckets buckets = TestBuckets.local();
    private final String documents = tables.create();
    private final String events = tables.createEvents();
    private final String uploads = buckets.create("uploads");
    private final String kept = buckets.create("documents");
    private final DocumentStore store = new DynamoDocumentStore(tables.tables(), documents, events);
    private DocumentArrivedHandler function;

    @BeforeEach
    void start() {
        function = function(documents);
    }

    @AfterEach
    void stop() {
        function.getApplicationContext().close();
    }

    private DocumentArrivedHandler function(String table) {
        return new DocumentArrivedHandler(ApplicationContext.builder()
                .environmentPropertySource(false)
                .singletons(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(TestBuckets.KEY, TestBuckets.SECRET)))
                .propertySources(PropertySource.of(
                        "template",
                        Map.of(
                                "AWS_REGION", "ap-southeast-3",
                                "AWS_ENDPOINT_URL_S3", buckets.endpoint().toString(),
                                "AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint().toString(),
                                "DOCUMENTS_TABLE", table,
                                "EVENTS_TABLE", events,
                                "UPLOADS_BUCKET", uploads,
                                "DOCUMENTS_BUCKET", kept),
                        PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                        PropertySource.Origin.of("test"))));
    }

    private static ScheduledEvent created(String bucket, String key) {
        ScheduledEvent event = new ScheduledEvent();
        event.setSource("aws.s3");
        event.setDetailType("Object Created");
        Map<String, Object> object = new HashMap<>(Map.of("key", key, "size", 1, "etag", "e", "sequencer", "00"));
        event.setDetail(Map.of("version", "0", "bucket", Map.of("name", bucket), "object", object));
        return event;
    }

    private String told(Document document) {
        return function.handleRequest(created(uploads, "arrivals/" + document.id()), null);
    }

    private void arrive(Document document, byte[] file) {
        buckets.s3()
                .putObject(put -> put.bucket(uploads).key("arrivals/" + document.id()), RequestBody.fromBytes(file));
    }

    private DocumentState state(Document document) {
        return store.find(document.id()).orElseThrow().state();
    }

    private long keptObjects() {
        return buckets.s3().listObjectsV2(list -> list.bucket(kept)).contents().size();
    }

    @Test
    void acceptsWhatArrivedAndIsToldTwiceWithoutHarm() {
        byte[] file = SampleFiles.pdf(2);
        Document document = issue(store, 1, file, DocumentType.PDF);
        arrive(document, file);

        assertThat(told(document)).isEqualTo("ACCEPTED");
        assertThat(told(document)).isEqualTo("DECIDED_BEFORE");

        assertThat(state(document)).isInstanceOf(DocumentState.Accepted.class);
        assertThat(buckets.s3()
                        .getObjectAsBytes(get -> get.bucket(kept)
                                .key("documents/" + document.declared().sha256()))
                        .asByteArray())
                .isEqualTo(file);
        assertThat(buckets.s3().listObjectsV2(list -> list.bucket(uploads)).contents())
                .isEmpty();
    }

    @Test
    void refusesWithTheReasonAndKeepsNothing() {
        byte[] file = SampleFiles.encryptedPdf("secret");
        Document document = issue(store, 1, file, DocumentType.PDF);
        arrive(document, file);

        assertThat(told(document)).isEqualTo("REFUSED");

        assertThat(state(document))
                .isInstanceOfSatisfying(
                        DocumentState.Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.ENCRYPTED));
        assertThat(keptObjects()).isZero();
        assertThat(buckets.s3().listObjectsV2(list -> list.bucket(uploads)).contents())
                .isEmpty();
    }

    @Test
    void theSameFileOfTwoInstitutionsIsKeptOnceAndBothAreAccepted() {
        byte[] file = SampleFiles.image("png", 9, 9);
        Document one = issue(store, 1, file, DocumentType.PNG);
        Document two = issue(store, 2, file, DocumentType.PNG);
        arrive(one, file);
        arrive(two, file);

        assertThat(told(one)).isEqualTo("ACCEPTED");
        assertThat(told(two)).isEqualTo("ACCEPTED");
        assertThat(keptObjects()).isEqualTo(1);
    }

    @Test
    void changesNothingForOtherBucketsOtherKeysAndNothingAtAll() {
        byte[] file = SampleFiles.pdf(1);
        Document document = issue(store, 1, file, DocumentType.PDF);

        assertThat(told(document)).isEqualTo("NOTHING_THERE");
        arrive(document, file);
        assertThat(function.handleRequest(created(kept, "arrivals/" + document.id()), null))
                .isEqualTo("UNKNOWN");
        assertThat(function.handleRequest(created(uploads, "elsewhere/" + document.id()), null))
                .isEqualTo("UNKNOWN");
        assertThat(function.handleRequest(created(uploads, "arrivals/" + document.id() + "/x"), null))
                .isEqualTo("UNKNOWN");
        assertThat(function.handleRequest(created(uploads, ""), null)).isEqualTo("UNKNOWN");
        assertThat(function.handleRequest(new ScheduledEvent(), null)).isEqualTo("UNKNOWN");

        assertThat(state(document)).isInstanceOf(DocumentState.Awaited.class);
        assertThat(keptObjects()).isZero();
    }

    @Test
    void whatFailsIsThrownSoThatItIsTriedAgain() {
        byte[] file = SampleFiles.pdf(1);
        Document document = issue(store, 1, file, DocumentType.PDF);
        arrive(document, file);
        try (ApplicationContext broken = function("no-such-table").getApplicationContext()) {
            var verify = broken.getBean(id.sayembara.document.VerifyDocument.class);
            assertThatThrownBy(() -> verify.run(document.id())).isInstanceOf(DynamoDbException.class);
        }
        buckets.s3().deleteObject(delete -> delete.bucket(uploads).key("arrivals/" + document.id()));
        buckets.s3().deleteBucket(delete -> delete.bucket(uploads));
        assertThatThrownBy(() -> told(document)).isInstanceOf(S3Exception.class);

        assertThat(state(document)).isInstanceOf(DocumentState.Awaited.class);
    }
}
