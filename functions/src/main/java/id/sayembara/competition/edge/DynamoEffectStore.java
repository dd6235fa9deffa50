package id.sayembara.competition.edge;

import id.sayembara.competition.EditionState;
import id.sayembara.competition.EffectStore;
import id.sayembara.competition.Marks;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What TimelineTick keeps in the table {@code competition}: marks of its own, and of an edition only that it is being sealed. Two
 * writers of one item, each conditional on its version.
 */
@Singleton
@Requires(property = FunctionContext.FUNCTION, value = "TimelineTick")
final class DynamoEffectStore implements EffectStore {
    private static final String MARKS = "EFFECTS";

    private final Tables tables;
    private final String table;
    private final String events;

    DynamoEffectStore(
            Tables tables,
            @Property(name = "competition.table") String table,
            @Property(name = "events.table") String events) {
        this.tables = tables;
        this.table = table;
        this.events = events;
    }

    @Override
    public Page<String> editions(Optional<String> after, int limit) {
        return new Listing(tables, table).page(EditionItems.LIST, after, limit, item -> item.text("id"), id -> id);
    }

    @Override
    public Optional<EditionState> state(String id) {
        return tables.get(table, EditionItems.pk(id), EditionItems.CURRENT).map(EditionItems::state);
    }

    @Override
    public void seal(EditionState next, Event event) {
        tables.transaction()
                .update(update -> update.tableName(table)
                        .key(Item.key(EditionItems.pk(next.id()), EditionItems.CURRENT))
                        .updateExpression("SET sealing = :since, version = :version, head = :head")
                        .conditionExpression("version = :before")
                        .expressionAttributeValues(Map.of(
                                ":since",
                                AttributeValue.fromS(
                                        next.sealing().orElseThrow().toString()),
                                ":version",
                                AttributeValue.fromN(Long.toString(next.chain().sequence())),
                                ":head",
                                AttributeValue.fromS(next.chain().head()),
                                ":before",
                                AttributeValue.fromN(Long.toString(next.chain().sequence() - 1)))))
                .event(events, event)
                .commit();
    }

    @Override
    public Marks marks(String edition) {
        return tables.get(table, pk(edition), MARKS)
                .map(item -> new Marks(edition, item.number("version"), marks(item.json("effects"))))
                .orElseGet(() -> Marks.none(edition));
    }

    @Override
    public void mark(Marks next) {
        Map<String, Object> tree = new LinkedHashMap<>();
        next.marks().forEach((id, mark) -> tree.put(id, Map.of("at", mark.at().toString(), "skipped", mark.skipped())));
        Item item = Item.of(pk(next.edition()), MARKS)
                .number("version", next.version())
                .json("effects", tree);
        tables.transaction().replace(table, item, next.version() - 1).commit();
    }

    private static Map<String, Marks.Mark> marks(Object tree) {
        Map<String, Marks.Mark> marks = new LinkedHashMap<>();
        ((Map<?, ?>) tree).forEach((id, value) -> {
            Map<?, ?> mark = (Map<?, ?>) value;
            marks.put(
                    (String) id, new Marks.Mark(Instant.parse((String) mark.get("at")), (boolean) mark.get("skipped")));
        });
        return marks;
    }

    private static String pk(String edition) {
        return "EFFECTS#" + edition;
    }
}
