package id.sayembara.local.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sayembara.local.Json;
import id.sayembara.local.function.FunctionFailed;
import id.sayembara.local.function.FunctionHost;
import id.sayembara.local.function.FunctionThrottled;
import id.sayembara.local.template.Cloud.Queue;
import id.sayembara.local.template.Cloud.QueueSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Feeds a function from a queue: batches, filters, and failures message by message when the function reports them. */
public final class QueueReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int WORKERS = 2;

    private final QueueSource source;
    private final Queue declared;
    private final MessageQueue queue;
    private final FunctionHost host;
    private final List<EventPattern> filters;
    private final Duration pause;
    private final List<Worker> workers = new ArrayList<>();

    /** @param pause how long a failed message stays hidden, if that is less than the queue says */
    public QueueReader(QueueSource source, Queues queues, FunctionHost host, Duration pause) {
        this.source = source;
        this.queue = queues.byArn(source.queueArn());
        this.declared = queues.declared(source.queueArn());
        this.host = host;
        this.filters = source.filters().stream()
                .map(filter -> new EventPattern(filter, source.id()))
                .toList();
        Duration visibility = Duration.ofSeconds(declared.visibility());
        this.pause = pause.compareTo(visibility) < 0 ? pause : visibility;
    }

    public void start() {
        for (int i = 0; i < Math.min(WORKERS, source.maxConcurrency()); i++) {
            workers.add(new Worker(source.id(), this::work).start());
        }
    }

    /** Whether nothing waits or is being handled. */
    public boolean idle() {
        return queue.messages().isEmpty();
    }

    private void work() throws InterruptedException {
        List<MessageQueue.Message> batch =
                queue.receive(source.batchSize(), Duration.ofSeconds(declared.visibility()), PATIENCE);
        List<MessageQueue.Message> wanted = new ArrayList<>();
        for (MessageQueue.Message message : batch) {
            if (wants(message)) {
                wanted.add(message);
            } else {
                queue.delete(message.id());
            }
        }
        if (!wanted.isEmpty()) {
            deliver(wanted);
        }
    }

    private boolean wants(MessageQueue.Message message) {
        if (filters.isEmpty()) {
            return true;
        }
        ObjectNode record = record(message);
        try {
            record.set("body", Json.parse(message.body()));
        } catch (IllegalArgumentException e) {
            return false;
        }
        return filters.stream().anyMatch(filter -> filter.matches(record));
    }

    private void deliver(List<MessageQueue.Message> batch) throws InterruptedException {
        ObjectNode event = Json.object();
        ArrayNode records = event.putArray("Records");
        batch.forEach(message -> records.add(record(message)));
        Set<String> failed = new HashSet<>();
        try {
            JsonNode answer = host.invoke(event);
            if (source.partialFailures()) {
                answer.path("batchItemFailures")
                        .forEach(item -> failed.add(item.path("itemIdentifier").asText()));
            }
        } catch (FunctionThrottled e) {
            batch.forEach(message -> queue.forgive(message.id()));
            batch.forEach(message -> failed.add(message.id()));
        } catch (FunctionFailed e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            System.err.println(host.function().id() + " failed: " + e.type() + ": " + e.getMessage());
            batch.forEach(message -> failed.add(message.id()));
        }
        // an identifier that is none of the batch fails the whole batch, as on Lambda
        boolean whole = failed.stream()
                .anyMatch(id -> batch.stream().noneMatch(message -> message.id().equals(id)));
        for (MessageQueue.Message message : batch) {
            if (whole || failed.contains(message.id())) {
                queue.release(message.id(), pause);
            } else {
                queue.delete(message.id());
            }
        }
    }

    private ObjectNode record(MessageQueue.Message message) {
        ObjectNode record = Json.object();
        record.put("messageId", message.id());
        record.put("receiptHandle", message.id() + "#" + message.receives());
        record.put("body", message.body());
        record.putObject("attributes")
                .put("ApproximateReceiveCount", String.valueOf(message.receives()))
                .put("SentTimestamp", String.valueOf(message.sent().toEpochMilli()))
                .put("SenderId", "local")
                .put("ApproximateFirstReceiveTimestamp", String.valueOf(System.currentTimeMillis()));
        record.putObject("messageAttributes");
        record.put("md5OfBody", md5(message.body()));
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", declared.arn());
        record.put("awsRegion", declared.arn().split(":")[3]);
        return record;
    }

    static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        workers.forEach(Worker::close);
    }
}
