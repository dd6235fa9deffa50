package id.sayembara.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Delivery records in memory, for tests of the rules. Held to the same contract as the table. */
public final class InMemoryDeliveryStore implements DeliveryStore {
    private final Map<DeliveryKey, String> states = new HashMap<>();
    private final Map<String, String> dropped = new HashMap<>();

    @Override
    public synchronized Claim claim(DeliveryKey key, Instant at) {
        String state = states.get(key);
        if (state == null || state.equals("RELEASED")) {
            states.put(key, "CLAIMED");
            return Claim.MINE;
        }
        return state.equals("CLAIMED") ? Claim.DOUBTFUL : Claim.CONCLUDED;
    }

    @Override
    public synchronized void sent(DeliveryKey key, String receipt, Instant at) {
        conclude(key, "SENT");
    }

    @Override
    public synchronized void refused(DeliveryKey key, String reason, Instant at) {
        conclude(key, "REFUSED");
    }

    @Override
    public synchronized void release(DeliveryKey key, Instant at) {
        conclude(key, "RELEASED");
    }

    @Override
    public synchronized void dropped(String event, String reason, Instant at) {
        dropped.put(event, reason);
    }

    private void conclude(DeliveryKey key, String state) {
        if (!"CLAIMED".equals(states.get(key))) {
            throw new IllegalStateException("nobody claimed it");
        }
        states.put(key, state);
    }

    public synchronized Map<DeliveryKey, String> states() {
        return Map.copyOf(states);
    }

    public synchronized Map<String, String> dropped() {
        return Map.copyOf(dropped);
    }
}
