package id.sayembara.competition;

import id.sayembara.platform.Event;
import java.util.List;

class InMemoryInstitutionStoreTest extends InstitutionStoreContract {
    private InMemoryInstitutionStore store;

    @Override
    protected InstitutionStore create() {
        store = new InMemoryInstitutionStore();
        return store;
    }

    @Override
    protected Institutions institutions() {
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
