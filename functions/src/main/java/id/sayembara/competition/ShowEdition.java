package id.sayembara.competition;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** Shows anyone the edition in force: groups, categories, forms, caps, and which values are provisional. R14. */
@Singleton
public final class ShowEdition implements Operation {
    private final Access access;
    private final Editions editions;

    ShowEdition(Access access, Editions editions) {
        this.access = access;
        this.editions = editions;
    }

    /**
     * The version in force.
     *
     * @throws Refusal {@code not-found} when none is published
     */
    public Edition run(Call call, String id) {
        access.admit(call, ShowEdition.class);
        return editions.current(id).orElseThrow(Access::notFound);
    }
}
