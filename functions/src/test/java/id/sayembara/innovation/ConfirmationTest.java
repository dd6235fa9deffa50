package id.sayembara.innovation;

import static id.sayembara.innovation.InnovationFixtures.answer;
import static id.sayembara.innovation.InnovationFixtures.innovation;
import static id.sayembara.innovation.InnovationFixtures.recorded;
import static id.sayembara.platform.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionType;
import id.sayembara.competition.Institutions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Once;
import id.sayembara.platform.Persons;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Innovations are confirmed each year from 1 January until 1 April, midnight in Jakarta. */
@Rule("R38")
class ConfirmationTest {
    private static final Instant OPENS = Instant.parse("2025-12-31T17:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-03-31T17:00:00Z");
    private static final Instant NEXT_CLOSES = Instant.parse("2027-03-31T17:00:00Z");
    private static final Actor A = admin("kota-a");
    private static final Actor B = admin("kota-b");
    private static final Actor SECRETARIAT =
            new Actor("sekretariat", Role.SECRETARIAT, Optional.empty(), Optional.empty());
    private static final Actor UNIT = new Actor("unit", Role.UNIT, Optional.of("kota-a"), Optional.of("dinas"));

    private final Persons persons = new Persons(List.of(A, B, SECRETARIAT, UNIT));
    private final Access access = new Access(List.of(new InnovationAccess()), persons);
    private final InMemoryInnovationStore store = new InMemoryInnovationStore();
    private final Institutions institutions = id -> Optional.of(institution(id));
    private final ConfirmInnovation confirm = new ConfirmInnovation(access, new Once(), store, institutions);
    private final ListInnovations list = new ListInnovations(access, store, institutions);
    private final List<Event> reminders = new ArrayList<>();
    private final RemindConfirmations remind = new RemindConfirmations(
            store, () -> List.of(institution("kota-a"), institution("kota-b"), institution("bumd-a")), event -> {
                if (reminders.stream().noneMatch(kept -> kept.subject().equals(event.subject()))) {
                    reminders.add(event);
                }
            });
    private final AtomicLong counter = new AtomicLong();
    private String id;

    private static Actor admin(String institution) {
        return new Actor("admin-" + institution, Role.INSTITUTION_ADMIN, Optional.of(institution), Optional.empty());
    }

    private static Institution institution(String id) {
        return new Institution(
                id,
                InstitutionType.CITY,
                id,
                Optional.empty(),
                id.startsWith("bumd") ? Optional.of("kota" + id.substring(4)) : Optional.empty(),
                false);
    }

    @BeforeEach
    void record() {
        id = keep("kota-a", "Sapa Warga");
    }

    private String keep(String institution, String title) {
        Innovation begun = innovation(institution, title);
        Event event = recorded(begun);
        store.save(begun.after(event), event, answer());
        return begun.id();
    }

    private Call call(Actor actor, Instant at) {
        return new Call(
                at,
                Optional.of(persons.subject(actor)),
                Optional.of("key-" + counter.incrementAndGet()),
                "f" + counter.incrementAndGet());
    }

    private Innovation now() {
        return store.find(id).orElseThrow();
    }

    private void say(Instant at, Status status) {
        confirm.run(call(A, at), id, now().version(), status);
    }

    @Test
    void isConfirmedFromTheOpeningOnUntilTheClosing() {
        for (Instant at : List.of(OPENS.minusMillis(1), CLOSES, CLOSES.plusMillis(1))) {
            Refusal refusal = refused(PlatformProblem.WINDOW_CLOSED, () -> say(at, Status.GROWING));
            assertThat(refusal.facts()).containsEntry("window", "confirmation");
        }
        for (Instant at : List.of(OPENS, OPENS.plusMillis(1), CLOSES.minusMillis(1))) {
            say(at, Status.CONTINUING);
            assertThat(now().status(at)).isEqualTo(Status.CONTINUING);
        }
        assertThat(store.events().getLast().type()).isEqualTo("InnovationConfirmed");
        assertThat(store.events().getLast().body()).containsEntry("status", "CONTINUING");
    }

    @Test
    @Rule("R3")
    void holdsUntilTheNextYearsWindowHasClosed() {
        say(OPENS, Status.DORMANT);
        for (Instant at : List.of(OPENS, CLOSES, NEXT_CLOSES.minusMillis(1))) {
            assertThat(now().status(at)).isEqualTo(Status.DORMANT);
            assertThat(PublishedInnovation.of(now()).map(one -> Confirmation.shown(one.confirmed(), at)))
                    .contains(Status.DORMANT);
        }
        for (Instant at : List.of(NEXT_CLOSES, NEXT_CLOSES.plusMillis(1))) {
            assertThat(now().status(at)).isEqualTo(Status.UNCONFIRMED);
        }
        PublishedInnovation published = PublishedInnovation.of(now()).orElseThrow();
        assertThat(PublishedInnovation.read(published.tree())).isEqualTo(published);
    }

