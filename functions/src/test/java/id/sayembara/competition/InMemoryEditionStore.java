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
public final class InMemoryEditionStore extends InMemory implements EditionStore, EffectStore, Editions {
    private final TreeMap<String, EditionState> states = new TreeMap<>();
    private final Map<String, EditionVersion> versions = new HashMap<>();
    private final Map<String, Marks> marks = new HashMap<>();

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

    @Override
    public synchronized Page<String> editions(Optional<String> after, int limit) {
        Page<EditionState> page = list(after, limit);
        return new Page<>(page.items().stream().map(EditionState::id).toList(), page.next());
    }

    @Override
    public synchronized void seal(EditionState next, Event event) {
        require(state(next.id()).orElseThrow().chain().sequence()
                == next.chain().sequence() - 1);
        states.put(next.id(), next);
        keep(event);
    }

    @Override
    public synchronized Marks marks(String edition) {
        return marks.getOrDefault(edition, Marks.none(edition));
    }

    @Override
    public synchronized void mark(Marks next) {
        require(marks(next.edition()).version() == next.version() - 1);
        marks.put(next.edition(), next);
    }

    /** Adds a version that need not be read from a text. */
    synchronized void plant(Edition edition) {
        EditionState before = states.getOrDefault(edition.id(), EditionState.none(edition.id()));
        states.put(edition.id(), before.imported(before.chain(), edition.version()));
        versions.put(edition.id() + "/" + edition.version(), new EditionVersion(edition, "digest", false));
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
