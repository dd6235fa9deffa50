package id.sayembara.innovation;

import id.sayembara.platform.Event;
import java.util.List;

class InMemoryInnovationStoreTest extends InnovationStoreContract {
    private final InMemoryInnovationStore store = new InMemoryInnovationStore();

    @Override
    protected InnovationStore create() {
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
