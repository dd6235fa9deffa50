package id.sayembara.competition.edge;

import id.sayembara.competition.Edition;
import id.sayembara.competition.EditionState;
import id.sayembara.competition.Editions;
import id.sayembara.platform.edge.Tables;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Published editions from the table. Where the edition stands is read at each request; a published version's data, which
 * never changes, is read once and kept.
 */
@Singleton
@Requires(property = "competition.table")
final class DynamoEditions implements Editions {
    private final Tables tables;
    private final String table;
    private final Map<String, Edition> published = new ConcurrentHashMap<>();

    DynamoEditions(Tables tables, @Property(name = "competition.table") String table) {
        this.tables = tables;
        this.table = table;
    }

    @Override
    public Optional<Edition> current(String id) {
        return state(id).flatMap(state -> state.inForce().flatMap(version -> under(state, version)));
    }

    @Override
    public Optional<Edition> version(String id, int version) {
        return state(id).flatMap(state -> under(state, version));
    }

    private Optional<EditionState> state(String id) {
        return tables.get(table, EditionItems.pk(id), EditionItems.CURRENT).map(EditionItems::state);
    }

    private Optional<Edition> under(EditionState state, int version) {
        return state.timeline()
                .flatMap(timeline -> data(state.id(), version).map(edition -> edition.withTimeline(timeline)));
    }

    private Optional<Edition> data(String id, int version) {
        String key = EditionItems.pk(id) + "/" + version;
        Edition kept = published.get(key);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<Edition> read = tables.get(table, EditionItems.pk(id), EditionItems.sk(version))
                .filter(item -> item.flag("published"))
                .map(item -> EditionItems.version(item, version).edition());
        read.ifPresent(edition -> published.put(key, edition));
        return read;
    }
}
