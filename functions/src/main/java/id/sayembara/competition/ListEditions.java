package id.sayembara.competition;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lists editions by id; those not yet published only for the secretariat and auditors. */
@Singleton
public final class ListEditions implements Operation {
    private final Access access;
    private final EditionStore editions;

    ListEditions(Access access, EditionStore editions) {
        this.access = access;
        this.editions = editions;
    }

    /** One page; a page may hold fewer than asked for and still have a next one. */
    public Page<EditionState> run(Call call, Optional<String> after, int limit) {
        Actor actor = access.admit(call, ListEditions.class);
        Page<EditionState> page = editions.list(after, limit);
        return seesUnpublished(actor)
                ? page
                : new Page<>(
                        page.items().stream()
                                .flatMap(state -> state.shown().stream())
                                .toList(),
                        page.next());
    }

    static boolean seesUnpublished(Actor actor) {
        return actor.role() == Role.SECRETARIAT || actor.role() == Role.AUDITOR;
    }
}
