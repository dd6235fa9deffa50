package id.sayembara.proposal.edge;

import id.sayembara.platform.edge.StoreTables;
import id.sayembara.proposal.ScreeningStore;
import id.sayembara.proposal.ScreeningStoreContract;
import java.util.List;
import java.util.Optional;

/** The contract at the endpoint that the environment names, such as LocalStack's. */
class DynamoScreeningStoreIT extends ScreeningStoreContract {
    private final StoreTables tables = StoreTables.remote();
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
