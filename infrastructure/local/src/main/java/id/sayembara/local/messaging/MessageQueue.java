package id.sayembara.local.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sayembara.local.Json;
import id.sayembara.local.storage.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A queue as SQS keeps one: a received message is hidden until it is deleted or its time is up; one received too often
 * moves to the dead-letter queue at its next turn. Kept in a journal; what was hidden when the process died is visible
 * at the next start.
 */
public final class MessageQueue implements AutoCloseable {

    /** A message in the queue. {@code receives} counts how often it was handed out. */
    public record Message(String id, String body, Instant sent, int receives) {}

    private static final class Entry {
        private Message message;
        private long visibleAt;

        private Entry(Message message, long visibleAt) {
            this.message = message;
            this.visibleAt = visibleAt;
        }
    }

    private final String name;
    private final int maxReceives;
    private final MessageQueue deadLetters;
    private final Journal journal;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * @param file where the queue is kept, or null
     * @param maxReceives how often a message is handed out before it is a dead letter
     * @param deadLetters where dead letters go, or null to keep handing out
     */
    public MessageQueue(String name, Path file, int maxReceives, MessageQueue deadLetters) {
        this.name = name;
        this.maxReceives = maxReceives;
        this.deadLetters = deadLetters;
        this.journal = new Journal(file);
        journal.recovered().forEach(this::replay);
        journal.replace(state());
    }

    private void replay(JsonNode line) {
        String id = line.get("id").asText();
        if (line.has("body")) {
            Instant sent = Instant.ofEpochMilli(line.get("sent").asLong());
            Message message = new Message(
                    id, line.get("body").asText(), sent, line.path("receives").asInt());
            entries.put(id, new Entry(message, 0));
        } else if (line.has("deleted")) {
            entries.remove(id);
        } else if (entries.containsKey(id)) {
            Entry entry = entries.get(id);
            entry.message = received(entry.message, line.get("receives").asInt());
        }
    }

    private static Message received(Message message, int receives) {
        return new Message(message.id(), message.body(), message.sent(), receives);
    }

    private List<JsonNode> state() {
        List<JsonNode> lines = new ArrayList<>();
        entries.values().forEach(entry -> lines.add(line(entry.message)));
        return lines;
    }

    private static ObjectNode line(Message message) {
        return Json.object()
                .put("id", message.id())
                .put("body", message.body())
                .put("sent", message.sent().toEpochMilli())
                .put("receives", message.receives());
    }

    public String name() {
        return name;
    }

    /** Puts a message in, visible after {@code delay}; on return it outlives a kill. Gives its id. */
    public String send(String body, Duration delay) {
        String id = UUID.randomUUID().toString();
        accept(new Message(id, body, Instant.now(), 0), delay);
        return id;
    }

    /** Puts a message in unless one with its id is there: a move between queues may be repeated. */
    private synchronized void accept(Message message, Duration delay) {
        if (!entries.containsKey(message.id())) {
            journal.append(line(message));
            entries.put(message.id(), new Entry(message, System.nanoTime() + delay.toNanos()));
            notifyAll();
        }
    }

    /**
     * Hands out up to {@code most} visible messages and hides them for {@code hidden}.
     *
     * @param patience how long to wait for the first
     */
    public synchronized List<Message> receive(int most, Duration hidden, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            List<Message> found = visible(most, hidden);
            long now = System.nanoTime();
            if (!found.isEmpty() || now >= end) {
                return found;
            }
            long next = entries.values().stream()
                    .mapToLong(e -> e.visibleAt)
                    .filter(at -> at > now)
                    .min()
                    .orElse(end);
            long millis =
                    Math.max(1, Duration.ofNanos(Math.min(next, end) - now).toMillis());
            wait(millis);
        }
    }

    private List<Message> visible(int most, Duration hidden) {
        List<Message> found = new ArrayList<>();
        List<Message> dead = new ArrayList<>();
        long now = System.nanoTime();
        for (Entry entry : entries.values()) {
            if (entry.visibleAt - now > 0 || found.size() == most) {
                continue;
            }
            if (deadLetters != null && entry.message.receives() >= maxReceives) {
                dead.add(entry.message);
                continue;
            }
            entry.message = received(entry.message, entry.message.receives() + 1);
            entry.visibleAt = now + hidden.toNanos();
            journal.append(Json.object().put("id", entry.message.id()).put("receives", entry.message.receives()));
            found.add(entry.message);
        }
        for (Message message : dead) {
            deadLetters.accept(received(message, 0), Duration.ZERO);
            delete(message.id());
        }
        return found;
    }

    /** Takes a message out for good. */
    public synchronized void delete(String id) {
        if (entries.remove(id) != null) {
            journal.append(Json.object().put("id", id).put("deleted", true));
            journal.shorten(this::state);
        }
    }

    /** Makes a received message visible again after {@code pause}. */
    public synchronized void release(String id, Duration pause) {
        Entry entry = entries.get(id);
        if (entry != null) {
            entry.visibleAt = System.nanoTime() + pause.toNanos();
            notifyAll();
        }
    }

    /** Takes the count of receives back: the message was not really tried. */
    public synchronized void forgive(String id) {
        Entry entry = entries.get(id);
        if (entry != null && entry.message.receives() > 0) {
            entry.message = received(entry.message, entry.message.receives() - 1);
            journal.append(Json.object().put("id", id).put("receives", entry.message.receives()));
        }
    }

    /** Everything in the queue, hidden or not, the oldest first. */
    public synchronized List<Message> messages() {
        return entries.values().stream().map(entry -> entry.message).toList();
    }

    @Override
    public void close() {
        journal.close();
    }
}
