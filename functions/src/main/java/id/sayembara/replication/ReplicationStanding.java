package id.sayembara.replication;

/** Where a replication stands after a change: the answer that is remembered. */
public record ReplicationStanding(String replication, ReplicationState state, long version) {
    static ReplicationStanding of(Replication replication) {
        return new ReplicationStanding(replication.id(), replication.state(), replication.version());
    }
}
