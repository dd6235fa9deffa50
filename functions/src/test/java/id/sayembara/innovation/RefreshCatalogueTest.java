package id.sayembara.innovation;

import static id.sayembara.innovation.InnovationFixtures.NOW;
import static id.sayembara.innovation.InnovationFixtures.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionType;
import id.sayembara.innovation.edge.CatalogueParts;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The catalogue follows the innovations, and holds nothing that is not public. */
@Rule({"R34", "R38"})
class RefreshCatalogueTest {
    private final InMemoryInnovationStore innovations = new InMemoryInnovationStore();
    private final InMemoryCatalogueStore catalogues = new InMemoryCatalogueStore(innovations);
    private final InMemoryCatalogueFiles files = new InMemoryCatalogueFiles();
    private final List<Institution> institutions = new ArrayList<>(List.of(institution("kota-a", "Kota Awan")));
    private final RefreshCatalogue refresh = new RefreshCatalogue(
            catalogues, files, CatalogueParts.indexes(), () -> institutions, InstantSource.fixed(NOW));

    private static Institution institution(String id, String name) {
        return new Institution(id, InstitutionType.CITY, name, Optional.of("35.78"), Optional.empty(), false);
    }

    private static Entry entry(int year, Optional<String> edition) {
        return new Entry(year, edition, "kesehatan", "umum", Outcome.FINALIST, Optional.of("Top 99"));
    }

    private Innovation keep(String title, Entry entry, Integer... goals) {
        return save(Innovation.begin(title, "kota-a", Optional.of("35.78"), new TreeSet<>(Set.of(goals)), entry));
    }

    private Innovation save(Innovation changed) {
        Event event = changed.chain().next(new InnovationEvent.InnovationRecorded(changed), "-", Actor.system(), NOW);
        innovations.save(changed.after(event), event, answer());
        return changed.after(event);
    }

    private CatalogueIndex index() {
        return CatalogueParts.indexes()
                .open(files.read(catalogues.current().generation().orElseThrow().object())
                        .orElseThrow());
    }

    private List<String> titles() {
        return index().search(CatalogueQuery.everything(), Optional.empty(), 100).pages().stream()
                .map(page -> page.innovation().title())
                .toList();
    }

    @Test
    void beginsWithEverythingThatIsThereThoughToldOfOne() {
        Innovation told = keep("Satu", entry(2019, Optional.empty()));
        keep("Dua", entry(2018, Optional.empty()));

        Catalogue first = refresh.run(Set.of(told.id()));

        assertThat(first.version()).isEqualTo(1);
        assertThat(first.generation().orElseThrow().innovations()).isEqualTo(2);
        assertThat(titles()).containsExactly("Satu", "Dua");
    }

    @Test
    void takesInWhatItIsToldOfAsItIsThen() {
        refresh.run(Set.of());
        Innovation told = keep("Satu", entry(2019, Optional.empty()));
        keep("Belum disebut", entry(2018, Optional.empty()));
        save(told.entered(entry(2021, Optional.empty())));

        refresh.run(Set.of(told.id(), "0".repeat(26)));

        assertThat(titles()).containsExactly("Satu");
        assertThat(index().page(told.id()).orElseThrow().innovation().entries())
                .extracting(Entry::year)
                .containsExactly(2019, 2021);
    }

    @Test
    void changesNothingWhenToldAgain() {
        Innovation told = keep("Satu", entry(2019, Optional.empty()));
        Catalogue first = refresh.run(Set.of(told.id()));
        List<String> objects = files.names();

        assertThat(refresh.run(Set.of(told.id()))).isEqualTo(first);
        assertThat(files.names()).isEqualTo(objects);
    }

    @Test
    void holdsNothingOfWhatIsNotPublic() {
        Innovation secret = keep("Rahasia Sekali", entry(2026, Optional.of("lomba-2026")), 7);
        Innovation known = keep("Terkenal", entry(2019, Optional.empty()), 3);
        Innovation both = save(known.entered(entry(2026, Optional.of("lomba-2026")))
                .serving(new TreeSet<>(Set.of(11)))
                .replicating(new TreeSet<>(Set.of(secret.id()))));

        refresh.run(Set.of(secret.id(), both.id()));
        Innovation other = keep("Lain", entry(2018, Optional.empty()));
        refresh.run(Set.of(secret.id(), both.id(), other.id()));

        assertThat(titles()).containsExactly("Terkenal", "Lain");
        CataloguePage page = index().page(both.id()).orElseThrow();
        assertThat(page.innovation().entries()).containsExactly(entry(2019, Optional.empty()));
        assertThat(page.innovation().goals()).isEmpty();
        assertThat(page.sources()).isEmpty();
        assertThat(index().page(secret.id())).isEmpty();
        files.objects.forEach((name, bytes) -> {
            String text = name.startsWith(Catalogue.SHARDS) ? new String(bytes, StandardCharsets.UTF_8) : "";
            assertThat(text).doesNotContain("Rahasia", "lomba-2026", "2026");
        });
    }

