package id.sayembara.innovation;

import id.sayembara.competition.Institutions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lists the innovations of one institution, for who confirms them each year. R38. */
@Singleton
public final class ListInnovations implements Operation {
    private final Access access;
    private final InnovationStore innovations;
    private final Institutions institutions;

    ListInnovations(Access access, InnovationStore innovations, Institutions institutions) {
        this.access = access;
        this.innovations = innovations;
        this.institutions = institutions;
    }

    /**
     * A page, by id.
     *
     * @param after where an earlier page ended
     * @param limit 1 to {@link Page#LIMIT}
     * @throws Refusal {@code not-found} for another's institution
     */
    public Page<Innovation> run(Call call, String institution, Optional<String> after, int limit) {
        Actor actor = access.admit(call, ListInnovations.class);
        access.own(actor, ListInnovations.class, institutions.find(institution));
        return innovations.owned(institution, after, limit);
    }
}
