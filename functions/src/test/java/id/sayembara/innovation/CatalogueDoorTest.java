package id.sayembara.innovation;

import static id.sayembara.innovation.InnovationFixtures.NOW;
import static id.sayembara.innovation.InnovationFixtures.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionType;
import id.sayembara.innovation.edge.CatalogueDoor;
import id.sayembara.innovation.edge.CatalogueParts;
import id.sayembara.platform.Event;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.JsonTree;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The catalogue through the handler that Lambda calls, with the gateway's events. */
@Rule("R38")
class CatalogueDoorTest {
    private static final String LIST = "/public/innovations";

    private final InMemoryInnovationStore innovations = new InMemoryInnovationStore();
    private final InMemoryCatalogueStore catalogues = new InMemoryCatalogueStore(innovations);
    private final InMemoryCatalogueFiles files = new InMemoryCatalogueFiles();
    private final RefreshCatalogue refresh = new RefreshCatalogue(
            catalogues,
            files,
            CatalogueParts.indexes(),
            () -> List.of(new Institution(
                    "kota-a", InstitutionType.CITY, "Kota Awan", Optional.of("35.78"), Optional.empty(), false)),
            InstantSource.fixed(NOW));
    private final CatalogueDoor door = new CatalogueDoor(catalogues, files);

    @AfterEach
    void close() {
        door.close();
    }

    private Innovation keep(String title, int year) {
        Innovation begun = Innovation.begin(
                title,
                "kota-a",
                Optional.of("35.78"),
                new TreeSet<>(Set.of(3)),
                new Entry(year, Optional.empty(), "kesehatan", "umum", Outcome.WINNER, Optional.of("Top 45")));
        Event event = InnovationFixtures.recorded(begun);
        innovations.save(begun.after(event), event, answer());
        refresh.run(Set.of(begun.id()));
        return begun;
    }

