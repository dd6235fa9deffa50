package id.sayembara.local.demo;

import id.sayembara.local.demo.Ledger.Sheet;
import id.sayembara.local.road.Person;
import java.util.List;
import java.util.Map;

/** Who comes at the very instant of a closing comes too late: units at the drafting's, institutions at the
 * submission's, evaluators at the evaluation's. R1, R2. */
final class Closing implements Chapter {
    private final Story story;
    private final String window;

    Closing(Story story, String window) {
        this.story = story;
        this.window = window;
    }

    @Override
    public void play() {
        switch (window) {
            case "drafting" -> of(Fate.STUCK_AT_UNIT).stream().limit(5).forEach(this::writeOn);
            case "submission" -> of(Fate.LATE).forEach(this::submit);
            default -> story.ledger().anyCard().ifPresent(this::scoreOn);
        }
    }

    private List<Sheet> of(Fate fate) {
        return story.ledger().sheets().stream()
                .filter(s -> s.candidate.fate() == fate)
                .toList();
    }

    private void writeOn(Sheet sheet) {
        Person unit = story.cast().get(sheet.candidate.unit());
        story.refused(
                "window-closed",
                unit.put("/proposals/" + sheet.id + "/answers/judul", 1, Map.of("value", "Terlambat")));
    }

    private void scoreOn(Ledger.Card card) {
        Person evaluator = story.cast().get("evaluator-" + card.reader());
        String path = "/scorecards/" + story.ledger().sheet(card.candidate()).id + "/scores/dampak";
        story.refused("window-closed", evaluator.put(path, 1, Map.of("score", "100", "comment", "Terlambat")));
    }

    private void submit(Sheet sheet) {
        Person admin = story.cast().get(sheet.candidate.house().admin());
        story.refused("window-closed", admin.post("/proposals/" + sheet.id + "/submission", sheet.version, Map.of()));
    }
}
