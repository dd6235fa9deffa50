package id.sayembara.innovation.edge;

import id.sayembara.innovation.Adoption;
import id.sayembara.innovation.Confirmation;
import id.sayembara.innovation.Entry;
import id.sayembara.innovation.Innovation;
import id.sayembara.innovation.Lineage;
import id.sayembara.innovation.Status;
import id.sayembara.platform.Chain;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** An innovation as an item. Keys: {@code docs/data.md}. */
final class InnovationItems {

    private InnovationItems() {}

    /** Innovations lie in 32 partitions, by the last character of their ids, so that a job can read them all in order. */
    static String pk(String id) {
        return "INNOVATIONS#" + id.substring(Math.max(0, id.length() - 1));
    }

    static String sk(String id) {
        return "INNOVATION#" + id;
    }

    static Item of(Innovation innovation) {
        Item item = Item.of(pk(innovation.id()), sk(innovation.id()))
                .text("id", innovation.id())
                .text("title", innovation.title())
                .text("institution", innovation.institution())
                .text("region", innovation.region())
                .json(
                        "goals",
                        innovation.goals().stream().map(Integer::longValue).toList())
                .json("entries", innovation.entries().stream().map(Entry::tree).toList())
                .json("sources", List.copyOf(innovation.sources()))
                .text(
                        "status",
                        innovation
                                .confirmed()
                                .map(Confirmation::status)
                                .orElse(Status.UNCONFIRMED)
                                .name())
                .number("lineage", innovation.lineage())
                .number("version", innovation.version())
                .text("head", innovation.chain().head());
        item.text("gsi1pk", innovation.institution()).text("gsi1sk", innovation.id());
        innovation.confirmed().ifPresent(said -> item.instant("confirmedAt", said.at()));
        innovation.certifiedAt().ifPresent(at -> item.instant("certifiedAt", at));
        if (innovation.adoption().institutions() > 0) {
            item.number("institutions", innovation.adoption().institutions())
                    .number("units", innovation.adoption().units());
        }
        return item;
    }

    /** Nothing that stands above may have got other sources since it was read. R38. */
    static void checkAbove(Transaction transaction, String table, Lineage above) {
        above.standing()
                .forEach((id, lineage) -> transaction.check(check -> check.tableName(table)
                        .key(Item.key(pk(id), sk(id)))
                        .conditionExpression("lineage = :lineage")
                        .expressionAttributeValues(Map.of(":lineage", AttributeValue.fromN(Long.toString(lineage))))));
    }

    static Innovation innovation(Item item) {
        TreeSet<Integer> goals = new TreeSet<>();
        list(item, "goals").forEach(goal -> goals.add(((Long) goal).intValue()));
        TreeSet<String> sources = new TreeSet<>();
        list(item, "sources").forEach(source -> sources.add((String) source));
        return new Innovation(
                item.text("id"),
                item.text("title"),
                item.text("institution"),
                item.textIfAny("region"),
                goals,
                list(item, "entries").stream()
                        .map(entry -> Entry.read((Map<?, ?>) entry))
                        .toList(),
                sources,
                item.textIfAny("confirmedAt")
                        .map(at -> new Confirmation(Status.valueOf(item.text("status")), Instant.parse(at))),
                new Adoption(
                        Math.toIntExact(item.numberIfAny("institutions").orElse(0L)),
                        item.numberIfAny("units").orElse(0L)),
                item.textIfAny("certifiedAt").map(Instant::parse),
                item.number("lineage"),
                new Chain("innovation/" + item.text("id"), item.number("version"), item.text("head")));
    }

    /** Those of up to 100 ids that are there, by id, read consistently. */
    static Map<String, Innovation> find(Tables tables, String table, Collection<String> ids) {
        Map<String, Innovation> found = new HashMap<>();
        Map<String, KeysAndAttributes> asked = ids.isEmpty()
                ? Map.of()
                : Map.of(
                        table,
                        KeysAndAttributes.builder()
                                .consistentRead(true)
                                .keys(ids.stream()
                                        .map(id -> Item.key(pk(id), sk(id)))
                                        .toList())
                                .build());
        while (!asked.isEmpty()) {
            Map<String, KeysAndAttributes> wanted = asked;
            var answer = tables.dynamo().batchGetItem(request -> request.requestItems(wanted));
            for (Map<String, AttributeValue> item : answer.responses().getOrDefault(table, List.of())) {
                Innovation innovation = innovation(Item.read(item).orElseThrow());
                found.put(innovation.id(), innovation);
            }
            asked = answer.unprocessedKeys();
        }
        return found;
    }

    private static List<?> list(Item item, String name) {
        return (List<?>) item.json(name);
    }
}
