package id.sayembara.local.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sayembara.local.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The events of stored objects, and the ledger of those that were passed on. An object without an entry lost its event
 * when the process was killed between storing and telling: {@link ObjectStore} tells of it again.
 */
final class Arrivals implements AutoCloseable {

    /** A stored object as its event describes it; {@code version} may be null. */
    record Stored(String bucket, String key, long size, String eTag, String version, Instant modified) {
        private String name() {
            return bucket + "/" + key;
        }

        private String mark() {
            return eTag + "/" + modified.toEpochMilli();
        }
    }

    private final Journal journal;
    private final Consumer<JsonNode> bus;
    private final String account;
    private final String region;
    private final Map<String, String> told = new HashMap<>();

    /** @param bus takes an event; on return it outlives a kill */
    Arrivals(Path file, Consumer<JsonNode> bus, String account, String region) {
        this.journal = new Journal(file);
        this.bus = bus;
        this.account = account;
        this.region = region;
        for (JsonNode line : journal.recovered()) {
            if (line.has("mark")) {
                told.put(line.get("object").asText(), line.get("mark").asText());
            } else {
                told.remove(line.get("object").asText());
            }
        }
        journal.replace(state());
    }

    private List<JsonNode> state() {
        List<JsonNode> lines = new ArrayList<>();
        told.forEach(
                (object, mark) -> lines.add(Json.object().put("object", object).put("mark", mark)));
        return lines;
    }

    /** Tells of an object, then notes that it did. */
    void tell(Stored stored, String reason) {
        bus.accept(event(stored, reason));
        synchronized (this) {
            told.put(stored.name(), stored.mark());
            journal.append(Json.object().put("object", stored.name()).put("mark", stored.mark()));
            journal.shorten(this::state);
        }
    }

    synchronized boolean told(Stored stored) {
        return stored.mark().equals(told.get(stored.name()));
    }

    synchronized void forget(String bucket, String key) {
        String name = bucket + "/" + key;
        if (told.remove(name) != null) {
            journal.append(Json.object().put("object", name));
        }
    }

    private ObjectNode event(Stored stored, String reason) {
        ObjectNode event = Json.object();
        event.put("version", "0");
        event.put("id", UUID.randomUUID().toString());
        event.put("detail-type", "Object Created");
        event.put("source", "aws.s3");
        event.put("account", account);
        event.put("time", stored.modified().toString());
        event.put("region", region);
        event.putArray("resources").add("arn:aws:s3:::" + stored.bucket());
        ObjectNode detail = event.putObject("detail");
        detail.put("version", "0");
        detail.putObject("bucket").put("name", stored.bucket());
        ObjectNode object = detail.putObject("object");
        object.put("key", stored.key());
        object.put("size", stored.size());
        object.put("etag", stored.eTag());
        if (stored.version() != null) {
            object.put("version-id", stored.version());
        }
        object.put("sequencer", HexFormat.of().toHexDigits(stored.modified().toEpochMilli()));
        detail.put("request-id", UUID.randomUUID().toString());
        detail.put("requester", account);
        detail.put("source-ip-address", "127.0.0.1");
        detail.put("reason", reason);
        return event;
    }

    @Override
    public void close() {
        journal.close();
    }
}
