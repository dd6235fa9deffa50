package id.sayembara.competition;

import static id.sayembara.competition.CompetitionFixtures.answer;

import id.sayembara.competition.edge.EditionFiles;
import id.sayembara.platform.Event;

/** Editions of this repository in a store, published. */
public final class PlantedEditions {
    private PlantedEditions() {}

    /** Imports the file of this edition and publishes it, whatever became of it before. */
    public static void publish(EditionStore store, String id) {
        Object data = EditionFiles.node(EditionFiles.text(id + ".yaml")).tree();
        EditionState before = store.state(id).orElseGet(() -> EditionState.none(id));
        int version = before.newest() + 1;
        Event added =
                CompetitionFixtures.event(before.chain(), new CompetitionEvent.EditionImported(id, version, "digest"));
        EditionState imported = before.imported(added.chain(), version);
        store.addVersion(imported, data, added, answer("imported"));
        Timeline timeline = store.stored(id, version).orElseThrow().edition().timeline();
        Event published = CompetitionFixtures.event(
                imported.chain(), new CompetitionEvent.EditionPublished(id, version, "digest"));
        store.publish(imported.published(published.chain(), version, timeline), published, answer("published"));
    }
}
