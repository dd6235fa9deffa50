package id.sayembara.scoring;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lists the revisions that evaluators of an edition have asked for, without any score. R28. */
@Singleton
public final class ListRevisions implements Operation {
    private final Access access;
    private final ScorecardStore store;

    ListRevisions(Access access, ScorecardStore store) {
        this.access = access;
        this.store = store;
    }

    /** One page, by evaluator and proposal. */
    public Page<RevisionRequest> run(Call call, String edition, Optional<String> after, int limit) {
        access.admit(call, ListRevisions.class);
        return store.requests(edition, after, limit);
    }
}
