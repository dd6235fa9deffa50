package id.sayembara.local.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sayembara.local.Json;
import id.sayembara.local.function.FunctionFailed;
import id.sayembara.local.function.FunctionHost;
import id.sayembara.local.function.FunctionThrottled;
import id.sayembara.local.template.Cloud.StreamSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Feeds a function from a table's stream, shard after shard, in order: batches, filters, retries, bisection, failures
 * record by record when the function reports them, and what fails for good to the failure destination. The position is
 * saved after the function answered.
 */
public final class StreamReader implements AutoCloseable {

    private static final Duration WITHOUT_SIGNAL = Duration.ofMillis(500);

    /** On AWS a batch takes longer to come. */
    private static final Duration GATHERING = Duration.ofMillis(30);

    private final StreamSource source;
    private final DynamoDbStreamsClient client;
    private final String streamName;
    private final String region;
    private final StreamPositions positions;
    private final FunctionHost host;
    private final Queues queues;
    private final Duration pause;
    private final List<EventPattern> filters;
    private final Map<String, String> iterators = new HashMap<>();
    private final Semaphore signal = new Semaphore(0);
    private final Worker worker;
    private boolean first;
    private volatile boolean working = true;

    /**
     * @param streamName the store's own name of the stream
     * @param pause how long to wait before the first retry
     */
    public StreamReader(
            StreamSource source,
            DynamoDbStreamsClient client,
            String streamName,
            String region,
            StreamPositions positions,
            FunctionHost host,
            Queues queues,
            Duration pause) {
        this.source = source;
        this.client = client;
        this.streamName = streamName;
        this.region = region;
        this.positions = positions;
        this.host = host;
        this.queues = queues;
        this.pause = pause;
        this.filters = source.filters().stream()
                .map(filter -> new EventPattern(filter, source.id()))
                .toList();
        if (source.onFailureArn() != null) {
            queues.byArn(source.onFailureArn());
        }
        this.worker = new Worker(source.id(), this::work);
    }

    public void start() {
        first = !positions.knows(source.id());
        worker.start();
    }

    /** Something was written: look at once. */
    public void wake() {
        signal.release();
    }

    private void work() throws InterruptedException {
        boolean told = signal.tryAcquire(WITHOUT_SIGNAL.toMillis(), TimeUnit.MILLISECONDS);
        working = true;
        if (told) {
            // what is written meanwhile comes in the same batch
            Thread.sleep(GATHERING);
        }
        signal.drainPermits();
        List<Shard> shards = client.describeStream(b -> b.streamArn(streamName))
                .streamDescription()
                .shards();
        for (Shard shard : shards) {
            if (!StreamPositions.END.equals(positions.get(source.id(), shard.shardId()))) {
                read(shard.shardId());
            }
        }
        first = false;
        working = false;
    }

    /** Whether everything it was told of is read. */
    public boolean idle() {
        return signal.availablePermits() == 0 && !working;
    }

    private void read(String shard) throws InterruptedException {
        while (true) {
            GetRecordsResponse found;
            try {
                String iterator = iterators.containsKey(shard) ? iterators.get(shard) : iterator(shard);
                found = client.getRecords(b -> b.shardIterator(iterator).limit(source.batchSize()));
            } catch (ExpiredIteratorException | TrimmedDataAccessException e) {
                iterators.remove(shard);
                return;
            }
            if (!found.records().isEmpty()) {
                deliver(shard, found.records());
            }
            if (found.nextShardIterator() == null) {
                positions.set(source.id(), shard, StreamPositions.END);
                iterators.remove(shard);
                return;
            }
            iterators.put(shard, found.nextShardIterator());
            if (found.records().isEmpty()) {
                return;
            }
        }
    }

