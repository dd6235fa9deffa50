package id.sayembara.rating;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Shows anyone the comments on a finalist that the secretariat let through: no name, and no order that tells anything. R36, R42. */
@Singleton
public final class ListShownComments implements Operation {
    private final Access access;
    private final RecountStore recounts;
    private final CommentStore store;

    ListShownComments(Access access, RecountStore recounts, CommentStore store) {
        this.access = access;
        this.recounts = recounts;
        this.store = store;
    }

    /**
     * One page, by reference; it may be short, also when others follow.
     *
     * @throws Refusal {@code not-found} until the ratings are counted
     */
    public Page<Comment> run(Call call, String edition, String proposal, Optional<String> after, int limit) {
        access.admit(call, ListShownComments.class);
        recounts.find(edition).orElseThrow(Access::notFound);
        Page<Comment> some = store.comments(edition, proposal, after, limit);
        return new Page<>(some.items().stream().filter(Comment::shown).toList(), some.next());
    }
}
