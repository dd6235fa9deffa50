package id.sayembara.proposal.edge;

import id.sayembara.platform.edge.StoreTables;
import id.sayembara.proposal.SealStore;
import id.sayembara.proposal.SealStoreContract;
import java.util.List;
import java.util.Optional;

class DynamoSealStoreTest extends SealStoreContract {
    private final StoreTables tables = StoreTables.local();
    private String events;

    @Override
    protected SealStore create() {
        events = tables.createEvents();
        return new DynamoSealStore(tables.tables(), tables.create(), Optional.of(events));
    }

    @Override
    protected List<String> envelopes(String subject) {
        return tables.envelopes(events, subject);
    }
}
