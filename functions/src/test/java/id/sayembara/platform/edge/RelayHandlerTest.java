package id.sayembara.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import id.sayembara.platform.Rule;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/** The function behind the event stream, with something that answers as EventBridge does. */
@Rule("R40")
class RelayHandlerTest {
    private final FakeBus bus = new FakeBus();
    private RelayHandler relay;

    @BeforeEach
    void start() {
        relay = new RelayHandler(ApplicationContext.builder()
                .environmentPropertySource(false)
                .singletons(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .propertySources(PropertySource.of(
                        "template",
                        Map.of(
                                "AWS_REGION",
                                "ap-southeast-3",
                                "AWS_ENDPOINT_URL_EVENTBRIDGE",
                                bus.endpoint().toString(),
                                "EVENT_BUS",
                                "sayembara-test"),
                        PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                        PropertySource.Origin.of("test"))));
    }

    @AfterEach
    void stop() {
        relay.getApplicationContext().close();
        bus.close();
    }

    private static DynamodbEvent.DynamodbStreamRecord record(String name, int number) {
        StreamRecord image = new StreamRecord();
        image.setSequenceNumber("s" + number);
        if (!name.equals("REMOVE")) {
            image.setNewImage(Map.of(
                    "type", new AttributeValue().withS("ThingHappened"),
                    "envelope", new AttributeValue().withS("{\"number\":\"n" + number + ".\"}")));
        }
        var record = new DynamodbEvent.DynamodbStreamRecord();
        record.setEventName(name);
        record.setDynamodb(image);
        return record;
    }

    private List<String> failures(List<DynamodbEvent.DynamodbStreamRecord> records) {
        DynamodbEvent batch = new DynamodbEvent();
        batch.setRecords(records);
        return relay.handleRequest(batch, null).getBatchItemFailures().stream()
                .map(StreamsEventResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private static List<DynamodbEvent.DynamodbStreamRecord> inserts(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> record("INSERT", i))
                .toList();
    }

    private List<Object> details() {
        return bus.taken().stream().map(entry -> entry.get("Detail")).toList();
    }

    @Test
    void carriesEveryEventAsItWasSaved() {
        assertThat(failures(inserts(1))).isEmpty();

        assertThat(bus.taken())
                .containsExactly(Map.of(
                        "Source", "sayembara",
                        "DetailType", "ThingHappened",
                        "Detail", "{\"number\":\"n1.\"}",
                        "EventBusName", "sayembara-test"));
    }

    @Test
    void carriesMoreThanTheBusTakesAtOnceInOrder() {
        assertThat(failures(inserts(25))).isEmpty();

        assertThat(details())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25)
                        .mapToObj(i -> (Object) ("{\"number\":\"n" + i + ".\"}"))
                        .toList());
    }

    @Test
    void reportsTheFirstThatWasNotTakenSoThatItAndAllAfterItComeAgain() {
        bus.stumblesAt("n13.");

        assertThat(failures(inserts(25))).containsExactly("s13");
        assertThat(details()).hasSize(19).doesNotContain("{\"number\":\"n13.\"}", "{\"number\":\"n21.\"}");
    }

    @Test
    void carriesOnlyWhatIsNew() {
        assertThat(failures(List.of(record("MODIFY", 1), record("REMOVE", 2), record("INSERT", 3))))
                .isEmpty();
        assertThat(details()).containsExactly("{\"number\":\"n3.\"}");
        assertThat(failures(List.of())).isEmpty();
    }

    @Test
    void aBusThatRefusesFailsTheWholeBatch() {
        bus.breaks();

        assertThatThrownBy(() -> failures(inserts(2))).isInstanceOf(SdkException.class);
    }
}
