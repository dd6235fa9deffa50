package id.sayembara.local.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is printed at the end. */
final class Report {
    private final Story story;
    private final PrintStream out;

    Report(Story story, PrintStream out) {
        this.story = story;
        this.out = out;
    }

    /** @param first the ten first of each group */
    void print(Map<String, List<String>> first) {
        funnel();
        first.forEach((group, lines) -> {
            out.println("The first of " + group);
            lines.forEach(line -> out.println("  " + line));
        });
        counted("Refused", story.ledger().refusals());
        counted("Messages", Post.of(story.doors().mails()).kinds());
        laps();
        units();
    }

    private void units() {
        story.doors().units().forEach((operation, counted) -> {
            Map<?, ?> units = (Map<?, ?>) counted;
            double runs = ((Long) units.get("runs")).doubleValue();
            out.printf(
                    Locale.ROOT,
                    "  %-60s %8.0f runs  %8.1f read units  %8.1f write units each%n",
                    operation,
                    runs,
                    number(units.get("reads")) / runs,
                    number(units.get("writes")) / runs);
        });
    }

    private static double number(Object counted) {
        return ((Number) counted).doubleValue();
    }

    private void funnel() {
        line("Begun", c -> true);
        line("  stuck at the unit", c -> c.fate() == Fate.STUCK_AT_UNIT || c.fate() == Fate.STUCK_RETURNED);
        line("  at the institution, never in", c -> c.fate().state().equals("AT_INSTITUTION"));
        line("  withdrawn", c -> c.fate() == Fate.WITHDRAWN);
        line("Standing at the closing", c -> c.fate().enters());
        line("  rejected in screening", c -> c.fate().enters() && !c.evaluated());
        line("Evaluated", Candidate::evaluated);
        out.println("Scorecards locked: " + story.ledger().cards().size());
        out.println("Finalists: " + story.ledger().all(Deciding.Stage.FINALISTS).size() + ", winners: "
                + story.ledger().all(Deciding.Stage.WINNERS).size() + ", awards: "
                + story.ledger().awards().size() + ", replicas: "
                + story.ledger().replicas().values().stream()
                        .mapToInt(List::size)
                        .sum());
        Map<String, Long> clusters = story.plan().houses().stream()
                .collect(Collectors.groupingBy(House::cluster, TreeMap::new, Collectors.counting()));
        out.println("Institutions: " + story.plan().houses().size() + " " + clusters);
    }

    private void line(String what, Predicate<Candidate> which) {
        List<Candidate> those = story.plan().candidates().stream().filter(which).toList();
        long houses = those.stream().map(Candidate::house).distinct().count();
        out.printf(Locale.ROOT, "%-32s %5d of %d institutions%n", what, those.size(), houses);
    }

    private void counted(String what, Map<String, Integer> counts) {
        out.println(what + ": "
                + counts.values().stream().mapToInt(Integer::intValue).sum());
        counts.forEach((name, count) -> out.printf(Locale.ROOT, "  %-40s %5d%n", name, count));
    }

    private void laps() {
        out.println("Time: " + Math.round(story.progress().seconds()) + " s, "
                + story.doors().requests() + " requests, " + story.doors().repeated() + " of them sent again");
        for (Progress.Lap lap : story.progress().laps()) {
            out.printf(
                    Locale.ROOT,
                    "  %-40s %6.1f s %6.1f CPU s %7d requests%n",
                    lap.chapter(),
                    lap.seconds(),
                    lap.cpu(),
                    lap.requests());
        }
    }
}