    @Test
    void holdsWhatAPublishedListOfAnEditionHereSays() {
        Entry undecided = entry(2026, Optional.of("lomba-2026"));
        Innovation begun = keep("Baru", undecided, 7);
        refresh.run(Set.of(begun.id()));
        assertThat(titles()).isEmpty();

        save(begun.entered(new Entry(
                undecided.year(),
                undecided.edition(),
                undecided.category(),
                undecided.group(),
                Outcome.FINALIST,
                undecided.award(),
                Optional.of("ab".repeat(32)))));
        refresh.run(Set.of(begun.id()));

        assertThat(titles()).containsExactly("Baru");
        assertThat(index().page(begun.id()).orElseThrow().innovation().goals()).containsExactly(7);
    }

    @Test
    void takesOutWhatIsNoLongerPublic() {
        Innovation known = keep("Terkenal", entry(2019, Optional.empty()));
        Innovation other = keep("Lain", entry(2018, Optional.empty()));
        refresh.run(Set.of(known.id(), other.id()));
        innovations.forget(known.id());

        refresh.run(Set.of(known.id()));

        assertThat(titles()).containsExactly("Lain");
    }

    @Test
    void joinsInnovationsWithTheirReplicasAndInstitutions() {
        Innovation source = keep("Asal", entry(2015, Optional.empty()));
        Innovation replica = save(
                Innovation.begin("Tiruan", "kota-b", Optional.empty(), new TreeSet<>(), entry(2019, Optional.empty()))
                        .replicating(new TreeSet<>(Set.of(source.id()))));
        refresh.run(Set.of(source.id(), replica.id()));

        CataloguePage page = index().page(source.id()).orElseThrow();
        assertThat(page.institutionName()).isEqualTo("Kota Awan");
        assertThat(page.replicas()).isEqualTo(1);
        assertThat(page.replicatedBy())
                .extracting(CataloguePage.Relative::title)
                .containsExactly("Tiruan");
        CataloguePage other = index().page(replica.id()).orElseThrow();
        assertThat(other.institutionName()).isEqualTo("kota-b");
        assertThat(other.type()).isEmpty();
        assertThat(other.sources()).extracting(CataloguePage.Relative::id).containsExactly(source.id());

        institutions.add(institution("kota-b", "Kota Batu"));
        refresh.run(Set.of(replica.id()));
        assertThat(index().page(replica.id()).orElseThrow().institutionName()).isEqualTo("Kota Batu");
    }

    @Test
    void losesNothingToSomebodyWhoIsFaster() {
        refresh.run(Set.of());
        Innovation slow = keep("Lambat", entry(2019, Optional.empty()));
        Innovation fast = keep("Cepat", entry(2018, Optional.empty()));
        catalogues.before = Optional.of(() -> refresh.run(Set.of(fast.id())));

        refresh.run(Set.of(slow.id()));

        assertThat(titles()).containsExactly("Lambat", "Cepat");
    }

    @Test
    void givesUpWhileOthersKeepRefreshing() {
        Innovation told = keep("Satu", entry(2019, Optional.empty()));
        refresh.run(Set.of(told.id()));
        files.objects.keySet().removeIf(name -> name.startsWith(Catalogue.SHARDS));

        assertThatThrownBy(() -> refresh.run(Set.of(told.id()))).isInstanceOf(Contention.class);
    }

    @Test
    void keepsNoMoreObjectsThanAreNeeded() {
        Set<String> ids = new TreeSet<>();
        for (int year = 2001; year < 2030; year++) {
            ids.add(keep("Judul " + year, entry(year, Optional.empty())).id());
            refresh.run(ids);
        }
        Catalogue now = refresh.run(Set.of());

        assertThat(files.names())
                .containsAll(now.shards().values())
                .contains(now.generation().orElseThrow().object(), now.former().orElseThrow())
                .hasSize(now.shards().size() + 2);
    }

