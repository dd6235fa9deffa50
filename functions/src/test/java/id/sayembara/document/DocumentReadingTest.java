package id.sayembara.document;

import static id.sayembara.document.DocumentFixtures.ADMIN;
import static id.sayembara.document.DocumentFixtures.FOREIGN_UNIT;
import static id.sayembara.document.DocumentFixtures.NOON;
import static id.sayembara.document.DocumentFixtures.PROPOSAL;
import static id.sayembara.document.DocumentFixtures.UNIT;
import static id.sayembara.document.DocumentFixtures.bytes;
import static id.sayembara.document.DocumentFixtures.call;
import static id.sayembara.document.DocumentFixtures.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.document.DocumentState.Accepted;
import id.sayembara.document.DocumentState.Received;
import id.sayembara.document.DocumentState.Refused;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Event;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Problem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DocumentReadingTest {
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final List<String> announced = new ArrayList<>();
    private Optional<Actor> caller = Optional.of(UNIT);
    private Optional<Target> target = Optional.of(DocumentFixtures.target(Set.of()));

    private final Access access = new Access(List.of(new DocumentAccess()), subject -> caller);
    private final Rechecks again = new LookAgain(store, announced::addAll);
    private final GetDocument get = new GetDocument(access, store, again);
    private final ListDocuments list = new ListDocuments(access, (p, q) -> target, store, again);
    private final DownloadDocument download = new DownloadDocument(access, store, new Addresses() {
        @Override
        public Address upload(Document document, Duration life) {
            throw new AssertionError("nobody asked for an upload");
        }

        @Override
        public Address download(Document document, Duration life) {
            return new Address(document.declared().sha256() + " for " + life, Map.of(), NOON);
        }
    });

    private Document document(long number, DocumentState state) {
        Document issued = issue(store, number, bytes("file " + number), DocumentType.PDF);
        Event event = issued.next(new DocumentEvent.DocumentReceived(PROPOSAL), NOON);
        Document after = issued.in(state, event);
        store.advance(issued, after, event);
        return after;
    }

    private static void refuses(Problem problem, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isEqualTo(problem));
    }

    @Test
    void thoseWhoWriteTheProposalSeeItsDocuments() {
        Document accepted = document(1, new Accepted(NOON));

        for (Actor actor : List.of(UNIT, ADMIN)) {
            caller = Optional.of(actor);
            assertThat(get.run(call(NOON, "k"), accepted.id())).isEqualTo(accepted);
            assertThat(list.run(call(NOON, "k"), PROPOSAL)).containsExactly(accepted);
            assertThat(download.run(call(NOON, "k"), accepted.id()).url()).endsWith(" for PT5M");
        }
    }

    @Test
    void theServingGovernmentsAdminSeesThemToo() {
        Document accepted = document(1, new Accepted(NOON));
        caller = Optional.of(new Actor("M", Role.INSTITUTION_ADMIN, Optional.of("prov-11"), Optional.empty()));

        assertThat(get.run(call(NOON, "k"), accepted.id())).isEqualTo(accepted);
    }

    @Test
    void aForeignDocumentAndNoDocumentAreTheSameNotFound() {
        Document accepted = document(1, new Accepted(NOON));
        for (Actor stranger : List.of(
                FOREIGN_UNIT,
                new Actor("M", Role.UNIT, Optional.of("kab-1101"), Optional.of("U2")),
                new Actor("M", Role.INSTITUTION_ADMIN, Optional.of("kab-1102"), Optional.empty()))) {
            caller = Optional.of(stranger);
            refuses(PlatformProblem.NOT_FOUND, () -> get.run(call(NOON, "k"), accepted.id()));
            refuses(PlatformProblem.NOT_FOUND, () -> download.run(call(NOON, "k"), accepted.id()));
            refuses(PlatformProblem.NOT_FOUND, () -> list.run(call(NOON, "k"), PROPOSAL));
        }
        caller = Optional.of(UNIT);
        refuses(PlatformProblem.NOT_FOUND, () -> get.run(call(NOON, "k"), PROPOSAL + "-2"));
        target = Optional.empty();
        refuses(PlatformProblem.NOT_FOUND, () -> list.run(call(NOON, "k"), "nothing"));
    }

    @Test
    void everyOtherRoleIsForbidden() {
        Document accepted = document(1, new Accepted(NOON));
        for (Role role : Role.values()) {
            if (role != Role.UNIT && role != Role.INSTITUTION_ADMIN) {
                caller = Optional.of(new Actor("M", role, Optional.of("kab-1101"), Optional.of("U1")));
                refuses(PlatformProblem.FORBIDDEN, () -> get.run(call(NOON, "k"), accepted.id()));
                refuses(PlatformProblem.FORBIDDEN, () -> download.run(call(NOON, "k"), accepted.id()));
                refuses(PlatformProblem.FORBIDDEN, () -> list.run(call(NOON, "k"), PROPOSAL));
            }
        }
    }

    @Rule("R16")
    @Test
    void onlyWhatWasAcceptedCanBeFetched() {
        Document awaited = issue(store, 1, bytes("one"), DocumentType.PDF);
        Document received = document(2, new Received(NOON));
        Document refused = document(3, new Refused(NOON, Reason.ENCRYPTED));

        for (Document document : List.of(awaited, received, refused)) {
            refuses(DocumentProblem.DOCUMENT_NOT_ACCEPTED, () -> download.run(call(NOON, "k"), document.id()));
        }
    }

    @Test
    void twoInstitutionsWithTheSameBytesNeverMeet() {
        Document mine = document(1, new Accepted(NOON));
        caller = Optional.of(FOREIGN_UNIT);

        refuses(PlatformProblem.NOT_FOUND, () -> download.run(call(NOON, "k"), mine.id()));
    }

    @Test
    void looksAgainForWhatHasBeenAwaitedTenSecondsAndNotSooner() {
        Document awaited = issue(store, 1, bytes("one"), DocumentType.PDF);

        get.run(call(NOON.plusSeconds(10).minusMillis(1), "k"), awaited.id());
        assertThat(announced).isEmpty();
        get.run(call(NOON.plusSeconds(10), "k"), awaited.id());
        assertThat(announced).containsExactly(awaited.id());
    }

    @Test
    void looksAgainAtMostTwiceAMinute() {
        Document awaited = issue(store, 1, bytes("one"), DocumentType.PDF);
        Instant first = NOON.plusSeconds(10);

        for (int i = 0; i < 60; i++) {
            get.run(call(first.plusSeconds(i), "k"), awaited.id());
        }

        assertThat(announced).containsExactly(awaited.id(), awaited.id());
    }

    @Test
    void looksAgainAtAVerificationThatNeverEndedAndAtNothingThatEnded() {
        Document received = document(1, new Received(NOON));
        document(2, new Accepted(NOON));
        document(3, new Refused(NOON, Reason.UNREADABLE));

        list.run(call(NOON.plusSeconds(60).minusMillis(1), "k"), PROPOSAL);
        assertThat(announced).isEmpty();
        list.run(call(NOON.plusSeconds(60), "k"), PROPOSAL);
        assertThat(announced).containsExactly(received.id());
    }

    @Test
    void stopsLookingWhenNothingCanBeThereAnyMore() {
        Document awaited = issue(store, 1, bytes("one"), DocumentType.PDF);
        Instant gone = NOON.plus(Document.TICKET).plus(Document.ARRIVAL);

        get.run(call(gone, "k"), awaited.id());
        assertThat(announced).isEmpty();
        get.run(call(gone.minusMillis(1), "k"), awaited.id());
        assertThat(announced).containsExactly(awaited.id());
    }

    @Test
    void forgetsATicketNothingCameOfWhenItsArrivalWouldBeGone() {
        issue(store, 1, bytes("one"), DocumentType.PDF);
        Document refused = document(2, new Refused(NOON, Reason.UNREADABLE));
        Instant gone = NOON.plus(Document.TICKET).plus(Document.ARRIVAL);

        assertThat(list.run(call(gone.minusMillis(1), "k"), PROPOSAL)).hasSize(2);
        assertThat(list.run(call(gone, "k"), PROPOSAL)).containsExactly(refused);
        assertThat(list.run(call(NOON.plus(Document.REFUSAL), "k"), PROPOSAL)).isEmpty();
    }
}
