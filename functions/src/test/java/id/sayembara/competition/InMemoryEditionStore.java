package id.sayembara.competition;

import id.sayembara.competition.edge.EditionFiles;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.InMemory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Editions in memory. */
public final class InMemoryEditionStore extends InMemory implements EditionStore, Editions {
    private final TreeMap<String, EditionState> states = new TreeMap<>();
    private final Map<String, EditionVersion> versions = new HashMap<>();

    @Override
    public synchronized Optional<EditionState> state(String id) {
        return Optional.ofNullable(states.get(id));
    }

    /** As the published reading gives it. */
    @Override
    public synchronized Optional<Edition> current(String id) {
        return state(id).flatMap(EditionState::inForce).flatMap(v -> published(id, v));
    }

    @Override
    public synchronized Page<EditionState> list(Optional<String> after, int limit) {
        return InMemoryPages.page(states, after, limit);
    }

    @Override
    public synchronized void addVersion(EditionState next, Object data, Event event, Remembered answer) {
        save(next, event, answer);
        String json = CanonicalJson.write(data);
        Edition edition = EditionReader.read(EditionFiles.stored(json), next.newest())
                .edition()
                .orElseThrow();
        versions.put(next.id() + "/" + next.newest(), new EditionVersion(edition, Digest.sha256Hex(json), false));
    }

    @Override
    public synchronized void publish(EditionState next, Event event, Remembered answer) {
        String key = next.id() + "/" + next.inForce().orElseThrow();
        require(versions.containsKey(key));
        save(next, event, answer);
        versions.computeIfPresent(key, (k, v) -> new EditionVersion(v.edition(), v.digest(), true));
    }

    @Override
    public synchronized Optional<EditionVersion> stored(String id, int version) {
        return Optional.ofNullable(versions.get(id + "/" + version));
    }

    @Override
    public synchronized Optional<Edition> version(String id, int version) {
        return published(id, version);
    }

    private Optional<Edition> published(String id, int version) {
        return stored(id, version)
                .filter(EditionVersion::published)
                .map(v -> v.edition().withTimeline(states.get(id).timeline().orElseThrow()));
    }

    private void save(EditionState next, Event event, Remembered answer) {
        EditionState before = states.getOrDefault(next.id(), EditionState.none(next.id()));
        require(before.chain().sequence() == next.chain().sequence() - 1);
        requireFree(event, answer);
        states.put(next.id(), next);
        keep(event, answer);
    }
}
