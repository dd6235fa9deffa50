package id.sayembara.proposal;

import id.sayembara.platform.Event;
import id.sayembara.platform.InMemory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Seals in memory. Keeps the contract. */
class InMemorySealStore extends InMemory implements SealStore {
    private final Map<String, SealedSet> seals = new HashMap<>();

    @Override
    public synchronized Optional<SealedSet> find(String edition) {
        return Optional.ofNullable(seals.get(edition));
    }

    @Override
    public synchronized void keep(SealedSet seal, Event event) {
        require(!seals.containsKey(seal.edition()));
        seals.put(seal.edition(), seal);
        keep(event);
    }
}
