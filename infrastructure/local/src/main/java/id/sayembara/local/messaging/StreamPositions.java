package id.sayembara.local.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import id.sayembara.local.Json;
import id.sayembara.local.storage.Journal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How far each stream source has come in each shard: written only after the function answered. */
public final class StreamPositions implements AutoCloseable {

    /** The position of a shard read to its end. */
    static final String END = "end";

    private record Place(String source, String shard) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int bySource = source.compareTo(other.source);
            return bySource != 0 ? bySource : shard.compareTo(other.shard);
        }
    }

    private final Journal journal;
    private final Map<Place, String> positions = new TreeMap<>();

    /** @param file where positions are kept, or null */
    public StreamPositions(Path file) {
        journal = new Journal(file);
        for (JsonNode line : journal.recovered()) {
            positions.put(
                    new Place(line.get("source").asText(), line.get("shard").asText()),
                    line.get("at").asText());
        }
        journal.replace(state());
    }

    private List<JsonNode> state() {
        List<JsonNode> lines = new ArrayList<>();
        positions.forEach((place, at) -> lines.add(line(place, at)));
        return lines;
    }

    private static JsonNode line(Place place, String at) {
        return Json.object()
                .put("source", place.source())
                .put("shard", place.shard())
                .put("at", at);
    }

    /** The sequence number of the last record dealt with, {@link #END}, or null. */
    synchronized String get(String source, String shard) {
        return positions.get(new Place(source, shard));
    }

    synchronized boolean knows(String source) {
        return positions.keySet().stream().anyMatch(place -> place.source().equals(source));
    }

    synchronized void set(String source, String shard, String at) {
        Place place = new Place(source, shard);
        positions.put(place, at);
        journal.append(line(place, at));
        journal.shorten(this::state);
    }

    @Override
    public void close() {
        journal.close();
    }
}
