package id.sayembara.local.storage;

import id.sayembara.local.template.Cloud.Index;
import id.sayembara.local.template.Cloud.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local behind a loopback port of its own, with the tables of the data stack. It runs on our own Jetty and not
 * on its {@code DynamoDBProxyServer}, which listens on every interface and cannot tell the port the system gave it.
 */
public final class TableStore implements AutoCloseable {

    /** DynamoDB Local's own threads join the group of the thread that first calls it, and outlive its shutdown. */
    private final ThreadGroup threads = new ThreadGroup("dynamodb");

    private final List<Table> tables;
    private final LocalDynamoDBServerHandler handler;
    private final Server server;
    private final URI address;
    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;

    /** @param folder where the tables are kept, or null to keep them in memory */
    public TableStore(Path folder, List<Table> tables, String region) {
        this.tables = List.copyOf(tables);
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            handler = new LocalDynamoDBServerHandler(
                    new CommittedWrites(folder == null ? null : folder.toString()), null);
            QueuedThreadPool pool = new QueuedThreadPool(64, 4, 60_000, 0, null, threads);
            pool.setName("dynamodb");
            pool.setDaemon(true);
            server = new Server(pool);
            ServerConnector connector = new ServerConnector(server, 1, 1);
            connector.setHost("127.0.0.1");
            connector.setPort(0);
            server.addConnector(connector);
            server.setHandler(handler);
            server.setStopTimeout(0);
            server.start();
            address = URI.create("http://127.0.0.1:" + connector.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not start", e);
        }
        StaticCredentialsProvider credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("localcloud", "localcloud"));
        client = DynamoDbClient.builder()
                .endpointOverride(address)
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        streams = DynamoDbStreamsClient.builder()
                .endpointOverride(address)
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        List<String> present = client.listTables().tableNames();
        for (Table table : tables) {
            if (present.contains(table.name())) {
                check(table);
            } else {
                create(table);
            }
        }
    }

    private void create(Table table) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(table.hashKey(), table.rangeKey()))
                .attributeDefinitions(table.attributeTypes().entrySet().stream()
                        .map(e -> AttributeDefinition.builder()
                                .attributeName(e.getKey())
                                .attributeType(e.getValue())
                                .build())
                        .toList());
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    table.indexes().stream().map(TableStore::index).toList());
        }
        if (table.streamView() != null) {
            request.streamSpecification(StreamSpecification.builder()
                    .streamEnabled(true)
                    .streamViewType(table.streamView())
                    .build());
        }
        // no time to live here: DynamoDB Local deletes by wall time, and the competition's clock stands elsewhere, so
        // that it
        // would delete what has not expired (seen: tickets and remembered answers of 2025 gone within a minute)
        client.createTable(request.build());
    }

    private static GlobalSecondaryIndex index(Index index) {
        Projection.Builder projection = Projection.builder().projectionType(index.projection());
        if (!index.included().isEmpty()) {
            projection.nonKeyAttributes(index.included());
        }
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.hashKey(), index.rangeKey()))
                .projection(projection.build())
                .build();
    }

    private static List<KeySchemaElement> keys(String hash, String range) {
        List<KeySchemaElement> keys = new ArrayList<>();
        keys.add(KeySchemaElement.builder()
                .attributeName(hash)
                .keyType(KeyType.HASH)
                .build());
        if (range != null) {
            keys.add(KeySchemaElement.builder()
                    .attributeName(range)
                    .keyType(KeyType.RANGE)
                    .build());
        }
        return keys;
    }

    /** A kept table must still have the keys and indexes the template declares. */
    private void check(Table table) {
        DescribeTableResponse found = client.describeTable(b -> b.tableName(table.name()));
        List<String> wanted = table.indexes().stream().map(Index::name).sorted().toList();
        List<String> kept = found.table().globalSecondaryIndexes().stream()
                .map(i -> i.indexName())
                .sorted()
                .toList();
        if (!found.table().keySchema().equals(keys(table.hashKey(), table.rangeKey())) || !wanted.equals(kept)) {
            throw new IllegalStateException("the kept table " + table.name()
                    + " has other keys or indexes than data.yaml now declares: remove the data folder to start afresh");
        }
    }

    public URI address() {
        return address;
    }

    public DynamoDbClient client() {
        return client;
    }

    public DynamoDbStreamsClient streams() {
        return streams;
    }

    /**
     * DynamoDB Local's own name for the stream the template knows as {@code streamArn}.
     *
     * @throws IllegalArgumentException when no table has such a stream
     */
    public String streamName(String streamArn) {
        String table = tables.stream()
                .filter(t -> t.streamView() != null && t.streamArn().equals(streamArn))
                .map(Table::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table has the stream " + streamArn));
        return client.describeTable(b -> b.tableName(table)).table().latestStreamArn();
    }

    @Override
    public void close() {
        client.close();
        streams.close();
        try {
            server.stop();
            handler.close();
            threads.interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not stop", e);
        }
    }
}
