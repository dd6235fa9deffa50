package id.sayembara.competition.edge;

import id.sayembara.competition.EditionStore;
import id.sayembara.competition.EditionStoreContract;
import id.sayembara.competition.Editions;
import id.sayembara.platform.edge.StoreTables;
import java.util.List;

class DynamoEditionStoreTest extends EditionStoreContract {
    private final StoreTables tables = where();
    private String table;
    private String events;

    StoreTables where() {
        return StoreTables.local();
    }

    @Override
    protected EditionStore create() {
        table = tables.create("byInstitution");
        events = tables.createEvents();
        return new DynamoEditionStore(tables.tables(), table, events);
    }

    @Override
    protected Editions editions() {
        return new DynamoEditions(tables.tables(), table);
    }

    @Override
    protected List<String> envelopes(String subject) {
        return tables.envelopes(events, subject);
    }
}
