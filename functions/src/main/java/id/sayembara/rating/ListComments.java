package id.sayembara.rating;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lists the comments on a finalist to the secretariat, also those that wait. R36: nothing until the ratings are counted. */
@Singleton
public final class ListComments implements Operation {
    private final Access access;
    private final RecountStore recounts;
    private final CommentStore store;

    ListComments(Access access, RecountStore recounts, CommentStore store) {
        this.access = access;
        this.recounts = recounts;
        this.store = store;
    }

    /**
     * One page, by reference.
     *
     * @throws Refusal {@code not-found} until the ratings are counted
     */
    public Page<Comment> run(Call call, String edition, String proposal, Optional<String> after, int limit) {
        access.admit(call, ListComments.class);
        recounts.find(edition).orElseThrow(Access::notFound);
        return store.comments(edition, proposal, after, limit);
    }
}
