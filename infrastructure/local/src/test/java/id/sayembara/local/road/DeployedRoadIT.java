package id.sayembara.local.road;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.local.Options;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The road on the functions deployed to the endpoint in the environment, freshly: {@code make localstack-road}. Files go to its
 * S3 and are verified by its trigger, events come over its stream and its bus, and what nobody can read ends in its dead letters.
 */
class DeployedRoadIT {
    private static final Path PROJECT = Path.of("../..");
    private static final Region REGION = Region.of("ap-southeast-3");
    private static final StaticCredentialsProvider KEYS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private static URI endpoint;
    private static SqsClient queues;

    @BeforeAll
    static void open() {
        String given = System.getenv("AWS_ENDPOINT_URL");
        Assumptions.assumeTrue(given != null, "skipped: AWS_ENDPOINT_URL names no endpoint with the stacks");
        endpoint = URI.create(given);
        queues = SqsClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(KEYS)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @AfterAll
    static void close() {
        if (queues != null) {
            queues.close();
        }
    }

    @Test
    void leadsFromAnEditionsDataToAReceiptAndToTheMails() throws Exception {
        String listener = listen();
        try (HttpClient client = HttpClient.newHttpClient();
                DeployedSite site = new DeployedSite(Options.ofProject(PROJECT), endpoint, client)) {
            List<String> steps = new Road(site, client)
                    .run(Files.readString(PROJECT.resolve("editions/kipp-2025.yaml")), Road.INSTITUTIONS);
            steps.forEach(System.out::println);
        }
        Set<String> heard = new TreeSet<>();
        Patience.await(LONGEST, "the events of the road on the bus", () -> {
            heard.addAll(types(listener));
            return heard.containsAll(Set.of("ProposalHandedOver", "ProposalReturned", "ProposalSubmitted"));
        });
        System.out.println("heard on the bus: " + heard);
    }

    @Test
    void whatNobodyCanReadEndsInTheDeadLetters() {
        String queue = url("sayembara-dev-NotifyQueue");
        String dead = url("sayembara-dev-NotifyDeadLetters");
        // three tries with the real pause of 180 s between them would take nine minutes
        queues.setQueueAttributes(
                set -> set.queueUrl(queue).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "2")));
        String poison = "no event at all " + UUID.randomUUID();

        queues.sendMessage(send -> send.queueUrl(queue).messageBody(poison));

        Patience.await(
                LONGEST,
                "the message in the dead letters",
                () -> receive(dead).stream().map(Message::body).anyMatch(poison::equals));
        assertThat(queues.getQueueAttributes(get ->
                                get.queueUrl(queue).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                        .attributes())
                .containsValue("0");
    }

    /** A queue of ours that hears all events of the bus. */
    private static String listen() {
        String name = "listener-" + UUID.randomUUID();
        String queue = queues.createQueue(create -> create.queueName(name)).queueUrl();
        String arn = queues.getQueueAttributes(get -> get.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        try (EventBridgeClient bus = EventBridgeClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(KEYS)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            bus.putRule(
                    put -> put.name(name).eventBusName("sayembara-dev").eventPattern("{\"source\":[\"sayembara\"]}"));
            bus.putTargets(put -> put.rule(name)
                    .eventBusName("sayembara-dev")
                    .targets(Target.builder().id("listener").arn(arn).build()));
        }
        return queue;
    }

    private static List<String> types(String queue) {
        return receive(queue).stream()
                .map(Message::body)
                .map(body -> body.replaceAll("(?s).*\"detail-type\"\\s*:\\s*\"(\\w+)\".*", "$1"))
                .toList();
    }

    private static List<Message> receive(String queue) {
        List<Message> messages = queues.receiveMessage(receive ->
                        receive.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(1))
                .messages();
        messages.forEach(message ->
                queues.deleteMessage(delete -> delete.queueUrl(queue).receiptHandle(message.receiptHandle())));
        return messages;
    }

    private static String url(String name) {
        return queues.getQueueUrl(get -> get.queueName(name)).queueUrl();
    }
}
