package id.sayembara.log.edge;

import id.sayembara.log.LogStore;
import id.sayembara.log.LogStoreContract;
import id.sayembara.platform.edge.StoreTables;

class DynamoLogStoreTest extends LogStoreContract {
    private final StoreTables tables = StoreTables.local();

    @Override
    protected LogStore create() {
        return new DynamoLogStore(tables.tables(), tables.create());
    }
}
