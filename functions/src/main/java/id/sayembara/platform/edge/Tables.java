package id.sayembara.platform.edge;

import id.sayembara.platform.Remembered;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** The way to DynamoDB that all stores share: consistent reads by key, transactions, remembered answers. */
@Singleton
public final class Tables {
    /** DynamoDB's own bounds, in bytes. */
    private static final int LONGEST_PARTITION_KEY = 2_048;

    private static final int LONGEST_SORT_KEY = 1_024;

    private final DynamoDbClient dynamo;
    private final JsonMapper mapper;

    public Tables(DynamoDbClient dynamo, JsonMapper mapper) {
        this.dynamo = dynamo;
        this.mapper = mapper;
    }

    /** The client itself, for queries. */
    public DynamoDbClient dynamo() {
        return dynamo;
    }

    /** The item under these keys, read consistently: one read unit per 4 KB. Nothing lies under keys no table can hold. */
    public Optional<Item> get(String table, String pk, String sk) {
        if (bytes(pk) > LONGEST_PARTITION_KEY || bytes(sk) > LONGEST_SORT_KEY) {
            return Optional.empty();
        }
        return Item.read(dynamo.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .key(Item.key(pk, sk))
                        .consistentRead(true)
                        .build())
                .item());
    }

    /** A new transaction. */
    public Transaction transaction() {
        return new Transaction(dynamo);
    }

    /** The answer remembered in this table under the key. */
    public <R> Optional<Remembered> recall(String table, String key, Class<R> type) {
        return get(table, "ONCE#" + key, "ONCE")
                .map(item -> new Remembered(
                        key,
                        item.text("fingerprint"),
                        read(item.text("result"), type),
                        Instant.ofEpochSecond(item.number("expires"))));
    }

    /** Adds the remembered answer to a transaction. */
    public Transaction remember(Transaction transaction, String table, Remembered remembered) {
        return transaction.remember(table, remembered, write(remembered.result()));
    }

    private static int bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8).length;
    }

    private String write(Object result) {
        try {
            return mapper.writeValueAsString(result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <R> R read(String text, Class<R> type) {
        try {
            return mapper.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
