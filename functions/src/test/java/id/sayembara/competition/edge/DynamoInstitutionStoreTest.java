package id.sayembara.competition.edge;

import id.sayembara.competition.InstitutionStore;
import id.sayembara.competition.InstitutionStoreContract;
import id.sayembara.competition.Institutions;
import id.sayembara.platform.edge.StoreTables;
import java.util.List;

class DynamoInstitutionStoreTest extends InstitutionStoreContract {
    private final StoreTables tables = where();
    private String table;
    private String events;

    StoreTables where() {
        return StoreTables.local();
    }

    @Override
    protected InstitutionStore create() {
        table = tables.create("byInstitution");
        events = tables.createEvents();
        return new DynamoInstitutionStore(tables.tables(), table, events);
    }

    @Override
    protected Institutions institutions() {
        return new DynamoInstitutions(tables.tables(), table);
    }

    @Override
    protected List<String> envelopes(String subject) {
        return tables.envelopes(events, subject);
    }
}
