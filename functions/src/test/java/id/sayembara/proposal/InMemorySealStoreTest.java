package id.sayembara.proposal;

import id.sayembara.platform.Event;
import java.util.List;

class InMemorySealStoreTest extends SealStoreContract {
    private InMemorySealStore store;

    @Override
    protected SealStore create() {
        store = new InMemorySealStore();
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
