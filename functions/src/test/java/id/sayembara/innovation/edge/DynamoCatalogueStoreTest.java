package id.sayembara.innovation.edge;

import id.sayembara.innovation.CatalogueStore;
import id.sayembara.innovation.CatalogueStoreContract;
import id.sayembara.innovation.InnovationStore;
import id.sayembara.platform.edge.StoreTables;

class DynamoCatalogueStoreTest extends CatalogueStoreContract {
    private final StoreTables tables = where();
    private final String table = tables.create();
    private final String events = tables.createEvents();

    StoreTables where() {
        return StoreTables.local();
    }

    @Override
    protected CatalogueStore create() {
        return new DynamoCatalogueStore(tables.tables(), table);
    }

    @Override
    protected InnovationStore innovations() {
        return new DynamoInnovationStore(tables.tables(), table, events);
    }
}
