package id.sayembara.scoring;

import id.sayembara.platform.Event;
import java.util.List;

class InMemoryScoringTest extends ScoringStoreContract {
    private InMemoryScoring memory;

    @Override
    protected Stores create() {
        memory = new InMemoryScoring();
        return new Stores(memory, memory, memory, memory, memory);
    }

    @Override
    protected List<String> envelopes(String subject) {
        return memory.events().stream()
                .filter(e -> e.subject().equals(subject))
                .map(Event::envelope)
                .toList();
    }
}
