package id.sayembara.local.demo;

import id.sayembara.local.demo.Ledger.Sheet;
import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Person;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The secretariat looks at each sealed submission, passes it or rejects it with a reason. R20. */
final class Screening implements Chapter {
    private final Story story;

    Screening(Story story) {
        this.story = story;
    }

    private List<String> reasons() {
        return ((List<?>) story.doors()
                        .anyone()
                        .get("/public/editions/" + Story.EDITION)
                        .expect(200)
                        .value("screeningReasons"))
                .stream().map(reason -> (String) ((Map<?, ?>) reason).get("id")).toList();
    }

    @Override
    public void play() {
        List<Sheet> sealed = story.ledger().sheets().stream()
                .filter(s -> s.state.equals("SUBMITTED"))
                .toList();
        List<String> reasons = reasons();
        story.progress().pile(sealed.size());
        story.crew().each(sealed, sheet -> {
            decide(sheet, reasons);
            story.progress().one("submissions are screened");
        });
        counts(sealed);
    }

    private void decide(Sheet sheet, List<String> reasons) {
        Person secretary = story.cast().secretary();
        Answer shown = secretary.get("/screening/" + sheet.id).expect(200);
        if (!shown.at("submitted", "answers", "judul").equals(sheet.candidate.title())) {
            story.ledger().odd("another title is screened: " + shown.body());
        }
        int reason = sheet.candidate.rejectedFor();
        Map<String, Object> decision = reason < 0
                ? Map.of("decision", "PASS")
                : Map.of("decision", "REJECT", "reasons", List.of(reasons.get(reason % reasons.size())));
        secretary
                .post("/screening/" + sheet.id + "/decision", shown.version().orElseThrow(), decision)
                .expect(200);
    }

    /** The system's own count of groups and states is the driver's. */
    private void counts(List<Sheet> sealed) {
        Map<String, Integer> written = new TreeMap<>();
        sealed.forEach(s -> written.merge(
                s.candidate.group() + " " + (s.candidate.evaluated() ? "PASSED" : "REJECTED"), 1, Integer::sum));
        Map<String, Integer> seen = new TreeMap<>();
        ((Map<?, ?>) story.cast()
                        .secretary()
                        .get("/screening/counts?edition=" + Story.EDITION)
                        .expect(200)
                        .value("groups"))
                .forEach((group, states) -> ((Map<?, ?>) states).forEach((state, count) -> {
                    if ((Long) count > 0) {
                        seen.put(group + " " + state, ((Long) count).intValue());
                    }
                }));
        Seen.differences("screened ", written, seen).forEach(story.ledger()::odd);
    }
}
