package id.sayembara.replication;

import id.sayembara.innovation.InMemoryInnovationStore;
import id.sayembara.innovation.InnovationStore;
import id.sayembara.platform.Event;
import java.util.List;
import java.util.stream.Stream;

class InMemoryReplicationStoreTest extends ReplicationStoreContract {
    private final InMemoryReplicationStore store = new InMemoryReplicationStore();
    private final InMemoryInnovationStore innovations = new InMemoryInnovationStore();

    @Override
    protected ReplicationStore create() {
        return store;
    }

    @Override
    protected InnovationStore innovations() {
        return innovations;
    }

    @Override
    protected List<String> envelopes(String subject) {
        return Stream.of(store.events(), innovations.events())
                .flatMap(List::stream)
                .filter(event -> event.subject().equals(subject))
                .map(Event::envelope)
                .toList();
    }
}
