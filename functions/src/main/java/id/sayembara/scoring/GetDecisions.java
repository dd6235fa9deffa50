package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Shows a list of decisions to those who decide, also before its publication. R33, R34. */
@Singleton
public final class GetDecisions implements Operation {
    private final Access access;
    private final DecisionStore store;

    GetDecisions(Access access, DecisionStore store) {
        this.access = access;
        this.store = store;
    }

    /** A list, where it departs from the ranking, and some of its places. */
    public record Shown(DecisionList list, List<Departure> departures, Page<Decided> decided) {}

    /**
     * One page, the first place first; none while the list is being drawn.
     *
     * @throws Refusal {@code not-found} until it is drawn up
     */
    public Shown run(Call call, String edition, String group, String stageName, Optional<String> after, int limit) {
        access.admit(call, GetDecisions.class);
        DecisionStage stage = DecisionStage.named(stageName).orElseThrow(Access::notFound);
        DecisionList list = store.find(edition, group, stage).orElseThrow(Access::notFound);
        return new Shown(
                list,
                store.departures(edition, group, stage),
                list.state() == DecisionList.State.DRAWING
                        ? new Page<>(List.of(), Optional.empty())
                        : store.decided(list, after, limit));
    }
}
