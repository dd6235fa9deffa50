package id.sayembara.local.function;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * The write units of a transaction, which DynamoDB Local counts as if it had one item for each table: two for each begun KB
 * of an item put, two for an item that is updated, deleted or checked, whose size the request does not tell. What indexes take
 * comes on top and is not counted.
 */
final class TransactionUnits {
    private static final int KILOBYTE = 1024;
    private static final int IN_A_TRANSACTION = 2;
    private static final int OF_A_CONTAINER = 3;

    private TransactionUnits() {}

    static double of(TransactWriteItemsRequest request) {
        return request.transactItems().stream().mapToLong(TransactionUnits::of).sum();
    }

    private static long of(TransactWriteItem item) {
        long kilobytes = item.put() == null ? 1 : Math.ceilDiv(size(item.put().item()), KILOBYTE);
        return IN_A_TRANSACTION * Math.max(1, kilobytes);
    }

    private static long size(Map<String, AttributeValue> attributes) {
        return attributes.entrySet().stream()
                .mapToLong(a -> bytes(a.getKey()) + size(a.getValue()))
                .sum();
    }

    private static long size(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> value.n().length() / 2 + 1;
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> sum(value.ss());
            case NS -> sum(value.ns());
            case M -> OF_A_CONTAINER + size(value.m());
            case L ->
                OF_A_CONTAINER
                        + value.l().stream().mapToLong(TransactionUnits::size).sum();
            default -> 1;
        };
    }

    private static long sum(Collection<String> texts) {
        return texts.stream().mapToLong(TransactionUnits::bytes).sum();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
