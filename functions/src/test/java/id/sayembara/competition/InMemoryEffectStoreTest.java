package id.sayembara.competition;

import id.sayembara.platform.Event;
import java.util.List;

class InMemoryEffectStoreTest extends EffectStoreContract {
    private InMemoryEditionStore store;

    @Override
    protected EffectStore create() {
        store = new InMemoryEditionStore();
        return store;
    }

    @Override
    protected EditionStore editions() {
        return store;
    }

    @Override
    protected List<String> envelopes(String subject) {
        return store.events().stream()
                .filter(e -> e.subject().equals(subject))
                .map(Event::envelope)
                .toList();
    }
}
