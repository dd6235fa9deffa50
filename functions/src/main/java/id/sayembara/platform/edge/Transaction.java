package id.sayembara.platform.edge;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Part;
import id.sayembara.platform.Remembered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * One save: the new state, its event and the remembered answer, all or nothing. Costs two write units per KB and item. At
 * most 100 items.
 */
public final class Transaction {
    private final DynamoDbClient dynamo;
    private final List<TransactWriteItem> writes = new ArrayList<>();

    Transaction(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
    }

    /** Puts a whole item, conditional on an expression without placeholders, such as {@code attribute_not_exists(pk)}. */
    public Transaction put(String table, Item item, String condition) {
        return put(table, item, condition, Map.of());
    }

    /** Puts a whole item, conditional on an expression with the given values. */
    public Transaction put(String table, Item item, String condition, Map<String, AttributeValue> values) {
        writes.add(TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item.values())
                        .conditionExpression(condition)
                        .expressionAttributeValues(values.isEmpty() ? null : values)
                        .build())
                .build());
        return this;
    }

    /** Puts the item in place of the one whose {@code version} is the given one; version 0 means there was none. */
    public Transaction replace(String table, Item item, long version) {
        return version == 0
                ? put(table, item, "attribute_not_exists(pk)")
                : put(
                        table,
                        item,
                        "version = :version",
                        Map.of(":version", AttributeValue.fromN(Long.toString(version))));
    }

    /** Updates part of an item. */
    public Transaction update(Consumer<Update.Builder> update) {
        writes.add(TransactWriteItem.builder()
                .update(Update.builder().applyMutation(update).build())
                .build());
        return this;
    }

    /** Makes the whole depend on an item it does not change. */
    public Transaction check(Consumer<ConditionCheck.Builder> check) {
        writes.add(TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder().applyMutation(check).build())
                .build());
        return this;
    }

    /** Adds the event; its place in the subject's chain must be free. */
    public Transaction event(String table, Event event) {
        String envelope = event.envelope();
        Item item = Item.empty()
                .text("subject", event.subject())
                .number("sequence", event.sequence())
                .text("edition", event.edition())
                .text("log", event.log())
                .text("type", event.type())
                .text("envelope", envelope)
                .text("hash", Digest.sha256Hex(envelope));
        return put(table, item, "attribute_not_exists(subject)");
    }

    /** Adds what another feature saves along with this. */
    public Transaction part(Part part) {
        ((TransactionPart) part).items().accept(this);
        return this;
    }

    /** Adds the remembered answer; its key must be free. */
    public Transaction remember(String table, Remembered remembered, String resultJson) {
        Item item = Item.of("ONCE#" + remembered.key(), "ONCE")
                .text("fingerprint", remembered.fingerprint())
                .text("result", resultJson)
                .expires(remembered.until());
        return put(table, item, "attribute_not_exists(pk)");
    }

    /**
     * Writes all or nothing.
     *
     * @throws Contention when a condition does not hold or another transaction holds an item: load again and decide anew
     */
    public void commit() {
        try {
            dynamo.transactWriteItems(
                    TransactWriteItemsRequest.builder().transactItems(writes).build());
        } catch (TransactionCanceledException e) {
            boolean lost = e.cancellationReasons().stream()
                    .anyMatch(r -> "ConditionalCheckFailed".equals(r.code()) || "TransactionConflict".equals(r.code()));
            if (lost) {
                throw new Contention("the transaction lost a race");
            }
            throw e;
        } catch (TransactionConflictException e) {
            throw new Contention("another transaction holds an item");
        }
    }
}
