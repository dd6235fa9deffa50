package id.sayembara.innovation.edge;

import static id.sayembara.innovation.InnovationFixtures.answer;
import static id.sayembara.innovation.InnovationFixtures.innovation;
import static id.sayembara.innovation.InnovationFixtures.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import id.sayembara.document.edge.TestBuckets;
import id.sayembara.innovation.Catalogue;
import id.sayembara.innovation.CatalogueStore;
import id.sayembara.innovation.Innovation;
import id.sayembara.platform.Event;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.StoreTables;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.context.env.PropertySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** The function behind the queue, with real tables and a real bucket. */
@Rule({"R3", "R38"})
class CatalogueJobsHandlerTest {
    private final StoreTables tables = StoreTables.local();
    private final String innovations = tables.create();
    private final String events = tables.createEvents();
    private CatalogueJobsHandler function = start(TestBuckets.local().create("catalogue"));

    private CatalogueJobsHandler start(String bucket) {
        return new CatalogueJobsHandler(ApplicationContext.builder()
                .environmentPropertySource(false)
                .singletons(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .beanDefinitions(RuntimeBeanDefinition.builder(
                                S3Client.class, () -> TestBuckets.local().s3())
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
                                tables.create("byInstitution"),
                                "INNOVATIONS_TABLE",
                                innovations,
                                "CATALOGUE_BUCKET",
                                bucket),
                        PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                        PropertySource.Origin.of("test"))));
    }

    @AfterEach
    void stop() {
        function.getApplicationContext().close();
    }

    @Test
    void refreshesOnceForAllThatCameTogether() {
        String first = keep("Satu");
        String second = keep("Dua");

        assertThat(failed(message(first), message(second), message(first))).isEmpty();

        assertThat(catalogue().version()).isEqualTo(1);
        assertThat(catalogue().generation().orElseThrow().innovations()).isEqualTo(2);
        assertThat(failed(message(second))).isEmpty();
        assertThat(catalogue().version()).isEqualTo(1);
    }

    @Test
    void givesBackWhatNamesNoInnovationAndDoesTheRest() {
        String innovation = keep("Satu");

        assertThat(failed(
                        "{",
                        "[]",
                        "{}",
                        "{\"detail\":{\"body\":{}}}",
                        "{\"detail\":{\"body\":{\"innovation\":7}}}",
                        message("../x"),
                        message(innovation)))
                .containsExactly("m0", "m1", "m2", "m3", "m4", "m5");
        assertThat(catalogue().version()).isEqualTo(1);
    }

    @Test
    void givesBackEverythingWhenItFails() {
        stop();
        function = start("no-such-bucket");

        assertThat(failed(message(keep("Satu")), "{")).containsExactly("m0", "m1");
        assertThat(catalogue()).isEqualTo(Catalogue.none());
    }

    private String keep(String title) {
        Innovation begun = innovation("kota-a", title);
        Event event = recorded(begun);
        new DynamoInnovationStore(tables.tables(), innovations, events).save(begun.after(event), event, answer());
        return begun.id();
    }

    private Catalogue catalogue() {
        return function.getApplicationContext().getBean(CatalogueStore.class).current();
    }

    private static String message(String innovation) {
        return "{\"detail-type\":\"InnovationRecorded\",\"detail\":{\"body\":{\"innovation\":\"" + innovation + "\"}}}";
    }

    private List<String> failed(String... bodies) {
        List<SQSEvent.SQSMessage> messages = new ArrayList<>();
        for (String body : bodies) {
            SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
            message.setMessageId("m" + messages.size());
            message.setBody(body);
            messages.add(message);
        }
        SQSEvent event = new SQSEvent();
        event.setRecords(messages);
        return function.execute(event).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }
}
