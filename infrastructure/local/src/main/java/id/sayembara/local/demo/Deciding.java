package id.sayembara.local.demo;

import id.sayembara.local.demo.Ledger.Sheet;
import id.sayembara.local.demo.SecondRanking.Place;
import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Person;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finalists by rank, then winners by name: drawn up by the secretary, approved by the chair, published, and the list anyone sees is the
 * driver's own. R32, R34. Nobody is told before, and nothing shows.
 */
final class Deciding implements Chapter {
    /** How many win in each group, named one by one. */
    private static final int WINNERS = 10;

    private final Story story;
    private final Stage stage;

    /** What is decided, with the kind of message that tells it. */
    enum Stage {
        FINALISTS("Proposal is a finalist"),
        WINNERS("Proposal is a winner");

        private final String letter;

        Stage(String letter) {
            this.letter = letter;
        }
    }

    Deciding(Story story, Stage stage) {
        this.story = story;
        this.stage = stage;
    }

    @Override
    public void play() {
        int room = most();
        for (Map.Entry<String, Rules> group : Rules.all(story.doors().anyone()).entrySet()) {
            List<String> expected = expected(group.getKey(), group.getValue());
            decide(group.getKey(), expected, expected.size() <= room);
            room -= expected.size() <= room ? expected.size() : 0;
        }
        compare();
    }

    /** How many finalists the edition lets in, all groups together; winners are named, and there is room for all. */
    private int most() {
        Answer edition =
                story.doors().anyone().get("/public/editions/" + Story.EDITION).expect(200);
        return stage == Stage.FINALISTS
                ? ((Long) edition.value("selection", "finalists", 0, "most")).intValue()
                : Integer.MAX_VALUE;
    }

    private List<String> expected(String group, Rules rules) {
        if (stage == Stage.WINNERS) {
            return story.ledger().decided(Stage.FINALISTS, group).stream()
                    .limit(WINNERS)
                    .toList();
        }
        Map<String, Map<String, Map<String, BigDecimal>>> scores =
                story.ledger().scores(group);
        return new SecondRanking(rules, story.ledger().root(), scores)
                .of(scores).stream()
                        .filter(Place::passes)
                        .map(Place::proposal)
                        .limit(most())
                        .toList();
    }

    private void decide(String group, List<String> expected, boolean fits) {
        Person secretary = story.cast().secretary();
        Person chair = story.cast().get("ketua");
        String list = "/decisions/" + Story.EDITION + "/" + group + "/" + stage;
        secretary.put(list, 0, Map.of("departures", named(expected))).expect(200);
        story.doors().rest();
        Answer seen = chair.get(list).expect(200);
        Map<String, Object> meant = Map.of("hash", seen.at("hash"));
        long version = seen.version().orElseThrow();
        story.refused("approval-missing", secretary.post(list + "/publication", version, meant));
        long approved = chair.post(list + "/approval", version, meant)
                .expect(200)
                .version()
                .orElseThrow();
        if (!fits) {
            story.refused("selection-full", secretary.post(list + "/publication", approved, meant));
            return;
        }
        secretary.post(list + "/publication", approved, meant).expect(200);
        story.doors().rest();
        story.ledger().decide(stage, group, expected);
        for (String proposal : expected) {
            Sheet sheet = story.ledger().sheet(proposal);
            story.ledger().expect(stage.letter, sheet.candidate.unit());
            story.ledger().expect(stage.letter, sheet.candidate.house().admin());
        }
        story.progress()
                .note(group + ": " + expected.size() + " " + stage.name().toLowerCase(java.util.Locale.ROOT));
    }

    private List<Map<String, Object>> named(List<String> winners) {
        return stage == Stage.FINALISTS
                ? List.of()
                : winners.stream()
                        .map(proposal -> Map.<String, Object>of(
                                "kind", "ADDED", "proposal", proposal, "reason", "Diputuskan dalam pleno."))
                        .toList();
    }

    /** The lists that anyone sees, every place in them. */
    private void compare() {
        Map<String, String> written = new TreeMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (String group : Rules.all(story.doors().anyone()).keySet()) {
            for (String proposal : story.ledger().decided(stage, group)) {
                Sheet sheet = story.ledger().sheet(proposal);
                written.put(
                        group + " " + places.merge(group, 1, Integer::sum),
                        proposal + " " + sheet.candidate.house().id() + " " + sheet.candidate.title());
            }
        }
        Map<String, String> seen = new TreeMap<>();
        List<Map<?, ?>> shown = written.isEmpty()
                ? new ArrayList<>()
                : Pages.of(
                        story.doors().anyone(),
                        "/public/editions/" + Story.EDITION + "/decisions/" + stage + "?limit=100");
        shown.forEach(place -> seen.put(
                place.get("group") + " " + place.get("place"),
                place.get("proposal") + " " + place.get("institution") + " " + place.get("title")));
        Seen.differences("decided " + stage + " ", written, seen).forEach(story.ledger()::odd);
    }
}
