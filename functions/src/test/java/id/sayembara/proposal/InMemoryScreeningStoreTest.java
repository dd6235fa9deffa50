package id.sayembara.proposal;

import id.sayembara.platform.Event;
import java.util.List;

class InMemoryScreeningStoreTest extends ScreeningStoreContract {
    private InMemoryScreeningStore store;

    @Override
    protected ScreeningStore create() {
        store = new InMemoryScreeningStore();
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
