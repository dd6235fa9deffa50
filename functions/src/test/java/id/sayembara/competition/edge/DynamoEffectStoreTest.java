package id.sayembara.competition.edge;

import id.sayembara.competition.EditionStore;
import id.sayembara.competition.EffectStore;
import id.sayembara.competition.EffectStoreContract;
import id.sayembara.platform.edge.StoreTables;
import java.util.List;

class DynamoEffectStoreTest extends EffectStoreContract {
    private final StoreTables tables = where();
    private String table;
    private String events;

    StoreTables where() {
        return StoreTables.local();
    }

    @Override
    protected EffectStore create() {
        table = tables.create("byInstitution");
        events = tables.createEvents();
        return new DynamoEffectStore(tables.tables(), table, events);
    }

    @Override
    protected EditionStore editions() {
        return new DynamoEditionStore(tables.tables(), table, events);
    }

    @Override
    protected List<String> envelopes(String subject) {
        return tables.envelopes(events, subject);
    }
}
