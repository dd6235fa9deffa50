package id.sayembara.replication.edge;

import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.Part;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import id.sayembara.replication.Replication;
import id.sayembara.replication.ReplicationStanding;
import id.sayembara.replication.ReplicationState;
import id.sayembara.replication.ReplicationStore;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Replications in the table {@code replications}. Keys and costs: {@code docs/data.md}. */
@Singleton
@Requires(property = "replications.table")
@SerdeImport(ReplicationStanding.class)
final class DynamoReplicationStore implements ReplicationStore {
    private final Tables tables;
    private final String table;
    private final String events;

    DynamoReplicationStore(
            Tables tables,
            @Property(name = "replications.table") String table,
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
    public Optional<Replication> find(String id) {
        return tables.get(table, ReplicationItems.pk(id), ReplicationItems.SK).map(ReplicationItems::read);
    }

    @Override
    public Optional<String> standing(String source, String institution) {
        return tables.get(table, ReplicationItems.pairPk(source), institution)
                .filter(pair -> pair.flag("standing"))
                .map(pair -> pair.text("replication"));
    }

    @Override
    public void request(Replication first, Event event, Remembered answer) {
        Transaction transaction = saving(first, event)
                .put(
                        table,
                        ReplicationItems.pair(first),
                        "attribute_not_exists(pk) OR standing = :no",
                        Map.of(":no", AttributeValue.fromBool(false)));
        tables.remember(transaction, table, answer).commit();
    }

    @Override
    public void save(Replication next, Event event, Remembered answer) {
        Transaction transaction = saving(next, event);
        if (next.state().ended()) {
            transaction.put(
                    table,
                    ReplicationItems.pair(next),
                    "replication = :id",
                    Map.of(":id", AttributeValue.fromS(next.id())));
        }
        tables.remember(transaction, table, answer).commit();
    }

    @Override
    public void certify(Replication next, Event event, Part innovations, Remembered answer) {
        tables.remember(saving(next, event).part(innovations), table, answer).commit();
    }

    @Override
    public Page<Replication> outgoing(String institution, Optional<String> after, int limit) {
        return page("byRequester", "gsi1", institution, after, "~", limit, Replication::id);
    }

    @Override
    public Page<Replication> incoming(String institution, Optional<String> after, int limit) {
        return page("bySource", "gsi2", institution, after, "~", limit, Replication::id);
    }

    @Override
    public Page<Replication> waiting(ReplicationState state, Instant until, Optional<String> after, int limit) {
        String last = ReplicationItems.place(until, "~");
        return page(
                "byWaiting",
                "gsi3",
                state.name(),
                after,
                last,
                limit,
                it -> ReplicationItems.place(it.since(), it.id()));
    }

    private Transaction saving(Replication next, Event event) {
        return tables.transaction()
                .replace(table, ReplicationItems.write(next), next.version() - 1)
                .event(events, event);
    }

    /** Those in a part of an index whose sort key comes after one and not after another. */
    private Page<Replication> page(
            String index,
            String keys,
            String part,
            Optional<String> after,
            String last,
            int limit,
            Function<Replication, String> key) {
        // no key begins with another, and none has a blank: what comes after one comes after it and a blank
        String first = after.map(seen -> seen + " ").orElse(" ");
        if (first.compareTo(last) > 0) {
            return new Page<>(List.of(), Optional.empty());
        }
        var answer = tables.dynamo()
                .query(query -> query.tableName(table)
                        .indexName(index)
                        .keyConditionExpression(keys + "pk = :part AND " + keys + "sk BETWEEN :first AND :last")
                        .expressionAttributeValues(Map.of(
                                ":part", AttributeValue.fromS(part),
                                ":first", AttributeValue.fromS(first),
                                ":last", AttributeValue.fromS(last)))
                        // one more than asked for tells whether there is a next page
                        .limit(limit + 1));
        List<Replication> items = answer.items().stream()
                .limit(limit)
                .map(item -> ReplicationItems.read(Item.read(item).orElseThrow()))
                .toList();
        boolean more = answer.items().size() > limit
                || answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty();
        return new Page<>(items, more && !items.isEmpty() ? Optional.of(key.apply(items.getLast())) : Optional.empty());
    }
}
