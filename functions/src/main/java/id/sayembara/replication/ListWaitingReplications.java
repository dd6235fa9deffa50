package id.sayembara.replication;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Lists what waits for the secretariat: requests that no source answered in time, and evidence. R3, R38: by the request's instant. */
@Singleton
public final class ListWaitingReplications implements Operation {

    /** What is waited for. */
    public enum For {
        /** An answer in the source's place. */
        ANSWER,
        CERTIFICATION
    }

    private final Access access;
    private final ReplicationStore replications;

    ListWaitingReplications(Access access, ReplicationStore replications) {
        this.access = access;
        this.replications = replications;
    }

    /**
     * A page, those first that have waited longest.
     *
     * @param after where an earlier page ended
     * @param limit 1 to {@link Page#LIMIT}
     */
    public Page<ReplicationView> run(Call call, For what, Optional<String> after, int limit) {
        Actor actor = access.admit(call, ListWaitingReplications.class);
        Instant now = call.receivedAt();
        Page<Replication> page = what == For.ANSWER
                ? replications.waiting(ReplicationState.REQUESTED, now.minus(Replication.ANSWER), after, limit)
                : replications.waiting(ReplicationState.EVIDENCED, now, after, limit);
        return new Page<>(
                page.items().stream().map(it -> ReplicationView.of(actor, it)).toList(), page.next());
    }
}
