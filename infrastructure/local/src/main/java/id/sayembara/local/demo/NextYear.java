package id.sayembara.local.demo;

import id.sayembara.local.demo.Ledger.Sheet;
import id.sayembara.local.demo.Ledger.Spread;
import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The year after: whoever won is on the innovations' public pages, and is told which groups of the next edition its innovation may enter.
 * R11, R34.
 */
final class NextYear implements Chapter {
    static final String EDITION = "kipp-2026";

    private final Story story;
    private final String edition;

    /** @param thisYear the edition's file: next year's is the same a year later */
    NextYear(Story story, String thisYear) {
        this.story = story;
        this.edition = thisYear.replace("2025", "2026");
    }

    @Override
    public void play() {
        Opening.publish(story.cast().secretary(), EDITION, edition);
        catalogue();
        List<String> winners = story.ledger().all(Deciding.Stage.WINNERS);
        List<String> finalists = story.ledger().all(Deciding.Stage.FINALISTS);
        story.progress().pile(finalists.size());
        story.crew().each(finalists, proposal -> {
            Sheet sheet = story.ledger().sheet(proposal);
            eligible(sheet, winners.contains(proposal) ? "recognised-before" : "");
            story.progress().one("finalists have asked for next year");
        });
        story.ledger().sheets().stream()
                .filter(sheet -> !finalists.contains(sheet.id))
                .findFirst()
                .ifPresent(sheet -> eligible(sheet, ""));
    }

    /** All that is on public record is what was decided: of the rest no title shows. */
    private void catalogue() {
        Map<String, String> written = new TreeMap<>();
        story.ledger().all(Deciding.Stage.FINALISTS).forEach(proposal -> written.put(key(proposal), "FINALIST"));
        story.ledger().all(Deciding.Stage.WINNERS).forEach(proposal -> written.put(key(proposal), "WINNER"));
        Map<String, String> spread = new TreeMap<>();
        story.ledger().replicas().forEach((source, those) -> {
            those.forEach(one -> written.put(one.replica(), "-"));
            spread.put(
                    source,
                    counts(those.size(), those.stream().mapToLong(Spread::units).sum()));
        });
        Map<String, String> seen = new TreeMap<>();
        Map<String, String> counted = new TreeMap<>();
        for (Map<?, ?> item : Pages.of(story.doors().anyone(), "/public/innovations?limit=100")) {
            List<?> entries = (List<?>) item.get("entries");
            String outcome = entries.isEmpty() ? "-" : (String) ((Map<?, ?>) entries.getFirst()).get("outcome");
            seen.put(((Map<?, ?>) item.get("institution")).get("id") + " " + item.get("title"), outcome);
            if (!item.get("replicatingInstitutions").equals(0L)) {
                counted.put(
                        (String) item.get("id"),
                        counts(item.get("replicatingInstitutions"), item.get("replicatingUnits")));
            }
        }
        Seen.differences("in the catalogue ", written, seen).forEach(story.ledger()::odd);
        Seen.differences("replicated ", spread, counted).forEach(story.ledger()::odd);
        figures();
        story.progress().note(seen.size() + " innovations on public record");
    }

    private static String counts(Object institutions, Object units) {
        return institutions + " institutions, " + units + " units";
    }

    /** The edition's figures are those of the ledger. R41. */
    private void figures() {
        Answer figures = story.doors()
                .anyone()
                .get("/public/editions/" + Story.EDITION + "/figures")
                .expect(200);
        List<Candidate> all = story.plan().candidates();
        Map<String, Long> written = new TreeMap<>();
        written.put("submitted", all.stream().filter(c -> c.fate().enters()).count());
        written.put("passed", all.stream().filter(Candidate::evaluated).count());
        written.put(
                "finalists", (long) story.ledger().all(Deciding.Stage.FINALISTS).size());
        written.put("winners", (long) story.ledger().all(Deciding.Stage.WINNERS).size());
        Map<String, Long> seen = new TreeMap<>();
        written.keySet().forEach(step -> seen.put(step, (Long) figures.value("rows", 0, step, "proposals")));
        Seen.differences("in figures ", written, seen).forEach(story.ledger()::odd);
    }

    private String key(String proposal) {
        Candidate candidate = story.ledger().sheet(proposal).candidate;
        return candidate.house().id() + " " + candidate.title();
    }

    /** @param bar what keeps it out of the general group; empty for nothing */
    private void eligible(Sheet sheet, String bar) {
        Person unit = story.cast().get(sheet.candidate.unit());
        Answer told = unit.get("/proposals/eligibility?edition=" + EDITION + "&title="
                        + URLEncoder.encode(sheet.candidate.title(), StandardCharsets.UTF_8))
                .expect(200);
        Map<String, String> seen = new TreeMap<>();
        for (Object g : (List<?>) told.value("groups")) {
            Map<?, ?> group = (Map<?, ?>) g;
            List<?> findings = (List<?>) group.get("findings");
            seen.put(
                    (String) group.get("group"),
                    findings.isEmpty() ? "" : (String) ((Map<?, ?>) findings.getFirst()).get("code"));
        }
        Map<String, String> written = new TreeMap<>(Map.of("umum", bar, "replikasi", ""));
        Seen.differences("next year of " + sheet.id + " in ", written, seen).forEach(story.ledger()::odd);
    }
}
