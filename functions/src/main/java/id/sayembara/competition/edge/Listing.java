package id.sayembara.competition.edge;

import id.sayembara.platform.Page;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Pages of the index {@code byInstitution}; half a read unit per 4 KB. */
final class Listing {
    private final Tables tables;
    private final String table;

    Listing(Tables tables, String table) {
        this.tables = tables;
        this.table = table;
    }

    /**
     * One page of a part of the index, in the order of its sort key.
     *
     * @param after the sort key of the last item seen
     * @param key the sort key of an item
     */
    <T> Page<T> page(String part, Optional<String> after, int limit, Function<Item, T> read, Function<T, String> key) {
        String condition = after.isPresent() ? "gsi1pk = :part AND gsi1sk > :after" : "gsi1pk = :part";
        Map<String, AttributeValue> values = after.isPresent()
                ? Map.of(":part", AttributeValue.fromS(part), ":after", AttributeValue.fromS(after.get()))
                : Map.of(":part", AttributeValue.fromS(part));
        var answer = tables.dynamo()
                .query(QueryRequest.builder()
                        .tableName(table)
                        .indexName("byInstitution")
                        .keyConditionExpression(condition)
                        .expressionAttributeValues(values)
                        // one more than asked for tells whether there is a next page
                        .limit(limit + 1)
                        .build());
        List<T> items = answer.items().stream()
                .limit(limit)
                .map(item -> read.apply(Item.read(item).orElseThrow()))
                .toList();
        boolean more = answer.items().size() > limit
                || answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty();
        return new Page<>(items, more && !items.isEmpty() ? Optional.of(key.apply(items.getLast())) : Optional.empty());
    }

    /** Everything in a part of the index, page after page: for lists of thousands at most. */
    <T> List<T> all(String part, Function<Item, T> read) {
        return tables
                .dynamo()
                .queryPaginator(QueryRequest.builder()
                        .tableName(table)
                        .indexName("byInstitution")
                        .keyConditionExpression("gsi1pk = :part")
                        .expressionAttributeValues(Map.of(":part", AttributeValue.fromS(part)))
                        .build())
                .items()
                .stream()
                .map(item -> read.apply(Item.read(item).orElseThrow()))
                .toList();
    }

    /** Everything under a prefix of the sort key, page after page: for short lists only. */
    <T> List<T> all(String part, String prefix, Function<Item, T> read) {
        return tables
                .dynamo()
                .queryPaginator(QueryRequest.builder()
                        .tableName(table)
                        .indexName("byInstitution")
                        .keyConditionExpression("gsi1pk = :part AND begins_with(gsi1sk, :prefix)")
                        .expressionAttributeValues(
                                Map.of(":part", AttributeValue.fromS(part), ":prefix", AttributeValue.fromS(prefix)))
                        .build())
                .items()
                .stream()
                .map(item -> read.apply(Item.read(item).orElseThrow()))
                .toList();
    }
}
