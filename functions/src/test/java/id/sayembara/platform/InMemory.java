package id.sayembara.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What in-memory stores share: remembered answers and events, under the stores' own lock. */
public abstract class InMemory implements Memory {
    private final Map<String, Remembered> answers = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    @Override
    public synchronized <R> Optional<Remembered> recall(String key, Class<R> type) {
        return Optional.ofNullable(answers.get(key));
    }

    /** Every event saved, in order. */
    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** Loses the race unless the condition holds. */
    protected static void require(boolean condition) {
        if (!condition) {
            throw new Contention("lost a race");
        }
    }

    /** Loses the race when the answer's key or the event's place is taken. */
    protected void requireFree(Event event, Remembered answer) {
        requireFree(answer);
        requireFree(event);
    }

    /** Loses the race when the event's place is taken. */
    protected void requireFree(Event event) {
        require(!places.contains(place(event)));
    }

    /** Loses the race when the answer's key is taken. */
    protected void requireFree(Remembered answer) {
        require(!answers.containsKey(answer.key()));
    }

    /** Keeps both. */
    protected void keep(Event event, Remembered answer) {
        keep(event);
        keep(answer);
    }

    protected void keep(Event event) {
        places.add(place(event));
        events.add(event);
    }

    protected void keep(Remembered answer) {
        answers.put(answer.key(), answer);
    }

    private static String place(Event event) {
        return event.subject() + "#" + event.sequence();
    }
}
