package id.sayembara.replication;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** The institution that asked does not want the replication any more: possible until it is certified. R38. */
@Singleton
public final class WithdrawReplication implements Operation {
    private final Access access;
    private final Once once;
    private final ReplicationStore replications;

    WithdrawReplication(Access access, Once once, ReplicationStore replications) {
        this.access = access;
        this.once = once;
        this.replications = replications;
    }

    /**
     * Withdraws it.
     *
     * @throws Refusal {@code not-found}; {@code stale-version}; {@code replication-state} once it is certified, refused or withdrawn
     */
    public ReplicationStanding run(Call call, String id, long version) {
        Actor actor = access.admit(call, WithdrawReplication.class);
        return once.run(replications, call, actor.member(), ReplicationStanding.class, ticket -> {
            Replication before = access.own(actor, WithdrawReplication.class, replications.find(id))
                    .requireVersion(version)
                    .requireState(ReplicationState.OPEN);
            Replication next = before.withdrawn();
            Event event =
                    before.chain().next(new ReplicationEvent.ReplicationWithdrawn(next), "-", actor, call.receivedAt());
            ReplicationStanding standing = ReplicationStanding.of(next.after(event));
            replications.save(
                    next.after(event),
                    event,
                    ticket.of(standing, call.receivedAt().plus(Replication.ANSWERS)));
            return standing;
        });
    }
}
