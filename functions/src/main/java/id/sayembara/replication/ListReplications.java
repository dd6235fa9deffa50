package id.sayembara.replication;

import id.sayembara.competition.Institutions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lists the replications of one institution: those it asked for, or those it is asked for. R38. */
@Singleton
public final class ListReplications implements Operation {

    /** Which of them. */
    public enum Side {
        OUTGOING,
        INCOMING
    }

    private final Access access;
    private final ReplicationStore replications;
    private final Institutions institutions;

    ListReplications(Access access, ReplicationStore replications, Institutions institutions) {
        this.access = access;
        this.replications = replications;
        this.institutions = institutions;
    }

    /**
     * A page, oldest first.
     *
     * @param after where an earlier page ended
     * @param limit 1 to {@link Page#LIMIT}
     * @throws Refusal {@code not-found} for another's institution
     */
    public Page<ReplicationView> run(Call call, String institution, Side side, Optional<String> after, int limit) {
        Actor actor = access.admit(call, ListReplications.class);
        String of = access.own(actor, ListReplications.class, institutions.find(institution))
                .id();
        Page<Replication> page = side == Side.OUTGOING
                ? replications.outgoing(of, after, limit)
                : replications.incoming(of, after, limit);
        return new Page<>(
                page.items().stream().map(it -> ReplicationView.of(actor, it)).toList(), page.next());
    }
}
