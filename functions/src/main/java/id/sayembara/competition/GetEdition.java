package id.sayembara.competition;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives an edition's data: the version in force, or one asked for. R14: a draft is shown the form it began with. */
@Singleton
public final class GetEdition implements Operation {
    private final Access access;
    private final Editions published;
    private final EditionStore editions;

    GetEdition(Access access, Editions published, EditionStore editions) {
        this.access = access;
        this.published = published;
        this.editions = editions;
    }

    /**
     * One version.
     *
     * @param version empty for the one in force
     * @throws Refusal {@code not-found}, also for what is not published, except to the secretariat and auditors
     */
    public Edition run(Call call, String id, Optional<Integer> version) {
        Actor actor = access.admit(call, GetEdition.class);
        Optional<Edition> found = version.map(v -> published.version(id, v)).orElseGet(() -> published.current(id));
        return found.or(() -> unpublished(actor, id, version)).orElseThrow(Access::notFound);
    }

    private Optional<Edition> unpublished(Actor actor, String id, Optional<Integer> version) {
        return ListEditions.seesUnpublished(actor)
                ? version.flatMap(v -> editions.stored(id, v)).map(EditionVersion::edition)
                : Optional.empty();
    }
}
