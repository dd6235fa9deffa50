package id.sayembara.proposal;

import id.sayembara.competition.Institution;
import id.sayembara.competition.Institutions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Operation;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Which institution a request is about: the one it names, or the caller's own. */
@Singleton
final class Reach {
    private final Access access;
    private final Institutions institutions;

    Reach(Access access, Institutions institutions) {
        this.access = access;
        this.institutions = institutions;
    }

    /** The institution, if it is the caller's to act for; else {@code not-found}. */
    Institution institution(Actor actor, Class<? extends Operation> operation, Optional<String> named) {
        return access.own(actor, operation, named.or(actor::institution).flatMap(institutions::find));
    }

    /** The same, but empty, for all of them, when nobody is named by someone who watches the whole edition. */
    Optional<String> listed(Actor actor, Class<? extends Operation> operation, Optional<String> named) {
        boolean all = named.isEmpty() && !ProposalOutline.owner(actor);
        return all
                ? Optional.empty()
                : Optional.of(institution(actor, operation, named).id());
    }
}
