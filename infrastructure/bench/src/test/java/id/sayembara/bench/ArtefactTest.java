package id.sayembara.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** The artefact as Lambda starts it: real zip, real layout, AWS's runtime interface client, a real event. */
class ArtefactTest {
    private static final Path HTTP_ZIP = Path.of("../../functions/target/http.zip");
    private static final Path RUNTIME = Path.of("target/runtime");
    private static final int WINDOW = 1000;

    private static DynamoDBProxyServer dynamo;
    private static String endpoint;

    @BeforeAll
    static void startTable() throws Exception {
        int port;
        try (var free = new java.net.ServerSocket(0)) {
            port = free.getLocalPort();
        }
        dynamo = ServerRunner.createServerFromCommandLineArgs(
                new String[] {"-inMemory", "-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)});
        dynamo.start();
        endpoint = "http://127.0.0.1:" + port;
        try (DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(URI.create(endpoint))
                .region(Region.AP_SOUTHEAST_3)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "bench")))
                .build()) {
            client.createTable(CreateTableRequest.builder()
                    .tableName("competition")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(attribute("pk"), attribute("sk"))
                    .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                    .build());
        }
    }

    @AfterAll
    static void stopTable() throws Exception {
        dynamo.stop();
    }

    /** A leak in the framework once made this grow from 1.6 to 9 ms over 8,000 requests: NoContextBeans ends it. */
    @Test
    void answersARealEventAndCostsTheSameAfterFiveThousand() {
        try (Environment function =
                Environment.start(HTTP_ZIP, RUNTIME, "id.sayembara.wiring.PublicApiHandler", variables())) {
            String answer = function.invoke(event("/public/health"));
            assertThat(answer).as(function.log()).contains("\"statusCode\":200", "up");

            List<Duration> windows = new ArrayList<>();
            for (int window = 0; window < 5; window++) {
                Duration before = function.cpu();
                for (int i = 0; i < WINDOW; i++) {
                    assertThat(function.invoke(event("/public/health"))).contains("\"statusCode\":200");
                }
                windows.add(function.cpu().minus(before));
            }
            System.out.println("CPU per 1,000 requests: " + windows);
            assertThat(windows.getLast().toMillis())
                    .as("CPU of the last thousand against the second: %s", windows)
                    .isLessThan(windows.get(1).toMillis() * 3 / 2);
        }
    }

    @Test
    void answersAForeignRouteWithNotFound() {
        try (Environment function =
                Environment.start(HTTP_ZIP, RUNTIME, "id.sayembara.wiring.ProposalApiHandler", variables())) {
            assertThat(function.invoke(event("/public/health"))).contains("\"statusCode\":404");
            assertThat(function.invoke(event("/health"))).contains("\"statusCode\":200");
        }
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static Map<String, String> variables() {
        return Map.of(
                "AWS_REGION", "ap-southeast-3",
                "AWS_ACCESS_KEY_ID", "bench",
                "AWS_SECRET_ACCESS_KEY", "bench",
                "AWS_ENDPOINT_URL_DYNAMODB", endpoint,
                "COMPETITION_TABLE", "competition");
    }

    private static String event(String path) {
        return """
                {"version":"2.0","routeKey":"ANY /public/{proxy+}","rawPath":"%1$s","rawQueryString":"",
                 "headers":{"accept":"application/json","host":"api.example"},
                 "requestContext":{"accountId":"000000000000","apiId":"api","domainName":"api.example","stage":"$default",
                  "http":{"method":"GET","path":"%1$s","protocol":"HTTP/1.1","sourceIp":"127.0.0.1","userAgent":"bench"},
                  "requestId":"r","routeKey":"ANY /public/{proxy+}","time":"08/Apr/2025:00:00:00 +0000","timeEpoch":1744070400000},
                 "isBase64Encoded":false}""".formatted(path);
    }
}
