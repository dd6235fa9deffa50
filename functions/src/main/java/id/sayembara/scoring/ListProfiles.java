package id.sayembara.scoring;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lists an edition's profiles by member. R23, R24. */
@Singleton
public final class ListProfiles implements Operation {
    private final Access access;
    private final EvaluationStore store;

    ListProfiles(Access access, EvaluationStore store) {
        this.access = access;
        this.store = store;
    }

    /** One page. */
    public Page<Profile> run(Call call, String edition, Optional<String> after, int limit) {
        access.admit(call, ListProfiles.class);
        return store.profiles(edition, after, limit);
    }
}
