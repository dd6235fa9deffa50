package id.sayembara.scoring;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Shows a group's ranking, once the scores are frozen. R22, R26, R29, R31. */
@Singleton
public final class GetRanking implements Operation {
    private final Access access;
    private final RankingStore rankings;

    GetRanking(Access access, RankingStore rankings) {
        this.access = access;
        this.rankings = rankings;
    }

    /** A ranking and some of its places. */
    public record Shown(DrawnRanking ranking, Page<RankedPlace> places) {}

    /**
     * One page, the first place first.
     *
     * @throws Refusal {@code not-found} before the freeze, and for no such group
     */
    public Shown run(Call call, String edition, String group, Optional<String> after, int limit) {
        access.admit(call, GetRanking.class);
        DrawnRanking drawn = rankings.find(edition, group).orElseThrow(Access::notFound);
        return new Shown(drawn, rankings.places(edition, group, after, limit));
    }
}
