package id.sayembara.replication;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** Shows a replication to the two institutions and to those who watch over them. R38. */
@Singleton
public final class GetReplication implements Operation {
    private final Access access;
    private final ReplicationStore replications;

    GetReplication(Access access, ReplicationStore replications) {
        this.access = access;
        this.replications = replications;
    }

    /**
     * The replication.
     *
     * @throws Refusal {@code not-found}
     */
    public ReplicationView run(Call call, String id) {
        Actor actor = access.admit(call, GetReplication.class);
        Replication found = replications
                .find(id)
                .filter(it -> access.owns(actor, GetReplication.class, it)
                        || access.owns(actor, GetReplication.class, it.source()))
                .orElseThrow(Access::notFound);
        return ReplicationView.of(actor, found);
    }
}
