package id.sayembara.platform.edge;

import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** Tables for the stores' contracts, each new and under a name of its own: in DynamoDB Local, or at an endpoint. */
public final class TestTables {
    private final URI endpoint;
    private final DynamoDbClient dynamo;
    private final Tables tables;

    private TestTables(URI endpoint, DynamoDbClient dynamo) {
        this.endpoint = endpoint;
        this.dynamo = dynamo;
        this.tables = new Tables(dynamo, JsonMapper.createDefault());
    }

    /** In memory, in this process. */
    public static TestTables local() {
        return Local.TABLES;
    }

    /** At an endpoint that speaks DynamoDB, such as LocalStack's. */
    public static TestTables at(URI endpoint) {
        return new TestTables(
                endpoint,
                DynamoDbClient.builder()
                        .endpointOverride(endpoint)
                        .region(Region.of("ap-southeast-3"))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                        .httpClient(UrlConnectionHttpClient.create())
                        .build());
    }

    /** Where they are, for functions that bring clients of their own. */
    public URI endpoint() {
        return endpoint;
    }

    /** What stores are made with. */
    public Tables tables() {
        return tables;
    }

    /** A new table with the keys {@code pk} and {@code sk} and these indexes over gsi1, gsi2, … as data.yaml has them. */
    public String create(String name, String... indexes) {
        List<AttributeDefinition> attributes = new ArrayList<>(List.of(text("pk"), text("sk")));
        List<GlobalSecondaryIndex> global = new ArrayList<>();
        for (int i = 1; i <= indexes.length; i++) {
            attributes.add(text("gsi" + i + "pk"));
            attributes.add(text("gsi" + i + "sk"));
            global.add(GlobalSecondaryIndex.builder()
                    .indexName(indexes[i - 1])
                    .keySchema(keys("gsi" + i + "pk", "gsi" + i + "sk"))
                    .projection(Projection.builder()
                            .projectionType(ProjectionType.ALL)
                            .build())
                    .build());
        }
        return create(name, attributes, keys("pk", "sk"), global);
    }

    /** A new table of events. */
    public String createEvents() {
        return create(
                "events",
                List.of(
                        text("subject"),
                        AttributeDefinition.builder()
                                .attributeName("sequence")
                                .attributeType(ScalarAttributeType.N)
                                .build()),
                keys("subject", "sequence"),
                List.of());
    }

    private String create(
            String name,
            List<AttributeDefinition> attributes,
            List<KeySchemaElement> keys,
            List<GlobalSecondaryIndex> indexes) {
        String unique = name + "-" + UUID.randomUUID();
        dynamo.createTable(CreateTableRequest.builder()
                .tableName(unique)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes)
                .keySchema(keys)
                .globalSecondaryIndexes(indexes.isEmpty() ? null : indexes)
                .build());
        dynamo.waiter().waitUntilTableExists(describe -> describe.tableName(unique));
        return unique;
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static List<KeySchemaElement> keys(String hash, String range) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(hash)
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(range)
                        .keyType(KeyType.RANGE)
                        .build());
    }

    private static final class Local {
        private static final TestTables TABLES = start();

        private static TestTables start() {
            Server server = new Server();
            ServerConnector connector = new ServerConnector(server, 1, 1);
            connector.setHost("127.0.0.1");
            server.addConnector(connector);
            server.setHandler(
                    new LocalDynamoDBServerHandler(new LocalDynamoDBRequestHandler(0, true, null, true, false), null));
            try {
                server.start();
            } catch (Exception e) {
                throw new IllegalStateException("DynamoDB Local did not start", e);
            }
            return at(URI.create("http://127.0.0.1:" + connector.getLocalPort()));
        }
    }
}
