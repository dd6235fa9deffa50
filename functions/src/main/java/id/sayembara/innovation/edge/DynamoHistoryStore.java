package id.sayembara.innovation.edge;

import id.sayembara.innovation.HistoryFault;
import id.sayembara.innovation.HistoryImport;
import id.sayembara.innovation.HistoryImport.Progress;
import id.sayembara.innovation.HistoryImport.Refused;
import id.sayembara.innovation.HistoryImport.State;
import id.sayembara.innovation.HistoryStore;
import id.sayembara.innovation.Lineage;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Imports of earlier years in the table {@code innovations}. Keys and costs: {@code docs/data.md}. */
@Singleton
@Requires(property = "innovations.table")
final class DynamoHistoryStore implements HistoryStore {
    private static final String SK = "IMPORT";

    /** Faults are in the record bucket once the import is done; here they are needed no longer. */
    private static final Duration FAULTS = Duration.ofDays(90);

    private final Tables tables;
    private final String table;
    private final String events;

    DynamoHistoryStore(
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
    public Optional<HistoryImport> find(String id) {
        return tables.get(table, pk(id), SK).map(DynamoHistoryStore::read);
    }

    @Override
    public void begin(HistoryImport next, Event event, Remembered answer) {
        Transaction transaction = tables.transaction()
                .put(table, item(next), "attribute_not_exists(pk)")
                .event(events, event);
        tables.remember(transaction, table, answer).commit();
    }

    @Override
    public void step(HistoryImport next, List<Change> changes, List<HistoryFault> faults) {
        Transaction transaction = stepping(next, faults);
        changes.forEach(change -> change(transaction, change));
        transaction.commit();
    }

    @Override
    public void link(HistoryImport next, Change change, Lineage above, List<HistoryFault> faults) {
        Transaction transaction = stepping(next, faults);
        change(transaction, change);
        InnovationItems.checkAbove(transaction, table, above);
        transaction.commit();
    }

    @Override
    public void end(HistoryImport next, Event event) {
        stepping(next, List.of()).event(events, event).commit();
    }

    @Override
    public Iterable<List<HistoryFault>> faults(String id) {
        var pages = tables.dynamo()
                .queryPaginator(QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :faults)")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(pk(id)), ":faults", AttributeValue.fromS("FAULTS#")))
                        .consistentRead(true)
                        .build());
        return () -> pages.items().stream()
                .map(item -> ((List<?>) Item.read(item).orElseThrow().json("faults"))
                        .stream().map(fault -> fault((List<?>) fault)).toList())
                .iterator();
    }

    private Transaction stepping(HistoryImport next, List<HistoryFault> faults) {
        long step = next.progress().step();
        Transaction transaction = tables.transaction()
                .put(table, item(next), "step = :step", Map.of(":step", AttributeValue.fromN(Long.toString(step - 1))));
        if (!faults.isEmpty()) {
            transaction.put(
                    table,
                    Item.of(pk(next.id()), "FAULTS#%09d".formatted(step))
                            .json(
                                    "faults",
                                    faults.stream()
                                            .map(f -> List.of(f.line(), f.column(), f.code(), f.value()))
                                            .toList())
                            .expires(next.requestedAt().plus(FAULTS)),
                    "attribute_not_exists(pk)");
        }
        return transaction;
    }

    private void change(Transaction transaction, Change change) {
        transaction
                .replace(table, InnovationItems.of(change.next()), change.next().version() - 1)
                .event(events, change.event());
    }

    private static String pk(String id) {
        return "IMPORT#" + id;
    }

    private static HistoryFault fault(List<?> cells) {
        return new HistoryFault(
                (Long) cells.get(0), (String) cells.get(1), (String) cells.get(2), (String) cells.get(3));
    }

    private static Item item(HistoryImport it) {
        Progress progress = it.progress();
        return Item.of(pk(it.id()), SK)
                .text("id", it.id())
                .text("fileName", it.fileName())
                .number("length", it.length())
                .text("requestedBy", it.requestedBy())
                .instant("requestedAt", it.requestedAt())
                .text("state", it.state().name())
                .text("fault", it.fault().map(Enum::name))
                .number("step", progress.step())
                .number("done", progress.done())
                .number("rows", progress.rows())
                .number("kept", progress.kept())
                .number("faulty", progress.faulty())
                .number("linked", progress.linked())
                .number("unlinked", progress.unlinked())
                .number("version", it.chain().sequence())
                .text("head", it.chain().head());
    }

    private static HistoryImport read(Item item) {
        return new HistoryImport(
                item.text("id"),
                item.text("fileName"),
                item.number("length"),
                item.text("requestedBy"),
                item.instant("requestedAt"),
                State.valueOf(item.text("state")),
                item.textIfAny("fault").map(Refused::valueOf),
                new Progress(
                        item.number("step"),
                        item.number("done"),
                        item.number("rows"),
                        item.number("kept"),
                        item.number("faulty"),
                        item.number("linked"),
                        item.number("unlinked")),
                new Chain("history/" + item.text("id"), item.number("version"), item.text("head")));
    }
}
