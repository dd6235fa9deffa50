package id.sayembara.document.edge;

import static id.sayembara.document.DocumentFixtures.NOON;
import static id.sayembara.document.DocumentFixtures.PROPOSAL;
import static id.sayembara.document.DocumentFixtures.bytes;
import static id.sayembara.document.DocumentFixtures.issue;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.document.Document;
import id.sayembara.document.DocumentState;
import id.sayembara.document.DocumentStore;
import id.sayembara.document.DocumentStoreContract;
import id.sayembara.document.DocumentType;
import id.sayembara.document.Reason;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.StoreTables;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DynamoDocumentStoreTest extends DocumentStoreContract {
    private final StoreTables test = StoreTables.local();

    @Override
    protected DocumentStore empty() {
        return new DynamoDocumentStore(test.tables(), test.create(), test.createEvents());
    }

    @Test
    void whatIsAcceptedNeverExpires() {
        String table = test.create();
        DocumentStore store = new DynamoDocumentStore(test.tables(), table, test.createEvents());
        Document awaited = issue(store, 1, bytes("one"), DocumentType.PDF);
        assertThat(expires(table, 1)).contains(NOON.plus(Document.TICKET).plus(Document.ARRIVAL));

        Document received = in(awaited, new DocumentState.Received(NOON), 2);
        store.advance(awaited, received, event(received));
        assertThat(expires(table, 1)).isEmpty();
        Document accepted = in(received, new DocumentState.Accepted(NOON), 3);
        store.advance(received, accepted, event(accepted));
        assertThat(expires(table, 1)).isEmpty();

        Document other = issue(store, 2, bytes("two"), DocumentType.PDF);
        Document refused = in(other, new DocumentState.Refused(NOON, Reason.UNREADABLE), 2);
        store.advance(other, refused, event(refused));
        assertThat(expires(table, 2)).contains(NOON.plus(Document.REFUSAL));
    }

    private Optional<Instant> expires(String table, int number) {
        Item item = test.tables()
                .get(table, "PROPOSAL#" + PROPOSAL, "DOCUMENT#%09d".formatted(number))
                .orElseThrow();
        return item.values().containsKey("expires")
                ? Optional.of(Instant.ofEpochSecond(item.number("expires")))
                : Optional.empty();
    }

    private static Document in(Document document, DocumentState state, long version) {
        return new Document(
                document.id(),
                document.proposal(),
                document.question(),
                document.edition(),
                document.institution(),
                document.servedBy(),
                document.unit(),
                document.declared(),
                document.salt(),
                document.requestedBy(),
                document.requestedAt(),
                state,
                new Chain(document.chain().subject(), version, "head" + version));
    }

    private static Event event(Document document) {
        return new Chain(document.chain().subject(), document.chain().sequence() - 1, "before")
                .next(() -> Map.of(), "kipp-2025", Actor.system(), NOON);
    }
}
