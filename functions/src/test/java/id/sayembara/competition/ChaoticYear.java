package id.sayembara.competition;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Access;
import id.sayembara.platform.AccessRow;
import id.sayembara.platform.AccessRows;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Ownership;
import id.sayembara.platform.Page;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import id.sayembara.platform.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** One edition's year under a schedule that does everything wrong, beside the same year without any schedule. */
final class ChaoticYear {
    private static final Instant START = Instant.parse("2025-04-01T00:00:00Z");
    private static final String ID = "year";
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);

    /** How often each thing happened, over all years. */
    static final class Tally {
        private final Map<String, Integer> counts = new TreeMap<>();

        void note(String what) {
            counts.merge(what, 1, Integer::sum);
        }

        Map<String, Integer> all() {
            return counts;
        }
    }

    /** Stands for every operation that is bound to a window. */
    private static final class Submit implements Operation {}

    private static final class Score implements Operation {}

    private static final Actor ACTOR = new Actor("m", Role.INSTITUTION_ADMIN, Optional.empty(), Optional.empty());

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Message(Effect effect, Instant told) {}

    private final Random random;
    private final Tally tally;
    private final InMemoryEditionStore scheduled = new InMemoryEditionStore();
    private final InMemoryEditionStore unscheduled = new InMemoryEditionStore();
    private final Access access = new Access(
            List.of((AccessRows) () -> List.of(
                    AccessRow.during(Timeline.SUBMISSION, Submit.class, Role.INSTITUTION_ADMIN, Ownership.ANY),
                    AccessRow.during(Timeline.EVALUATION, Score.class, Role.INSTITUTION_ADMIN, Ownership.ANY))),
            subject -> Optional.empty());
    private final List<Message> underWay = new ArrayList<>();
    private final Set<String> cameAbout = new HashSet<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Reminders reminders;
    private Optional<Instant> sealedAt = Optional.empty();
    private Instant now = START;
    private int version;

    ChaoticYear(long seed, Tally tally) {
        this.random = new Random(seed);
        this.tally = tally;
        this.reminders = new Reminders(
                List.of(Duration.ofDays(7), Duration.ofDays(3), Duration.ofHours(24), Duration.ofHours(1)),
                LocalTime.of(8, 0),
                LocalTime.of(14, 0));
    }

    void pass() {
        publish(timeline(START.plus(within(Duration.ofDays(12)).plusHours(2))));
        for (int step = 0; step < 40; step++) {
            now = next();
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> tick();
                case 3 -> deliver();
                case 4 -> extend();
                case 5 -> submitInTheLastTick();
                default -> {
                    // a minute in which the schedule never fired
                }
            }
            compare();
        }
        settle();
    }

    /** Small steps near what is due, large ones else. */
    private Instant next() {
        List<Effect> ahead =
                effects().stream().filter(e -> e.due().isAfter(now)).toList();
        if (!ahead.isEmpty() && random.nextBoolean()) {
            // one tick before, at, after
            Instant near = ahead.getFirst().due().plusMillis(random.nextInt(3) - 1L);
            return near.isAfter(now) ? near : now.plusMillis(1);
        }
        return now.plus(within(Duration.ofDays(2)));
    }

    private Duration within(Duration most) {
        return Duration.ofMillis(1 + random.nextLong(most.toMillis()));
    }

    private Timeline timeline(Instant closes) {
        Instant screened = closes.plus(Duration.ofDays(3));
        return new Timeline(
                ZoneId.of("Asia/Jakarta"),
                List.of(
                        new Window(Timeline.DRAFTING, START, closes.minus(Duration.ofMinutes(30))),
                        new Window(Timeline.SUBMISSION, START, closes),
                        new Window(Timeline.SCREENING, closes, screened),
                        new Window(Timeline.EVALUATION, screened, screened.plus(Duration.ofDays(3)))));
    }

    private Timeline announced() {
        return unscheduled.current(ID).orElseThrow().timeline();
    }

    private List<Effect> effects() {
        return Effects.of(announced(), reminders);
    }

    private void publish(Timeline timeline) {
        version++;
        Edition edition = edition(version, timeline);
        for (InMemoryEditionStore store : List.of(scheduled, unscheduled)) {
            store.plant(edition);
            EditionState state = store.state(ID).orElseThrow();
            state.timeline().ifPresent(was -> new Announced(was, state.sealing()).requireKeptBy(timeline));
            var event = CompetitionFixtures.event(
                    state.chain(), new CompetitionEvent.EditionPublished(ID, version, "digest"));
            store.publish(
                    state.published(event.chain(), version, timeline), event, CompetitionFixtures.answer("published"));
        }
    }

    private Edition edition(int number, Timeline timeline) {
        Edition kipp = EditionFixtures.KIPP_2025;
        return EditionFixtures.edition(
                ID, number, kipp.name(), timeline, kipp.categories(), kipp.groups(), kipp.caps());
    }

    /** R4: while submissions are open, their closing moves forward, and all that hangs on it. */
    private void extend() {
        Instant closes = announced().window(Timeline.SUBMISSION).closes();
        if (now.isBefore(closes) && random.nextInt(3) == 0) {
            publish(timeline(closes.plus(within(Duration.ofDays(5)))));
            tally.note("closing moved");
        }
    }

    /** The schedule fires: once or twice, on time or with an instant long past; the function may be killed. */
    private void tick() {
        int fired = 1 + random.nextInt(2);
        for (int i = 0; i < fired; i++) {
            boolean late = random.nextInt(4) == 0;
            Instant at = late ? now.minus(within(Duration.ofDays(1))) : now;
            if (late) {
                tally.note("tick late");
            }
            int mishap = random.nextInt(6);
            try {
                dispatch(mishap).run(at);
            } catch (DispatchDueEffects.Unfinished failed) {
                // the next minute comes
            }
        }
    }

    private DispatchDueEffects dispatch(int mishap) {
        EffectStore store = mishap > 1 ? scheduled : new Unlucky(mishap == 0);
        return new DispatchDueEffects(store, scheduled, new BeginSealing(scheduled), (edition, effect) -> {
            if (mishap == 2) {
                tally.note("killed before telling");
                throw new Killed();
            }
            underWay.add(new Message(effect, now));
        });
    }

    /** Messages come in any order, some of them twice, some not yet. */
    private void deliver() {
        Collections.shuffle(underWay, random);
        List<Message> stay = new ArrayList<>();
        for (Message message : underWay) {
            int luck = random.nextInt(4);
            if (luck > 0) {
                carryOut(message.effect());
            }
            if (luck == 0 || luck == 1) {
                stay.add(message);
            }
        }
        underWay.clear();
        underWay.addAll(stay);
    }

    /** As owners do: by a record of their own, whatever is told how often. */
    private void carryOut(Effect effect) {
        if (times.merge(effect.id(), 1, Integer::sum) > 1) {
            tally.note("told twice");
        }
        if (cameAbout.add(effect.id())) {
            tally.note("effect came about");
            assertThat(now).as("%s came about before it was due", effect.id()).isAfterOrEqualTo(effect.due());
            if (effect.kind() == Effect.Kind.SEAL) {
                assertThat(sealedAt).as("sealed once").isEmpty();
                assertThat(effect.closes())
                        .as("sealed at the closing that stands")
                        .isEqualTo(announced().window(Timeline.SUBMISSION).closes());
                sealedAt = Optional.of(now);
            }
        }
    }

    /** A request received in the last tick runs for as long as a request can; no gate may be sealed by then. */
    private void submitInTheLastTick() {
        Instant closes = announced().window(Timeline.SUBMISSION).closes();
        Instant received = closes.minusMillis(1);
        if (!received.isBefore(now)) {
            now = received.plus(LONGEST_REQUEST);
            tick();
            deliver();
            tally.note("submission in the last tick");
            assertThat(may(scheduled, Submit.class, received)).isTrue();
            assertThat(sealedAt).as("what came in time is not shut out").isEmpty();
        }
    }

    private void compare() {
        assertThat(open(scheduled, now)).isEqualTo(open(unscheduled, now));
        for (Class<? extends Operation> operation : List.of(Submit.class, Score.class)) {
            assertThat(may(scheduled, operation, now)).isEqualTo(may(unscheduled, operation, now));
        }
        if (now.isBefore(announced().window(Timeline.SUBMISSION).closes().plus(Timeline.DRAIN))) {
            assertThat(scheduled.state(ID).orElseThrow().sealing())
                    .as("an extension is not refused before the requests that came in time have ended")
                    .isEmpty();
        }
    }

    private static List<Window> open(InMemoryEditionStore store, Instant at) {
        return store.current(ID).orElseThrow().timeline().at(at);
    }

    private boolean may(InMemoryEditionStore store, Class<? extends Operation> operation, Instant at) {
        try {
            access.requireOpen(ACTOR, operation, store.current(ID).orElseThrow().timeline(), at);
            return true;
        } catch (Refusal closed) {
            return false;
        }
    }

    /** At last the schedule fires, and every message comes. */
    private void settle() {
        Instant end = effects().getLast().due();
        now = now.isAfter(end) ? now : end;
        dispatch(5).run(now);
        List<Message> rest = List.copyOf(underWay);
        underWay.clear();
        rest.forEach(message -> carryOut(message.effect()));
        Marks marks = scheduled.marks(ID);
        for (Effect effect : effects()) {
            boolean skipped = marks.marks().get(effect.id()).skipped();
            if (effect.kind() != Effect.Kind.REMIND) {
                assertThat(skipped).as("%s is never too late", effect.id()).isFalse();
            } else if (skipped && !cameAbout.contains(effect.id())) {
                tally.note("reminder skipped");
            }
            assertThat(skipped || cameAbout.contains(effect.id()))
                    .as("%s came about", effect.id())
                    .isTrue();
        }
        assertThat(cameAbout.stream().filter(id -> id.startsWith("SEAL/"))).hasSize(1);
        compare();
    }

    /** The store of a function that is killed when it marks, or whose marks somebody else made first. */
    private final class Unlucky implements EffectStore {
        private final boolean killed;

        Unlucky(boolean killed) {
            this.killed = killed;
        }

        @Override
        public Page<String> editions(Optional<String> after, int limit) {
            return scheduled.editions(after, limit);
        }

        @Override
        public Optional<EditionState> state(String id) {
            return scheduled.state(id);
        }

        @Override
        public void seal(EditionState next, Event event) {
            scheduled.seal(next, event);
        }

        @Override
        public Marks marks(String edition) {
            return scheduled.marks(edition);
        }

        @Override
        public void mark(Marks next) {
            if (killed) {
                tally.note("killed between telling and marking");
                throw new Killed();
            }
            tally.note("tick lost a race");
            throw new Contention("another tick marked first");
        }
    }
}
