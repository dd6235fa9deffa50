package id.sayembara.scoring;

import id.sayembara.platform.Event;
import java.util.List;

class InMemoryDecisionsTest extends DecisionStoreContract {
    private final InMemoryDecisions store = new InMemoryDecisions();

    @Override
    protected DecisionStore create() {
        return store;
    }

    @Override
    protected List<String> logs(String subject) {
        return store.events().stream()
                .filter(e -> e.subject().equals(subject))
                .map(Event::log)
                .toList();
    }

    @Override
    protected List<String> envelopes(String subject) {
        return store.events().stream()
                .filter(e -> e.subject().equals(subject))
                .map(Event::envelope)
                .toList();
    }
}
