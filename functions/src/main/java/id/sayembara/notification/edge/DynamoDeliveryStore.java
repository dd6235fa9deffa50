package id.sayembara.notification.edge;

import id.sayembara.notification.DeliveryKey;
import id.sayembara.notification.DeliveryStore;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Delivery records in the table {@code notification}. docs/data.md has the keys. */
@Singleton
@Requires(property = "notification.table")
final class DynamoDeliveryStore implements DeliveryStore {
    /** How long a record is kept. */
    private static final Duration KEPT = Duration.ofDays(730);

    private static final String DELIVERY = "DELIVERY";
    private static final String CLAIMED = "CLAIMED";
    private static final String RELEASED = "RELEASED";

    private final Tables tables;
    private final String table;

    DynamoDeliveryStore(Tables tables, @Property(name = "notification.table") String table) {
        this.tables = tables;
        this.table = table;
    }

    @Override
    public Claim claim(DeliveryKey key, Instant at) {
        Item item = Item.of(pk(key), DELIVERY)
                .text("event", key.event())
                .text("recipient", key.recipient())
                .text("template", key.template().name())
                .text("state", CLAIMED)
                .instant("since", at)
                .expires(at.plus(KEPT));
        try {
            tables.dynamo()
                    .putItem(put -> put.tableName(table)
                            .item(item.values())
                            .conditionExpression("attribute_not_exists(pk) OR #state = :released")
                            .expressionAttributeNames(Map.of("#state", "state"))
                            .expressionAttributeValues(Map.of(":released", AttributeValue.fromS(RELEASED))));
            return Claim.MINE;
        } catch (ConditionalCheckFailedException claimed) {
            String state = tables.get(table, pk(key), DELIVERY)
                    .map(there -> there.text("state"))
                    .orElse(CLAIMED);
            return state.equals(CLAIMED) || state.equals(RELEASED) ? Claim.DOUBTFUL : Claim.CONCLUDED;
        }
    }

    @Override
    public void sent(DeliveryKey key, String receipt, Instant at) {
        conclude(key, "SENT", Map.of("receipt", receipt), at);
    }

    @Override
    public void refused(DeliveryKey key, String reason, Instant at) {
        conclude(key, "REFUSED", Map.of("reason", reason), at);
    }

    @Override
    public void release(DeliveryKey key, Instant at) {
        conclude(key, RELEASED, Map.of(), at);
    }

    @Override
    public void dropped(String event, String reason, Instant at) {
        Item item = Item.of("DROPPED#" + event, "DROPPED")
                .text("event", event)
                .text("reason", reason)
                .instant("since", at)
                .expires(at.plus(KEPT));
        tables.dynamo().putItem(put -> put.tableName(table).item(item.values()));
    }

    private void conclude(DeliveryKey key, String state, Map<String, String> more, Instant at) {
        StringBuilder set = new StringBuilder("SET #state = :state, since = :since");
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":state", AttributeValue.fromS(state));
        values.put(":since", AttributeValue.fromS(at.toString()));
        values.put(":claimed", AttributeValue.fromS(CLAIMED));
        more.forEach((name, value) -> {
            set.append(", ").append(name).append(" = :").append(name);
            values.put(":" + name, AttributeValue.fromS(value));
        });
        tables.dynamo()
                .updateItem(update -> update.tableName(table)
                        .key(Item.key(pk(key), DELIVERY))
                        .updateExpression(set.toString())
                        .conditionExpression("#state = :claimed")
                        .expressionAttributeNames(Map.of("#state", "state"))
                        .expressionAttributeValues(values));
    }

    private static String pk(DeliveryKey key) {
        return "DELIVERY#" + key.event() + "#" + key.recipient() + "#" + key.template();
    }
}
