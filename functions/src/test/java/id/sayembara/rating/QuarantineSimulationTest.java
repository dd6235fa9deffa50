package id.sayembara.rating;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.EditionFixtures;
import id.sayembara.competition.QuarantineRules;
import id.sayembara.platform.Rule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The figures of KIPP 2025 against 1,000 simulated populations: mobile networks shared by hundreds, families, school classes, offices,
 * a crowd after a broadcast; and farms of five kinds planted among them. Writes {@code docs/quarantine.svg} with {@code
 * -Dquarantine.write=true}.
 */
@Rule("R36")
class QuarantineSimulationTest {
    private static final int SEEDS = 1_000;
    private static final Instant OPENS = Instant.parse("2025-07-31T00:00:00Z");
    private static final int DAYS = 8;
    private static final String OWN = "kota-3578";
    private static final QuarantineRules RULES =
            EditionFixtures.KIPP_2025.rating().orElseThrow().quarantine();

    /** A farm is put aside when this share of its ratings is. */
    private static final double MOST_OF_IT = 0.8;

    private enum Farm {
        ONE_NETWORK_AT_ONCE,
        MANY_NETWORKS_AT_ONCE,
        ONE_HAND,
        ONE_NETWORK_OVER_DAYS,
        OWN_PEOPLE
    }

    private static final class Population {
        final Random random;
        final List<Rated> all = new ArrayList<>();
        final Set<String> honest = new HashSet<>();
        final Map<Farm, Set<String>> farms = new LinkedHashMap<>();
        private final double top;
        private int networks;

        Population(long seed) {
            random = new Random(seed);
            top = 0.25 + random.nextDouble() * 0.35;
        }

        int between(int least, int most) {
            return least + random.nextInt(most - least + 1);
        }

        String network() {
            return "n" + networks++;
        }

        /** Between 6 and 22 o'clock of some day. */
        Instant someTime() {
            return OPENS.plus(Duration.ofDays(random.nextInt(DAYS - 1))).plusSeconds(between(0, 16 * 3600));
        }

        String opinion() {
            double p = random.nextDouble();
            return p < top ? "5" : p < top + 0.28 ? "4" : p < top + 0.38 ? "3" : p < top + 0.39 ? "2" : "1";
        }

        String rate(String usefulness, Instant at, String network, String institution) {
            String person = "p" + all.size();
            all.add(new Rated(
                    "e",
                    "p",
                    person,
                    new BigDecimal(usefulness),
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    at,
                    at,
                    network,
                    at.minusSeconds(between(20, 1_500)),
                    Optional.ofNullable(institution),
                    1));
            return person;
        }

        void honest(Instant at, String network) {
            honest.add(rate(opinion(), at, network, null));
        }

        void people() {
            List<String> mobile = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                mobile.add(network());
            }
            int many = between(150, 700);
            for (int i = 0; i < many; i++) {
                honest(someTime(), random.nextInt(10) < 6 ? mobile.get(random.nextInt(6)) : network());
            }
            for (int i = between(5, 30); i > 0; i--) {
                String home = network();
                Instant evening = someTime();
                for (int member = between(2, 5); member > 0; member--) {
                    honest(evening.plusSeconds(between(0, 1_800)), home);
                }
            }
            for (int i = between(0, 2); i > 0; i--) {
                String school = network();
                Instant lesson = someTime();
                for (int pupil = between(18, 40); pupil > 0; pupil--) {
                    honest(lesson.plusSeconds(between(0, 2_700)), school);
                }
            }
            for (int i = between(0, 2); i > 0; i--) {
                String office = network();
                for (int colleague = between(10, 60); colleague > 0; colleague--) {
                    honest(someTime(), office);
                }
            }
            if (random.nextInt(3) == 0) {
                Instant broadcast = someTime();
                for (int viewer = between(60, 200); viewer > 0; viewer--) {
                    honest(
                            broadcast.plusSeconds(between(0, 1_800)),
                            random.nextBoolean() ? mobile.get(random.nextInt(6)) : network());
                }
            }
        }

