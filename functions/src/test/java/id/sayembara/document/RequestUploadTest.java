package id.sayembara.document;

import static id.sayembara.document.DocumentFixtures.ADMIN;
import static id.sayembara.document.DocumentFixtures.DRAFTING_CLOSES;
import static id.sayembara.document.DocumentFixtures.FOREIGN_UNIT;
import static id.sayembara.document.DocumentFixtures.NOON;
import static id.sayembara.document.DocumentFixtures.OPENS;
import static id.sayembara.document.DocumentFixtures.PROPOSAL;
import static id.sayembara.document.DocumentFixtures.QUESTION;
import static id.sayembara.document.DocumentFixtures.SUBMISSION_CLOSES;
import static id.sayembara.document.DocumentFixtures.UNIT;
import static id.sayembara.document.DocumentFixtures.bytes;
import static id.sayembara.document.DocumentFixtures.call;
import static id.sayembara.document.DocumentFixtures.declared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.competition.Attachments;
import id.sayembara.document.RequestUpload.Ticket;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Problem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RequestUploadTest {
    private static final Declaration PDF = declared(bytes("%PDF"), DocumentType.PDF);

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private Optional<Actor> caller = Optional.of(UNIT);
    private Optional<Target> target = Optional.of(DocumentFixtures.target(Set.of(Role.UNIT, Role.INSTITUTION_ADMIN)));

    private final Access access = new Access(List.of(new DocumentAccess()), subject -> caller);
    private final RequestUpload request = new RequestUpload(
            access,
            new Once(),
            (proposal, question) -> target,
            store,
            new Tickets(store, new PlainAddresses(), new NumberedIds()));

    private static final class PlainAddresses implements Addresses {
        @Override
        public Address upload(Document document, Duration life) {
            return new Address("put " + document.id() + " within " + life, Map.of(), NOON.plus(life));
        }

        @Override
        public Address download(Document document, Duration life) {
            throw new AssertionError("nobody asked for a download");
        }
    }

    private static final class NumberedIds implements Ids {
        @Override
        public String next() {
            throw new AssertionError("documents are numbered");
        }

        @Override
        public String secret() {
            throw new AssertionError("no secret is needed");
        }

        @Override
        public byte[] salt() {
            return new byte[16];
        }
    }

    private Ticket request(Instant at, String key, Declaration declared) {
        return request.run(call(at, key), PROPOSAL, QUESTION, declared);
    }

    private static Refusal refusal(Problem problem, ThrowingCallable asked) {
        Refusal[] caught = new Refusal[1];
        assertThatThrownBy(asked).isInstanceOfSatisfying(Refusal.class, r -> {
            assertThat(r.problem()).isEqualTo(problem);
            caught[0] = r;
        });
        return caught[0];
    }

    @Rule("R16")
    @Test
    void givesATicketAndAwaitsTheDocument() {
        Ticket ticket = request(NOON, "k1", PDF);

        assertThat(ticket.document().id()).isEqualTo(PROPOSAL + "-1");
        assertThat(ticket.document().state()).isEqualTo(new DocumentState.Awaited(NOON.plus(Document.TICKET)));
        assertThat(ticket.address().url()).isEqualTo("put " + PROPOSAL + "-1 within PT15M");
        assertThat(store.find(ticket.document().id())).contains(ticket.document());
        assertThat(request(NOON, "k2", PDF).document().id()).isEqualTo(PROPOSAL + "-2");
    }

    @Rule({"R40", "R42"})
    @Test
    void writesAnEventThatPromisesTheNameWithoutTellingIt() {
        request(NOON, "k1", PDF);

        assertThat(store.events()).singleElement().satisfies(event -> {
            assertThat(event.subject()).isEqualTo("document/" + PROPOSAL + "-1");
            assertThat(event.type()).isEqualTo("DocumentAwaited");
            assertThat(event.body()).containsOnlyKeys("proposal", "question", "type", "length", "sha256");
            assertThat(event.commitments()).containsOnlyKeys("fileName");
            assertThat(event.envelope()).doesNotContain("surat.pdf");
        });
    }

    @Test
    void answersTheSameRequestWithTheSameTicketForTheTimeThatIsLeft() {
        Ticket first = request(NOON, "k1", PDF);
        Ticket again = request(NOON.plusSeconds(60), "k1", PDF);

        assertThat(again.document()).isEqualTo(first.document());
        assertThat(again.address().url()).isEqualTo("put " + PROPOSAL + "-1 within PT14M");
        assertThat(store.of(PROPOSAL)).hasSize(1);
    }

    @Test
    void answersTheSameRequestAlsoAfterTheWindowClosed() {
        request(DRAFTING_CLOSES.minusMillis(1), "k1", PDF);

        assertThat(request(DRAFTING_CLOSES.plusSeconds(60), "k1", PDF)
                        .document()
                        .id())
                .isEqualTo(PROPOSAL + "-1");
    }

    @Test
    void aTicketThatExpiredIsNotSignedAgain() {
        request(NOON, "k1", PDF);

        request(NOON.plus(Document.TICKET).minusSeconds(1), "k1", PDF);
        refusal(
                DocumentProblem.TICKET_EXPIRED,
                () -> request(NOON.plus(Document.TICKET).minusMillis(999), "k1", PDF));
        refusal(DocumentProblem.TICKET_EXPIRED, () -> request(NOON.plus(Document.TICKET), "k1", PDF));
        refusal(DocumentProblem.TICKET_EXPIRED, () -> request(NOON.plusSeconds(86_400), "k1", PDF));
    }

    @Test
    void aTicketIsNotSignedAgainForWhoHasLeftTheUnit() {
        request(NOON, "k1", PDF);
        caller = Optional.of(new Actor(UNIT.member(), Role.UNIT, UNIT.institution(), Optional.of("U2")));

        refusal(PlatformProblem.NOT_FOUND, () -> request(NOON, "k1", PDF));
    }

    @Test
    void aRequestThatOvertookItsFirstIsNotSignedForLonger() {
        request(NOON, "k1", PDF);

        assertThat(request(NOON.minusSeconds(5), "k1", PDF).address().url()).endsWith("within PT15M");
    }

    @Test
    void noEditionCanAllowMoreThanCanBeVerified() {
        Target all = target.orElseThrow();
        Attachments huge = new Attachments(0, 9, 1L << 40, Set.of("application/pdf"));
        target = Optional.of(new Target(
                all.proposal(),
                all.question(),
                all.edition(),
                all.institution(),
                all.servedBy(),
                all.unit(),
                Optional.of(huge),
                all.editors(),
                all.timeline(),
                all.rememberUntil()));

        request(NOON, "k1", new Declaration("a.pdf", DocumentType.PDF, Declaration.LARGEST, PDF.sha256()));
        refusal(
                PlatformProblem.INVALID_FIELDS,
                () -> request(
                        NOON, "k2", new Declaration("a.pdf", DocumentType.PDF, Declaration.LARGEST + 1, PDF.sha256())));
    }

    @Test
    void aKeyStandsForOneRequest() {
        request(NOON, "k1", PDF);
        Call other = new Call(NOON, call(NOON, "k1").caller(), Optional.of("k1"), "another print");

        refusal(PlatformProblem.IDEMPOTENCY_KEY_REUSED, () -> request.run(other, PROPOSAL, QUESTION, PDF));
    }

    @Rule("R1")
    @Test
    void aUnitAsksWhileDraftingIsOpenAndNotOneTickOutside() {
        refusal(PlatformProblem.WINDOW_CLOSED, () -> request(OPENS.minusMillis(1), "k1", PDF));
        request(OPENS, "k2", PDF);
        request(DRAFTING_CLOSES.minusMillis(1), "k3", PDF);
        refusal(PlatformProblem.WINDOW_CLOSED, () -> request(DRAFTING_CLOSES, "k4", PDF));
        assertThat(store.of(PROPOSAL)).hasSize(2);
    }

    @Rule({"R1", "R8"})
    @Test
    void anAdminAsksUntilSubmissionCloses() {
        caller = Optional.of(ADMIN);

        request(DRAFTING_CLOSES, "k1", PDF);
        request(SUBMISSION_CLOSES.minusMillis(1), "k2", PDF);
        refusal(PlatformProblem.WINDOW_CLOSED, () -> request(SUBMISSION_CLOSES, "k3", PDF));
    }

    @Test
    void aForeignProposalAndNoProposalAreTheSameNotFound() {
        caller = Optional.of(FOREIGN_UNIT);
        Refusal foreign = refusal(PlatformProblem.NOT_FOUND, () -> request(NOON, "k1", PDF));
        target = Optional.empty();
        Refusal none = refusal(PlatformProblem.NOT_FOUND, () -> request(NOON, "k1", PDF));

        assertThat(foreign).hasMessage(none.getMessage());
        assertThat(store.events()).isEmpty();
    }

    @Test
    void refusesEveryOtherRole() {
        for (Role role : Role.values()) {
            if (role != Role.UNIT && role != Role.INSTITUTION_ADMIN) {
                caller = Optional.of(new Actor("M", role, Optional.of("kab-1101"), Optional.of("U1")));
                refusal(PlatformProblem.FORBIDDEN, () -> request(NOON, "k-" + role, PDF));
            }
        }
        assertThat(store.of(PROPOSAL)).isEmpty();
    }

    @Test
    void refusesWhoMayNotChangeTheProposalInItsState() {
        target = Optional.of(DocumentFixtures.target(Set.of(Role.INSTITUTION_ADMIN)));

        refusal(DocumentProblem.ATTACHING_CLOSED, () -> request(NOON, "k1", PDF));
        caller = Optional.of(ADMIN);
        request(NOON, "k2", PDF);
        target = Optional.of(DocumentFixtures.target(Set.of()));
        refusal(DocumentProblem.ATTACHING_CLOSED, () -> request(NOON, "k3", PDF));
    }

    @Test
    void refusesOneByteOverTheLimitAndTakesTheLastOne() {
        request(NOON, "k1", new Declaration("a.pdf", DocumentType.PDF, 2_000_000, PDF.sha256()));

        Refusal refusal = refusal(
                PlatformProblem.INVALID_FIELDS,
                () -> request(NOON, "k2", new Declaration("a.pdf", DocumentType.PDF, 2_000_001, PDF.sha256())));
        assertThat(refusal.findings()).singleElement().satisfies(f -> {
            assertThat(f.pointer()).isEqualTo("/length");
            assertThat(f.facts()).containsEntry("most", 2_000_000L);
        });
    }

    @Rule("R18")
    @Test
    void tellsEveryFaultAtOnce() {
        Refusal refusal = refusal(
                PlatformProblem.INVALID_FIELDS,
                () -> request(NOON, "k1", new Declaration("a.jpg", DocumentType.JPEG, 3_000_000, PDF.sha256())));

        assertThat(refusal.findings()).extracting(Finding::pointer).containsExactly("/type", "/length");
    }

    @Test
    void refusesAQuestionThatTakesNoDocuments() {
        Target all = target.orElseThrow();
        target = Optional.of(new Target(
                all.proposal(),
                "judul",
                all.edition(),
                all.institution(),
                all.servedBy(),
                all.unit(),
                Optional.empty(),
                all.editors(),
                all.timeline(),
                all.rememberUntil()));

        Refusal refusal = refusal(PlatformProblem.INVALID_FIELDS, () -> request(NOON, "k1", PDF));
        assertThat(refusal.findings()).extracting(Finding::pointer).containsExactly("/question");
    }

    @Test
    void countsWhatStandsAndNotWhatMayBeForgotten() {
        for (int i = 1; i <= RequestUpload.MOST; i++) {
            request(NOON, "k" + i, PDF);
        }

        refusal(DocumentProblem.TOO_MANY_DOCUMENTS, () -> request(NOON, "more", PDF));
        Instant forgotten = NOON.plus(Document.TICKET).plus(Document.ARRIVAL);
        refusal(DocumentProblem.TOO_MANY_DOCUMENTS, () -> request(forgotten.minusMillis(1), "more", PDF));
        assertThat(request(forgotten, "more", PDF).document().id()).isEqualTo(PROPOSAL + "-201");
    }

    @Test
    void aRefusedRequestLeavesNoTrace() {
        refusal(PlatformProblem.WINDOW_CLOSED, () -> request(OPENS.minusMillis(1), "k1", PDF));

        assertThat(store.shelf(PROPOSAL).issued()).isZero();
        assertThat(store.events()).isEmpty();
        request(OPENS, "k1", PDF);
    }
}
