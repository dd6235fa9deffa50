package id.sayembara.log.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import id.sayembara.log.LogFixtures;
import id.sayembara.platform.MerkleTree;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.StoreTables;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/** The function behind the event stream, over real tables, with nowhere to keep segments: what cannot be kept is not named. */
@Rule("R40")
class AnchorHandlerTest {
    private final StoreTables tables = StoreTables.local();
    private final String log = tables.create();
    private AnchorHandler anchor;

    @BeforeEach
    void start() {
        anchor = new AnchorHandler(ApplicationContext.builder()
                .environmentPropertySource(false)
                .singletons(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .propertySources(PropertySource.of(
                        "template",
                        Map.of(
                                "AWS_REGION", "ap-southeast-3",
                                "AWS_ENDPOINT_URL", "http://127.0.0.1:1",
                                "AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint().toString(),
                                "LOG_TABLE", log,
                                "RECORD_BUCKET", "record",
                                "RECEIPT_KEY", "arn:aws:kms:ap-southeast-3:1:key/k"),
                        PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                        PropertySource.Origin.of("test"))));
    }

    @AfterEach
    void stop() {
        anchor.getApplicationContext().close();
    }

    private static DynamodbEvent batch(String name) {
        var entry = LogFixtures.entry("e", "proposal/1", 1);
        StreamRecord image = new StreamRecord();
        image.setSequenceNumber("s1");
        image.setNewImage(Map.of(
                "edition", new AttributeValue().withS("another"),
                "log", new AttributeValue().withS(entry.edition()),
                "subject", new AttributeValue().withS(entry.subject()),
                "sequence", new AttributeValue().withN("1"),
                "hash", new AttributeValue().withS(entry.hash()),
                "envelope", new AttributeValue().withS(entry.envelope())));
        var record = new DynamodbEvent.DynamodbStreamRecord();
        record.setEventName(name);
        record.setDynamodb(image);
        DynamodbEvent batch = new DynamodbEvent();
        batch.setRecords(List.of(record));
        return batch;
    }

    @Test
    void aSegmentThatCannotBeKeptFailsTheBatchAndLeavesTheLogAsItWas() {
        assertThatThrownBy(() -> anchor.handleRequest(batch("INSERT"), null)).isInstanceOf(SdkException.class);

        assertThat(new DynamoLogStore(tables.tables(), log).tree("e")).isEqualTo(MerkleTree.empty());
    }

    @Test
    @Rule("R34")
    void anEventEntersTheLogThatItsItemNames() {
        var record = batch("INSERT").getRecords().getFirst().getDynamodb();

        assertThat(AnchorHandler.entry(record.getNewImage())).isEqualTo(LogFixtures.entry("e", "proposal/1", 1));
    }

    @Test
    void onlyWhatIsNewIsLogged() {
        assertThat(anchor.handleRequest(batch("MODIFY"), null).getBatchItemFailures())
                .isEmpty();
    }
}
