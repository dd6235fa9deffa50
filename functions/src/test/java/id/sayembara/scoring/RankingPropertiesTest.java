package id.sayembara.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.CommentRule;
import id.sayembara.competition.Evaluation;
import id.sayembara.competition.Scale;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Rule;
import id.sayembara.scoring.Ranking.Ranked;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every ranking, whatever was scored. */
class RankingPropertiesTest {
    private static final String ROOT = "5eed".repeat(16);

    /** Scores of each proposal: readings, each of three whole scores. Few values, so that ties are common. */
    @Provide
    Arbitrary<List<List<List<Integer>>>> scored() {
        Arbitrary<List<Integer>> reading =
                Arbitraries.of(0, 50, 60, 61, 100).list().ofSize(3);
        return reading.list().ofMaxSize(3).list().ofMaxSize(8);
    }

    /** Three weights that sum to 100. */
    @Provide
    Arbitrary<List<Integer>> weights() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 49),
                        Arbitraries.integers().between(1, 50))
                .as((one, two) -> List.of(one, two, 100 - one - two));
    }

    @Property(tries = 500)
    @Rule({"R29", "R31"})
    void isTheSameForAnyOrderOfItsInput(
            @ForAll("scored") List<List<List<Integer>>> scored,
            @ForAll("weights") List<Integer> weights,
            @ForAll long seed) {
        List<Entrant> entrants = entrants(scored);
        Random random = new Random(seed);
        List<Entrant> shuffled = new ArrayList<>();
        for (Entrant entrant : entrants) {
            List<Reading> readings = new ArrayList<>(entrant.readings());
            Collections.shuffle(readings, random);
            shuffled.add(new Entrant(entrant.proposal(), readings));
        }
        Collections.shuffle(shuffled, random);

        assertThat(Ranking.of(evaluation(weights), ROOT, shuffled))
                .isEqualTo(Ranking.of(evaluation(weights), ROOT, entrants));
    }

    @Property(tries = 500)
    @Rule({"R29", "R31"})
    void equalsWhatASecondComputationInWholeNumbersFinds(
            @ForAll("scored") List<List<List<Integer>>> scored, @ForAll("weights") List<Integer> weights) {
        Ranking ranking = Ranking.of(evaluation(weights), ROOT, entrants(scored));

        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            if (!scored.get(i).isEmpty()) {
                order.add(i);
            }
        }
        // sums over all readings, brought to one size by the number of the other's readings
        order.sort((a, b) -> {
            int byScore = compare(
                    sum(scored.get(b), weights),
                    scored.get(b).size(),
                    sum(scored.get(a), weights),
                    scored.get(a).size());
            if (byScore != 0) {
                return byScore;
            }
            List<Integer> second = List.of(0, 1, 0);
            int byTieBreak = compare(
                    sum(scored.get(b), second),
                    scored.get(b).size(),
                    sum(scored.get(a), second),
                    scored.get(a).size());
            return byTieBreak != 0
                    ? byTieBreak
                    : Digest.sha256Hex(ROOT + name(a)).compareTo(Digest.sha256Hex(ROOT + name(b)));
        });

        assertThat(ranking.ranked())
                .extracting(Ranked::proposal)
                .containsExactlyElementsOf(
                        order.stream().map(RankingPropertiesTest::name).toList());
        for (Ranked ranked : ranking.ranked()) {
            List<List<Integer>> readings = scored.get(number(ranked.proposal()));
            assertThat(ranked.mean())
                    .isEqualTo(new Fraction(
                            BigInteger.valueOf(sum(readings, weights)), BigInteger.valueOf(100L * readings.size())));
            assertThat(ranked.passes()).isEqualTo(sum(readings, weights) >= 6_000L * readings.size());
            long most = readings.stream()
                    .mapToLong(r -> sum(List.of(r), weights))
                    .max()
                    .orElseThrow();
            long least = readings.stream()
                    .mapToLong(r -> sum(List.of(r), weights))
                    .min()
                    .orElseThrow();
            assertThat(ranked.spread())
                    .isEqualTo(new Fraction(BigInteger.valueOf(most - least), BigInteger.valueOf(100)));
        }
    }

    @Property(tries = 300)
    @Rule("R31")
    void givesEveryReadProposalOnePlaceOfItsOwn(
            @ForAll("scored") List<List<List<Integer>>> scored, @ForAll("weights") List<Integer> weights) {
        Ranking ranking = Ranking.of(evaluation(weights), ROOT, entrants(scored));

        List<String> placed = new ArrayList<>(ranking.unranked());
        ranking.ranked().forEach(ranked -> placed.add(ranked.proposal()));
        assertThat(placed)
                .containsExactlyInAnyOrderElementsOf(
                        entrants(scored).stream().map(Entrant::proposal).toList());
        for (int i = 0; i < ranking.ranked().size(); i++) {
            assertThat(ranking.ranked().get(i).rank()).isEqualTo(i + 1);
        }
    }

    @Property
    @Rule("R29")
    void aFractionWrittenAndReadIsTheSame(@ForAll int numerator, @ForAll int denominator) {
        if (denominator != 0) {
            Fraction fraction = new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
            assertThat(Fraction.read(fraction.text())).isEqualTo(fraction);
            assertThat(fraction.denominator().signum()).isPositive();
        }
    }

    private static long sum(List<List<Integer>> readings, List<Integer> weights) {
        long sum = 0;
        for (List<Integer> reading : readings) {
            for (int i = 0; i < weights.size(); i++) {
                sum += (long) reading.get(i) * weights.get(i);
            }
        }
        return sum;
    }

    private static int compare(long one, int readingsOfOne, long other, int readingsOfOther) {
        return Long.compare(one * readingsOfOther, other * readingsOfOne);
    }

    private static List<Entrant> entrants(List<List<List<Integer>>> scored) {
        List<Entrant> entrants = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            List<Reading> readings = new ArrayList<>();
            for (List<Integer> scores : scored.get(i)) {
                Map<String, BigDecimal> byLeaf = new HashMap<>();
                for (int leaf = 0; leaf < scores.size(); leaf++) {
                    byLeaf.put("c" + leaf, BigDecimal.valueOf(scores.get(leaf)));
                }
                readings.add(new Reading("e" + readings.size(), byLeaf));
            }
            entrants.add(new Entrant(name(i), readings));
        }
        return entrants;
    }

    private static String name(int number) {
        return "p" + number;
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1));
    }

    private static Evaluation evaluation(List<Integer> weights) {
        return new Evaluation(
                2,
                new Scale(BigDecimal.ZERO, BigDecimal.valueOf(100), BigDecimal.ONE),
                BigDecimal.valueOf(60),
                List.of(
                        Rubrics.leaf("c0", weights.get(0).toString(), CommentRule.NONE),
                        Rubrics.leaf("c1", weights.get(1).toString(), CommentRule.NONE),
                        Rubrics.leaf("c2", weights.get(2).toString(), CommentRule.NONE)),
                List.of("c1"));
    }
}
