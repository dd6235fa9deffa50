package id.sayembara.document;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Remembered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Documents in memory, for tests of the rules. Held to the same contract as the table. */
public final class InMemoryDocumentStore implements DocumentStore {
    private final Map<String, Document> documents = new TreeMap<>(
            (a, b) -> a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length()));
    private final Map<String, Long> issued = new HashMap<>();
    private final Map<String, Remembered> answers = new HashMap<>();
    private final Map<String, Instant> looks = new HashMap<>();
    private final List<Event> events = new ArrayList<>();

    @Override
    public synchronized Shelf shelf(String proposal) {
        return new Shelf(
                proposal,
                issued.getOrDefault(proposal, 0L),
                documents.values().stream()
                        .filter(d -> d.proposal().equals(proposal))
                        .toList());
    }

    @Override
    public synchronized Optional<Document> find(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    @Override
    public synchronized <R> Optional<Remembered> recall(String key, Class<R> type) {
        return Optional.ofNullable(answers.get(key));
    }

    @Override
    public synchronized void issue(Document document, long before, Event event, Remembered answer) {
        if (issued.getOrDefault(document.proposal(), 0L) != before
                || documents.containsKey(document.id())
                || answers.containsKey(answer.key())) {
            throw new Contention("another ticket was given");
        }
        issued.put(document.proposal(), before + 1);
        documents.put(document.id(), document);
        answers.put(answer.key(), answer);
        events.add(event);
    }

    @Override
    public synchronized void advance(Document before, Document after, Event event) {
        Document now = documents.get(before.id());
        if (now == null || now.chain().sequence() != before.chain().sequence()) {
            throw new Contention("it is in another state");
        }
        documents.put(after.id(), after);
        events.add(event);
    }

    @Override
    public synchronized boolean look(String id, Instant at, Instant since) {
        if (!documents.containsKey(id) || looks.getOrDefault(id, Instant.MIN).isAfter(since)) {
            return false;
        }
        looks.put(id, at);
        return true;
    }

    /** Every event saved, oldest first. */
    public synchronized List<Event> events() {
        return List.copyOf(events);
    }
}
