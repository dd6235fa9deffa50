package id.sayembara.proposal.edge;

import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import id.sayembara.proposal.DecideScreening;
import id.sayembara.proposal.Screened;
import id.sayembara.proposal.ScreeningState;
import id.sayembara.proposal.ScreeningStore;
import io.micronaut.context.annotation.Property;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The screening in table {@code proposals}. Its counts are one item {@code SCREENINGS#<edition>} / {@code COUNTS}, changed in the
 * transaction of what they count. Keys and costs: {@code docs/data.md}.
 */
@Singleton
@SerdeImport(DecideScreening.Standing.class)
final class DynamoScreeningStore implements ScreeningStore {
    private static final String COUNTS = "COUNTS";
    private static final String COUNT = "count#";

    private final Tables tables;
    private final String proposals;
    private final Optional<String> events;

    /** @param events the events' table; a function that only reads the screening has none */
    DynamoScreeningStore(
            Tables tables,
            @Property(name = "proposals.table") String proposals,
            @Property(name = "events.table") Optional<String> events) {
        this.tables = tables;
        this.proposals = proposals;
        this.events = events;
    }

    @Override
    public <R> Optional<Remembered> recall(String key, Class<R> type) {
        return tables.recall(proposals, key, type);
    }

    @Override
    public Optional<Screened> screened(String proposal) {
        return tables.get(proposals, ScreeningItem.key(proposal), ScreeningItem.SCREENING)
                .map(ScreeningItem::read);
    }

    @Override
    public void prepare(Screened first, Event event) {
        count(put(first), first, Map.of(first.state().name(), 1))
                .event(eventsTable(), event)
                .commit();
    }

    @Override
    public void decide(Screened next, ScreeningState before, Event event, Remembered remembered) {
        Transaction decision = put(next).event(eventsTable(), event);
        if (before.name() != next.state().name()) {
            count(decision, next, Map.of(before.name(), -1, next.state().name(), 1));
        }
        tables.remember(decision, proposals, remembered).commit();
    }

    @Override
    public void announce(Screened next, Event event) {
        put(next).event(eventsTable(), event).commit();
    }

    @Override
    public Map<String, Map<ScreeningState.Name, Long>> counts(String edition) {
        Map<String, Map<ScreeningState.Name, Long>> counts = new TreeMap<>();
        tables.get(proposals, countsKey(edition), COUNTS)
                .ifPresent(item -> item.values().forEach((name, value) -> {
                    if (name.startsWith(COUNT)) {
                        String[] parts = name.split("#");
                        counts.computeIfAbsent(parts[1], group -> new EnumMap<>(ScreeningState.Name.class))
                                .put(ScreeningState.Name.valueOf(parts[2]), Long.parseLong(value.n()));
                    }
                }));
        return counts;
    }

    @Override
    public Page<Screened> list(
            String edition, String group, ScreeningState.Name state, Optional<String> after, int limit) {
        QueryRequest request = QueryRequest.builder()
                .tableName(proposals)
                .indexName("byState")
                .keyConditionExpression("gsi2pk = :pk AND gsi2sk > :after")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(ScreeningItem.list(edition, group, state)),
                        ":after", AttributeValue.fromS(after.orElse("0"))))
                .limit(limit + 1)
                .build();
        List<Screened> found = tables.dynamo().queryPaginator(request).items().stream()
                .limit(limit + 1L)
                .map(values -> ScreeningItem.read(Item.read(values).orElseThrow()))
                .toList();
        return found.size() <= limit
                ? new Page<>(found, Optional.empty())
                : new Page<>(
                        found.subList(0, limit),
                        Optional.of(found.get(limit - 1).proposal()));
    }

    private Transaction put(Screened next) {
        return tables.transaction().replace(proposals, ScreeningItem.write(next), next.version() - 1);
    }

    private Transaction count(Transaction transaction, Screened screened, Map<ScreeningState.Name, Integer> by) {
        Map<String, String> names = new TreeMap<>();
        Map<String, AttributeValue> values = new TreeMap<>();
        StringBuilder add = new StringBuilder("ADD");
        by.forEach((state, number) -> {
            names.put("#" + state, COUNT + screened.group() + "#" + state);
            values.put(":" + state, AttributeValue.fromN(Integer.toString(number)));
            add.append(names.size() == 1 ? " " : ", ").append("#" + state + " :" + state);
        });
        return transaction.update(update -> update.tableName(proposals)
                .key(Item.key(countsKey(screened.edition()), COUNTS))
                .updateExpression(add.toString())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
    }

    private static String countsKey(String edition) {
        return "SCREENINGS#" + edition;
    }

    private String eventsTable() {
        return events.orElseThrow(() -> new IllegalStateException("this function screens nothing"));
    }
}
