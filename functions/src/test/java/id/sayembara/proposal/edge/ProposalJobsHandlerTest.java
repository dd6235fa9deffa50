package id.sayembara.proposal.edge;

import static id.sayembara.proposal.ProposalFixtures.EDITION;
import static id.sayembara.proposal.ProposalFixtures.SUBMISSION_CLOSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import id.sayembara.competition.EditionFixtures;
import id.sayembara.competition.Editions;
import id.sayembara.document.edge.TestBuckets;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.FakeBus;
import id.sayembara.platform.edge.StoreTables;
import id.sayembara.proposal.ProposalFixtures;
import id.sayembara.proposal.SealStore;
import id.sayembara.proposal.Sealed;
import id.sayembara.wiring.HostClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.context.env.PropertySource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** The function behind the queue, with real tables and a real bucket. */
class ProposalJobsHandlerTest {
    private static final String EFFECT = "SEAL/submission/2025-06-03T16:59:00Z";

    private final StoreTables tables = StoreTables.local();
    private final String proposals = tables.create("byInstitution", "byState");
    private final String events = tables.createEvents();
    private final FakeBus bus = new FakeBus();
    private Instant now = SUBMISSION_CLOSES.plusSeconds(120);
    private ProposalJobsHandler function;

    @BeforeEach
    void start() {
        function = new ProposalJobsHandler(ApplicationContext.builder()
                .environmentPropertySource(false)
                .singletons(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
                        new HostClock(() -> now))
                .beanDefinitions(
                        RuntimeBeanDefinition.builder(
                                        Editions.class, () -> EditionFixtures.editions(ProposalFixtures.edition()))
                                .singleton(true)
                                .replaces(Editions.class)
                                .build(),
                        RuntimeBeanDefinition.builder(
                                        S3Client.class,
                                        () -> TestBuckets.local().s3())
                                .singleton(true)
                                .replaces(S3Client.class)
                                .build())
                .propertySources(PropertySource.of(
                        "template",
                        Map.of(
                                "AWS_REGION",
                                "ap-southeast-3",
                                "AWS_ENDPOINT_URL_DYNAMODB",
                                tables.endpoint().toString(),
                                "COMPETITION_TABLE",
                                "competition",
                                "PROPOSALS_TABLE",
                                proposals,
                                "DOCUMENTS_TABLE",
                                "documents",
                                "INNOVATIONS_TABLE",
                                "innovations",
                                "EVENTS_TABLE",
                                events,
                                "EVENT_BUS",
                                "bus",
                                "AWS_ENDPOINT_URL_EVENTBRIDGE",
                                bus.endpoint().toString(),
                                "RECORD_BUCKET",
                                TestBuckets.local().create("record")),
                        PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                        PropertySource.Origin.of("test"))));
    }

    @AfterEach
    void stop() {
        function.getApplicationContext().close();
        bus.close();
    }