    /** What anyone keeps of the catalogue is asked for anew when a window has closed, and not before. */
    @Test
    @Rule("R3")
    void whatIsShownChangesByTimeOnlyAtAClosing() {
        assertThat(Confirmation.term(CLOSES.minusMillis(1)))
                .isEqualTo(Confirmation.term(OPENS))
                .isEqualTo(Confirmation.term(OPENS.minusMillis(1)))
                .isEqualTo(2025);
        assertThat(Confirmation.term(CLOSES)).isEqualTo(2026);
    }

    @Test
    void isMendedInTheSameWindowByWhoHasSeenIt() {
        say(OPENS, Status.STOPPED);
        say(OPENS.plusSeconds(60), Status.GROWING);
        assertThat(now().status(OPENS.plusSeconds(60))).isEqualTo(Status.GROWING);
        refused(PlatformProblem.STALE_VERSION, () -> confirm.run(call(A, OPENS), id, 1, Status.GROWING));
    }

    @Test
    void isTheInstitutionsOwnToSay() {
        refused(PlatformProblem.NOT_FOUND, () -> confirm.run(call(B, OPENS), id, 1, Status.GROWING));
        refused(PlatformProblem.NOT_FOUND, () -> confirm.run(call(A, OPENS), "nothing", 1, Status.GROWING));
        refused(PlatformProblem.FORBIDDEN, () -> confirm.run(call(SECRETARIAT, OPENS), id, 1, Status.GROWING));
        refused(PlatformProblem.FORBIDDEN, () -> confirm.run(call(UNIT, OPENS), id, 1, Status.GROWING));
        String served = keep("bumd-a", "Air Bersih");
        assertThat(confirm.run(call(A, OPENS), served, 1, Status.GROWING).version())
                .isEqualTo(2);
    }

    @Test
    void eachInstitutionListsItsOwn() {
        keep("kota-b", "Lain");
        assertThat(list.run(call(A, OPENS), "kota-a", Optional.empty(), 10).items())
                .extracting(Innovation::id)
                .containsExactly(id);
        refused(PlatformProblem.NOT_FOUND, () -> list.run(call(A, OPENS), "kota-b", Optional.empty(), 10));
        assertThat(list.run(call(SECRETARIAT, OPENS), "kota-b", Optional.empty(), 10)
                        .items())
                .hasSize(1);
    }

    @Test
    @Rule("R39")
    void whoHasNotConfirmedIsRemindedOnceThirtyOneAndSevenDaysBefore() {
        keep("kota-a", "Satu Lagi");
        keep("bumd-a", "Air Bersih");
        say(OPENS, Status.GROWING);
        List<String> expected = new ArrayList<>();
        for (int days : new int[] {31, 7}) {
            Instant due = CLOSES.minus(Duration.ofDays(days));
            assertThat(remind.run(due.minusMillis(1))).isZero();
            for (String institution : List.of("kota-a", "bumd-a")) {
                expected.add("reminder/confirmation/" + CLOSES + "/P" + days + "D/" + institution);
            }
            for (Instant at :
                    List.of(due, due.plusMillis(1), due.plus(Duration.ofDays(1)).minusMillis(1))) {
                assertThat(remind.run(at)).isEqualTo(2);
                assertThat(reminders).extracting(Event::subject).isEqualTo(expected);
            }
            assertThat(remind.run(due.plus(Duration.ofDays(1)))).isZero();
        }
        assertThat(reminders.getFirst().body()).containsEntry("count", 1L).containsEntry("closesAt", CLOSES.toString());
        assertThat(reminders.get(1).body()).containsEntry("servedBy", "kota-a");
    }

    @Test
    @Rule("R39")
    void whatWasSaidLastYearIsToBeSaidAgain() {
        say(OPENS, Status.GROWING);

        assertThat(remind.run(NEXT_CLOSES.minus(Duration.ofDays(7)))).isEqualTo(1);
    }

    @Test
    @Rule("R39")
    void countsBeyondAPage() {
        for (int i = 0; i < 120; i++) {
            keep("kota-b", "Judul " + i);
        }
        remind.run(CLOSES.minus(Duration.ofDays(7)));

        assertThat(reminders.getLast().body()).containsEntry("count", 120L);
    }
}
