package id.sayembara.rating;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Shows anyone what the public says of each finalist, with and without what was put aside. R36: nothing until it is counted. */
@Singleton
public final class ListRatingResults implements Operation {
    private final Access access;
    private final RecountStore store;

    ListRatingResults(Access access, RecountStore store) {
        this.access = access;
        this.store = store;
    }

    /** That it is counted, and some results. */
    public record Shown(Recount recount, Page<RatingResult> results) {}

    /**
     * One page, in the order of the finalists' lists.
     *
     * @throws Refusal {@code not-found} until the ratings are counted
     */
    public Shown run(Call call, String edition, Optional<String> after, int limit) {
        access.admit(call, ListRatingResults.class);
        Recount recount = store.find(edition).orElseThrow(Access::notFound);
        return new Shown(recount, store.results(edition, after, limit));
    }
}
