package id.sayembara.innovation;

import static id.sayembara.innovation.InnovationFixtures.NOW;

import id.sayembara.innovation.edge.CatalogueDoor;
import id.sayembara.innovation.edge.CatalogueParts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * {@code make bench-search}: processor time of the calling thread, and bytes, for making the catalogue of 24,442 innovations, for opening
 * its index, and for each of 200 questions through the handler, 20 innovations an answer. Not part of {@code make test}.
 */
class SearchBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void costOfMakingOpeningAndAsking() {
        CatalogueCorpus corpus = new CatalogueCorpus(CatalogueSearchTest.SEED, CatalogueCorpus.ALL);
        InMemoryCatalogueFiles files = new InMemoryCatalogueFiles();
        InMemoryCatalogueStore catalogues = new InMemoryCatalogueStore(new InMemoryInnovationStore());
        RefreshCatalogue refresh = new RefreshCatalogue(
                catalogues, files, CatalogueParts.indexes(), () -> corpus.institutions, InstantSource.fixed(NOW));
        catalogues.save(kept(corpus, files));
        for (int round = 1; round <= 3; round++) {
            long before = THREADS.getCurrentThreadCpuTime();
            refresh.run(Set.of());
            System.out.printf("round %d: catalogue of %,d: %d ms", round, CatalogueCorpus.ALL, millis(before));
            byte[] index = files.read(
                            catalogues.current().generation().orElseThrow().object())
                    .orElseThrow();
            before = THREADS.getCurrentThreadCpuTime();
            CatalogueParts.indexes().open(index);
            System.out.printf(
                    ", %,d bytes of lists, %,d bytes of index, opened in %d ms%n",
                    files.objects.entrySet().stream()
                            .filter(object -> object.getKey().startsWith(Catalogue.SHARDS))
                            .mapToLong(object -> object.getValue().length)
                            .sum(),
                    index.length,
                    millis(before));
            // as if nothing had been made yet
            Catalogue now = catalogues.current();
            catalogues.save(new Catalogue(now.version() + 1, now.shards(), Optional.empty(), Optional.empty()));
        }
        refresh.run(Set.of());
        try (CatalogueDoor door = new CatalogueDoor(catalogues, files)) {
            List<CatalogueQuery> questions =
                    CatalogueQuestions.of(CatalogueSearchTest.SEED, CatalogueSearchTest.QUESTIONS);
            for (int round = 1; round <= 5; round++) {
                ask(door, questions, round);
            }
        }
    }

    private static Catalogue kept(CatalogueCorpus corpus, InMemoryCatalogueFiles files) {
        var named = new TreeMap<String, String>();
        for (String letter : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".split("")) {
            var own = new TreeMap<String, PublishedInnovation>();
            corpus.innovations.stream()
                    .filter(innovation -> innovation.id().endsWith(letter))
                    .forEach(innovation -> own.put(innovation.id(), innovation));
            CatalogueShard shard = new CatalogueShard(letter, own);
            String text = shard.text();
            named.put(letter, shard.name(1, text));
            files.keep(shard.name(1, text), text.getBytes(StandardCharsets.UTF_8));
        }
        return new Catalogue(1, named, Optional.empty(), Optional.empty());
    }

    private static void ask(CatalogueDoor door, List<CatalogueQuery> questions, int round) {
        long[] micros = new long[questions.size()];
        long[] bytes = new long[questions.size()];
        for (int i = 0; i < micros.length; i++) {
            Map<String, String> query = parameters(questions.get(i));
            long before = THREADS.getCurrentThreadCpuTime();
            var answer = door.get(NOW, "/public/innovations", query, Map.of());
            micros[i] = (THREADS.getCurrentThreadCpuTime() - before) / 1_000;
            bytes[i] = answer.getBody().length();
        }
        Arrays.sort(micros);
        Arrays.sort(bytes);
        System.out.printf(
                "round %d: %d questions, µs each: mean %.0f, median %d, 99th of 100 %d; bytes each: mean %.0f, most %d%n",
                round,
                micros.length,
                Arrays.stream(micros).average().orElseThrow(),
                micros[micros.length / 2],
                micros[micros.length * 99 / 100],
                Arrays.stream(bytes).average().orElseThrow(),
                bytes[bytes.length - 1]);
    }

    private static Map<String, String> parameters(CatalogueQuery asked) {
        Map<String, String> all = new HashMap<>();
        all.put("limit", "20");
        asked.words().ifPresent(words -> all.put("words", words));
        asked.year().ifPresent(year -> all.put("year", year.toString()));
        asked.category().ifPresent(category -> all.put("category", category));
        asked.group().ifPresent(group -> all.put("group", group));
        asked.outcome().ifPresent(outcome -> all.put("outcome", outcome.name()));
        asked.region().ifPresent(region -> all.put("region", region));
        asked.goal().ifPresent(goal -> all.put("goal", goal.toString()));
        asked.type().ifPresent(type -> all.put("type", type.name()));
        asked.replicated().ifPresent(replicated -> all.put("replicated", replicated.toString()));
        return all;
    }

    private static long millis(long before) {
        return (THREADS.getCurrentThreadCpuTime() - before) / 1_000_000;
    }
}
