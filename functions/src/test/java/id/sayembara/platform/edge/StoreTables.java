package id.sayembara.platform.edge;

import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** Tables for store contracts, shaped as in infrastructure/data.yaml: in this process, or at an endpoint from the environment. */
public final class StoreTables {
    private final URI endpoint;
    private final DynamoDbClient dynamo;
    private final Tables tables;

    private StoreTables(URI endpoint, DynamoDbClient dynamo) {
        this.endpoint = endpoint;
        this.dynamo = dynamo;
        this.tables = new Tables(dynamo, JsonMapper.createDefault());
    }

    /** DynamoDB Local in this process, in memory, one for all tests. */
    public static StoreTables local() {
        return Local.ONE;
    }

    /** At the endpoint in {@code AWS_ENDPOINT_URL}, else in a LocalStack of Docker; with neither the test is skipped aloud. */
    public static StoreTables remote() {
        return at(CloudEndpoint.find());
    }

    private static StoreTables at(URI endpoint) {
        return new StoreTables(
                endpoint,
                DynamoDbClient.builder()
                        .endpointOverride(endpoint)
                        .region(Region.of("ap-southeast-3"))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build());
    }

    /** Where they are, for functions that bring clients of their own. */
    public URI endpoint() {
        return endpoint;
    }

    /** The way to them. */
    public Tables tables() {
        return tables;
    }

    /** A new table with {@code pk} and {@code sk} and indexes on {@code gsi1pk}, {@code gsi1sk} and so on. */
    public String create(String... indexes) {
        List<AttributeDefinition> attributes = new ArrayList<>(List.of(text("pk"), text("sk")));
        List<GlobalSecondaryIndex> made = new ArrayList<>();
        for (int i = 1; i <= indexes.length; i++) {
            attributes.add(text("gsi" + i + "pk"));
            attributes.add(text("gsi" + i + "sk"));
            made.add(GlobalSecondaryIndex.builder()
                    .indexName(indexes[i - 1])
                    .keySchema(key("gsi" + i + "pk", KeyType.HASH), key("gsi" + i + "sk", KeyType.RANGE))
                    .projection(Projection.builder()
                            .projectionType(ProjectionType.ALL)
                            .build())
                    .build());
        }
        return create(
                attributes, List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)), made.isEmpty() ? null : made);
    }

    /** A new events table. */
    public String createEvents() {
        return create(
                List.of(
                        text("subject"),
                        AttributeDefinition.builder()
                                .attributeName("sequence")
                                .attributeType(ScalarAttributeType.N)
                                .build()),
                List.of(key("subject", KeyType.HASH), key("sequence", KeyType.RANGE)),
                null);
    }

    /** The logs that a subject's events belong to, in order. */
    public List<String> logs(String events, String subject) {
        return dynamo
                .query(q -> q.tableName(events)
                        .keyConditionExpression("subject = :subject")
                        .expressionAttributeValues(Map.of(":subject", AttributeValue.fromS(subject))))
                .items()
                .stream()
                .map(item -> item.get("log").s())
                .toList();
    }

    /** The envelopes of a subject, in order. */
    public List<String> envelopes(String events, String subject) {
        return dynamo
                .query(q -> q.tableName(events)
                        .keyConditionExpression("subject = :subject")
                        .expressionAttributeValues(Map.of(":subject", AttributeValue.fromS(subject))))
                .items()
                .stream()
                .map(item -> item.get("envelope").s())
                .toList();
    }

    private String create(
            List<AttributeDefinition> attributes, List<KeySchemaElement> keys, List<GlobalSecondaryIndex> indexes) {
        String name = "contract-" + UUID.randomUUID();
        dynamo.createTable(t -> t.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes)
                .keySchema(keys)
                .globalSecondaryIndexes(indexes));
        dynamo.waiter().waitUntilTableExists(t -> t.tableName(name));
        return name;
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static final class Local {
        static final StoreTables ONE = at(start());

        private static URI start() {
            Server server = new Server();
            ServerConnector connector = new ServerConnector(server, 1, 1);
            connector.setHost("127.0.0.1");
            server.addConnector(connector);
            server.setHandler(
                    new LocalDynamoDBServerHandler(new LocalDynamoDBRequestHandler(0, true, null, true, true), null));
            try {
                server.start();
            } catch (Exception e) {
                throw new IllegalStateException("DynamoDB Local did not start", e);
            }
            return URI.create("http://127.0.0.1:" + connector.getLocalPort());
        }
    }
}
