package id.sayembara.innovation;

import id.sayembara.competition.Institution;
import id.sayembara.platform.FoldedText;
import id.sayembara.platform.PlainText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the rows of one list of earlier years, one after the other, and reads what they mean. R11, R13. */
final class HistoryChecks {
    static final List<String> HEADER =
            List.of("year", "title", "institution", "category", "group", "award", "goals", "sources");

    private static final Pattern YEAR = Pattern.compile("\\D*(\\d{4})\\D*");
    private static final Pattern GOAL = Pattern.compile("(?:sdgs?|tpb)?[ -]*0?(\\d{1,2})");
    private static final int MOST_SOURCES = 10;

    /** Most faults told of one row, so that those of one step fit into one item. */
    private static final int MOST_FAULTS = 20;

    private final InstitutionNames institutions;
    private final HistoryWords words;
    private final int newest;
    private final Map<String, Long> lines = new HashMap<>();
    private boolean broken;

    /**
     * Checks for one list.
     *
     * @param newest the last year that can be an earlier one
     */
    HistoryChecks(InstitutionNames institutions, HistoryWords words, int newest) {
        this.institutions = institutions;
        this.words = words;
        this.newest = newest;
    }

    /**
     * What a row means.
     *
     * @param innovation with this row's entry alone; empty when the row is faulty
     * @param sources ids of what it says it replicates
     */
    record Checked(long line, Optional<Innovation> innovation, List<Source> sources, List<HistoryFault> faults) {}

    /** A source as it was written, and the id of the innovation that would be. */
    record Source(String written, String id) {}

    static boolean isHeader(HistoryRow row) {
        return row.cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList()
                .equals(HEADER);
    }

    /** Checks one row; all its faults are found. */
    Checked check(HistoryRow row) {
        List<HistoryFault> faults = new ArrayList<>();
        if (row.cells().size() != HEADER.size()) {
            faults.add(HistoryFault.at(row.line(), "", "wrong-columns", String.join(",", row.cells())));
            return new Checked(row.line(), Optional.empty(), List.of(), faults);
        }
        int year = year(row, faults);
        String title = text(row, "title", Innovation.TITLE, faults);
        Optional<Institution> institution = institution(row, faults);
        String category = label(row, "category", faults);
        String group = label(row, "group", faults);
        Optional<String> award = Optional.of(cell(row, "award")).filter(a -> !a.isEmpty());
        Outcome outcome = outcome(row, faults);
        SortedSet<Integer> goals = goals(row, faults);
        List<Source> sources = sources(row, faults);
        if (faults.isEmpty()) {
            Entry entry = new Entry(
                    year, Optional.empty(), category, group, outcome, award.filter(a -> outcome != Outcome.SUBMITTED));
            Institution owner = institution.orElseThrow();
            Innovation innovation = Innovation.begin(title, owner.id(), owner.regionCode(), goals, entry);
            Long earlier = lines.putIfAbsent(innovation.id() + "#" + year, row.line());
            if (earlier == null) {
                return new Checked(row.line(), Optional.of(innovation), sources, List.of());
            }
            faults.add(HistoryFault.at(row.line(), "title", "twice", "line " + earlier));
        }
        return new Checked(
                row.line(),
                Optional.empty(),
                List.of(),
                List.copyOf(faults.subList(0, Math.min(MOST_FAULTS, faults.size()))));
    }

    /** The rest of a file that is no list, as one faulty row; empty when that was said already. */
    Optional<Checked> end(long line) {
        if (broken) {
            return Optional.empty();
        }
        broken = true;
        HistoryFault fault = HistoryFault.at(line, "", "not-csv", "");
        return Optional.of(new Checked(line, Optional.empty(), List.of(), List.of(fault)));
    }

    private int year(HistoryRow row, List<HistoryFault> faults) {
        Matcher year = YEAR.matcher(cell(row, "year"));
        if (!year.matches()) {
            fault(row, "year", "not-a-year", faults);
            return 0;
        }
        int number = Integer.parseInt(year.group(1));
        if (number < Entry.FIRST || number > newest) {
            fault(row, "year", "out-of-bounds", faults);
        }
        return number;
    }

    private Optional<Institution> institution(HistoryRow row, List<HistoryFault> faults) {
        List<Institution> meant = institutions.meant(cell(row, "institution"));
        if (meant.size() != 1) {
            fault(row, "institution", meant.isEmpty() ? "unknown-institution" : "ambiguous-institution", faults);
            return Optional.empty();
        }
        return Optional.of(meant.getFirst());
    }

    /** A category's or group's name as an id: lower-case words with hyphens. */
    private String label(HistoryRow row, String column, List<HistoryFault> faults) {
        String name = text(row, column, 100, faults);
        String id = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (id.isEmpty() && !name.isEmpty()) {
            fault(row, column, "not-a-name", faults);
        }
        return id;
    }

    private Outcome outcome(HistoryRow row, List<HistoryFault> faults) {
        String award = cell(row, "award");
        if (award.isEmpty()) {
            return Outcome.SUBMITTED;
        }
        return words.outcome(FoldedText.of(award)).orElseGet(() -> {
            fault(row, "award", "unknown-award", faults);
            return Outcome.SUBMITTED;
        });
    }

    private SortedSet<Integer> goals(HistoryRow row, List<HistoryFault> faults) {
        SortedSet<Integer> goals = new TreeSet<>();
        each(cell(row, "goals"), written -> {
            Matcher goal = GOAL.matcher(written.toLowerCase(Locale.ROOT));
            int number = goal.matches() ? Integer.parseInt(goal.group(1)) : 0;
            if (number < 1 || number > 17) {
                faults.add(HistoryFault.at(row.line(), "goals", "not-a-goal", written));
            }
            goals.add(number);
        });
        return goals;
    }

    private List<Source> sources(HistoryRow row, List<HistoryFault> faults) {
        List<Source> sources = new ArrayList<>();
        each(cell(row, "sources"), written -> {
            int at = written.lastIndexOf('@');
            List<Institution> meant = at < 1 ? List.of() : institutions.meant(written.substring(at + 1));
            if (meant.size() == 1) {
                String title = written.substring(0, at).strip();
                sources.add(new Source(written, Innovation.id(meant.getFirst().id(), title)));
            } else {
                faults.add(HistoryFault.at(
                        row.line(), "sources", at < 1 ? "not-a-source" : "unknown-institution", written));
            }
        });
        if (sources.size() > MOST_SOURCES) {
            fault(row, "sources", "too-many", faults);
        }
        return sources;
    }

    private static String text(HistoryRow row, String column, int most, List<HistoryFault> faults) {
        String text = cell(row, column);
        if (text.isEmpty()) {
            fault(row, column, "missing", faults);
        } else if (!PlainText.is(text)) {
            fault(row, column, "not-text", faults);
        } else if (text.codePointCount(0, text.length()) > most) {
            fault(row, column, "too-long", faults);
        }
        return text;
    }

    /** A cell without space at its ends and with one space between words; empty when nothing of it can be seen. */
    private static String cell(HistoryRow row, String column) {
        return PlainText.stripped(row.cells().get(HEADER.indexOf(column))).replaceAll("[\\s\\u00a0]+", " ");
    }

    private static void each(String cell, Consumer<String> use) {
        for (String part : cell.split(";")) {
            if (!part.isBlank()) {
                use.accept(part.strip());
            }
        }
    }

    private static void fault(HistoryRow row, String column, String code, List<HistoryFault> faults) {
        faults.add(HistoryFault.at(row.line(), column, code, row.cells().get(HEADER.indexOf(column))));
    }
}
