package id.sayembara.local.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sayembara.local.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Counts the read and write units that DynamoDB Local says each operation took: an operation is a method and a path without
 * its ids, or what a function does when no request calls it. Counts only once told to. Transactions are counted here, by {@link
 * TransactionUnits}; what a failed condition takes is not told.
 */
public final class UnitMeter implements ExecutionInterceptor {
    private static final ScopedValue<String> OPERATION = ScopedValue.newInstance();
    private static final Pattern ID = Pattern.compile("[^/]*[A-Z0-9][^/]*");
    private static final Pattern NAMED = Pattern.compile("(answers|scores)/[^/]+");

    private record Used(LongAdder calls, DoubleAdder reads, DoubleAdder writes) {
        Used() {
            this(new LongAdder(), new DoubleAdder(), new DoubleAdder());
        }
    }

    private final Map<String, Used> used = new ConcurrentSkipListMap<>();
    private volatile boolean counting;

    /** Counts from now on. */
    public void count() {
        counting = true;
    }

    /** By operation: how often it ran, and the units of all its runs. */
    public ObjectNode json() {
        ObjectNode json = Json.object();
        used.forEach((operation, units) -> json.putObject(operation)
                .put("runs", units.calls().sum())
                .put("reads", units.reads().sum())
                .put("writes", units.writes().sum()));
        return json;
    }

    /** Runs a function for an event: what it uses meanwhile counts for that operation. */
    <T> T during(String function, JsonNode event, Callable<T> run) throws Exception {
        if (!counting) {
            return run.call();
        }
        String operation = operation(function, event);
        used.computeIfAbsent(operation, o -> new Used()).calls().increment();
        return ScopedValue.where(OPERATION, operation).call(run::call);
    }

    static String operation(String function, JsonNode event) {
        JsonNode http = event.path("requestContext").path("http");
        if (http.isMissingNode()) {
            return function;
        }
        String path = NAMED.matcher(http.path("path").asText()).replaceAll("$1/{}");
        return http.path("method").asText() + " " + ID.matcher(path).replaceAll("{}");
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        if (!counting) {
            return context.request();
        }
        ReturnConsumedCapacity total = ReturnConsumedCapacity.TOTAL;
        return switch (context.request()) {
            case GetItemRequest r -> r.copy(b -> b.returnConsumedCapacity(total));
            case QueryRequest r -> r.copy(b -> b.returnConsumedCapacity(total));
            case BatchGetItemRequest r -> r.copy(b -> b.returnConsumedCapacity(total));
            case PutItemRequest r -> r.copy(b -> b.returnConsumedCapacity(total));
            case UpdateItemRequest r -> r.copy(b -> b.returnConsumedCapacity(total));
            case DeleteItemRequest r -> r.copy(b -> b.returnConsumedCapacity(total));
            case BatchWriteItemRequest r -> r.copy(b -> b.returnConsumedCapacity(total));
            case SdkRequest other -> other;
        };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (!counting || !OPERATION.isBound()) {
            return;
        }
        Used units = used.get(OPERATION.get());
        switch (context.response()) {
            case GetItemResponse r -> units.reads().add(sum(r.consumedCapacity()));
            case QueryResponse r -> units.reads().add(sum(r.consumedCapacity()));
            case BatchGetItemResponse r -> units.reads().add(sum(r.consumedCapacity()));
            case PutItemResponse r -> units.writes().add(sum(r.consumedCapacity()));
            case UpdateItemResponse r -> units.writes().add(sum(r.consumedCapacity()));
            case DeleteItemResponse r -> units.writes().add(sum(r.consumedCapacity()));
            case BatchWriteItemResponse r -> units.writes().add(sum(r.consumedCapacity()));
            case TransactWriteItemsResponse r ->
                units.writes().add(TransactionUnits.of((TransactWriteItemsRequest) context.request()));
            case SdkResponse other -> {
                // takes no units
            }
        }
    }

    private static double sum(ConsumedCapacity capacity) {
        return capacity == null || capacity.capacityUnits() == null ? 0 : capacity.capacityUnits();
    }

    private static double sum(List<ConsumedCapacity> capacities) {
        return capacities.stream().mapToDouble(UnitMeter::sum).sum();
    }
}
