package id.sayembara.log.edge;

import id.sayembara.log.Checkpoint;
import id.sayembara.log.LogEntry;
import id.sayembara.log.LogStore;
import id.sayembara.log.Segment;
import id.sayembara.platform.MerkleTree;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The logs in table {@code log}. Keys and costs: {@code docs/data.md}. */
@Singleton
final class DynamoLogStore implements LogStore {
    private static final String NUMBER = "%012d";

    private final Tables tables;
    private final String log;

    DynamoLogStore(Tables tables, @Property(name = "log.table") String log) {
        this.tables = tables;
        this.log = log;
    }

    @Override
    public MerkleTree tree(String edition) {
        return tables.get(log, key(edition), "HEAD")
                .map(item -> new MerkleTree(item.number("version"), peaks(item)))
                .orElseGet(MerkleTree::empty);
    }

    @Override
    public boolean placed(LogEntry entry) {
        return tables.get(log, "PLACED#" + entry.subject(), NUMBER.formatted(entry.sequence()))
                .isPresent();
    }

    @Override
    public void append(MerkleTree next, Segment segment) {
        Transaction append = tables.transaction()
                .replace(
                        log,
                        Item.of(key(segment.edition()), "HEAD")
                                .number("version", next.size())
                                .json("peaks", next.peaks()),
                        segment.first())
                .put(
                        log,
                        Item.of(key(segment.edition()), "SEGMENT#" + NUMBER.formatted(segment.first()))
                                .number("count", segment.entries().size())
                                .text("object", segment.hash()),
                        "attribute_not_exists(pk)");
        long index = segment.first();
        for (LogEntry entry : segment.entries()) {
            append.put(
                    log,
                    Item.of("PLACED#" + entry.subject(), NUMBER.formatted(entry.sequence()))
                            .text("edition", entry.edition())
                            .number("index", index++),
                    "attribute_not_exists(pk)");
        }
        append.commit();
    }

    @Override
    public Optional<Checkpoint> checkpoint(String edition) {
        return tables.get(log, key(edition), "CHECKPOINT")
                .map(item -> new Checkpoint(
                        edition, item.number("size"), item.text("root"), item.instant("at"), item.text("signed")));
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        Item item = Item.of(key(checkpoint.edition()), "CHECKPOINT")
                .number("size", checkpoint.size())
                .text("root", checkpoint.root())
                .instant("at", checkpoint.at())
                .text("signed", checkpoint.signed());
        try {
            tables.dynamo()
                    .putItem(put -> put.tableName(log)
                            .item(item.values())
                            .conditionExpression("attribute_not_exists(pk) OR #size < :size")
                            .expressionAttributeNames(Map.of("#size", "size"))
                            .expressionAttributeValues(
                                    Map.of(":size", AttributeValue.fromN(Long.toString(checkpoint.size())))));
        } catch (ConditionalCheckFailedException e) {
            // a larger one is there
        }
    }

    private static String key(String edition) {
        return "LOG#" + edition;
    }

    private static List<String> peaks(Item item) {
        return ((List<?>) item.json("peaks")).stream().map(String.class::cast).toList();
    }
}
