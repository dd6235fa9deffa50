package id.sayembara.innovation;

import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * As many public innovations as ten years of KIPP recorded, in their shape: 671 institutions, 1 to 3 years each, a few popular sources
 * with many replicas. The same seed gives the same. All names are invented. Titles are made of word families whose root is known here, so
 * that what a search must find can be told without a stemmer.
 */
final class CatalogueCorpus {
    static final int ALL = 24_442;
    static final int INSTITUTIONS = 671;

    /** A root and forms of it. */
    static final String[][] FAMILIES = {
        {"layan", "layanan", "pelayanan", "melayani", "dilayani"},
        {"ajar", "ajaran", "belajar", "mengajar", "pengajar"},
        {"didik", "pendidikan", "mendidik"},
        {"sehat", "kesehatan", "menyehatkan"},
        {"tani", "petani", "pertanian"},
        {"daftar", "pendaftaran", "mendaftar", "mendaftarkan", "terdaftar"},
        {"bayar", "pembayaran", "membayar"},
        {"antar", "antaran", "mengantar", "diantar", "pengantaran"},
        {"jemput", "jemputan", "menjemput", "penjemputan"},
        {"lapor", "laporan", "pelaporan", "melapor"},
        {"bantu", "bantuan", "membantu"},
        {"cegah", "pencegahan", "mencegah"},
        {"bina", "binaan", "membina", "pembinaan"},
        {"lindung", "perlindungan", "melindungi"},
        {"lahir", "kelahiran", "melahirkan"},
        {"sampah", "persampahan"},
        {"ternak", "peternak", "peternakan"},
        {"dagang", "pedagang", "perdagangan"},
        {"pustaka", "perpustakaan"},
        {"baca", "bacaan", "membaca", "pembaca"},
        {"izin", "perizinan"},
        {"hutan", "kehutanan", "perhutanan"},
        {"jaga", "menjaga", "penjagaan"},
        {"puskesmas"},
        {"desa"},
        {"ibu"},
        {"anak"},
        {"aplikasi"},
        {"posyandu"},
        {"lansia"},
        {"cafe", "café"},
        {"covid"},
    };

    private static final String[] SYLLABLES = {"ba", "lo", "ro", "wo", "no", "go", "to", "mo", "sa", "ra", "ju", "ga"};
    private static final String[] LINKS = {"untuk", "dan", "di", "dengan", "bagi", "-", ":", "&", "(", "/"};
    static final String[] CATEGORIES = {
        "kesehatan", "pendidikan", "lingkungan", "pangan", "digital", "kemiskinan", "gender", "tata-kelola", "energi"
    };
    static final String[] GROUPS = {"umum", "replikasi", "khusus"};

    final List<Institution> institutions = new ArrayList<>();
    final List<PublishedInnovation> innovations = new ArrayList<>();

    /** Roots of everything written in families, by form; what is not in it is its own root. */
    static final Map<String, String> ROOTS = roots();

    private final Random random;

    CatalogueCorpus(long seed, int size) {
        random = new Random(seed);
        for (int i = 0; i < INSTITUTIONS; i++) {
            institutions.add(institution(i));
        }
        Map<String, PublishedInnovation> made = new TreeMap<>();
        while (made.size() < size) {
            PublishedInnovation one = innovation();
            if (made.putIfAbsent(one.id(), one) == null) {
                innovations.add(one);
            }
        }
        replicate();
    }

    /** The pages, as the catalogue makes them. */
    List<CataloguePage> pages() {
        return CataloguePage.all(innovations, institutions);
    }

    private static Map<String, String> roots() {
        Map<String, String> roots = new HashMap<>();
        for (String[] family : FAMILIES) {
            for (String form : family) {
                roots.put(form, family[0]);
            }
        }
        return Collections.unmodifiableMap(roots);
    }

    private Institution institution(int number) {
        InstitutionType type =
                InstitutionType.values()[number < 560 ? 2 + number % 3 : number % InstitutionType.values().length];
        String name = switch (type) {
            case MINISTRY -> "Kementerian ";
            case AGENCY -> "Badan ";
            case PROVINCE -> "Pemerintah Provinsi ";
            case REGENCY -> "Pemerintah Kabupaten ";
            case CITY -> "Pemerintah Kota ";
            case SOE, ROE -> "PT ";
        };
        boolean national = type == InstitutionType.MINISTRY || type == InstitutionType.AGENCY;
        String province = String.valueOf(11 + number % 38);
        return new Institution(
                "i-" + number,
                type,
                name + name(),
                national
                        ? Optional.empty()
                        : Optional.of(
                                type == InstitutionType.PROVINCE
                                        ? province
                                        : province + "." + (10 + random.nextInt(80))),
                Optional.empty(),
                false);
    }

