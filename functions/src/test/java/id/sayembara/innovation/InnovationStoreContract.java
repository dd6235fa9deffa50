package id.sayembara.innovation;

import static id.sayembara.innovation.InnovationFixtures.NOW;
import static id.sayembara.innovation.InnovationFixtures.answer;
import static id.sayembara.innovation.InnovationFixtures.innovation;
import static id.sayembara.innovation.InnovationFixtures.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.Races;
import id.sayembara.platform.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of innovations keeps. */
@Rule("R38")
public abstract class InnovationStoreContract {
    private InnovationStore store;

    /** A store without innovations. */
    protected abstract InnovationStore create();

    /** The envelopes of a subject's events, in order. */
    protected abstract List<String> envelopes(String subject);

    @BeforeEach
    void make() {
        store = create();
    }

    private Innovation keep(Innovation begun) {
        Event event = recorded(begun);
        store.save(begun.after(event), event, answer());
        return begun.after(event);
    }

    private void replicate(Innovation replica, Lineage above, String source) {
        Innovation grown = replica.replicating(new TreeSet<>(Set.of(source)));
        Event event =
                grown.chain().next(new InnovationEvent.SourcesNamed(grown, Set.of(source)), "-", Actor.system(), NOW);
        store.replicate(grown.after(event), above, event, answer());
    }

    @Test
    void keepsAnInnovationWithItsEvent() {
        Innovation whole = innovation("kota-a", "Sapa Warga")
                .entered(new Entry(
                        2021, Optional.of("e-2021"), "gizi", "replikasi", Outcome.WINNER, Optional.of("Top 45")))
                .serving(new TreeSet<>(Set.of(3, 17)));
        Event event = recorded(whole);

        store.save(whole.after(event), event, answer());

        assertThat(store.find(whole.id())).contains(whole.after(event));
        assertThat(envelopes("innovation/" + whole.id())).containsExactly(event.envelope());
        assertThat(store.find("nothing")).isEmpty();
    }

    @Test
    void listsAnInstitutionsOwnInPagesWithWhatItSaidOfThem() {
        List<Innovation> own = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Innovation said = innovation("kota-a", "Judul " + i).confirmed(new Confirmation(Status.GROWING, NOW));
            own.add(keep(i < 3 ? said : innovation("kota-a", "Judul " + i)));
        }
        own.sort(Comparator.comparing(Innovation::id));
        keep(innovation("kota-b", "Judul"));

        for (int limit : new int[] {2, 5, 6}) {
            List<Innovation> found = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Page<Innovation> page = store.owned("kota-a", after, limit);
                found.addAll(page.items());
                after = page.next();
            } while (after.isPresent());
            assertThat(found).isEqualTo(own);
        }
        assertThat(store.owned("kota-c", Optional.empty(), 2).items()).isEmpty();
    }

    @Test
    void findsThoseThatAreThereUpToAHundred() {
        Set<String> asked = new TreeSet<>();
        for (int i = 0; i < 99; i++) {
            asked.add(keep(innovation("kota-a", "Judul " + i)).id());
        }
        Set<String> withOneMore = new TreeSet<>(asked);
        withOneMore.add("nothing");

        assertThat(store.find(withOneMore).keySet()).isEqualTo(asked);
        assertThat(store.find(Set.of())).isEmpty();
    }

    @Test
    void refusesToSaveOverWhatHasMovedOn() {
        Innovation kept = keep(innovation("kota-a", "Sapa Warga"));

        assertThatThrownBy(() -> keep(innovation("kota-a", "Sapa Warga"))).isInstanceOf(Contention.class);
        assertThat(store.find(kept.id())).contains(kept);
    }

    @Test
    void refusesSourcesWhenWhatStandsAboveHasGotOthersSince() {
        Innovation replica = keep(innovation("kota-a", "Tiruan"));
        Innovation source = keep(innovation("kota-b", "Asal"));
        Innovation older = keep(innovation("kota-c", "Lebih Awal"));
        Lineage read = Lineage.above(replica, Set.of(source.id()), store::find);
        replicate(source, Lineage.above(source, Set.of(older.id()), store::find), older.id());

        assertThatThrownBy(() -> replicate(replica, read, source.id())).isInstanceOf(Contention.class);
        assertThat(store.find(replica.id())).contains(replica);
    }

    @Test
    void twoWhoNameEachOtherAtOnceNeverCloseACircle() {
        for (int round = 0; round < 10; round++) {
            Innovation left = keep(innovation("kota-a", "Kiri " + round));
            Innovation right = keep(innovation("kota-b", "Kanan " + round));
            List<Innovation> both = List.of(left, right);
            List<Lineage> read = List.of(
                    Lineage.above(left, Set.of(right.id()), store::find),
                    Lineage.above(right, Set.of(left.id()), store::find));

            Races.run(2, i -> {
                replicate(both.get(i), read.get(i), both.get(1 - i).id());
                return i;
            });

            List<String> replicas = new ArrayList<>();
            for (Innovation one : both) {
                store.find(one.id()).orElseThrow().sources().forEach(replicas::add);
            }
            assertThat(replicas).hasSizeLessThanOrEqualTo(1);
        }
    }
}
