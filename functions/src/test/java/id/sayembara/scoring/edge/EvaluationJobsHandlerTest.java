package id.sayembara.scoring.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import id.sayembara.competition.Edition;
import id.sayembara.competition.EditionFixtures;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Timeline;
import id.sayembara.document.edge.TestBuckets;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.StoreTables;
import id.sayembara.proposal.Sealed;
import id.sayembara.proposal.SealedSet;
import id.sayembara.proposal.SealedSubmission;
import id.sayembara.scoring.FreezeStore;
import id.sayembara.scoring.RankingStore;
import id.sayembara.wiring.HostClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.context.env.PropertySource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** The function behind the queue, with real tables and a real bucket. */
class EvaluationJobsHandlerTest {
    private static final Edition EDITION = EditionFixtures.KIPP_2025;
    private static final Instant CLOSES =
            EDITION.timeline().window("evaluation").closes();

    private final StoreTables tables = StoreTables.local();
    private final String events = tables.createEvents();
    private Instant now = CLOSES.plus(Timeline.DRAIN);
    private EvaluationJobsHandler function;

    @BeforeEach
    void start() {
        function = new EvaluationJobsHandler(ApplicationContext.builder()
                .environmentPropertySource(false)
                .singletons(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
                        new HostClock(() -> now))
                .beanDefinitions(
                        RuntimeBeanDefinition.builder(Editions.class, () -> EditionFixtures.editions(EDITION))
                                .singleton(true)
                                .replaces(Editions.class)
                                .build(),
                        RuntimeBeanDefinition.builder(Sealed.class, NothingSubmitted::new)
                                .singleton(true)
                                .replaces(Sealed.class)
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
                                tables.create("byInstitution", "byState"),
                                "SCORECARDS_TABLE",
                                tables.create(),
                                "EVALUATION_TABLE",
                                tables.create("byEvaluator", "byEdition"),
                                "INNOVATIONS_TABLE",
                                tables.create(),
                                "EVENTS_TABLE",
                                events,
                                "RECORD_BUCKET",
                                TestBuckets.local().create("record")),
                        PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                        PropertySource.Origin.of("test"))));
    }

    @AfterEach
    void stop() {
        function.getApplicationContext().close();
    }

    private static final class NothingSubmitted implements Sealed {
        @Override
        public Optional<SealedSet> find(String edition) {
            return Optional.of(new SealedSet(edition, "ab", 0, 1, CLOSES));
        }

        @Override
        public List<SealedSubmission> submissions(String edition) {
            return List.of();
        }
    }

    private static String due(String type, Instant closes) {
        return "{\"detail-type\":\"" + type + "\",\"detail\":{\"edition\":\"" + EDITION.id()
                + "\",\"effect\":\"FREEZE\"," + "\"closesAt\":\"" + closes + "\"}}";
    }

    private List<String> failed(String... bodies) {
        SQSEvent batch = new SQSEvent();
        List<SQSEvent.SQSMessage> messages = new ArrayList<>();
        for (String body : bodies) {
            SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
            message.setMessageId("m" + messages.size());
            message.setBody(body);
            messages.add(message);
        }
        batch.setRecords(messages);
        return function.execute(batch).getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    @Test
    @Rule({"R3", "R31"})
    void freezesAndDrawsOnceHoweverOftenTheMessageComes() {
        assertThat(failed(due("FreezeDue", CLOSES), due("FreezeDue", CLOSES))).isEmpty();
        assertThat(failed(due("FreezeDue", CLOSES))).isEmpty();

        assertThat(function.getApplicationContext().getBean(FreezeStore.class).frozen(EDITION.id()))
                .isPresent();
        for (String group : List.of("umum", "replikasi")) {
            assertThat(function.getApplicationContext()
                            .getBean(RankingStore.class)
                            .find(EDITION.id(), group))
                    .isPresent();
            assertThat(tables.envelopes(events, "ranking/" + EDITION.id() + "/" + group))
                    .hasSize(1);
        }
        assertThat(tables.envelopes(events, "freeze/" + EDITION.id())).hasSize(1);
    }

    @Test
    @Rule("R3")
    void comesAgainWhenItIsTooEarlyAndDoesNothingForAClosingThatHasMoved() {
        now = CLOSES.plus(Timeline.DRAIN).minusMillis(1);
        assertThat(failed(due("FreezeDue", CLOSES), due("FreezeDue", CLOSES.minusSeconds(60))))
                .containsExactly("m0");
        assertThat(tables.envelopes(events, "freeze/" + EDITION.id())).isEmpty();
    }

    @Test
    @Rule("R34")
    void drawsAndAnnouncesNothingThatIsNotThere() {
        assertThat(failed(
                        event("DecisionsDrawnUp", "{\"group\":\"umum\",\"stage\":\"FINALISTS\",\"draft\":1}"),
                        event("DecisionsPublished", "{\"group\":\"umum\",\"stage\":\"FINALISTS\"}")))
                .isEmpty();
        assertThat(failed(
                        event("DecisionsDrawnUp", "{\"group\":\"umum\",\"stage\":\"FINALISTS\"}"),
                        event("DecisionsDrawnUp", "[]"),
                        event("DecisionsPublished", "{\"group\":\"umum\",\"stage\":\"SEMIFINALISTS\"}")))
                .containsExactly("m0", "m1", "m2");
    }

    private static String event(String type, String body) {
        return "{\"detail-type\":\"" + type + "\",\"detail\":{\"edition\":\"" + EDITION.id() + "\",\"body\":" + body
                + "}}";
    }

    @Test
    void givesBackWhatSaysNothingThatCanBeDone() {
        assertThat(failed(
                        due("SealDue", CLOSES),
                        "{}",
                        "kosong",
                        due("FreezeDue", CLOSES).replace("T", "x")))
                .containsExactly("m0", "m1", "m2", "m3");
    }
}
