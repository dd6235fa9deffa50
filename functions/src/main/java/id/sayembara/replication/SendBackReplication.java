package id.sayembara.replication;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Event;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.replication.Replication.Reason;
import id.sayembara.replication.Replication.Returned;
import jakarta.inject.Singleton;
import java.util.Set;

/** The secretariat finds the evidence not enough, and says why. R38. */
@Singleton
public final class SendBackReplication implements Operation {
    private final Access access;
    private final Once once;
    private final ReplicationStore replications;
    private final Ids ids;

    SendBackReplication(Access access, Once once, ReplicationStore replications, Ids ids) {
        this.access = access;
        this.once = once;
        this.replications = replications;
        this.ids = ids;
    }

    /**
     * Sends it back.
     *
     * @param reason 1 to {@link Replication#TEXT} characters
     * @throws Refusal {@code not-found}; {@code stale-version}; {@code replication-state}
     */
    public ReplicationStanding run(Call call, String id, long version, String reason) {
        Actor actor = access.admit(call, SendBackReplication.class);
        return once.run(replications, call, actor.member(), ReplicationStanding.class, ticket -> {
            Replication before = replications
                    .find(id)
                    .orElseThrow(Access::notFound)
                    .requireVersion(version)
                    .requireState(Set.of(ReplicationState.EVIDENCED));
            Commitment why = Commitment.to(reason, ids.salt());
            Replication next = before.returned(new Returned(new Reason(reason, why.salt()), Hand.of(actor, call)));
            Event event = before.chain()
                    .next(new ReplicationEvent.ReplicationSentBack(next, why), "-", actor, call.receivedAt());
            ReplicationStanding standing = ReplicationStanding.of(next.after(event));
            replications.save(
                    next.after(event),
                    event,
                    ticket.of(standing, call.receivedAt().plus(Replication.ANSWERS)));
            return standing;
        });
    }
}
