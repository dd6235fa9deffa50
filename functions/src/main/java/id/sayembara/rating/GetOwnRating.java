package id.sayembara.rating;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Shows somebody's own rating of a proposal. R36: nobody is shown another's. */
@Singleton
public final class GetOwnRating implements Operation {
    private final Citizens citizens;
    private final RatingStore store;

    GetOwnRating(Citizens citizens, RatingStore store) {
        this.citizens = citizens;
        this.store = store;
    }

    /**
     * Shows it.
     *
     * @param session the secret of the caller's session
     * @throws Refusal {@code unauthenticated}; {@code session-void}; {@code not-found} for what the caller has not rated
     */
    public Rated run(Call call, Optional<String> session, String edition, String proposal) {
        Actor actor = citizens.admit(call, GetOwnRating.class, edition, session);
        return store.rating(edition, proposal, actor.member()).orElseThrow(Access::notFound);
    }
}
