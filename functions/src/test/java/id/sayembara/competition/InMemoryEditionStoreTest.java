package id.sayembara.competition;

import id.sayembara.platform.Event;
import java.util.List;

class InMemoryEditionStoreTest extends EditionStoreContract {
    private InMemoryEditionStore store;

    @Override
    protected EditionStore create() {
        store = new InMemoryEditionStore();
        return store;
    }

    @Override
    protected Editions editions() {
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