        void plant(Farm farm) {
            Set<String> planted = farms.computeIfAbsent(farm, f -> new HashSet<>());
            Instant start = someTime();
            String one = network();
            int accounts = between(25, 70);
            Instant next = start;
            for (int i = 0; i < accounts; i++) {
                String said = random.nextInt(100) < 97 ? "5" : "4";
                planted.add(
                        switch (farm) {
                            case ONE_NETWORK_AT_ONCE -> rate(said, start.plusSeconds(between(0, 900)), one, null);
                            case MANY_NETWORKS_AT_ONCE ->
                                rate(said, start.plusSeconds(between(0, 540)), network(), null);
                            case ONE_HAND -> rate(said, next, one, null);
                            case ONE_NETWORK_OVER_DAYS -> rate(said, someTime(), one, null);
                            case OWN_PEOPLE -> rate(said, someTime(), network(), OWN);
                        });
                next = next.plusSeconds(between(30, 150));
            }
        }
    }

    private static final class Tally {
        int planted;
        int caught;
    }

    @Test
    void putsNearlyEveryPlantedFarmAsideAndHardlyAnyHonestRating() throws IOException {
        Map<Farm, Tally> farms = new LinkedHashMap<>();
        for (Farm farm : Farm.values()) {
            farms.put(farm, new Tally());
        }
        long honest = 0;
        long honestAside = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Population population = new Population(seed);
            population.people();
            population.plant(Farm.values()[seed % Farm.values().length]);
            if (population.random.nextInt(4) == 0) {
                population.plant(Farm.values()[(seed + 2) % Farm.values().length]);
            }
            Set<String> aside = new Quarantine(RULES, OWN)
                    .sets(population.all).stream()
                            .flatMap(set -> set.keySet().stream())
                            .collect(Collectors.toSet());
            honest += population.honest.size();
            honestAside += population.honest.stream().filter(aside::contains).count();
            population.farms.forEach((farm, people) -> {
                Tally tally = farms.get(farm);
                tally.planted++;
                long caught = people.stream().filter(aside::contains).count();
                tally.caught += caught >= MOST_OF_IT * people.size() ? 1 : 0;
            });
        }
        int planted = farms.values().stream().mapToInt(t -> t.planted).sum();
        int caught = farms.values().stream().mapToInt(t -> t.caught).sum();
        String figures = "farms put aside " + caught + " of " + planted + ", honest ratings put aside " + honestAside
                + " of " + honest;
        farms.forEach((farm, tally) -> System.out.println(farm + ": " + tally.caught + " of " + tally.planted));
        System.out.println(figures);
        if (Boolean.getBoolean("quarantine.write")) {
            Files.writeString(Path.of("../docs/quarantine.svg"), svg(farms, 100.0 * honestAside / honest));
        }

        assertThat(caught).as(figures).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * planted));
        assertThat(honestAside).as(figures).isLessThanOrEqualTo(honest / 100);
    }

    private static String svg(Map<Farm, Tally> farms, double honest) {
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 260\" role=\"img\" font-family=\"sans-serif\""
                        + " font-size=\"14\">\n<title>What the quarantine puts aside of 1,000 simulated populations</title>\n"
                        + "<rect width=\"640\" height=\"260\" fill=\"#ffffff\"/>\n"
                        + "<text x=\"16\" y=\"28\" font-weight=\"bold\">Put aside, in percent (1,000 simulated populations)</text>\n");
        int y = 56;
        for (Map.Entry<Farm, Tally> farm : farms.entrySet()) {
            String name =
                    farm.getKey().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            bar(svg, y, "farm: " + name, 100.0 * farm.getValue().caught / farm.getValue().planted, "#1b6e3c");
            y += 32;
        }
        bar(svg, y, "honest ratings", honest, "#a33b1f");
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, int y, String name, double percent, String colour) {
        String shown = String.format(java.util.Locale.ROOT, "%.2f", percent);
        svg.append("<text x=\"16\" y=\"%d\">%s</text>%n".formatted(y + 14, name))
                .append("<rect x=\"250\" y=\"%d\" width=\"%d\" height=\"20\" fill=\"%s\"/>%n"
                        .formatted(y, Math.max(1, Math.round(percent * 3)), colour))
                .append("<text x=\"%d\" y=\"%d\">%s</text>%n"
                        .formatted(258 + Math.max(1, Math.round(percent * 3)), y + 15, shown));
    }
}
