package id.sayembara.competition;

import id.sayembara.platform.Actors;
import id.sayembara.platform.Event;
import java.util.List;

class InMemoryMemberStoreTest extends MemberStoreContract {
    private InMemoryMemberStore store;

    @Override
    protected MemberStore create() {
        store = new InMemoryMemberStore();
        return store;
    }

    @Override
    protected Actors actors() {
        return store;
    }

    @Override
    protected Accounts accounts() {
        return store;
    }

    @Override
    protected Recipients recipients() {
        return store.recipients();
    }

    @Override
    protected List<String> envelopes(String subject) {
        return store.events().stream()
                .filter(event -> event.subject().equals(subject))
                .map(Event::envelope)
                .toList();
    }
}