    private String iterator(String shard) {
        String at = positions.get(source.id(), shard);
        if (at != null) {
            try {
                return client.getShardIterator(b -> b.streamArn(streamName)
                                .shardId(shard)
                                .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                .sequenceNumber(at))
                        .shardIterator();
            } catch (TrimmedDataAccessException e) {
                System.err.println(source.id() + ": records were trimmed before they were read");
            }
        }
        boolean latest = first && !source.fromStart();
        return client.getShardIterator(b -> b.streamArn(streamName)
                        .shardId(shard)
                        .shardIteratorType(latest ? ShardIteratorType.LATEST : ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
    }

    private void deliver(String shard, List<Record> batch) throws InterruptedException {
        List<Record> wanted = batch.stream().filter(this::wants).toList();
        if (!wanted.isEmpty()) {
            try {
                deliver(shard, wanted, 0);
            } catch (InterruptedException e) {
                throw e;
            } catch (RuntimeException e) {
                iterators.remove(shard);
                throw e;
            }
        }
        positions.set(source.id(), shard, sequence(batch.getLast()));
    }

    private boolean wants(Record record) {
        JsonNode json = StreamRecord.json(record, source.streamArn(), region);
        return filters.isEmpty() || filters.stream().anyMatch(filter -> filter.matches(json));
    }

    /** Delivers records until each is dealt with: taken by the function, or given up. */
    private void deliver(String shard, List<Record> records, int tried) throws InterruptedException {
        List<Record> rest = records;
        int attempts = tried;
        while (!rest.isEmpty()) {
            Outcome outcome = invoke(rest);
            if (outcome.failedFrom() > 0) {
                positions.set(source.id(), shard, sequence(rest.get(outcome.failedFrom() - 1)));
                rest = rest.subList(outcome.failedFrom(), rest.size());
                attempts = 0;
                continue;
            }
            if (source.bisect() && rest.size() > 1) {
                int half = rest.size() / 2;
                deliver(shard, rest.subList(0, half), attempts);
                positions.set(source.id(), shard, sequence(rest.get(half - 1)));
                rest = rest.subList(half, rest.size());
                continue;
            }
            attempts++;
            if (source.attempts() >= 0 && attempts > source.attempts() || tooOld(rest.getFirst())) {
                giveUp(shard, rest, attempts);
                return;
            }
            Thread.sleep(pause.multipliedBy(Math.min(attempts, 8)));
        }
    }

    /** From which record on the batch failed; the batch's size when none did. */
    private record Outcome(int failedFrom) {}

    private Outcome invoke(List<Record> records) throws InterruptedException {
        ObjectNode event = Json.object();
        ArrayNode list = event.putArray("Records");
        records.forEach(record -> list.add(StreamRecord.json(record, source.streamArn(), region)));
        try {
            JsonNode answer = host.invoke(event);
            int failedFrom = records.size();
            if (source.partialFailures()) {
                for (JsonNode item : answer.path("batchItemFailures")) {
                    failedFrom = Math.min(
                            failedFrom,
                            index(records, item.path("itemIdentifier").asText()));
                }
            }
            return new Outcome(failedFrom);
        } catch (FunctionThrottled e) {
            return new Outcome(0);
        } catch (FunctionFailed e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            System.err.println(host.function().id() + " failed: " + e.type() + ": " + e.getMessage());
            return new Outcome(0);
        }
    }

    /** An identifier that is none of the batch fails the whole batch, as on Lambda. */
    private static int index(List<Record> records, String sequence) {
        for (int i = 0; i < records.size(); i++) {
            if (sequence(records.get(i)).equals(sequence)) {
                return i;
            }
        }
        return 0;
    }

    private boolean tooOld(Record record) {
        Instant made = record.dynamodb().approximateCreationDateTime();
        return source.maxAge() >= 0 && Duration.between(made, Instant.now()).toSeconds() > source.maxAge();
    }

    private void giveUp(String shard, List<Record> records, int attempts) {
        System.err.println(
                source.id() + " gives up " + records.size() + " records from " + sequence(records.getFirst()));
        if (source.onFailureArn() == null) {
            return;
        }
        String condition = tooOld(records.getFirst()) ? "RecordAgeExceeded" : "RetryAttemptsExhausted";
        ObjectNode report = Failures.record(host.function(), UUID.randomUUID().toString(), condition, attempts);
        report.putObject("DDBStreamBatchInfo")
                .put("shardId", shard)
                .put("startSequenceNumber", sequence(records.getFirst()))
                .put("endSequenceNumber", sequence(records.getLast()))
                .put("approximateArrivalOfFirstRecord", arrival(records.getFirst()))
                .put("approximateArrivalOfLastRecord", arrival(records.getLast()))
                .put("batchSize", records.size())
                .put("streamArn", source.streamArn());
        queues.byArn(source.onFailureArn()).send(report.toString(), Duration.ZERO);
    }

    private static String arrival(Record record) {
        return record.dynamodb().approximateCreationDateTime().toString();
    }

    private static String sequence(Record record) {
        return record.dynamodb().sequenceNumber();
    }

    @Override
    public void close() {
        worker.close();
    }
}
