package id.sayembara.innovation;

import id.sayembara.competition.Institution;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The right answer to a search, by looking at every innovation in turn: no index, no stemmer, no library. Roots come from the corpus's
 * own table, relevance from the formula of BM25 (k1 = 1.2, b = 0.75) as it is published.
 */
final class BruteForce {
    /** What titles and questions hold of words that say nothing: {@code lah} is cut from {@code lahir}. */
    private static final Set<String> SAY_NOTHING = Set.of("untuk", "dan", "di", "dengan", "bagi", "lah");

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /** Scores nearer to each other than this share may have been rounded into each other. */
    private static final double ROUNDING = 1e-5;

    private final List<Doc> docs = new ArrayList<>();
    private final double titleLength;
    private final double institutionLength;

    /** @param place in the catalogue's order */
    private record Doc(
            PublishedInnovation innovation,
            String type,
            int replicas,
            int place,
            List<String> written,
            List<String> title,
            List<String> institution) {}

    /** @param facets how many have a value, by facet and value */
    record Answer(List<String> ids, Map<String, Map<String, Integer>> facets) {}

    BruteForce(CatalogueCorpus corpus) {
        Map<String, Integer> replicas = new HashMap<>();
        for (PublishedInnovation innovation : corpus.innovations) {
            innovation.sources().forEach(source -> replicas.merge(source, 1, Integer::sum));
        }
        Map<String, Institution> owners = new HashMap<>();
        corpus.institutions.forEach(owner -> owners.put(owner.id(), owner));
        List<PublishedInnovation> ordered = new ArrayList<>(corpus.innovations);
        ordered.sort(CatalogueCorpus.order());
        for (PublishedInnovation innovation : ordered) {
            Institution owner = owners.get(innovation.institution());
            List<String> written = new ArrayList<>(words(innovation.title()));
            written.addAll(words(owner.name()));
            docs.add(new Doc(
                    innovation,
                    owner.type().name(),
                    replicas.getOrDefault(innovation.id(), 0),
                    docs.size(),
                    written,
                    roots(innovation.title()),
                    roots(owner.name())));
        }
        titleLength = docs.stream().mapToInt(doc -> doc.title.size()).average().orElse(0);
        institutionLength =
                docs.stream().mapToInt(doc -> doc.institution.size()).average().orElse(0);
    }

    Answer answer(CatalogueQuery asked) {
        Set<String> distinct = new java.util.LinkedHashSet<>(words(asked.words().orElse("")));
        List<String> words = List.copyOf(distinct);
        Map<Doc, Double> found = new HashMap<>();
        for (Doc doc : docs) {
            if (fits(doc, asked) && allFound(doc, words)) {
                found.put(doc, 0.0);
            }
        }
        for (String word : words) {
            score(found, root(word));
        }
        List<Doc> order = new ArrayList<>(found.keySet());
        order.sort(Comparator.comparing((Doc doc) -> -found.get(doc)).thenComparing(Doc::place));
        regroup(order, found);
        Map<String, Map<String, Integer>> facets = new TreeMap<>();
        found.keySet().forEach(doc -> count(facets, doc));
        return new Answer(order.stream().map(doc -> doc.innovation.id()).toList(), facets);
    }

    private static boolean allFound(Doc doc, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean whole = doc.title.contains(root(word)) || doc.institution.contains(root(word));
            boolean begun = i == words.size() - 1
                    && word.length() >= 3
                    && doc.written.stream().anyMatch(w -> w.startsWith(word));
            if (!whole && !begun) {
                return false;
            }
        }
        return true;
    }

    private void score(Map<Doc, Double> found, String root) {
        long inTitles = docs.stream().filter(doc -> doc.title.contains(root)).count();
        long inInstitutions =
                docs.stream().filter(doc -> doc.institution.contains(root)).count();
        found.replaceAll((doc, score) -> score
                + 2 * part(inTitles, times(doc.title, root), doc.title.size() / titleLength)
                + part(inInstitutions, times(doc.institution, root), doc.institution.size() / institutionLength));
    }

    private double part(long holding, long times, double length) {
        double rarity = Math.log(1 + (docs.size() - holding + 0.5) / (holding + 0.5));
        return times == 0 ? 0 : rarity * times / (times + K1 * (1 - B + B * length));
    }

    /** What only rounding tells apart stands by place. */
    private static void regroup(List<Doc> order, Map<Doc, Double> found) {
        int from = 0;
        for (int i = 1; i <= order.size(); i++) {
            if (i == order.size()
                    || found.get(order.get(i - 1)) - found.get(order.get(i)) > ROUNDING * found.get(order.get(i - 1))) {
                order.subList(from, i).sort(Comparator.comparing(Doc::place));
                from = i;
            }
        }
    }

    private static boolean fits(Doc doc, CatalogueQuery asked) {
        Predicate<Entry> entry = e -> asked.year().map(year -> year == e.year()).orElse(true)
                && asked.category().map(e.category()::equals).orElse(true)
                && asked.group().map(e.group()::equals).orElse(true)
                && asked.outcome().map(e.outcome()::equals).orElse(true);
        String region = doc.innovation.region().orElse("");
        return doc.innovation.entries().stream().anyMatch(entry)
                && asked.region()
                        .map(code -> region.equals(code) || region.startsWith(code + "."))
                        .orElse(true)
                && asked.goal().map(doc.innovation.goals()::contains).orElse(true)
                && asked.type().map(type -> type.name().equals(doc.type)).orElse(true)
                && asked.replicated().map(yes -> yes == (doc.replicas > 0)).orElse(true);
    }

    private static void count(Map<String, Map<String, Integer>> facets, Doc doc) {
        Set<List<String>> values = new HashSet<>();
        for (Entry entry : doc.innovation.entries()) {
            values.add(List.of("year", String.valueOf(entry.year())));
            values.add(List.of("category", entry.category()));
            values.add(List.of("group", entry.group()));
            values.add(List.of("outcome", entry.outcome().name()));
        }
        doc.innovation.region().ifPresent(region -> values.add(List.of("region", region.substring(0, 2))));
        doc.innovation.goals().forEach(goal -> values.add(List.of("goal", goal.toString())));
        values.add(List.of("type", doc.type));
        values.add(List.of("replicated", String.valueOf(doc.replicas > 0)));
        values.forEach(value ->
                facets.computeIfAbsent(value.get(0), f -> new TreeMap<>()).merge(value.get(1), 1, Integer::sum));
    }

    private static long times(List<String> words, String root) {
        return words.stream().filter(root::equals).count();
    }

    private static List<String> roots(String text) {
        return words(text).stream().map(BruteForce::root).toList();
    }

    private static String root(String word) {
        return CatalogueCorpus.ROOTS.getOrDefault(word, word);
    }

    /** The words that say something, in lower case, without accents. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : plain(text).split("[^a-z0-9]+")) {
            if (!word.isEmpty() && !SAY_NOTHING.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    /** Letters and digits alone. */
    static String letters(String text) {
        return plain(text).replaceAll("[^a-z0-9]", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
