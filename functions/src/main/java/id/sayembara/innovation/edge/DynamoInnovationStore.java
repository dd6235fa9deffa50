package id.sayembara.innovation.edge;

import id.sayembara.innovation.Innovation;
import id.sayembara.innovation.InnovationStore;
import id.sayembara.innovation.Lineage;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.Part;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import id.sayembara.platform.edge.TransactionPart;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Innovations in the table {@code innovations}. Keys and costs: {@code docs/data.md}. */
@Singleton
@Requires(property = "innovations.table")
final class DynamoInnovationStore implements InnovationStore {
    private final Tables tables;
    private final String table;
    private final String events;

    DynamoInnovationStore(
            Tables tables,
            @Property(name = "innovations.table") String table,
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
    public Optional<Innovation> find(String id) {
        return tables.get(table, InnovationItems.pk(id), InnovationItems.sk(id)).map(InnovationItems::innovation);
    }

    @Override
    public Map<String, Innovation> find(Set<String> ids) {
        return InnovationItems.find(tables, table, ids);
    }

    @Override
    public Page<Innovation> owned(String institution, Optional<String> after, int limit) {
        var answer = tables.dynamo()
                .query(query -> query.tableName(table)
                        .indexName("byInstitution")
                        .keyConditionExpression("gsi1pk = :institution AND gsi1sk > :after")
                        .expressionAttributeValues(Map.of(
                                ":institution", AttributeValue.fromS(institution),
                                // no id is a blank
                                ":after", AttributeValue.fromS(after.orElse(" "))))
                        // one more than asked for tells whether there is a next page
                        .limit(limit + 1));
        List<Innovation> items = answer.items().stream()
                .limit(limit)
                .map(item -> InnovationItems.innovation(Item.read(item).orElseThrow()))
                .toList();
        boolean more = answer.items().size() > limit
                || answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty();
        return new Page<>(
                items, more && !items.isEmpty() ? Optional.of(items.getLast().id()) : Optional.empty());
    }

    @Override
    public void save(Innovation next, Event event, Remembered answer) {
        tables.remember(saving(next, event), table, answer).commit();
    }

    @Override
    public void enter(Innovation next, Event event) {
        saving(next, event).commit();
    }

    @Override
    public void replicate(Innovation next, Lineage above, Event event, Remembered answer) {
        Transaction transaction = saving(next, event);
        InnovationItems.checkAbove(transaction, table, above);
        tables.remember(transaction, table, answer).commit();
    }

    @Override
    public Part certifying(Innovation replica, Event certified, Innovation source, Event replicated, Lineage above) {
        return new TransactionPart(transaction -> {
            add(transaction, replica, certified);
            add(transaction, source, replicated);
            // the source is saved by its version, and one transaction takes an item once
            InnovationItems.checkAbove(transaction, table, above.without(source.id()));
        });
    }

    private Transaction add(Transaction transaction, Innovation next, Event event) {
        return transaction
                .replace(table, InnovationItems.of(next), next.version() - 1)
                .event(events, event);
    }

    private Transaction saving(Innovation next, Event event) {
        return add(tables.transaction(), next, event);
    }
}
