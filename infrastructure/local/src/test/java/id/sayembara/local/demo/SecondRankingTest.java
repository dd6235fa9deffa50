package id.sayembara.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.local.demo.SecondRanking.Place;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The driver's own ranking, by figures computed by hand. */
class SecondRankingTest {
    private static final Rules RULES = new Rules(
            2,
            BigDecimal.ZERO,
            new BigDecimal(100),
            new BigDecimal(85),
            Map.of("a", new BigDecimal("60"), "b", new BigDecimal("27.5"), "c", new BigDecimal("12.5")),
            List.of(),
            List.of("a", "b"));

    private final Map<String, Map<String, Map<String, BigDecimal>>> scores = new LinkedHashMap<>();

    private void read(String proposal, String evaluator, int a, int b, int c) {
        scores.computeIfAbsent(proposal, p -> new LinkedHashMap<>())
                .put(evaluator, Map.of("a", new BigDecimal(a), "b", new BigDecimal(b), "c", new BigDecimal(c)));
    }

    private List<Place> ranking() {
        return new SecondRanking(RULES, "00", scores).of(scores);
    }

    @Test
    void computesMeanMedianSpreadAndCount() {
        read("P", "one", 80, 90, 70); // 48 + 24.75 + 8.75 = 81.5
        read("P", "two", 90, 90, 90); // 90
        read("P", "three", 81, 80, 80); // 48.6 + 22 + 10 = 80.6

        assertThat(ranking()).containsExactly(new Place(1, "P", "2521/30", "84.03", "163/2", "47/5", 3, true, false));
    }

    @Test
    void comparesUnroundedAndNeverShowsAFailAsAPass() {
        Rules fine = new Rules(
                1,
                BigDecimal.ZERO,
                new BigDecimal(100),
                new BigDecimal(85),
                Map.of("a", new BigDecimal("99.996"), "b", new BigDecimal("0.004")),
                List.of(),
                List.of());
        scores.put("P", Map.of("one", Map.of("a", new BigDecimal(85), "b", new BigDecimal(0))));

        Place place = new SecondRanking(fine, "00", scores).of(scores).getFirst();

        assertThat(place.passes()).isFalse();
        assertThat(place.shown()).isEqualTo("84.99");
        assertThat(place.mean()).isEqualTo("424983/5000");
    }

    @Test
    void breaksTiesByTheEditionsOrderAndThenByTheLot() {
        read("P", "one", 50, 60, 50);
        read("Q", "one", 61, 36, 50); // 36.6 + 9.9 + 6.25 = 52.75, as P: 30 + 16.5 + 6.25
        read("R", "one", 50, 60, 50);
        read("S", "one", 50, 60, 50);

        List<String> order = ranking().stream().map(Place::proposal).toList();

        assertThat(order).first().isEqualTo("Q");
        assertThat(order.subList(1, 4))
                .containsExactlyInAnyOrder("P", "R", "S")
                .isEqualTo(List.of("P", "R", "S").stream()
                        .sorted(java.util.Comparator.comparing(p -> id.sayembara.platform.Digest.sha256Hex("00" + p)))
                        .toList());
    }

    @Test
    void countsWhatIsReadOnceAndLeavesOutWhatNobodyRead() {
        read("P", "one", 90, 90, 90);
        read("Q", "one", 90, 90, 90);
        read("Q", "two", 92, 92, 92);
        scores.put("R", Map.of());

        assertThat(ranking())
                .containsExactly(
                        new Place(1, "Q", "91", "91.00", "91", "2", 2, true, true),
                        new Place(2, "P", "90", "90.00", "90", "0", 1, false, true));
    }
}