    @Test
    @Rule({"R3", "R6"})
    void sealsOnceHoweverOftenTheMessageComes() {
        assertThat(failed(due("SealDue", EDITION), due("SealDue", EDITION))).isEmpty();

        assertThat(function.getApplicationContext().getBean(SealStore.class).find(EDITION))
                .isPresent();
        assertThat(function.getApplicationContext().getBean(Sealed.class).submissions(EDITION))
                .isEmpty();
        assertThat(tables.envelopes(events, "seal/" + EDITION)).hasSize(1);
        assertThat(bus.taken())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry)
                        .containsEntry("Source", "sayembara.proposals")
                        .containsEntry("DetailType", "ScreeningPreparationDue")
                        .containsEntry("Detail", "{\"after\":\"\",\"edition\":\"lomba-2025\"}"));
    }

    @Test
    @Rule({"R3", "R6"})
    void comesAgainWhenTheBusDoesNotTakeWhatFollows() {
        bus.stumblesAt("lomba-2025");

        assertThat(failed(due("SealDue", EDITION))).containsExactly("m0");
    }

    @Test
    @Rule({"R3", "R8", "R20"})
    void doesEveryKindOfWorkThatIsDue() {
        assertThat(failed(due("SealDue", EDITION))).isEmpty();
        assertThat(failed(due("ScreeningPreparationDue", EDITION))).isEmpty();
        now = ProposalFixtures.SCREENING_CLOSES.plusSeconds(120);
        assertThat(failed(due("ScreeningCloseDue", EDITION), due("ScreeningAnnouncementDue", EDITION)))
                .isEmpty();
        assertThat(bus.taken())
                .extracting(entry -> entry.get("DetailType"))
                .containsExactly("ScreeningPreparationDue", "ScreeningAnnouncementDue");
        now = SUBMISSION_CLOSES.minusSeconds(60);
        DynamoProposalStore store = function.getApplicationContext().getBean(DynamoProposalStore.class);
        ProposalFixtures.keepDraft(store, "01JDRAFT");
        assertThat(failed(due("ReminderDue", EDITION), due("ReminderDue", EDITION)))
                .isEmpty();

        assertThat(tables.envelopes(events, "reminder/" + EDITION + "/" + EFFECT + "/kab-3404"))
                .singleElement()
                .satisfies(envelope -> assertThat(envelope).contains("\"count\":1", "\"type\":\"HolderReminded\""));
    }

    @Test
    @Rule({"R3", "R6", "R20"})
    void comesAgainWhenTheSealIsLaterThanWhatNeedsIt() {
        now = ProposalFixtures.SCREENING_CLOSES.plusSeconds(120);

        assertThat(failed(due("ScreeningPreparationDue", EDITION), due("ScreeningAnnouncementDue", EDITION)))
                .containsExactly("m0", "m1");

        assertThat(failed(due("SealDue", EDITION), due("ScreeningAnnouncementDue", EDITION)))
                .isEmpty();
    }

    @Test
    @Rule({"R3", "R6"})
    void takesARefusalForFinal() {
        now = SUBMISSION_CLOSES;

        assertThat(failed(due("SealDue", EDITION), due("SealDue", "lomba-1999")))
                .isEmpty();

        assertThat(function.getApplicationContext().getBean(SealStore.class).find(EDITION))
                .isEmpty();
    }

    @Test
    void givesBackAloneWhatItCanNotRead() {
        assertThat(failed(
                        "not json",
                        "{\"detail-type\":\"SealDue\"}",
                        "{\"detail-type\":\"SealDue\",\"detail\":{}}",
                        due("ReminderDue", EDITION).replace("2025-06-03T16:59:00Z\"}", "besok\"}"),
                        "{\"detail-type\":7,\"detail\":{\"edition\":\"lomba-2025\"}}",
                        due("SomethingElseDue", EDITION),
                        due("SealDue", EDITION)))
                .containsExactly("m0", "m1", "m2", "m3", "m4", "m5");
    }

    private static <T> RuntimeBeanDefinition<T> in(Class<T> type, T bean) {
        return RuntimeBeanDefinition.builder(type, () -> bean)
                .singleton(true)
                .replaces(type)
                .build();
    }

    private static String due(String type, String edition) {
        return """
                {"version":"0","source":"sayembara.timeline","detail-type":"%s","detail":{"edition":"%s",\
                "effect":"%s","window":"submission","due":"2025-06-03T17:01:00Z",\
                "closesAt":"2025-06-03T16:59:00Z"}}""".formatted(type, edition, EFFECT);
    }

    private List<String> failed(String... bodies) {
        List<SQSEvent.SQSMessage> messages = new ArrayList<>();
        for (String body : bodies) {
            SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
            message.setMessageId("m" + messages.size());
            message.setBody(body);
            messages.add(message);
        }
        SQSEvent batch = new SQSEvent();
        batch.setRecords(messages);
        return function.handleRequest(batch, null).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }
}
