package id.sayembara.competition.edge;

import id.sayembara.competition.EditionState;
import id.sayembara.competition.EditionStore;
import id.sayembara.competition.EditionVersion;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Editions in the table {@code competition}. */
@Singleton
@Requires(property = FunctionContext.FUNCTION, value = "CompetitionApi")
final class DynamoEditionStore implements EditionStore {
    private final Tables tables;
    private final String table;
    private final String events;

    DynamoEditionStore(
            Tables tables,
            @Property(name = "competition.table") String table,
            @Property(name = "events.table") String events) {
        this.tables = tables;
        this.table = table;
        this.events = events;
    }

    @Override
    public <R> Optional<Remembered> recall(String key, Class<R> type) {
        return tables.recall(table, key, type);
    }

    @Override
    public Optional<EditionState> state(String id) {
        return tables.get(table, EditionItems.pk(id), EditionItems.CURRENT).map(EditionItems::state);
    }

    @Override
    public Optional<EditionVersion> stored(String id, int version) {
        return tables.get(table, EditionItems.pk(id), EditionItems.sk(version))
                .map(item -> EditionItems.version(item, version));
    }

    @Override
    public Page<EditionState> list(Optional<String> after, int limit) {
        return new Listing(tables, table).page(EditionItems.LIST, after, limit, EditionItems::state, EditionState::id);
    }

    @Override
    public void addVersion(EditionState next, Object data, Event event, Remembered answer) {
        Transaction transaction = tables.transaction()
                .put(table, EditionItems.version(next.id(), next.newest(), data), "attribute_not_exists(pk)");
        save(transaction, next, event, answer);
    }

    @Override
    public void publish(EditionState next, Event event, Remembered answer) {
        int version = next.inForce().orElseThrow();
        Transaction transaction = tables.transaction()
                .update(update -> update.tableName(table)
                        .key(Item.key(EditionItems.pk(next.id()), EditionItems.sk(version)))
                        .updateExpression("SET published = :true")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(Map.of(":true", AttributeValue.fromBool(true))));
        save(transaction, next, event, answer);
    }

    private void save(Transaction transaction, EditionState next, Event event, Remembered answer) {
        transaction.replace(table, EditionItems.state(next), next.chain().sequence() - 1);
        transaction.event(events, event);
        tables.remember(transaction, table, answer).commit();
    }
}
