package id.sayembara.innovation;

import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A list of earlier years as people keep them, and the ledger of what must come of it. The same seed gives the same list. All names are
 * invented.
 */
public final class DirtyHistory {
    /** As many as ten years of KIPP recorded. */
    public static final int ALL = 24_442;

    private static final String[] SYLLABLES = {
        "ba", "lu", "ti", "sa", "ro", "ke", "mang", "du", "wi", "no", "pa", "rin", "ga", "tu", "mo", "les"
    };
    private static final String[] VERBS = {
        "Jemput", "Pantau", "Tanam", "Ajar", "Rawat", "Lapor", "Antar", "Tabung", "Olah", "Sapa", "Jaga", "Bina"
    };
    private static final String[] NOUNS = {
        "Sampah",
        "Gizi",
        "Ibu Hamil",
        "Berkas",
        "Nelayan",
        "Air Bersih",
        "Sekolah",
        "Petani",
        "Lansia",
        "Perizinan",
        "Banjir",
        "Hutan",
        "Pasar",
        "Kampung",
        "Posyandu",
        "Difabel"
    };
    private static final String[] CATEGORIES = {"Kesehatan", "Pendidikan", "Lingkungan", "Pangan & Energi", "Digital"};
    private static final String[] GROUPS = {"Umum", "UMUM ", "umum"};

    private final Random random;
    private final List<Institution> institutions = new ArrayList<>();
    private final StringBuilder csv = new StringBuilder();
    private final List<Made> made = new ArrayList<>();
    private final Set<String> titles = new HashSet<>();

    /** Faults by code, as they must be found. */
    public final Map<String, Integer> faults = new TreeMap<>();

    public int rows;
    public int kept;
    public int linked;
    public int unlinked;

    /** An innovation of the list: its source is named once at most. */
    private record Made(Institution owner, String title, Set<Integer> years, List<Made> sources) {}

