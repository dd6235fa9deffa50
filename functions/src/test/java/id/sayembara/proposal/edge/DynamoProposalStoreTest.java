package id.sayembara.proposal.edge;

import id.sayembara.platform.edge.StoreTables;
import id.sayembara.proposal.ProposalStore;
import id.sayembara.proposal.ProposalStoreContract;
import java.util.List;
import java.util.Optional;

class DynamoProposalStoreTest extends ProposalStoreContract {
    private final StoreTables tables = StoreTables.local();
    private String events;

    @Override
    protected ProposalStore create() {
        events = tables.createEvents();
        return new DynamoProposalStore(tables.tables(), tables.create("byInstitution", "byState"), Optional.of(events));
    }

    @Override
    protected List<String> envelopes(String subject) {
        return tables.envelopes(events, subject);
    }
}
