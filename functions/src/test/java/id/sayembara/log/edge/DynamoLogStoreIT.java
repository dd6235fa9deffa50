package id.sayembara.log.edge;

import id.sayembara.log.LogStore;
import id.sayembara.log.LogStoreContract;
import id.sayembara.platform.edge.StoreTables;

class DynamoLogStoreIT extends LogStoreContract {
    private final StoreTables tables = StoreTables.remote();

    @Override
    protected LogStore create() {
        return new DynamoLogStore(tables.tables(), tables.create());
    }
}
