package id.sayembara.innovation.edge;

import id.sayembara.innovation.HistoryStore;
import id.sayembara.innovation.HistoryStoreContract;
import id.sayembara.innovation.InnovationStore;
import id.sayembara.platform.edge.StoreTables;

class DynamoHistoryStoreTest extends HistoryStoreContract {
    private final StoreTables tables = where();
    private final String table = tables.create();
    private final String events = tables.createEvents();

    StoreTables where() {
        return StoreTables.local();
    }

    @Override
    protected HistoryStore create() {
        return new DynamoHistoryStore(tables.tables(), table, events);
    }

    @Override
    protected InnovationStore innovations() {
        return new DynamoInnovationStore(tables.tables(), table, events);
    }
}