    private PublishedInnovation innovation() {
        Institution owner = institutions.get((int) (INSTITUTIONS * random.nextDouble() * random.nextDouble()));
        StringBuilder title = new StringBuilder(name());
        int words = 2 + random.nextInt(6);
        for (int i = 0; i < words; i++) {
            if (random.nextInt(3) == 0) {
                title.append(' ').append(LINKS[random.nextInt(LINKS.length)]);
            }
            title.append(' ').append(cased(word()));
        }
        SortedSet<Integer> goals = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            goals.add(1 + random.nextInt(17));
        }
        Map<Integer, Entry> years = new TreeMap<>();
        for (int i = 1 + random.nextInt(3) * random.nextInt(2); i > 0; i--) {
            int year = 2014 + random.nextInt(10);
            years.put(year, entry(year));
        }
        return new PublishedInnovation(
                Innovation.id(owner.id(), title.toString()),
                title.toString(),
                owner.id(),
                owner.regionCode(),
                goals,
                List.copyOf(years.values()),
                new TreeSet<>(),
                said(Status.values()[random.nextInt(Status.values().length)]),
                Adoption.NONE,
                Optional.empty());
    }

    private static Optional<Confirmation> said(Status status) {
        return status == Status.UNCONFIRMED
                ? Optional.empty()
                : Optional.of(new Confirmation(status, Instant.parse("2026-01-05T00:00:00Z")));
    }

    private Entry entry(int year) {
        int luck = random.nextInt(100);
        Outcome outcome = luck < 2 ? Outcome.WINNER : luck < 6 ? Outcome.FINALIST : Outcome.SUBMITTED;
        return new Entry(
                year,
                Optional.empty(),
                CATEGORIES[random.nextInt(CATEGORIES.length)],
                GROUPS[random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(2)],
                outcome,
                outcome == Outcome.SUBMITTED ? Optional.empty() : Optional.of("Top 99"));
    }

    /** 263 of them are replicated, 901 times in all. */
    private void replicate() {
        int sources = Math.min(263, innovations.size() / 4);
        for (int i = 0; i < Math.min(901, innovations.size() / 2); i++) {
            int replica = sources + random.nextInt(innovations.size() - sources);
            int source = i < sources ? i : (int) (sources * random.nextDouble() * random.nextDouble());
            PublishedInnovation one = innovations.get(replica);
            SortedSet<String> all = new TreeSet<>(one.sources());
            all.add(innovations.get(source).id());
            innovations.set(
                    replica,
                    new PublishedInnovation(
                            one.id(),
                            one.title(),
                            one.institution(),
                            one.region(),
                            one.goals(),
                            one.entries(),
                            all,
                            one.confirmed(),
                            one.adoption(),
                            one.certifiedAt()));
        }
    }

    private String word() {
        // some words are much more frequent than others
        String[] family = FAMILIES[(int) (FAMILIES.length * random.nextDouble() * random.nextDouble())];
        return random.nextInt(5) == 0 ? name() : family[random.nextInt(family.length)];
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int i = 3 + random.nextInt(2); i > 0; i--) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return cased(name.toString());
    }

    private String cased(String word) {
        return random.nextInt(8) == 0
                ? word.toUpperCase(java.util.Locale.ROOT)
                : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    /** Newest first, then furthest, then by title, then by id: told again, in other words. */
    static Comparator<PublishedInnovation> order() {
        return (left, right) -> {
            int leftYear = 0;
            int rightYear = 0;
            for (Entry entry : left.entries()) {
                leftYear = Math.max(leftYear, entry.year());
            }
            for (Entry entry : right.entries()) {
                rightYear = Math.max(rightYear, entry.year());
            }
            if (leftYear != rightYear) {
                return rightYear - leftYear;
            }
            Outcome leftBest = left.entries().getLast().outcome();
            Outcome rightBest = right.entries().getLast().outcome();
            if (leftBest != rightBest) {
                return rightBest.compareTo(leftBest);
            }
            int byTitle = BruteForce.letters(left.title()).compareTo(BruteForce.letters(right.title()));
            return byTitle != 0 ? byTitle : left.id().compareTo(right.id());
        };
    }
}
