package id.sayembara.proposal;

import id.sayembara.competition.Bar;
import id.sayembara.competition.DecisionStage;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Group;
import id.sayembara.innovation.Entry;
import id.sayembara.innovation.Innovation;
import id.sayembara.innovation.Outcome;
import id.sayembara.platform.Finding;
import id.sayembara.platform.FoldedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether an innovation may enter a group, and why not. R10, R11. It is asked before anyone writes, at a check, at the submission and
 * once more of what was sealed.
 *
 * @param institution whose it is
 * @param startedOn when implementation began; empty while that is not known
 * @param known what is on record of it, under its own title and an earlier one
 */
record Eligibility(String institution, Optional<LocalDate> startedOn, List<Innovation> known) {

    /** The ids under which an institution's innovations with these titles are on record. */
    static SortedSet<String> ids(String institution, List<String> titles) {
        return titles.stream()
                .filter(title -> !title.isBlank())
                .map(title -> Innovation.id(institution, title))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * All that keeps it out of the group.
     *
     * @param places pointers to what the findings are about
     */
    List<Finding> findings(Edition edition, Group group, Places places) {
        List<Finding> findings = new ArrayList<>();
        LocalDate latest = Age.latestStart(edition.timeline(), group.minimumAge());
        if (startedOn.filter(day -> day.isAfter(latest)).isPresent()) {
            findings.add(new Finding(
                    places.startDate(),
                    "too-young",
                    "Implementation must have begun on " + latest + " or earlier.",
                    Map.of(
                            "latest",
                            latest.toString(),
                            "minimumAge",
                            group.minimumAge().toString())));
        }
        group.bars().forEach(bar -> finding(edition, bar, places).ifPresent(findings::add));
        return List.copyOf(findings);
    }

    /** Where the answers stand that decide: pointers, empty for the whole. */
    record Places(String title, String startDate, String sources) {}

    private Optional<Finding> finding(Edition edition, Bar bar, Places places) {
        return switch (bar) {
            case Bar.Recognised recognised -> recognised(edition, recognised, places.title());
            case Bar.Uninvited uninvited ->
                uninvited.institutions().contains(institution)
                        ? Optional.empty()
                        : Optional.of(barred(bar, "", "not-invited", Map.of()));
            case Bar.Unsourced unsourced ->
                known.stream().anyMatch(innovation -> !innovation.sources().isEmpty())
                        ? Optional.empty()
                        : Optional.of(barred(bar, places.sources(), "replicates-nothing-on-record", Map.of()));
        };
    }

    /** What it entered in this competition is no history yet, nor is what came after. */
    private Optional<Finding> recognised(Edition edition, Bar.Recognised bar, String title) {
        int year = Age.closingDay(edition.timeline()).getYear();
        SortedSet<String> awards =
                bar.awards().stream().map(FoldedText::of).collect(Collectors.toCollection(TreeSet::new));
        List<Entry> counted = known.stream()
                .flatMap(innovation -> innovation.entries().stream())
                .filter(entry -> !entry.competition().equals(edition.id()) && entry.year() <= year)
                .filter(entry -> entry.outcome().compareTo(least(bar.reached())) >= 0)
                .filter(entry -> awards.isEmpty()
                        || entry.award()
                                .map(FoldedText::of)
                                .filter(awards::contains)
                                .isPresent())
                .sorted(Comparator.comparingInt(Entry::year).thenComparing(Entry::competition))
                .toList();
        // known under two titles it may have entered one competition once
        SortedMap<String, Entry> competitions = new TreeMap<>();
        counted.forEach(entry -> competitions.putIfAbsent(entry.competition(), entry));
        if (competitions.size() < bar.times()) {
            return Optional.empty();
        }
        List<Map<String, Object>> entries =
                competitions.values().stream().map(Eligibility::said).toList();
        return Optional.of(barred(bar, title, "recognised-before", Map.of("entries", entries)));
    }

    private static Outcome least(DecisionStage reached) {
        return switch (reached) {
            case FINALISTS -> Outcome.FINALIST;
            case WINNERS -> Outcome.WINNER;
        };
    }

    private static Map<String, Object> said(Entry entry) {
        Map<String, Object> said = new TreeMap<>();
        said.put("year", (long) entry.year());
        said.put("outcome", entry.outcome().name());
        entry.award().ifPresent(award -> said.put("award", award));
        return said;
    }

    private static Finding barred(Bar bar, String pointer, String code, Map<String, Object> more) {
        Map<String, Object> facts = new TreeMap<>(more);
        facts.put("bar", bar.id());
        facts.put("label", Map.of("id", bar.label().id(), "en", bar.label().en()));
        return new Finding(pointer, code, bar.label().en() + ".", facts);
    }
}
