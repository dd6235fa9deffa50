package id.sayembara.document;

import id.sayembara.platform.Event;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Remembered;
import java.time.Instant;
import java.util.List;

/** Where documents are kept. Every read is consistent. */
public interface DocumentStore extends Documents, Memory {

    /** The proposal's documents and how many tickets were given, in one query. */
    Shelf shelf(String proposal);

    @Override
    default List<Document> of(String proposal) {
        return shelf(proposal).documents();
    }

    /**
     * Saves a new document, its event and the answer.
     *
     * @param issued tickets given before this one, as {@link Shelf#issued()} said
     * @throws id.sayembara.platform.Contention when another ticket was given since
     */
    void issue(Document document, long issued, Event event, Remembered answer);

    /**
     * Saves a document's next state and its event.
     *
     * @throws id.sayembara.platform.Contention when it is no longer in the state before
     */
    void advance(Document before, Document after, Event event);

    /**
     * Notes that somebody looks at this document again, unless somebody did since the given instant.
     *
     * @return whether it was noted
     */
    boolean look(String id, Instant at, Instant since);
}
