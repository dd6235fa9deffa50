package id.sayembara.local.walk;

import id.sayembara.log.LogEntry;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.MerkleTree;
import id.sayembara.platform.edge.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Holds the events, the logs and the signed checkpoints against each other. R40. Each of them alone can be rewritten by who
 * may write it; a difference between them is a finding, one line each. It reads everything, so it is a command, never
 * a request.
 */
final class Walk {
    private static final String PLACE = "%012d";

    private final DynamoDbClient tables;
    private final S3Client objects;
    private final String eventsTable;
    private final String logTable;
    private final String bucket;
    private final Function<String, Optional<Map<String, Object>>> check;
    private final List<String> findings = new ArrayList<>();

    /** The hash of each saved event that no log was seen to hold yet, by subject and sequence; and the log it belongs to. */
    private final Map<String, Saved> saved = new TreeMap<>();

    private long entries;

    /** @param check opens a signed checkpoint, if its signature is one of the published keys' */
    Walk(
            DynamoDbClient tables,
            S3Client objects,
            String eventsTable,
            String logTable,
            String bucket,
            Function<String, Optional<Map<String, Object>>> check) {
        this.tables = tables;
        this.objects = objects;
        this.eventsTable = eventsTable;
        this.logTable = logTable;
        this.bucket = bucket;
        this.check = check;
    }

    private record Saved(String log, String hash) {}

    /** What a walk saw. */
    record Result(long events, long entries, long editions, List<String> findings) {}

    /** Walks once. */
    Result run() {
        chains();
        long events = saved.size();
        TreeSet<String> editions = new TreeSet<>();
        saved.values().forEach(event -> editions.add(event.log()));
        keys("checkpoints/").forEach(key -> editions.add(key.split("/")[1]));
        editions.forEach(this::log);
        saved.forEach((id, event) -> findings.add("event " + id + " is in no log"));
        return new Result(events, entries, editions.size(), List.copyOf(findings));
    }

    /** Each subject's events: numbered without a gap, each naming the one before, each what its hash says. */
    private void chains() {
        Map<String, TreeMap<Long, Map<String, AttributeValue>>> subjects = new TreeMap<>();
        tables.scanPaginator(scan -> scan.tableName(eventsTable))
                .items()
                .forEach(item -> subjects.computeIfAbsent(item.get("subject").s(), s -> new TreeMap<>())
                        .put(Long.parseLong(item.get("sequence").n()), item));
        subjects.forEach((subject, events) -> {
            String previous = "";
            long expected = 1;
            for (Map.Entry<Long, Map<String, AttributeValue>> event : events.entrySet()) {
                String id = subject + "#" + event.getKey();
                if (event.getKey() != expected) {
                    findings.add("events of " + subject + " from " + expected + " to " + (event.getKey() - 1)
                            + " are missing");
                } else if (!previous.equals(envelope(event.getValue()).get("previous"))) {
                    findings.add("event " + id + " does not follow the one before it");
                }
                whole(id, event.getValue());
                previous = event.getValue().get("hash").s();
                expected = event.getKey() + 1;
                saved.put(id, new Saved(event.getValue().get("log").s(), previous));
            }
        });
    }

    private void whole(String id, Map<String, AttributeValue> item) {
        Map<String, Object> envelope = envelope(item);
        boolean same = Digest.sha256Hex(item.get("envelope").s())
                        .equals(item.get("hash").s())
                && item.get("subject").s().equals(envelope.get("subject"))
                && item.get("sequence").n().equals(String.valueOf(envelope.get("sequence")))
                && item.get("edition").s().equals(envelope.get("edition"))
                && Event.logs(item.get("edition").s()).contains(item.get("log").s())
                && item.get("type").s().equals(envelope.get("type"));
        if (!same) {
            findings.add("event " + id + " was altered");
        }
    }

    private static Map<String, Object> envelope(Map<String, AttributeValue> item) {
        return JsonTree.object(item.get("envelope").s());
    }

