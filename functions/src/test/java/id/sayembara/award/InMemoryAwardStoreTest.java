package id.sayembara.award;

import id.sayembara.platform.Event;
import java.util.List;

class InMemoryAwardStoreTest extends AwardStoreContract {
    private final InMemoryAwardStore store = new InMemoryAwardStore();

    @Override
    protected AwardStore create() {
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
