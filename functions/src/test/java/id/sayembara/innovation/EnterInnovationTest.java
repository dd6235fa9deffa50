package id.sayembara.innovation;

import static id.sayembara.innovation.InnovationFixtures.NOW;
import static id.sayembara.innovation.InnovationFixtures.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Races;
import id.sayembara.platform.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What an edition of this system decided comes on record once, and what was reached stays reached. */
@Rule({"R11", "R34"})
class EnterInnovationTest {
    private final InMemoryInnovationStore store = new InMemoryInnovationStore();
    private final EnterInnovation enter = InnovationFixtures.enter(store);

    private static Entry decided(String edition, int year, Outcome outcome) {
        return new Entry(
                year,
                Optional.of(edition),
                "gizi",
                "umum",
                outcome,
                Optional.of("Terpuji"),
                Optional.of("ab".repeat(32)));
    }

    private Innovation enter(Entry entry) {
        return enter.run("kota-a", "Sapa Warga", new TreeSet<>(Set.of(3)), entry);
    }

    @Test
    void whatNobodyKnewIsRecordedWithItsRegion() {
        Entry finalist = decided("lomba-2025", 2025, Outcome.FINALIST);

        Innovation entered = enter(finalist);

        assertThat(store.find(Innovation.id("kota-a", "sapa warga"))).contains(entered);
        assertThat(entered.entries()).containsExactly(finalist);
        assertThat(entered.region()).contains("35.78");
        assertThat(entered.goals()).containsExactly(3);
        assertThat(store.events()).extracting(Event::type).containsExactly("InnovationRecorded");
        assertThat(store.events().getFirst().edition()).isEqualTo("lomba-2025");
        assertThat(store.events().getFirst().at()).isEqualTo(NOW);
    }

    @Test
    void whatIsKnownGrows() {
        Innovation known = InnovationFixtures.innovation("kota-a", "Sapa Warga").serving(new TreeSet<>(Set.of(11)));
        Event event = InnovationFixtures.recorded(known);
        store.enter(known.after(event), event);

        Innovation entered = enter(decided("lomba-2025", 2025, Outcome.FINALIST));

        assertThat(entered.entries()).extracting(Entry::year).containsExactly(2019, 2025);
        assertThat(entered.goals()).containsExactly(3, 11);
        assertThat(store.events()).extracting(Event::type).containsExactly("InnovationRecorded", "EntryRecorded");
    }

    @Test
    void toldTwiceLateAndOutOfOrderItIsWhatWasReached() {
        enter(decided("lomba-2025", 2025, Outcome.WINNER));
        Innovation once = enter(decided("lomba-2025", 2025, Outcome.WINNER));
        Innovation late = enter(decided("lomba-2025", 2025, Outcome.FINALIST));

        assertThat(late).isEqualTo(once);
        assertThat(late.entries()).containsExactly(decided("lomba-2025", 2025, Outcome.WINNER));
        assertThat(store.events()).hasSize(1);
    }

    @Test
    void aFinalistBecomesAWinner() {
        enter(decided("lomba-2025", 2025, Outcome.FINALIST));

        assertThat(enter(decided("lomba-2025", 2025, Outcome.WINNER)).entries())
                .containsExactly(decided("lomba-2025", 2025, Outcome.WINNER));
    }

    @Test
    void whatWasRecordedByHandGivesWayToWhatIsPublished() {
        Innovation known = InnovationFixtures.innovation("kota-a", "Sapa Warga")
                .entered(new Entry(2025, Optional.of("lomba-2025"), "gizi", "umum", Outcome.WINNER, Optional.empty()));
        Event event = InnovationFixtures.recorded(known);
        store.enter(known.after(event), event);
        Entry finalist = decided("lomba-2025", 2025, Outcome.FINALIST);

        assertThat(enter(finalist).entries()).containsExactly(entry(2019), finalist);
        assertThat(PublishedInnovation.of(known).orElseThrow().entries()).containsExactly(entry(2019));
        assertThat(PublishedInnovation.of(enter(finalist)).orElseThrow().entries())
                .containsExactly(entry(2019), finalist);
    }

    @Test
    void manyAtOnceAllEnter() {
        List<Races.Outcome<Innovation>> outcomes =
                Races.run(6, i -> enter(decided("lomba-" + (2020 + i), 2020 + i, Outcome.FINALIST)));

        assertThat(outcomes).allMatch(Races.Outcome::won);
        assertThat(store.find(Innovation.id("kota-a", "Sapa Warga"))
                        .orElseThrow()
                        .entries())
                .hasSize(6);
    }

    @Test
    void whoLosesForeverIsTold() {
        EnterInnovation hopeless = InnovationFixtures.enter(new InMemoryInnovationStore() {
            @Override
            public synchronized void enter(Innovation next, Event event) {
                throw new Contention("always");
            }
        });

        assertThatThrownBy(() ->
                        hopeless.run("kota-a", "Sapa", new TreeSet<>(), decided("lomba-2025", 2025, Outcome.WINNER)))
                .isInstanceOf(Contention.class);
    }
}
