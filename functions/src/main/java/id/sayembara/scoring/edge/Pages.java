package id.sayembara.scoring.edge;

import id.sayembara.platform.Page;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Queries of one partition, of a table or of one of its indexes. */
final class Pages {
    private final Tables tables;
    private final String table;

    Pages(Tables tables, String table) {
        this.tables = tables;
        this.table = table;
    }

    /** Everything under a prefix, read consistently. */
    <T> List<T> all(String pk, String prefix, Function<Item, T> read) {
        return all("begins_with(sk, :from)", Map.of(":pk", text(pk), ":from", text(prefix)), read);
    }

    /** Everything between two sort keys, both included, read consistently. */
    <T> List<T> between(String pk, String first, String last, Function<Item, T> read) {
        return all("sk BETWEEN :from AND :to", Map.of(":pk", text(pk), ":from", text(first), ":to", text(last)), read);
    }

    private <T> List<T> all(String range, Map<String, AttributeValue> values, Function<Item, T> read) {
        return tables
                .dynamo()
                .queryPaginator(QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND " + range)
                        .expressionAttributeValues(values)
                        .build())
                .items()
                .stream()
                .map(item -> read.apply(Item.read(item).orElseThrow()))
                .toList();
    }

    /** One page of a partition of the table, read consistently: what comes after a sort key, up to another. */
    <T> Page<T> page(String pk, String after, String to, int limit, Function<Item, T> read, Function<T, String> place) {
        return page(Optional.empty(), "", pk, after, to, limit, read, place);
    }

    /** One page of a partition of an index whose keys' names begin with {@code keys}. */
    <T> Page<T> page(
            String index,
            String keys,
            String pk,
            Optional<String> after,
            int limit,
            Function<Item, T> read,
            Function<T, String> place) {
        return page(Optional.of(index), keys, pk, after.orElse(""), "~", limit, read, place);
    }

    private <T> Page<T> page(
            Optional<String> index,
            String keys,
            String pk,
            String after,
            String to,
            int limit,
            Function<Item, T> read,
            Function<T, String> place) {
        // places are digits, letters, '#' and '-': a space sorts right after the place it follows, '~' after all
        String from = after + " ";
        if (from.compareTo(to) > 0) {
            // no page gave this mark, and DynamoDB refuses a range that ends before it begins
            return new Page<>(List.of(), Optional.empty());
        }
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":pk", text(pk));
        values.put(":from", text(from));
        values.put(":to", text(to));
        List<T> found = tables
                .dynamo()
                .queryPaginator(QueryRequest.builder()
                        .tableName(table)
                        .indexName(index.orElse(null))
                        .consistentRead(index.isEmpty())
                        .keyConditionExpression(keys + "pk = :pk AND " + keys + "sk BETWEEN :from AND :to")
                        .expressionAttributeValues(values)
                        // one more than asked for tells whether there is a next page
                        .limit(limit + 1)
                        .build())
                .items()
                .stream()
                .limit(limit + 1L)
                .map(item -> read.apply(Item.read(item).orElseThrow()))
                .toList();
        return found.size() <= limit
                ? new Page<>(found, Optional.empty())
                : new Page<>(found.subList(0, limit), Optional.of(place.apply(found.get(limit - 1))));
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
