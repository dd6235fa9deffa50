package id.sayembara.innovation;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.innovation.CatalogueIndex.Hits;
import id.sayembara.innovation.CatalogueIndex.Position;
import id.sayembara.innovation.edge.CatalogueParts;
import id.sayembara.platform.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Search over as many innovations as ten years recorded, held against what looking at each of them finds. */
@Rule("R38")
class CatalogueSearchTest {
    static final long SEED = 20_251_124;
    static final int QUESTIONS = 200;

    private static CatalogueCorpus corpus;
    private static BruteForce truth;
    private static CatalogueIndex index;

    @BeforeAll
    static void make() {
        corpus = new CatalogueCorpus(SEED, CatalogueCorpus.ALL);
        truth = new BruteForce(corpus);
        index = CatalogueParts.indexes().open(CatalogueParts.indexes().build(corpus.pages()));
    }

    @Test
    void answersTwoHundredQuestionsAsLookingAtEachInnovationDoes() {
        int nothing = 0;
        for (CatalogueQuery asked : CatalogueQuestions.of(SEED, QUESTIONS)) {
            BruteForce.Answer right = truth.answer(asked);
            List<String> ids = new ArrayList<>();
            Optional<Position> after = Optional.empty();
            Hits hits;
            do {
                hits = index.search(asked, after, 37);
                hits.pages().forEach(page -> ids.add(page.innovation().id()));
                after = hits.last();
            } while (after.isPresent() && ids.size() < 200);

            assertThat(hits.total()).as("%s", asked).isEqualTo(right.ids().size());
            assertThat(ids)
                    .as("%s", asked)
                    .isEqualTo(right.ids().subList(0, Math.min(right.ids().size(), ids.size())));
            assertThat(facets(hits)).as("%s", asked).isEqualTo(right.facets());
            nothing += right.ids().isEmpty() ? 1 : 0;
        }
        assertThat(nothing).as("questions without an answer").isBetween(1, QUESTIONS / 3);
    }

    @Test
    void leadsThroughEverythingOnceInOrder() {
        List<String> ids = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        do {
            Hits hits = index.search(CatalogueQuery.everything(), after, 1_000);
            hits.pages().forEach(page -> ids.add(page.innovation().id()));
            after = hits.last();
        } while (after.isPresent());

        assertThat(ids)
                .isEqualTo(truth.answer(CatalogueQuery.everything()).ids())
                .hasSize(CatalogueCorpus.ALL);
    }

    @Test
    void showsEachPageAsItWasMade() {
        List<CataloguePage> pages = corpus.pages();

        for (int i = 0; i < pages.size(); i += 97) {
            assertThat(index.page(pages.get(i).innovation().id())).contains(pages.get(i));
        }
        assertThat(index.page("nothing")).isEmpty();
        assertThat(pages).anyMatch(page -> page.replicas() > 10);
    }

    private static Map<String, Map<String, Integer>> facets(Hits hits) {
        Map<String, Map<String, Integer>> facets = new TreeMap<>();
        hits.facets().forEach((facet, counts) -> {
            assertThat(List.copyOf(counts.values())).isSortedAccordingTo(Comparator.reverseOrder());
            facets.put(facet, new TreeMap<>(counts));
        });
        return facets;
    }
}
