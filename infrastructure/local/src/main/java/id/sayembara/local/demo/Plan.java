package id.sayembara.local.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The whole year, decided beforehand: the same seed gives the same plan, and so the same figures. */
final class Plan {
    /** Places of an institution in KIPP 2025, both groups together. */
    private static final int CAP = 15;

    /** Most an institution submits that is not to fill its places. */
    private static final int MOST = 12;

    private static final int OF_ONE_UNIT = 5;
    private static final int CATEGORIES = 9;

    private final Size size;
    private final long seed;
    private final Random random;
    private final Titles titles;
    private final List<House> houses;
    private final Map<House, List<Candidate>> byHouse = new LinkedHashMap<>();
    private int number;

    private Plan(Size size, long seed, List<House> all) {
        this.size = size;
        this.seed = seed;
        this.random = new Random(seed);
        this.titles = new Titles(random);
        this.houses = chosen(all);
        houses.forEach(house -> byHouse.put(house, new ArrayList<>()));
    }

    /** A plan of this size for these institutions. */
    static Plan of(Size size, long seed, List<House> all) {
        Plan plan = new Plan(size, seed, all);
        plan.fill();
        return plan;
    }

    Size size() {
        return size;
    }

    long seed() {
        return seed;
    }

    /** The institutions that take part. */
    List<House> houses() {
        return houses;
    }

    /** Every proposal, by its institution. */
    Map<House, List<Candidate>> byHouse() {
        return byHouse;
    }

    /** Every proposal. */
    List<Candidate> candidates() {
        return byHouse.values().stream().flatMap(List::stream).toList();
    }

    /** How many have this fate. */
    long count(Fate fate) {
        return candidates().stream().filter(c -> c.fate() == fate).count();
    }

    /** Some of each cluster, then whoever the lot falls on. */
    private List<House> chosen(List<House> all) {
        List<House> drawn = new ArrayList<>(all);
        Collections.shuffle(drawn, random);
        Map<String, Integer> ofType = new LinkedHashMap<>();
        int least = Math.max(1, size.institutions() / 20);
        Set<House> chosen = new LinkedHashSet<>();
        drawn.stream()
                .filter(h -> ofType.merge(h.type(), 1, Integer::sum) <= least)
                .forEach(chosen::add);
        drawn.stream().limit(size.institutions() * 2L).forEach(h -> {
            if (chosen.size() < size.institutions()) {
                chosen.add(h);
            }
        });
        return List.copyOf(chosen);
    }

    private void fill() {
        List<Fate> fates = new ArrayList<>();
        int entering = size.entered();
        for (House house : houses.subList(0, size.crowded())) {
            // its places are filled before the one too many comes: what enters is added first
            for (int i = 0; i < CAP; i++) {
                add(house, Fate.ENTERED);
            }
            add(house, Fate.OVER_CAP);
            entering -= CAP;
        }
        int rest = size.drafts() - size.entered() - size.crowded();
        fates.addAll(shares(entering, Map.of(Fate.RETURNED, 12, Fate.MENDED, 8, Fate.RESUBMITTED, 6), Fate.ENTERED));
        spread(fates);
        spread(shares(
                rest,
                Map.of(
                        Fate.WITHDRAWN, 10,
                        Fate.REFUSED, 8,
                        Fate.SAME_TITLE, 6,
                        Fate.LATE, 10,
                        Fate.STUCK_AT_INSTITUTION, 20,
                        Fate.STUCK_RETURNED, 8),
                Fate.STUCK_AT_UNIT));
        reject();
    }

    /** So many in all: each its share in a hundred, at least one, and the rest of one kind. */
    private static List<Fate> shares(int all, Map<Fate, Integer> shares, Fate otherwise) {
        List<Fate> fates = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            int share = shares.getOrDefault(fate, 0);
            fates.addAll(Collections.nCopies(share == 0 ? 0 : Math.max(1, all * share / 100), fate));
        }
        while (fates.size() < all) {
            fates.add(otherwise);
        }
        return fates;
    }

    /** First one each, then by lot. */
    private void spread(List<Fate> fates) {
        Collections.shuffle(fates, random);
        List<House> open = houses.subList(size.crowded(), houses.size());
        for (int i = 0; i < fates.size(); i++) {
            Fate fate = fates.get(i);
            House house = fate.enters() && i < open.size() ? open.get(i) : anyWithRoom(open, fate);
            add(house, fate);
        }
    }

    private House anyWithRoom(List<House> open, Fate fate) {
        while (true) {
            House house = open.get(random.nextInt(open.size()));
            long entered =
                    byHouse.get(house).stream().filter(c -> c.fate().enters()).count();
            boolean needsOneInside = fate == Fate.SAME_TITLE && entered == 0;
            // WITHDRAWN, LATE and the like take a place for a while: there is room for them above MOST
            if (entered < MOST && !needsOneInside) {
                return house;
            }
        }
    }

    private void add(House house, Fate fate) {
        List<Candidate> here = byHouse.get(house);
        String title = fate == Fate.SAME_TITLE
                ? here.stream()
                        .filter(c -> c.fate().enters())
                        .findFirst()
                        .orElseThrow()
                        .title()
                        .toUpperCase()
                : titles.next();
        here.add(new Candidate(
                ++number,
                house,
                "unit-" + house.id() + "-" + (1 + here.size() / OF_ONE_UNIT),
                random.nextInt(100) < 75 ? "umum" : "replikasi",
                title,
                random.nextInt(CATEGORIES),
                fate,
                -1,
                Math.clamp(Math.round(80 + 9 * random.nextGaussian()), 35, 97)));
    }

    /** The lot decides whom the screening rejects, and why. */
    private void reject() {
        List<Candidate> entered = new ArrayList<>(
                candidates().stream().filter(c -> c.fate().enters()).toList());
        Collections.shuffle(entered, random);
        for (Candidate c : entered.subList(0, size.rejected())) {
            byHouse.get(c.house())
                    .replaceAll(other -> other != c
                            ? other
                            : new Candidate(
                                    c.number(),
                                    c.house(),
                                    c.unit(),
                                    c.group(),
                                    c.title(),
                                    c.category(),
                                    c.fate(),
                                    random.nextInt(1_000),
                                    c.merit()));
        }
    }
}
