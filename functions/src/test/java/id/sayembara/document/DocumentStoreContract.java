package id.sayembara.document;

import static id.sayembara.document.DocumentFixtures.APPEALS_END;
import static id.sayembara.document.DocumentFixtures.NOON;
import static id.sayembara.document.DocumentFixtures.PROPOSAL;
import static id.sayembara.document.DocumentFixtures.bytes;
import static id.sayembara.document.DocumentFixtures.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.document.DocumentState.Accepted;
import id.sayembara.document.DocumentState.Received;
import id.sayembara.document.DocumentState.Refused;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Remembered;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of documents does. */
public abstract class DocumentStoreContract {
    private DocumentStore store;

    /** A store with nothing in it. */
    protected abstract DocumentStore empty();

    @BeforeEach
    void start() {
        store = empty();
    }

    private Document advance(Document document, DocumentState next) {
        Event event = document.next(new DocumentEvent.DocumentReceived(PROPOSAL), NOON);
        Document after = document.in(next, event);
        store.advance(document, after, event);
        return after;
    }

    @Test
    void givesBackWhatWasIssued() {
        Document issued = issue(store, 1, bytes("one"), DocumentType.PDF);

        assertThat(store.find(issued.id())).contains(issued);
        assertThat(store.shelf(PROPOSAL)).isEqualTo(new Shelf(PROPOSAL, 1, List.of(issued)));
        assertThat(store.recall("M#1", RequestUpload.Issued.class).orElseThrow().result())
                .isEqualTo(new RequestUpload.Issued(issued.id()));
    }

    @Test
    void knowsNothingOfWhatWasNeverIssued() {
        issue(store, 1, bytes("one"), DocumentType.PDF);

        assertThat(store.find(Document.id(PROPOSAL, 2))).isEmpty();
        assertThat(store.find("")).isEmpty();
        assertThat(store.find(PROPOSAL)).isEmpty();
        assertThat(store.find(PROPOSAL + "-0001")).isEmpty();
        assertThat(store.find("../" + PROPOSAL + "-1")).isEmpty();
        assertThat(store.find(PROPOSAL + "-99999999999999999999")).isEmpty();
        assertThat(store.shelf("01JRB2D4F6H8J0K2M4N6P8Q0R3").documents()).isEmpty();
        assertThat(store.recall("M#2", RequestUpload.Issued.class)).isEmpty();
    }

    @Test
    void listsByAgeAlsoBeyondTheTenth() {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= 11; i++) {
            ids.add(issue(store, i, bytes("number " + i), DocumentType.PNG).id());
        }

        assertThat(store.of(PROPOSAL)).extracting(Document::id).containsExactlyElementsOf(ids);
    }

    @Test
    void givesANumberOnceOnly() {
        issue(store, 1, bytes("one"), DocumentType.PDF);

        assertThatThrownBy(() -> issue(store, 1, bytes("other"), DocumentType.PDF))
                .isInstanceOf(Contention.class);
        assertThatThrownBy(() -> issue(store, 3, bytes("other"), DocumentType.PDF))
                .isInstanceOf(Contention.class);
        assertThat(store.shelf(PROPOSAL).issued()).isEqualTo(1);
        assertThat(store.of(PROPOSAL)).hasSize(1);
    }

    @Test
    void aTicketComputedFromAnOlderShelfIsNotGivenThoughItsNumberIsFree() {
        issue(store, 1, bytes("one"), DocumentType.PDF);
        Document fifth = DocumentFixtures.awaited(5, bytes("five"), DocumentType.PDF);

        assertThatThrownBy(() -> store.issue(
                        fifth,
                        0,
                        fifth.next(new DocumentEvent.DocumentReceived(PROPOSAL), NOON),
                        new Remembered("M#5", "f", new RequestUpload.Issued(fifth.id()), APPEALS_END)))
                .isInstanceOf(Contention.class);
        assertThat(store.of(PROPOSAL)).hasSize(1);
    }

    @Test
    void aStepFromAnOlderStateIsNotTakenThoughItsEventsPlaceIsFree() {
        Document awaited = issue(store, 1, bytes("one"), DocumentType.PDF);
        Document received = advance(awaited, new Received(NOON));
        Event later = new Chain(awaited.chain().subject(), 6, "elsewhere")
                .next(new DocumentEvent.DocumentReceived(PROPOSAL), "kipp-2025", Actor.system(), NOON);

        assertThatThrownBy(() -> store.advance(awaited, awaited.in(new Accepted(NOON), later), later))
                .isInstanceOf(Contention.class);
        assertThat(store.find(awaited.id())).contains(received);
    }

    @Test
    void keepsEveryState() {
        Document one = advance(issue(store, 1, bytes("one"), DocumentType.PDF), new Received(NOON.plusSeconds(1)));
        assertThat(store.find(one.id())).contains(one);
        Document accepted = advance(one, new Accepted(NOON.plusSeconds(2)));
        assertThat(store.find(one.id())).contains(accepted);
        Document two = advance(
                issue(store, 2, bytes("two"), DocumentType.JPEG),
                new Refused(NOON.plusSeconds(3), Reason.TOO_MANY_PAGES));
        assertThat(store.of(PROPOSAL)).containsExactly(accepted, two);
    }

    @Test
    void refusesAStepFromAStateThatIsNoMore() {
        Document awaited = issue(store, 1, bytes("one"), DocumentType.PDF);
        Document received = advance(awaited, new Received(NOON));

        assertThatThrownBy(() -> advance(awaited, new Accepted(NOON))).isInstanceOf(Contention.class);
        assertThat(store.find(awaited.id())).contains(received);
        assertThatThrownBy(() -> advance(
                        DocumentFixtures.awaited(9, bytes("never issued"), DocumentType.PDF), new Received(NOON)))
                .isInstanceOf(Contention.class);
        assertThat(store.find(Document.id(PROPOSAL, 9))).isEmpty();
    }

    @Test
    void ofTwoRacingWritersOneWins() throws Exception {
        Document awaited = issue(store, 1, bytes("one"), DocumentType.PDF);

        assertThat(race(() -> advance(awaited, new Received(NOON)))).isEqualTo(1);
        assertThat(race(() -> issue(store, 2, bytes("two"), DocumentType.PDF))).isEqualTo(1);
        assertThat(store.shelf(PROPOSAL).issued()).isEqualTo(2);
    }

    @Test
    void letsOneLookAgainAtATime() {
        Document document = issue(store, 1, bytes("one"), DocumentType.PDF);

        assertThat(store.look(document.id(), NOON, NOON.minusSeconds(30))).isTrue();
        assertThat(store.look(document.id(), NOON.plusSeconds(30).minusMillis(1), NOON.minusMillis(1)))
                .isFalse();
        assertThat(store.look(document.id(), NOON.plusSeconds(30), NOON)).isTrue();
        assertThat(store.look(Document.id(PROPOSAL, 7), NOON, NOON)).isFalse();
        assertThat(store.find(document.id())).contains(document);
        assertThat(store.find(Document.id(PROPOSAL, 7))).isEmpty();
        assertThat(APPEALS_END).isAfter(NOON);
    }

    /** How many of eight threads doing the same at once get through. */
    private static int race(Callable<?> step) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> steps = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                steps.add(() -> {
                    try {
                        step.call();
                        return true;
                    } catch (Contention lost) {
                        return false;
                    }
                });
            }
            int through = 0;
            for (Future<Boolean> done : threads.invokeAll(steps)) {
                through += done.get() ? 1 : 0;
            }
            return through;
        }
    }
}
