package id.sayembara.rating;

import id.sayembara.platform.Event;
import java.util.List;

class InMemoryRatingsTest extends RatingStoreContract {
    private InMemoryRatings memory;

    @Override
    protected RatingStore create() {
        memory = new InMemoryRatings();
        return memory;
    }

    @Override
    protected RecountStore recounts() {
        return memory;
    }

    @Override
    protected QuarantineStore quarantine() {
        return memory;
    }

    @Override
    protected CommentStore comments() {
        return memory;
    }

    @Override
    protected List<String> envelopes(String subject) {
        return memory.events().stream()
                .filter(e -> e.subject().equals(subject))
                .map(Event::envelope)
                .toList();
    }
}
