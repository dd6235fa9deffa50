package id.sayembara.replication.edge;

import id.sayembara.innovation.InnovationStore;
import id.sayembara.innovation.edge.InnovationParts;
import id.sayembara.platform.edge.StoreTables;
import id.sayembara.replication.ReplicationStore;
import id.sayembara.replication.ReplicationStoreContract;
import java.util.List;

class DynamoReplicationStoreTest extends ReplicationStoreContract {
    private final StoreTables tables = where();
    private String events;
    private InnovationStore innovations;

    StoreTables where() {
        return StoreTables.local();
    }

    @Override
    protected ReplicationStore create() {
        events = tables.createEvents();
        innovations = InnovationParts.store(tables, events);
        return new DynamoReplicationStore(
                tables.tables(), tables.create("byRequester", "bySource", "byWaiting"), events);
    }

    @Override
    protected InnovationStore innovations() {
        return innovations;
    }

    @Override
    protected List<String> envelopes(String subject) {
        return tables.envelopes(events, subject);
    }
}
