package id.sayembara.innovation;

import id.sayembara.competition.InstitutionDirectory;
import id.sayembara.innovation.Catalogue.Generation;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Operation;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings the public catalogue up to date with the innovations something happened to, and makes its search index anew. R34, R38. May be
 * told twice, late, out of order and at once: what it writes is what the innovations are, never what it was told. The first catalogue of
 * all is made from the table itself.
 */
@Singleton
public final class RefreshCatalogue implements Operation {
    private static final int TRIES = 8;
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final CatalogueStore catalogues;
    private final CatalogueFiles files;
    private final CatalogueIndexes indexes;
    private final InstitutionDirectory institutions;
    private final InstantSource clock;

    RefreshCatalogue(
            CatalogueStore catalogues,
            CatalogueFiles files,
            CatalogueIndexes indexes,
            InstitutionDirectory institutions,
            InstantSource clock) {
        this.catalogues = catalogues;
        this.files = files;
        this.indexes = indexes;
        this.institutions = institutions;
        this.clock = clock;
    }

    /**
     * Refreshes it.
     *
     * @param ids of innovations something happened to
     * @throws Contention when others keep refreshing it
     */
    public Catalogue run(Set<String> ids) {
        for (int i = 1; ; i++) {
            try {
                return refresh(catalogues.current(), ids);
            } catch (Contention lost) {
                if (i == TRIES) {
                    throw lost;
                }
            }
        }
    }

    private Catalogue refresh(Catalogue now, Set<String> ids) {
        files.names().stream().filter(now::outlived).forEach(files::remove);
        SortedMap<String, String> named = new TreeMap<>();
        List<PublishedInnovation> published = new ArrayList<>();
        for (CatalogueShard shard : shards(now, ids)) {
            published.addAll(shard.innovations().values());
            String text = shard.text();
            String kept = now.shards().get(shard.letter());
            if (kept != null && kept.endsWith(Digest.sha256Hex(text) + ".json")) {
                named.put(shard.letter(), kept);
            } else if (kept != null || !shard.innovations().isEmpty()) {
                named.put(shard.letter(), keep(shard.name(now.version() + 1, text), text));
            }
        }
        Generation generation = generation(now, CataloguePage.all(published, institutions.all()));
        if (named.equals(now.shards()) && now.generation().equals(Optional.of(generation))) {
            return now;
        }
        Catalogue next = now.next(named, generation);
        catalogues.save(next);
        return next;
    }

    private List<CatalogueShard> shards(Catalogue now, Set<String> ids) {
        Map<String, Innovation> found = now.version() == 0 ? Map.of() : catalogues.find(ids);
        return LETTERS.chars()
                .mapToObj(Character::toString)
                .map(letter ->
                        now.version() == 0 ? first(letter) : read(now, letter).with(ids, found))
                .toList();
    }

    private CatalogueShard first(String letter) {
        Map<String, Innovation> all = new TreeMap<>();
        catalogues.all(letter).forEach(innovation -> all.put(innovation.id(), innovation));
        return CatalogueShard.empty(letter).with(all.keySet(), all);
    }

    private CatalogueShard read(Catalogue now, String letter) {
        String name = now.shards().get(letter);
        if (name == null) {
            return CatalogueShard.empty(letter);
        }
        // taken away by somebody who has refreshed it since
        return CatalogueShard.read(
                letter, files.tree(name).orElseThrow(() -> new Contention("the catalogue has moved on")));
    }

    private Generation generation(Catalogue now, List<CataloguePage> pages) {
        StringBuilder content = new StringBuilder(CatalogueIndexes.FORMAT);
        pages.forEach(page -> content.append('\n').append(Digest.sha256Hex(CanonicalJson.write(page.tree()))));
        String id = Digest.sha256Hex(content.toString());
        Optional<Generation> same =
                now.generation().filter(generation -> generation.id().equals(id));
        return same.orElseGet(() -> {
            String name = Catalogue.index(now.version() + 1, id);
            files.keep(name, indexes.build(pages));
            return new Generation(id, name, pages.size(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        });
    }

    private String keep(String name, String text) {
        files.keep(name, text.getBytes(StandardCharsets.UTF_8));
        return name;
    }
}
