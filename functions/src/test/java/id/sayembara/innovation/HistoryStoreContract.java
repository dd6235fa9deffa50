package id.sayembara.innovation;

import static id.sayembara.innovation.InnovationFixtures.NOW;
import static id.sayembara.innovation.InnovationFixtures.answer;
import static id.sayembara.innovation.InnovationFixtures.innovation;
import static id.sayembara.innovation.InnovationFixtures.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.innovation.HistoryImport.Progress;
import id.sayembara.innovation.HistoryImport.State;
import id.sayembara.innovation.HistoryStore.Change;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Races;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of imports keeps. */
public abstract class HistoryStoreContract {
    private static final String ID = "a".repeat(64);

    private HistoryStore store;

    /** A store without imports. */
    protected abstract HistoryStore create();

    /** The innovations that its steps record. */
    protected abstract InnovationStore innovations();

    @BeforeEach
    void make() {
        store = create();
    }

    private HistoryImport begun() {
        HistoryImport next = new HistoryImport(
                ID,
                "lama.csv",
                10,
                "member",
                NOW,
                State.AWAITED,
                Optional.empty(),
                Progress.NONE,
                Chain.start("history/" + ID));
        Event event = next.chain().next(new HistoryEvent.HistoryImportRequested(ID, 10), "-", Actor.system(), NOW);
        store.begin(next.after(event), event, answer());
        return next.after(event);
    }

    private static Change change(Innovation begun) {
        Event event = recorded(begun);
        return new Change(begun.after(event), event);
    }

    @Test
    void keepsAnImportOnce() {
        HistoryImport begun = begun();

        assertThat(store.find(ID)).contains(begun);
        assertThat(store.find("b".repeat(64))).isEmpty();
        assertThatThrownBy(this::begun).isInstanceOf(Contention.class);
    }

    @Test
    void keepsAStepWholeWithFortyInnovationsAndTheirFaults() {
        HistoryImport next = begun().in(State.ROWS, Progress.NONE.read(HistoryStore.BATCH, HistoryStore.BATCH));
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < HistoryStore.BATCH; i++) {
            changes.add(change(innovation("kota-a", "Judul " + i)));
        }
        List<HistoryFault> faults = List.of(HistoryFault.at(2, "year", "not-a-year", "dua\nribu"));

        store.step(next, changes, faults);

        assertThat(store.find(ID)).contains(next);
        assertThat(innovations().find(changes.getLast().next().id()))
                .contains(changes.getLast().next());
        assertThat(store.faults(ID)).containsExactly(List.of(new HistoryFault(2, "year", "not-a-year", "dua ribu")));
    }

    @Test
    void faultsComeInTheOrderOfTheirSteps() {
        HistoryImport at = begun();
        for (int i = 1; i <= 12; i++) {
            at = at.in(State.ROWS, at.progress().read(1, 0));
            store.step(at, List.of(), List.of(HistoryFault.at(i, "", "twice", "")));
        }
        List<Long> lines = new ArrayList<>();
        store.faults(ID).forEach(page -> page.forEach(fault -> lines.add(fault.line())));

        assertThat(lines).isSorted().hasSize(12);
    }

    @Test
    void nothingOfAStepIsKeptWhenOneInnovationHasMovedOn() {
        HistoryImport begun = begun();
        HistoryImport next = begun.in(State.ROWS, begun.progress().read(2, 2));
        Innovation known = innovation("kota-a", "Sudah Ada");
        Event event = recorded(known);
        innovations().save(known.after(event), event, answer());
        Change fresh = change(innovation("kota-a", "Baru"));

        assertThatThrownBy(() ->
                        store.step(next, List.of(fresh, change(known)), List.of(HistoryFault.at(2, "", "twice", ""))))
                .isInstanceOf(Contention.class);

        assertThat(store.find(ID)).contains(begun);
        assertThat(innovations().find(fresh.next().id())).isEmpty();
        assertThat(store.faults(ID)).isEmpty();
    }

    @Test
    void linksOnlyWhileWhatStandsAboveIsAsItWas() {
        HistoryImport begun = begun();
        List<Innovation> kept = new ArrayList<>();
        for (String city : List.of("kota-a", "kota-b", "kota-c")) {
            Innovation one = innovation(city, "Judul");
            Event event = recorded(one);
            innovations().save(one.after(event), event, answer());
            kept.add(one.after(event));
        }
        Lineage stale = Lineage.above(kept.get(0), Set.of(kept.get(1).id()), innovations()::find);
        HistoryImport first = begun.in(State.SOURCES, begun.progress().sourced(1, 1, 0));
        store.link(
                first,
                named(kept.get(1), kept.get(2)),
                Lineage.above(kept.get(1), Set.of(kept.get(2).id()), innovations()::find),
                List.of());

        assertThatThrownBy(() -> store.link(
                        first.in(State.SOURCES, first.progress().sourced(2, 1, 0)),
                        named(kept.get(0), kept.get(1)),
                        stale,
                        List.of()))
                .isInstanceOf(Contention.class);
        assertThat(store.find(ID)).contains(first);
    }

    private static Change named(Innovation replica, Innovation source) {
        Innovation grown = replica.replicating(new TreeSet<>(Set.of(source.id())));
        Event event = grown.chain()
                .next(new InnovationEvent.SourcesNamed(grown, Set.of(source.id())), "-", Actor.system(), NOW);
        return new Change(grown.after(event), event);
    }

    @Test
    void ofTwoCallsAtOneStepOneIsTold() {
        HistoryImport begun = begun();
        HistoryImport next = begun.in(State.ROWS, begun.progress().read(1, 0));

        List<Races.Outcome<Integer>> outcomes = Races.run(2, i -> {
            store.step(next, List.of(), List.of(HistoryFault.at(i, "", "twice", "")));
            return i;
        });

        assertThat(outcomes).filteredOn(Races.Outcome::won).hasSizeLessThanOrEqualTo(1);
        assertThat(store.faults(ID)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aStepThatAnotherHasTakenIsToldEvenWithoutFaults() {
        HistoryImport begun = begun();
        HistoryImport taken = begun.in(State.ROWS, begun.progress().read(1, 0));
        store.step(taken, List.of(), List.of());

        assertThatThrownBy(() ->
                        store.step(begun.in(State.ROWS, begun.progress().read(2, 0)), List.of(), List.of()))
                .isInstanceOf(Contention.class);
        assertThat(store.find(ID)).contains(taken);
    }

    @Test
    void endsWithItsEvent() {
        HistoryImport begun = begun();
        HistoryImport done = begun.refused(HistoryImport.Refused.WRONG_HEADER);
        Event event = done.chain()
                .next(
                        new HistoryEvent.HistoryImportRefused(ID, HistoryImport.Refused.WRONG_HEADER),
                        "-",
                        Actor.system(),
                        NOW);

        store.end(done.after(event), event);

        assertThat(store.find(ID)).contains(done.after(event));
    }
}
