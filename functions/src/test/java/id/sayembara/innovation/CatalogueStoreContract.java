package id.sayembara.innovation;

import static id.sayembara.innovation.InnovationFixtures.NOW;
import static id.sayembara.innovation.InnovationFixtures.answer;
import static id.sayembara.innovation.InnovationFixtures.innovation;
import static id.sayembara.innovation.InnovationFixtures.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.innovation.Catalogue.Generation;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Races;
import id.sayembara.platform.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of the catalogue's names keeps. */
@Rule("R38")
public abstract class CatalogueStoreContract {
    private CatalogueStore store;

    /** A store without a catalogue, and with no innovations but those of {@link #innovations}. */
    protected abstract CatalogueStore create();

    /** The innovations it reads. */
    protected abstract InnovationStore innovations();

    @BeforeEach
    void make() {
        store = create();
    }

    private static Catalogue catalogue(long version, Optional<String> former) {
        return new Catalogue(
                version,
                new TreeMap<>(Map.of("A", "shards/a", "B", "shards/b")),
                Optional.of(new Generation("g" + version, "indexes/" + version, 7, NOW)),
                former);
    }

    @Test
    void beginsWithNoneAndKeepsEachInPlaceOfTheOneBefore() {
        assertThat(store.current()).isEqualTo(Catalogue.none());

        store.save(catalogue(1, Optional.empty()));
        assertThat(store.current()).isEqualTo(catalogue(1, Optional.empty()));
        store.save(catalogue(2, Optional.of("indexes/1")));
        assertThat(store.current()).isEqualTo(catalogue(2, Optional.of("indexes/1")));
    }

    @Test
    void refusesAnyVersionButTheNext() {
        assertThatThrownBy(() -> store.save(catalogue(2, Optional.empty()))).isInstanceOf(Contention.class);
        store.save(catalogue(1, Optional.empty()));
        assertThatThrownBy(() -> store.save(catalogue(1, Optional.of("other")))).isInstanceOf(Contention.class);
        assertThat(store.current()).isEqualTo(catalogue(1, Optional.empty()));
    }

    @Test
    void letsOneOfManyWin() {
        List<Races.Outcome<Integer>> outcomes = Races.run(4, i -> {
            store.save(catalogue(1, Optional.of("by-" + i)));
            return i;
        });

        assertThat(outcomes).filteredOn(Races.Outcome::won).hasSize(1);
    }

    @Test
    void readsInnovationsByIdHoweverManyAndByLetter() {
        Set<String> asked = new HashSet<>(Set.of("nothing"));
        for (int i = 0; i < 130; i++) {
            Innovation begun = innovation("kota-a", "Judul " + i);
            Event event = recorded(begun);
            innovations().save(begun.after(event), event, answer());
            asked.add(begun.id());
        }

        Map<String, Innovation> found = store.find(asked);

        assertThat(found).hasSize(130);
        assertThat(store.find(Set.of())).isEmpty();
        Set<String> byLetter = new HashSet<>();
        for (String letter : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".split("")) {
            store.all(letter).forEach(innovation -> {
                assertThat(innovation.id()).endsWith(letter);
                assertThat(found).containsEntry(innovation.id(), innovation);
                byLetter.add(innovation.id());
            });
        }
        assertThat(byLetter).isEqualTo(found.keySet());
    }
}