    @Test
    void takesAwayNothingThatAnotherIsWritingForAVersionToCome() {
        Innovation told = keep("Satu", entry(2019, Optional.empty()));
        Catalogue now = refresh.run(Set.of(told.id()));
        String coming = Catalogue.index(now.version() + 1, "x");
        files.keep(coming, new byte[0]);

        refresh.run(Set.of(told.id()));

        assertThat(files.names()).contains(coming);
    }

    @Test
    void answersFromOneGenerationForAMinuteAndThenFromTheNext() {
        CatalogueReader reader = new CatalogueReader(catalogues, files, CatalogueParts.indexes());
        SearchCatalogue search = new SearchCatalogue(InnovationFixtures.access(), reader);
        assertThat(search.run(at(Duration.ZERO), CatalogueQuery.everything(), Optional.empty(), 10)
                        .total())
                .isZero();
        Innovation told = keep("Satu", entry(2019, Optional.empty()));
        refresh.run(Set.of(told.id()));
        int reads = catalogues.reads;

        Duration tick = Duration.ofMillis(1);
        Duration minute = CatalogueReader.LOOK_AGAIN;
        assertThat(total(search, minute.minus(tick))).isZero();
        assertThat(catalogues.reads).isEqualTo(reads);
        assertThat(total(search, minute)).isEqualTo(1);
        assertThat(total(search, minute.plus(tick))).isEqualTo(1);
        assertThat(catalogues.reads).isEqualTo(reads + 1);
        int fetched = files.reads;
        assertThat(total(search, minute.multipliedBy(2))).isEqualTo(1);
        assertThat(files.reads).as("the same generation is not fetched again").isEqualTo(fetched);
        // a request that is older than the one before it by as much
        assertThat(total(search, Duration.ZERO)).isEqualTo(1);
        assertThat(catalogues.reads).isEqualTo(reads + 3);
    }

    @Test
    void readsTheNamesAnewWhenAnIndexIsGone() {
        Innovation told = keep("Satu", entry(2019, Optional.empty()));
        refresh.run(Set.of(told.id()));
        CatalogueReader reader = new CatalogueReader(catalogues, files, CatalogueParts.indexes());
        files.objects.keySet().removeIf(name -> name.startsWith(Catalogue.INDEXES));

        assertThatThrownBy(() -> reader.at(NOW)).isInstanceOf(IllegalStateException.class);
        Innovation more = keep("Dua", entry(2020, Optional.empty()));
        refresh.run(Set.of(more.id()));
        assertThat(reader.at(NOW)).isPresent();
    }

    @Test
    void leadsOnAcrossAGenerationAndRefusesACursorThatNoPageGave() {
        Set<String> ids = new TreeSet<>();
        for (int year = 2001; year < 2011; year++) {
            ids.add(keep("Judul " + year, entry(year, Optional.empty())).id());
        }
        refresh.run(ids);
        SearchCatalogue search = new SearchCatalogue(
                InnovationFixtures.access(), new CatalogueReader(catalogues, files, CatalogueParts.indexes()));
        var first = search.run(at(Duration.ZERO), CatalogueQuery.everything(), Optional.empty(), 4);
        ids.add(keep("Judul 1999", entry(2000, Optional.empty())).id());
        refresh.run(ids);

        var second = search.run(
                at(Duration.ofMinutes(1)),
                CatalogueQuery.everything(),
                first.page().next(),
                10);

        assertThat(second.generation()).isNotEqualTo(first.generation());
        assertThat(second.page().items()).hasSize(7);
        assertThat(second.page().next()).isEmpty();
        for (String cursor : List.of("x", "a".repeat(64) + ".7fc00000.1", "a".repeat(64) + ".ffffffff.1", "..")) {
            assertThatThrownBy(() -> search.run(at(Duration.ZERO), CatalogueQuery.everything(), Optional.of(cursor), 4))
                    .isInstanceOf(Refusal.class);
        }
    }

    private static long total(SearchCatalogue search, Duration later) {
        return search.run(at(later), CatalogueQuery.everything(), Optional.empty(), 10)
                .total();
    }

    private static id.sayembara.platform.Call at(Duration later) {
        var call = InnovationFixtures.call(Role.UNIT);
        return new id.sayembara.platform.Call(
                NOW.plus(later), Optional.empty(), call.idempotencyKey(), call.fingerprint());
    }
}
