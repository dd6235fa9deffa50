package id.sayembara.local.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What DynamoDB asks a role for: each item of a transaction by itself, a query on an index by the index. */
final class TableCalls {

    private static final Pattern EQUALS = Pattern.compile("([#\\w]+)\\s*=\\s*(:\\w+)");

    private final TableKeys keys;

    TableCalls(TableKeys keys) {
        this.keys = keys;
    }

    /** Empty when the call is not one this class knows. */
    List<Access> of(SdkRequest request) {
        return switch (request) {
            case GetItemRequest r -> List.of(item("GetItem", r.tableName(), r.key()));
            case PutItemRequest r -> List.of(item("PutItem", r.tableName(), r.item()));
            case UpdateItemRequest r -> List.of(item("UpdateItem", r.tableName(), r.key()));
            case DeleteItemRequest r -> List.of(item("DeleteItem", r.tableName(), r.key()));
            case QueryRequest r -> List.of(query(r));
            case ScanRequest r -> List.of(new Access("dynamodb:Scan", target(r.tableName(), r.indexName())));
            case BatchGetItemRequest r ->
                r.requestItems().keySet().stream()
                        .map(table -> new Access("dynamodb:BatchGetItem", keys.arn(table)))
                        .toList();
            case BatchWriteItemRequest r ->
                r.requestItems().keySet().stream()
                        .map(table -> new Access("dynamodb:BatchWriteItem", keys.arn(table)))
                        .toList();
            case TransactGetItemsRequest r ->
                r.transactItems().stream()
                        .map(i -> item("GetItem", i.get().tableName(), i.get().key()))
                        .toList();
            case TransactWriteItemsRequest r ->
                r.transactItems().stream().map(this::write).toList();
            default -> List.of();
        };
    }

    private Access write(TransactWriteItem item) {
        if (item.put() != null) {
            return item("PutItem", item.put().tableName(), item.put().item());
        }
        if (item.update() != null) {
            return item("UpdateItem", item.update().tableName(), item.update().key());
        }
        if (item.delete() != null) {
            return item("DeleteItem", item.delete().tableName(), item.delete().key());
        }
        return item(
                "ConditionCheckItem",
                item.conditionCheck().tableName(),
                item.conditionCheck().key());
    }

    private Access item(String action, String table, Map<String, AttributeValue> key) {
        AttributeValue leading = key.get(String.valueOf(keys.hashKey(table)));
        return new Access("dynamodb:" + action, keys.arn(table), leadingKeys(leading));
    }

    private Access query(QueryRequest request) {
        List<String> values = new ArrayList<>();
        if (request.indexName() == null && request.keyConditionExpression() != null) {
            Matcher matcher = EQUALS.matcher(request.keyConditionExpression());
            while (matcher.find()) {
                String name = request.expressionAttributeNames().getOrDefault(matcher.group(1), matcher.group(1));
                if (name.equals(keys.hashKey(request.tableName()))) {
                    values.add(text(request.expressionAttributeValues().get(matcher.group(2))));
                }
            }
        }
        return new Access(
                "dynamodb:Query",
                target(request.tableName(), request.indexName()),
                values.isEmpty() ? Map.of() : Map.of("dynamodb:LeadingKeys", values));
    }

    private String target(String table, String index) {
        return keys.arn(table) + (index == null ? "" : "/index/" + index);
    }

    private static Map<String, List<String>> leadingKeys(AttributeValue leading) {
        return leading == null ? Map.of() : Map.of("dynamodb:LeadingKeys", List.of(text(leading)));
    }

    private static String text(AttributeValue value) {
        return value.s() != null ? value.s() : String.valueOf(value.n());
    }
}