    private DirtyHistory(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            boolean city = i % 4 == 0;
            institutions.add(new Institution(
                    "badan-%03d".formatted(i),
                    city ? InstitutionType.CITY : InstitutionType.REGENCY,
                    "Pemerintah " + (city ? "Kota " : "Kabupaten ") + place(i),
                    Optional.of("%02d.%02d".formatted(11 + i % 34, 1 + i % 70)),
                    Optional.empty(),
                    false));
        }
    }

    /** A list of so many rows. */
    public static DirtyHistory of(long seed, int rows) {
        DirtyHistory history = new DirtyHistory(seed);
        history.csv.append("\ufeffYear,Title,Institution,Category,Group,Award,Goals,Sources\r\n");
        while (history.rows < rows) {
            history.row();
        }
        return history;
    }

    public List<Institution> institutions() {
        return institutions;
    }

    public byte[] csv() {
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How many innovations there must be. */
    public int innovations() {
        return made.size();
    }

    private void row() {
        int dice = random.nextInt(100);
        if (dice < 8) {
            faulty();
        } else if (dice < 18 && made.size() > 100) {
            again();
        } else {
            fresh();
        }
        rows++;
    }

    private void fresh() {
        Institution owner = institutions.get(random.nextInt(institutions.size()));
        String title = title(owner);
        Made one = new Made(owner, title, new HashSet<>(), new ArrayList<>());
        int year = 2014 + random.nextInt(11);
        one.years.add(year);
        String sources = "";
        if (made.size() > 50 && random.nextInt(100) < 6) {
            Made source = made.get(random.nextInt(made.size()));
            if (source.owner.equals(owner)) {
                sources = source.title + " @ " + source.owner.id();
                unlinked("replicates-own");
            } else if (random.nextInt(10) == 0) {
                sources = "Tak Pernah Ada @ " + written(source.owner);
                unlinked("source-unknown");
            } else {
                sources = dirty(source.title) + " @ " + written(source.owner);
                one.sources.add(source);
                linked++;
            }
        }
        made.add(one);
        write(year, title, owner, sources);
        kept++;
    }

    /** Another year of a known innovation; at times it names its own replica as its source. */
    private void again() {
        Made one = made.get(random.nextInt(made.size()));
        int year = 2014 + random.nextInt(11);
        if (!one.years.add(year)) {
            write(year, one.title, one.owner, "");
            fault("twice");
            return;
        }
        String sources = "";
        Optional<Made> replica =
                made.stream().filter(m -> m.sources.contains(one)).findFirst();
        if (replica.isPresent()) {
            sources = replica.get().title + " @ " + replica.get().owner.name();
            unlinked("lineage-circle");
        }
        write(year, one.title, one.owner, sources);
        kept++;
    }

    private void faulty() {
        Institution owner = institutions.get(random.nextInt(institutions.size()));
        String[] cells = {"2019", title(owner), owner.name(), "Kesehatan", "Umum", "", "", ""};
        switch (random.nextInt(9)) {
            case 0 -> spoil(cells, 0, "dua ribu", "not-a-year");
            case 1 -> spoil(cells, 0, "1999", "out-of-bounds");
            case 2 -> spoil(cells, 1, "\u00a0", "missing");
            case 3 -> spoil(cells, 1, "Panjang ".repeat(40), "too-long");
            case 4 -> spoil(cells, 2, "Kabupaten Antah Berantah", "unknown-institution");
            case 5 -> spoil(cells, 3, "", "missing");
            case 6 -> spoil(cells, 5, "Juara Harapan", "unknown-award");
            case 7 -> spoil(cells, 6, "3;18", "not-a-goal");
            default -> {
                fault("wrong-columns");
                csv.append("2019,Kolom Kurang\r\n");
                return;
            }
        }
        line(cells);
    }

    private void spoil(String[] cells, int column, String value, String code) {
        cells[column] = value;
        fault(code);
    }

    private void write(int year, String title, Institution owner, String sources) {
        String[] years = {String.valueOf(year), " " + year, "KIPP " + year, year + ".", "Tahun " + year};
        String[] awards = {"", "-", "TOP 99", "Top  45", "top 40", "Finalis", "tidak ada"};
        String[] goals = {"", "3", "SDG 3; SDG 5", "TPB-11;4", " 17 "};
        line(any(years), dirty(title), written(owner), any(CATEGORIES), any(GROUPS), any(awards), any(goals), sources);
    }

    private String dirty(String title) {
        return switch (random.nextInt(5)) {
            case 0 -> title.toUpperCase(Locale.ROOT);
            case 1 -> "  " + title + " ";
            case 2 -> title.replace(" ", "  ");
            case 3 -> title.replace(" ", "\u00a0");
            default -> title;
        };
    }

    private String written(Institution owner) {
        String bare = owner.name().replace("Pemerintah ", "");
        return switch (random.nextInt(5)) {
            case 0 -> owner.id();
            case 1 -> bare.replace("Kabupaten ", "Kab. ").replace("Kota ", "Pemkot ");
            case 2 -> owner.name().toUpperCase(Locale.ROOT);
            case 3 -> bare.replace("Kabupaten ", "Pemkab  ") + " ";
            default -> owner.name();
        };
    }

    private String title(Institution owner) {
        while (true) {
            String title =
                    any(VERBS) + " " + any(NOUNS) + " " + word() + (random.nextInt(9) == 0 ? ", \"Bersama\"" : "");
            if (titles.add(owner.id() + title)) {
                return title;
            }
        }
    }

    private String word() {
        String word = any(SYLLABLES) + any(SYLLABLES) + any(SYLLABLES);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String place(int number) {
        String name =
                SYLLABLES[number % 16] + SYLLABLES[number / 16 % 16] + SYLLABLES[(number + number / 256) % 16] + "ra";
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void line(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            boolean quoted = cells[i].contains(",") || cells[i].contains("\"");
            csv.append(i == 0 ? "" : ",").append(quoted ? "\"" + cells[i].replace("\"", "\"\"") + "\"" : cells[i]);
        }
        csv.append("\r\n");
    }

    private String any(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void fault(String code) {
        faults.merge(code, 1, Integer::sum);
    }

    private void unlinked(String code) {
        unlinked++;
        fault(code);
    }
}
