package id.sayembara.rating;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Shows a quarantined set with its ratings, and never whose they are. R36, R42: nothing until they are counted. */
@Singleton
public final class ShowQuarantinedSet implements Operation {
    private final Access access;
    private final RecountStore recounts;
    private final QuarantineStore store;

    ShowQuarantinedSet(Access access, RecountStore recounts, QuarantineStore store) {
        this.access = access;
        this.recounts = recounts;
        this.store = store;
    }

    /** The set, and some of its ratings. */
    public record Shown(QuarantinedSet set, Page<QuarantinedRating> ratings) {}

    /**
     * One page of its ratings, by reference.
     *
     * @throws Refusal {@code not-found}, also until the ratings are counted
     */
    public Shown run(Call call, String edition, String proposal, int number, Optional<String> after, int limit) {
        access.admit(call, ShowQuarantinedSet.class);
        recounts.find(edition).orElseThrow(Access::notFound);
        QuarantinedSet set = store.find(edition, proposal, number).orElseThrow(Access::notFound);
        return new Shown(set, store.ratings(set, after, limit));
    }
}
