package id.sayembara.rating;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lists what is put aside of an edition's ratings, and why. R36: nothing until they are counted. */
@Singleton
public final class ListQuarantine implements Operation {
    private final Access access;
    private final RecountStore recounts;
    private final QuarantineStore store;

    ListQuarantine(Access access, RecountStore recounts, QuarantineStore store) {
        this.access = access;
        this.recounts = recounts;
        this.store = store;
    }

    /**
     * One page, by proposal and number.
     *
     * @throws Refusal {@code not-found} until the ratings are counted
     */
    public Page<QuarantinedSet> run(Call call, String edition, Optional<String> after, int limit) {
        access.admit(call, ListQuarantine.class);
        recounts.find(edition).orElseThrow(Access::notFound);
        return store.sets(edition, after, limit);
    }
}
