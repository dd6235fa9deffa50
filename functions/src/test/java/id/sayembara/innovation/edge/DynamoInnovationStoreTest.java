package id.sayembara.innovation.edge;

import id.sayembara.innovation.InnovationStore;
import id.sayembara.innovation.InnovationStoreContract;
import id.sayembara.platform.edge.StoreTables;
import java.util.List;

class DynamoInnovationStoreTest extends InnovationStoreContract {
    private final StoreTables tables = where();
    private String events;

    StoreTables where() {
        return StoreTables.local();
    }

    @Override
    protected InnovationStore create() {
        events = tables.createEvents();
        return new DynamoInnovationStore(tables.tables(), tables.create("byInstitution"), events);
    }

    @Override
    protected List<String> envelopes(String subject) {
        return tables.envelopes(events, subject);
    }
}
