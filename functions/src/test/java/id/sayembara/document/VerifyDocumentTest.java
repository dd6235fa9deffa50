package id.sayembara.document;

import static id.sayembara.document.DocumentFixtures.NOON;
import static id.sayembara.document.DocumentFixtures.PROPOSAL;
import static id.sayembara.document.DocumentFixtures.bytes;
import static id.sayembara.document.DocumentFixtures.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.document.VerifyDocument.Outcome;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule("R16")
class VerifyDocumentTest {
    private static final byte[] FILE = bytes("the file");

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Map<String, byte[]> arrived = new HashMap<>();
    private final Map<String, byte[]> kept = new HashMap<>();
    private Optional<Reason> found = Optional.empty();
    private Runnable whileInspecting = () -> {};
    private Runnable whileKeeping = () -> {};
    private Runnable whileDiscarding = () -> {};

    private final VerifyDocument verify = new VerifyDocument(
            store,
            new Arrivals() {
                @Override
                public Optional<Arrival> read(String id, long expected) {
                    return Optional.ofNullable(arrived.get(id))
                            .map(b -> new Arrival(b.length, b.length == expected ? b : new byte[0]));
                }

                @Override
                public void discard(String id) {
                    whileDiscarding.run();
                    arrived.remove(id);
                }
            },
            (declared, bytes) -> {
                whileKeeping.run();
                kept.putIfAbsent(declared.sha256(), bytes);
            },
            (type, bytes) -> {
                whileInspecting.run();
                return found;
            },
            () -> NOON.plusSeconds(5));

    private Document awaited() {
        return issue(store, 1, FILE, DocumentType.PDF);
    }

    private DocumentState state(Document document) {
        return store.find(document.id()).orElseThrow().state();
    }

    private static void crash() {
        throw new IllegalStateException("the process was killed");
    }

    @Test
    void acceptsAndKeepsWhatIsAsDeclared() {
        Document document = awaited();
        arrived.put(document.id(), FILE);

        assertThat(verify.run(document.id())).isEqualTo(Outcome.ACCEPTED);

        assertThat(state(document)).isEqualTo(new DocumentState.Accepted(NOON.plusSeconds(5)));
        assertThat(kept).containsOnlyKeys(document.declared().sha256());
        assertThat(arrived).isEmpty();
    }

    @Rule("R40")
    @Test
    void writesEveryStepAsAnEventOfTheSystemInOneChain() {
        Document document = awaited();
        arrived.put(document.id(), FILE);
        verify.run(document.id());

        assertThat(store.events())
                .extracting(Event::type)
                .containsExactly("DocumentAwaited", "DocumentReceived", "DocumentAccepted");
        assertThat(store.events()).extracting(Event::sequence).containsExactly(1L, 2L, 3L);
        assertThat(store.events().get(2).previous())
                .isEqualTo(store.events().get(1).hash());
        assertThat(store.events().get(1).previous())
                .isEqualTo(store.events().get(0).hash());
        assertThat(store.events().get(2).role()).isEqualTo(Role.SYSTEM);
    }

    @Test
    void refusesWithTheReasonAndRemovesTheBytes() {
        for (Reason reason : Reason.values()) {
            InMemoryDocumentStore fresh = new InMemoryDocumentStore();
            Document document = issue(fresh, 1, FILE, DocumentType.PDF);
            boolean[] discarded = new boolean[1];
            VerifyDocument each = new VerifyDocument(
                    fresh,
                    new Arrivals() {
                        @Override
                        public Optional<Arrival> read(String id, long expected) {
                            return Optional.of(new Arrival(FILE.length, FILE));
                        }

                        @Override
                        public void discard(String id) {
                            discarded[0] = true;
                        }
                    },
                    (declared, bytes) -> {
                        throw new AssertionError("a refused document is not kept");
                    },
                    (type, bytes) -> Optional.of(reason),
                    () -> NOON);

            assertThat(each.run(document.id())).isEqualTo(Outcome.REFUSED);
            assertThat(fresh.find(document.id()).orElseThrow().state())
                    .isEqualTo(new DocumentState.Refused(NOON, reason));
            assertThat(discarded[0]).isTrue();
        }
    }

    @Test
    void refusesOtherBytesThanThoseDeclared() {
        Document document = awaited();
        arrived.put(document.id(), bytes("the fils"));

        verify.run(document.id());

        assertThat(state(document)).isEqualTo(new DocumentState.Refused(NOON.plusSeconds(5), Reason.HASH_DIFFERS));
        assertThat(kept).isEmpty();
    }

    @Test
    void refusesOneByteMoreOneByteLessAndNothing() {
        for (byte[] other : new byte[][] {bytes("the files"), bytes("the fil"), new byte[0]}) {
            Document document = issue(store, store.shelf(PROPOSAL).issued() + 1, FILE, DocumentType.PDF);
            arrived.put(document.id(), other);

            verify.run(document.id());

            assertThat(state(document))
                    .isEqualTo(new DocumentState.Refused(NOON.plusSeconds(5), Reason.LENGTH_DIFFERS));
        }
        assertThat(kept).isEmpty();
    }

    @Test
    void toldTwiceChangesNothingMore() {
        Document document = awaited();
        arrived.put(document.id(), FILE);
        verify.run(document.id());
        Document before = store.find(document.id()).orElseThrow();

        assertThat(verify.run(document.id())).isEqualTo(Outcome.DECIDED_BEFORE);

        assertThat(store.find(document.id())).contains(before);
        assertThat(store.events()).hasSize(3);
    }

