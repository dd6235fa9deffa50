package id.sayembara.document;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Has documents verified whose arrival nobody heard of, or whose verification never ended: storage may lose an event. Called
 * by whoever asks for them. A document is looked at again at most twice a minute, however often it is asked for. R16.
 */
@Singleton
final class LookAgain implements Rechecks {
    /** How long after its ticket a document may well be under way. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long a verification may well take, with its retries. */
    static final Duration VERIFYING = Duration.ofSeconds(60);

    /** How long nobody looks again after somebody did. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private final DocumentStore documents;
    private final Announcements announcements;

    LookAgain(DocumentStore documents, Announcements announcements) {
        this.documents = documents;
        this.announcements = announcements;
    }

    @Override
    public void of(Collection<Document> asked, Instant now) {
        List<String> due = asked.stream()
                .filter(document -> due(document, now))
                .map(Document::id)
                .filter(id -> documents.look(id, now, now.minus(PAUSE)))
                .toList();
        if (!due.isEmpty()) {
            announcements.arrived(due);
        }
    }

    private static boolean due(Document document, Instant now) {
        return switch (document.state()) {
            case DocumentState.Awaited awaited ->
                !now.isBefore(document.requestedAt().plus(PATIENCE)) && document.stands(now);
            case DocumentState.Received received -> !now.isBefore(received.at().plus(VERIFYING));
            case DocumentState.Accepted accepted -> false;
            case DocumentState.Refused refused -> false;
        };
    }
}
