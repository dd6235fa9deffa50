package id.sayembara.innovation;

import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionType;
import id.sayembara.competition.Institutions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Role;
import id.sayembara.platform.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Innovations, people and calls for tests. All names are invented. */
public final class InnovationFixtures {
    public static final Instant NOW = Instant.parse("2026-01-10T03:00:00Z");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private InnovationFixtures() {}

    /** Every institution there could be; one whose id begins with {@code none} is not there. */
    public static Institutions institutions() {
        return id -> id.startsWith("none")
                ? Optional.empty()
                : Optional.of(new Institution(
                        id, InstitutionType.CITY, "Kota " + id, Optional.of("35.78"), Optional.empty(), false));
    }

    /** What puts published decisions on record in this store. */
    public static EnterInnovation enter(InnovationStore store) {
        return new EnterInnovation(store, institutions(), () -> NOW);
    }

    /** The access table with one member of each role, named as the role. */
    public static Access access() {
        return new Access(
                List.of(new InnovationAccess()),
                subject -> Optional.of(new Actor(
                        "member-" + subject.subject(),
                        Role.valueOf(subject.subject()),
                        Optional.empty(),
                        Optional.empty())));
    }

    /** A call of somebody with this role, with a key of its own. */
    public static Call call(Role role) {
        return new Call(
                NOW,
                Optional.of(new Subject("https://issuer.test", role.name())),
                Optional.of("key-" + NUMBER.incrementAndGet()),
                "fingerprint-" + NUMBER.incrementAndGet());
    }

    /** A year in which it came to nothing more. */
    public static Entry entry(int year) {
        return new Entry(year, Optional.empty(), "kesehatan", "umum", Outcome.SUBMITTED, Optional.empty());
    }

    /** An innovation of an institution, nobody's yet. */
    public static Innovation innovation(String institution, String title) {
        return Innovation.begin(title, institution, Optional.of("35.78"), new TreeSet<>(), entry(2019));
    }

    /** The event that records it. */
    public static Event recorded(Innovation innovation) {
        return innovation.chain().next(new InnovationEvent.InnovationRecorded(innovation), "-", Actor.system(), NOW);
    }

    /** An answer under a key of its own. */
    public static Remembered answer() {
        return new Remembered("key-" + NUMBER.incrementAndGet(), "f", new Recorded("x", 1), NOW.plusSeconds(60));
    }
}