    @Test
    void aTicketUsedAgainAfterTheDecisionChangesNothingAndItsBytesGo() {
        Document accepted = awaited();
        arrived.put(accepted.id(), FILE);
        verify.run(accepted.id());
        Document refused = issue(store, 2, FILE, DocumentType.PDF);
        found = Optional.of(Reason.ENCRYPTED);
        arrived.put(refused.id(), FILE);
        verify.run(refused.id());
        found = Optional.empty();

        arrived.put(accepted.id(), bytes("another file"));
        arrived.put(refused.id(), FILE);

        assertThat(verify.run(accepted.id())).isEqualTo(Outcome.DECIDED_BEFORE);
        assertThat(verify.run(refused.id())).isEqualTo(Outcome.DECIDED_BEFORE);
        assertThat(state(accepted)).isInstanceOf(DocumentState.Accepted.class);
        assertThat(state(refused)).isInstanceOf(DocumentState.Refused.class);
        assertThat(arrived).isEmpty();
        assertThat(kept).hasSize(1);
    }

    @Test
    void toldTooEarlyOrOfNothingChangesNothing() {
        Document document = awaited();

        assertThat(verify.run(document.id())).isEqualTo(Outcome.NOTHING_THERE);
        assertThat(verify.run(Document.id(PROPOSAL, 99))).isEqualTo(Outcome.UNKNOWN);
        assertThat(verify.run("")).isEqualTo(Outcome.UNKNOWN);

        assertThat(store.find(document.id())).contains(document);
        assertThat(store.events()).hasSize(1);
    }

    @Test
    void leavesWhatItDoesNotKnowWhereItLies() {
        arrived.put("unknown", FILE);

        verify.run("unknown");

        assertThat(arrived).containsKey("unknown");
    }

    @Test
    void toldAgainAfterACrashWhileOpeningFinishesTheJob() {
        Document document = awaited();
        arrived.put(document.id(), FILE);
        whileInspecting = VerifyDocumentTest::crash;
        assertThatThrownBy(() -> verify.run(document.id())).hasMessage("the process was killed");
        assertThat(state(document)).isInstanceOf(DocumentState.Received.class);
        assertThat(arrived).hasSize(1);

        whileInspecting = () -> {};
        assertThat(verify.run(document.id())).isEqualTo(Outcome.ACCEPTED);
        assertThat(store.events()).hasSize(3);
    }

    @Test
    void toldAgainAfterACrashBetweenKeepingAndSavingFinishesTheJob() {
        Document document = awaited();
        arrived.put(document.id(), FILE);
        whileKeeping = () -> {
            kept.put(document.declared().sha256(), FILE);
            crash();
        };
        assertThatThrownBy(() -> verify.run(document.id())).hasMessage("the process was killed");

        whileKeeping = () -> {};
        assertThat(verify.run(document.id())).isEqualTo(Outcome.ACCEPTED);
        assertThat(state(document)).isInstanceOf(DocumentState.Accepted.class);
        assertThat(kept).hasSize(1);
        assertThat(arrived).isEmpty();
    }

    @Test
    void toldAgainAfterACrashBetweenSavingAndDiscardingOnlyTidiesUp() {
        Document document = awaited();
        arrived.put(document.id(), FILE);
        whileDiscarding = VerifyDocumentTest::crash;
        assertThatThrownBy(() -> verify.run(document.id())).hasMessage("the process was killed");
        assertThat(state(document)).isInstanceOf(DocumentState.Accepted.class);
        assertThat(arrived).hasSize(1);

        whileDiscarding = () -> {};
        assertThat(verify.run(document.id())).isEqualTo(Outcome.DECIDED_BEFORE);
        assertThat(arrived).isEmpty();
        assertThat(store.events()).hasSize(3);
    }

    @Test
    void theLoserOfARaceSeesWhatTheWinnerDecided() {
        Document document = awaited();
        arrived.put(document.id(), FILE);
        whileInspecting = () -> {
            // another function, told of the same arrival, is done first
            whileInspecting = () -> {};
            assertThat(verify.run(document.id())).isEqualTo(Outcome.ACCEPTED);
        };

        assertThat(verify.run(document.id())).isEqualTo(Outcome.DECIDED_BEFORE);
        assertThat(store.events()).hasSize(3);
        assertThat(kept).hasSize(1);
    }

    @Test
    void whatIsReplacedWhileItIsOpenedIsNotWhatIsKept() {
        Document document = awaited();
        arrived.put(document.id(), FILE);
        whileInspecting = () -> arrived.put(document.id(), bytes("slipped in"));

        assertThat(verify.run(document.id())).isEqualTo(Outcome.ACCEPTED);

        assertThat(kept.get(document.declared().sha256())).isEqualTo(FILE);
    }

    @Test
    void givesUpAfterRacesWithoutEndSoThatItIsToldAgain() {
        Document document = awaited();
        arrived.put(document.id(), FILE);
        whileInspecting = () -> {
            throw new Contention("somebody else again");
        };

        assertThatThrownBy(() -> verify.run(document.id())).isInstanceOf(Contention.class);
        assertThat(arrived).hasSize(1);
    }

    @Test
    void theSameBytesOfTwoDocumentsAreKeptOnce() {
        Document one = awaited();
        Document two = issue(store, 2, FILE, DocumentType.PDF);
        arrived.put(one.id(), FILE);
        arrived.put(two.id(), FILE);

        verify.run(one.id());
        verify.run(two.id());

        assertThat(state(one)).isInstanceOf(DocumentState.Accepted.class);
        assertThat(state(two)).isInstanceOf(DocumentState.Accepted.class);
        assertThat(kept).hasSize(1);
    }
}
