package id.sayembara.competition.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import id.sayembara.competition.DispatchDueEffects;
import id.sayembara.competition.PlantedEditions;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.FakeBus;
import id.sayembara.platform.edge.StoreTables;
import id.sayembara.wiring.HostClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The function behind the minute's schedule, over DynamoDB Local and something that answers as EventBridge does. */
@Rule("R3")
class TimelineTickHandlerTest {
    private final FakeBus bus = new FakeBus();
    private final StoreTables tables = StoreTables.local();
    private Instant now = Instant.parse("2025-06-03T17:01:00Z");
    private String table;
    private TimelineTickHandler tick;

    @BeforeEach
    void start() {
        table = tables.create("byInstitution");
        String events = tables.createEvents();
        PlantedEditions.publish(new DynamoEditionStore(tables.tables(), table, events), "kipp-2025");
        tick = new TimelineTickHandler(ApplicationContext.builder()
                .environmentPropertySource(false)
                .singletons(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
                        new HostClock(() -> now))
                .propertySources(PropertySource.of(
                        "template",
                        Map.of(
                                "AWS_REGION",
                                "ap-southeast-3",
                                "AWS_ENDPOINT_URL_EVENTBRIDGE",
                                bus.endpoint().toString(),
                                "AWS_ENDPOINT_URL_DYNAMODB",
                                tables.endpoint().toString(),
                                "COMPETITION_TABLE",
                                table,
                                "EVENTS_TABLE",
                                events,
                                "EVENT_BUS",
                                "sayembara-test"),
                        PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                        PropertySource.Origin.of("test"))));
    }

    @AfterEach
    void stop() {
        tick.getApplicationContext().close();
        bus.close();
    }

    private List<Object> taken(String what) {
        return bus.taken().stream().map(entry -> entry.get(what)).toList();
    }

    @Test
    void putsWhatIsDueOnTheBusOnce() {
        tick.handleRequest(new ScheduledEvent(), null);
        tick.handleRequest(new ScheduledEvent(), null);

        assertThat(bus.taken())
                .containsExactly(Map.of(
                        "Source", "sayembara.timeline",
                        "DetailType", "SealDue",
                        "Detail",
                                "{\"closesAt\":\"2025-06-03T16:59:00Z\",\"due\":\"2025-06-03T17:01:00Z\","
                                        + "\"edition\":\"kipp-2025\",\"effect\":\"SEAL/submission/2025-06-03T16:59:00Z\","
                                        + "\"window\":\"submission\"}",
                        "EventBusName", "sayembara-test"));
        assertThat(tables.tables()
                        .get(table, "EDITION#kipp-2025", "CURRENT")
                        .orElseThrow()
                        .text("sealing"))
                .isEqualTo("2025-06-03T17:01:00Z");
    }

    @Test
    void namesTheLeadOfAReminderAndEachKindByItsName() {
        now = Instant.parse("2025-06-02T07:00:00Z");
        tick.handleRequest(new ScheduledEvent(), null);
        now = Instant.parse("2025-08-01T00:00:00Z");
        tick.handleRequest(new ScheduledEvent(), null);

        assertThat(taken("DetailType")).containsExactly("ReminderDue", "SealDue", "ScreeningCloseDue", "FreezeDue");
        assertThat(taken("Detail").getFirst().toString())
                .contains("\"lead\":\"PT24H\"", "\"window\":\"submission\"", "\"edition\":\"kipp-2025\"");
    }

    @Test
    void whatTheBusDidNotTakeComesAgainWithTheNextMinute() {
        bus.stumblesAt("SEAL");
        assertThatThrownBy(() -> tick.handleRequest(new ScheduledEvent(), null))
                .isInstanceOf(DispatchDueEffects.Unfinished.class);
        assertThat(bus.taken()).isEmpty();
        bus.stumblesAt("nothing");

        tick.handleRequest(new ScheduledEvent(), null);

        assertThat(taken("DetailType")).containsExactly("SealDue");
    }
}
