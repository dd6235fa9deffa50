package id.sayembara.competition;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds a version of an edition's data, or says every fault it has at once. Nothing is in force by it. R14. */
@Singleton
public final class ImportEdition implements Operation {
    private final Access access;
    private final Once once;
    private final EditionStore editions;
    private final Notation notation;

    ImportEdition(Access access, Once once, EditionStore editions, Notation notation) {
        this.access = access;
        this.once = once;
        this.editions = editions;
        this.notation = notation;
    }

    /**
     * Imports the text as the next version; data that the newest version already has makes no other.
     *
     * @throws Refusal {@code edition-faulty} with every fault: pointer, line, column
     */
    public ImportedEdition run(Call call, String id, String text) {
        Actor actor = access.admit(call, ImportEdition.class);
        return once.run(editions, call, actor.member(), ImportedEdition.class, ticket -> {
            EditionState state = editions.state(id).orElseGet(() -> EditionState.none(id));
            int version = state.newest() + 1;
            Object data = sound(id, version, text).tree();
            String digest = Digest.sha256Hex(CanonicalJson.write(data));
            Optional<EditionVersion> same = editions.stored(id, state.newest())
                    .filter(newest -> newest.digest().equals(digest));
            if (same.isPresent()) {
                return new ImportedEdition(id, state.newest(), digest);
            }
            ImportedEdition imported = new ImportedEdition(id, version, digest);
            Event event = state.chain()
                    .next(new CompetitionEvent.EditionImported(id, version, digest), id, actor, call.receivedAt());
            editions.addVersion(
                    state.imported(event.chain(), version),
                    data,
                    event,
                    ticket.of(imported, call.receivedAt().plus(Retention.ANSWERS)));
            return imported;
        });
    }

    private Node sound(String id, int version, String text) {
        Notation.Written written = notation.read(text);
        List<Finding> faults = new ArrayList<>(written.faults());
        written.root().ifPresent(root -> {
            Reading reading = EditionReader.read(root, version);
            faults.addAll(reading.all());
            reading.edition()
                    .filter(edition -> !edition.id().equals(id))
                    .ifPresent(other -> faults.add(
                            new Finding("/id", "other-edition", "The address names another edition.", Map.of())));
        });
        if (!faults.isEmpty()) {
            throw new Refusal(
                    CompetitionProblem.EDITION_FAULTY, "The edition has faults; nothing was imported.", faults);
        }
        return written.root().orElseThrow();
    }
}