    private APIGatewayV2HTTPResponse get(String path, String... query) {
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 0; i < query.length; i += 2) {
            parameters.put(query[i], query[i + 1]);
        }
        return door.get(NOW, path, parameters, Map.of());
    }

    private static Map<String, Object> json(APIGatewayV2HTTPResponse response) {
        assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
        return JsonTree.object(response.getBody());
    }

    @Test
    void answersNothingBeforeTheFirstCatalogue() {
        assertThat(json(get(LIST)))
                .isEqualTo(Map.of("generation", "none", "total", 0L, "items", List.of(), "facets", List.of()));
        assertThat(get(LIST + "/0").getStatusCode()).isEqualTo(404);
    }

    @Test
    void showsAnInnovationInTheListAndOnItsPage() {
        Innovation innovation = keep("Sapa Warga", 2019);
        Map<String, Object> shown = Map.of(
                "id",
                innovation.id(),
                "title",
                "Sapa Warga",
                "institution",
                Map.of("id", "kota-a", "name", "Kota Awan", "type", "CITY"),
                "region",
                "35.78",
                "goals",
                List.of(3L),
                "entries",
                List.of(Map.of(
                        "year", 2019L,
                        "category", "kesehatan",
                        "group", "umum",
                        "outcome", "WINNER",
                        "award", "Top 45")),
                "status",
                "UNCONFIRMED",
                "replicas",
                0L,
                "replicatingInstitutions",
                0L,
                "replicatingUnits",
                0L);

        Map<String, Object> found = json(get(LIST, "words", "menyapa, warga!", "goal", "3", "replicated", "false"));
        assertThat(found.get("items")).isEqualTo(List.of(shown));
        assertThat(found).containsEntry("total", 1L).doesNotContainKey("next");
        assertThat(List.<Object>copyOf((List<?>) found.get("facets")))
                .contains(Map.of("name", "type", "values", List.of(Map.of("value", "CITY", "count", 1L))));

        Map<String, Object> page = json(get(LIST + "/" + innovation.id()));
        assertThat(page)
                .containsEntry("innovation", shown)
                .containsEntry("sources", List.of())
                .containsEntry("replicatedBy", List.of());
    }

    @Test
    void isToldUnchangedUntilTheNextGeneration() {
        Innovation innovation = keep("Sapa Warga", 2019);
        for (String path : List.of(LIST, LIST + "/" + innovation.id())) {
            var first = get(path);
            String tag = first.getHeaders().get("ETag");
            assertThat(first.getHeaders()).containsEntry("Cache-Control", "public, max-age=60");

            for (String known : List.of(tag, "\"x\", W/" + tag, "*")) {
                var again = door.get(NOW, path, Map.of(), Map.of("if-none-match", known));
                assertThat(again.getStatusCode()).isEqualTo(304);
                assertThat(again.getBody()).isNullOrEmpty();
                assertThat(again.getHeaders())
                        .containsEntry("ETag", tag)
                        .containsEntry("Cache-Control", "public, max-age=60");
            }
            assertThat(door.get(NOW, path, Map.of(), Map.of("if-none-match", "\"x\""))
                            .getStatusCode())
                    .isEqualTo(200);
        }
        String tag = get(LIST).getHeaders().get("ETag");
        keep("Lain", 2018);
        Instant later = NOW.plus(CatalogueReader.LOOK_AGAIN);

        assertThat(door.get(later, LIST, Map.of(), Map.of("if-none-match", tag)).getStatusCode())
                .isEqualTo(200);
        assertThat(door.get(later, LIST + "/nothing", Map.of(), Map.of("if-none-match", "*"))
                        .getStatusCode())
                .isEqualTo(404);
    }

    @Test
    void leadsFromPageToPage() {
        keep("Satu", 2017);
        keep("Dua", 2018);
        keep("Tiga", 2019);

        Map<String, Object> first = json(get(LIST, "limit", "2"));
        Map<String, Object> second = json(get(LIST, "limit", "2", "after", (String) first.get("next")));

        assertThat((List<?>) first.get("items")).hasSize(2);
        assertThat((List<?>) second.get("items")).hasSize(1);
        assertThat(second).containsEntry("total", 3L).doesNotContainKey("next");
    }

    @Test
    void refusesWhatNoParameterTakes() {
        keep("Satu", 2017);
        for (String[] bad : List.of(
                new String[] {"words", "a".repeat(201)},
                new String[] {"words", "a\u0000b"},
                new String[] {"category", "a".repeat(101)},
                new String[] {"year", "1999"},
                new String[] {"year", "2100"},
                new String[] {"year", "02019"},
                new String[] {"goal", "0"},
                new String[] {"goal", "18"},
                new String[] {"region", "3"},
                new String[] {"region", "35.7*"},
                new String[] {"type", "city"},
                new String[] {"outcome", "LOST"},
                new String[] {"replicated", "1"},
                new String[] {"limit", "0"},
                new String[] {"limit", "101"},
                new String[] {"after", "eA"})) {
            var refused = get(LIST, bad);
            assertThat(refused.getStatusCode()).as(String.join(" ", bad)).isEqualTo(400);
            assertThat(refused.getBody()).contains("invalid-parameter", bad[0]);
        }
        assertThat(json(get(LIST, "words", "a".repeat(200)))).containsEntry("total", 0L);
        assertThat(json(get(LIST, "words", "", "year", " "))).containsEntry("total", 1L);
    }

    @Test
    void takesNoSignInWordsForMoreThanASign() {
        keep("Satu", 2017);
        keep("Bank Sampah Desa", 2018);
        Map.of(
                        "ban*", 1L,
                        "title:sampah", 0L,
                        "(sampah OR satu)", 0L,
                        "sam?ah", 0L,
                        "/.*/", 2L,
                        "sampah~2", 0L,
                        "[a TO z]", 0L)
                .forEach((words, total) ->
                        assertThat(json(get(LIST, "words", words))).as(words).containsEntry("total", total));
        assertThat(json(get(LIST, "words", "\"sampah\" -bank"))).containsEntry("total", 1L);
    }
}
