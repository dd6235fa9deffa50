package id.sayembara.proposal.edge;

import id.sayembara.platform.edge.StoreTables;
import id.sayembara.proposal.ScreeningStore;
import id.sayembara.proposal.ScreeningStoreContract;
import java.util.List;
import java.util.Optional;

class DynamoScreeningStoreTest extends ScreeningStoreContract {
    private final StoreTables tables = StoreTables.local();
    private String events;

    @Override
    protected ScreeningStore create() {
        events = tables.createEvents();
        return new DynamoScreeningStore(
                tables.tables(), tables.create("byInstitution", "byState"), Optional.of(events));
    }

    @Override
    protected List<String> envelopes(String subject) {
        return tables.envelopes(events, subject);
    }
}
