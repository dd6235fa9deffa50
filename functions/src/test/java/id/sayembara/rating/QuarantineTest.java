package id.sayembara.rating;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.QuarantineRules;
import id.sayembara.platform.Rule;
import id.sayembara.rating.Quarantine.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("R36")
class QuarantineTest {
    private static final Instant NOON = Instant.parse("2025-08-02T05:00:00Z");
    private static final QuarantineRules RULES = new QuarantineRules(90, 20, 10, 10, 30, 5, 3, Map.of());

    private final List<Rated> ratings = new ArrayList<>();

    private void rate(String usefulness, Duration after, String network, Duration age, String institution) {
        Instant at = NOON.plus(after);
        ratings.add(new Rated(
                "e",
                "p",
                "person" + String.format("%03d", ratings.size()),
                new BigDecimal(usefulness),
                true,
                Optional.empty(),
                Optional.empty(),
                at,
                at,
                network,
                at.minus(age),
                Optional.ofNullable(institution),
                1));
    }

    private void many(int count, String usefulness, Duration apart, String network) {
        for (int i = 0; i < count; i++) {
            rate(
                    usefulness,
                    apart.multipliedBy(i),
                    network == null ? "n" + ratings.size() : network,
                    Duration.ofMinutes(2),
                    null);
        }
    }

    private List<Set<Reason>> reasons() {
        var sets = new Quarantine(RULES, "kota-3578").sets(ratings);
        List<Rated> shuffled = new ArrayList<>(ratings);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(new Quarantine(RULES, "kota-3578").sets(shuffled)).isEqualTo(sets);
        Map<String, Set<Reason>> aside = new HashMap<>();
        sets.forEach(aside::putAll);
        return ratings.stream()
                .map(r -> aside.getOrDefault(r.person(), Set.of()))
                .map(Set::copyOf)
                .toList();
    }

    @Test
    void putsAnInstitutionsOwnPeopleAside() {
        rate("5", Duration.ZERO, "n", Duration.ofDays(1), "kota-3578");
        rate("5", Duration.ZERO, "n", Duration.ofDays(1), "kota-3577");
        rate("5", Duration.ZERO, "n", Duration.ofDays(1), null);
        assertThat(reasons()).containsExactly(Set.of(Reason.OWN_PEOPLE), Set.of(), Set.of());
    }

    @Test
    void putsAsideSoManyOfOneNetworkAtWhateverPaceIfTheyAreAlike() {
        many(19, "5", Duration.ofHours(2), "kantor");
        assertThat(reasons()).containsOnly(Set.of());
        rate("5.0", Duration.ofDays(5), "kantor", Duration.ofDays(1), null);
        assertThat(reasons()).containsOnly(Set.of(Reason.NETWORK));
        // 20 of 22 are more than nine tenths, 20 of 23 are less
        rate("1", Duration.ofDays(5), "kantor", Duration.ofDays(1), null);
        rate("2", Duration.ofDays(5), "kantor", Duration.ofDays(1), null);
        assertThat(reasons().subList(0, 20)).containsOnly(Set.of(Reason.NETWORK));
        assertThat(reasons().subList(20, 22)).containsOnly(Set.of());
        rate("1", Duration.ofDays(5), "kantor", Duration.ofDays(1), null);
        assertThat(reasons()).containsOnly(Set.of());
    }

    @Test
    void putsAsideFreshOnesThatComeAtOnceFromAnywhereIfTheyAreAlike() {
        many(9, "5", Duration.ofSeconds(66), null);
        assertThat(reasons()).containsOnly(Set.of());
        rate("5", Duration.ofMinutes(10), "lain", Duration.ofMinutes(30), null);
        assertThat(reasons()).containsOnly(Set.of());
        rate(
                "5",
                Duration.ofMinutes(10).minusMillis(1),
                "lain2",
                Duration.ofMinutes(30).plusMillis(1),
                null);
        assertThat(reasons()).containsOnly(Set.of());
        rate("5", Duration.ofMinutes(10).minusMillis(1), "lain3", Duration.ofMinutes(30), null);
        assertThat(reasons().subList(0, 9)).containsOnly(Set.of(Reason.BURST));
        assertThat(reasons().get(10)).isEmpty();
        assertThat(reasons().get(11)).containsExactly(Reason.BURST);
    }

    @Test
    void putsAsideWhatComesOneAfterTheOtherAsByOneHand() {
        many(4, "5", Duration.ofMinutes(3), "warnet");
        assertThat(reasons()).containsOnly(Set.of());
        rate("5", Duration.ofMinutes(12).plusMillis(1), "warnet", Duration.ofMinutes(1), null);
        assertThat(reasons()).containsOnly(Set.of());
        ratings.removeLast();
        rate("5", Duration.ofMinutes(12), "warnet", Duration.ofMinutes(1), null);
        assertThat(reasons()).containsOnly(Set.of(Reason.HAND));
    }

    @Test
    void letsAClassOfManyMindsAlone() {
        for (int i = 0; i < 36; i++) {
            rate(
                    List.of("5", "4", "5", "3").get(i % 4),
                    Duration.ofSeconds(40L * i),
                    "sekolah",
                    Duration.ofMinutes(5),
                    null);
        }
        assertThat(reasons()).containsOnly(Set.of());
    }

    private List<Integer> sizes() {
        return new Quarantine(RULES, "kota-3578")
                .sets(ratings).stream().map(Map::size).toList();
    }

    @Test
    void clustersThatShareARatingAreOneSetAndOthersAreNot() {
        many(5, "5", Duration.ofMinutes(1), "warnet");
        for (int i = 0; i < 6; i++) {
            rate("5", Duration.ofDays(1).plusMinutes(i), "kantor", Duration.ofMinutes(2), null);
        }
        assertThat(sizes()).containsExactly(5, 6);
        rate("5", Duration.ofMinutes(2), "rumah", Duration.ofDays(1), "kota-3578");
        assertThat(sizes()).containsExactly(5, 1, 6);
        rate("5", Duration.ofMinutes(3), "warnet", Duration.ofDays(1), "kota-3578");
        assertThat(sizes()).containsExactly(7, 6);
    }

    @Test
    void aBurstIsOneSetAsLongAsItsWindowsOverlap() {
        many(40, "5", Duration.ofSeconds(50), null);
        assertThat(sizes()).containsExactly(40);
        ratings.clear();
        many(10, "5", Duration.ofSeconds(50), null);
        for (int i = 0; i < 10; i++) {
            rate("5", Duration.ofHours(2).plusSeconds(i), "lain" + i, Duration.ofMinutes(1), null);
        }
        assertThat(sizes()).containsExactly(10, 10);
    }
}