    /** One edition's log: its segments end to end, its entries against the events, its tree against what was signed. */
    private void log(String edition) {
        Map<Long, String> promised = checkpoints(edition);
        Map<String, Long> newest = new HashMap<>();
        MerkleTree tree = MerkleTree.empty();
        for (Map<String, AttributeValue> segment : segments(edition)) {
            long first = Long.parseLong(segment.get("sk").s().substring("SEGMENT#".length()));
            String name = "segment " + first + " of " + edition;
            if (first != tree.size()) {
                findings.add("entries of " + edition + " from " + tree.size() + " to " + (first - 1) + " are missing");
            }
            for (String envelope :
                    envelopes(name, edition, first, segment.get("object").s())) {
                tree = tree.with(entry(edition, envelope, newest));
                String root = promised.remove(tree.size());
                if (root != null && !root.equals(tree.root())) {
                    findings.add("log of " + edition + " is not what was signed at " + tree.size() + " entries");
                }
            }
        }
        entries += tree.size();
        Map<String, AttributeValue> head = tables.getItem(get -> get.tableName(logTable)
                        .key(Map.of("pk", AttributeValue.fromS("LOG#" + edition), "sk", AttributeValue.fromS("HEAD")))
                        .consistentRead(true))
                .item();
        MerkleTree kept = head.isEmpty()
                ? MerkleTree.empty()
                : new MerkleTree(
                        Long.parseLong(head.get("version").n()),
                        ((List<?>) JsonTree.parse(head.get("peaks").s()))
                                .stream().map(String.class::cast).toList());
        if (!kept.equals(tree)) {
            findings.add("log of " + edition + " has " + tree.size() + " entries under " + tree.root()
                    + "; its head says " + kept.size() + " under " + kept.root());
        }
        long there = tree.size();
        promised.keySet()
                .forEach(size ->
                        findings.add("log of " + edition + " was signed at " + size + " entries and has " + there));
    }

    /** Takes the entry off what is still to be seen, and answers its leaf. */
    private String entry(String edition, String envelope, Map<String, Long> newest) {
        Map<String, Object> event = JsonTree.object(envelope);
        String subject = String.valueOf(event.get("subject"));
        long sequence = (Long) event.get("sequence");
        String id = subject + "#" + sequence;
        String hash = Digest.sha256Hex(envelope);
        Long before = newest.put(subject, sequence);
        if (before != null && before >= sequence) {
            findings.add("entry " + id + " was moved: it stands after " + before);
        }
        Saved known = saved.remove(id);
        if (known == null) {
            findings.add("entry " + id + " has no event, or stands in the log twice");
        } else if (!known.hash().equals(hash) || !known.log().equals(edition)) {
            findings.add("event " + id + " is not what the log holds");
        }
        return new LogEntry(edition, subject, sequence, hash, envelope).leaf();
    }

    private Iterable<Map<String, AttributeValue>> segments(String edition) {
        return tables.queryPaginator(query -> query.tableName(logTable)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                        .expressionAttributeValues(Map.of(
                                ":pk",
                                AttributeValue.fromS("LOG#" + edition),
                                ":sk",
                                AttributeValue.fromS("SEGMENT#"))))
                .items();
    }

    private List<String> envelopes(String name, String edition, long first, String hash) {
        Optional<String> text = object("log/" + edition + "/" + PLACE.formatted(first) + "-" + hash + ".json");
        if (text.isEmpty()) {
            findings.add(name + " is missing");
            return List.of();
        }
        if (!Digest.sha256Hex(text.get()).equals(hash)) {
            findings.add(name + " was altered");
        }
        return ((List<?>) JsonTree.object(text.get()).get("envelopes"))
                .stream().map(String.class::cast).toList();
    }

    /** The roots that were signed, by size; whatever is not signed by us is a finding. */
    private Map<Long, String> checkpoints(String edition) {
        Map<Long, String> roots = new TreeMap<>();
        for (String key : keys("checkpoints/" + edition + "/")) {
            Optional<Map<String, Object>> promise = object(key).flatMap(check);
            if (promise.isPresent() && edition.equals(promise.get().get("edition"))) {
                roots.put(
                        (Long) promise.get().get("size"), (String) promise.get().get("root"));
            } else {
                findings.add(key + " is not signed by us");
            }
        }
        return roots;
    }

    private List<String> keys(String prefix) {
        return objects.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private Optional<String> object(String key) {
        try {
            return Optional.of(
                    objects.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asString(StandardCharsets.UTF_8));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }
}
