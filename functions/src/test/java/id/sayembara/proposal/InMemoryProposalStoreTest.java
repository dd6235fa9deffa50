package id.sayembara.proposal;

import id.sayembara.platform.Event;
import java.util.List;

class InMemoryProposalStoreTest extends ProposalStoreContract {
    private InMemoryProposalStore store;

    @Override
    protected ProposalStore create() {
        store = new InMemoryProposalStore();
        return store;
    }

    @Override
    protected List<String> envelopes(String subject) {
        return store.events().stream()
                .filter(event -> event.subject().equals(subject))
                .map(Event::envelope)
                .toList();
    }
}
