package id.sayembara.local.storage;

import id.sayembara.local.template.Cloud.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The tables whose changes somebody reads. */
public final class StreamedTables {
    private final Set<String> names;

    public StreamedTables(List<Table> tables) {
        names = tables.stream()
                .filter(t -> t.streamView() != null)
                .map(Table::name)
                .collect(Collectors.toSet());
    }

    /** Whether this request writes to one of them. */
    public boolean writtenBy(SdkRequest request) {
        return switch (request) {
            case TransactWriteItemsRequest r ->
                r.transactItems().stream().flatMap(StreamedTables::written).anyMatch(names::contains);
            case BatchWriteItemRequest r -> r.requestItems().keySet().stream().anyMatch(names::contains);
            case PutItemRequest r -> names.contains(r.tableName());
            case UpdateItemRequest r -> names.contains(r.tableName());
            case DeleteItemRequest r -> names.contains(r.tableName());
            default -> false;
        };
    }

    private static Stream<String> written(TransactWriteItem item) {
        if (item.put() != null) {
            return Stream.of(item.put().tableName());
        }
        if (item.update() != null) {
            return Stream.of(item.update().tableName());
        }
        return item.delete() == null ? Stream.empty() : Stream.of(item.delete().tableName());
    }
}
