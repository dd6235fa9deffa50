package id.sayembara.scoring;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lists which scorecards of an edition the chair wants to be void, without any score. R23. */
@Singleton
public final class ListVoids implements Operation {
    private final Access access;
    private final ScorecardStore store;

    ListVoids(Access access, ScorecardStore store) {
        this.access = access;
        this.store = store;
    }

    /** One page, by evaluator and proposal. */
    public Page<VoidRequest> run(Call call, String edition, Optional<String> after, int limit) {
        access.admit(call, ListVoids.class);
        return store.voids(edition, after, limit);
    }
}
