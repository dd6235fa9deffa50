package id.sayembara.local.demo;

import id.sayembara.local.demo.SecondRanking.Place;
import id.sayembara.local.road.Person;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The scores are frozen, and each group's ranking is the driver's own, to the last digit. R29, R31. */
final class Drawing implements Chapter {
    private final Story story;
    private final Map<String, List<String>> first = new TreeMap<>();

    Drawing(Story story) {
        this.story = story;
    }

    @Override
    public void play() {
        Rules.all(story.doors().anyone()).forEach(this::compare);
    }

    /** The ten first of each group, each a line. */
    Map<String, List<String>> first() {
        return first;
    }

    private void compare(String group, Rules rules) {
        Map<String, Map<String, Map<String, BigDecimal>>> scores =
                story.ledger().scores(group);
        List<Place> computed = new SecondRanking(rules, story.ledger().root(), scores).of(scores);
        List<Map<?, ?>> shown = places(group);
        Map<String, String> written = new TreeMap<>();
        computed.forEach(place -> written.put("%05d".formatted(place.rank()), place.toString()));
        Map<String, String> seen = new TreeMap<>();
        shown.forEach(place ->
                seen.put("%05d".formatted(place.get("rank")), read(place).toString()));
        Seen.differences("place in " + group + " ", written, seen).forEach(story.ledger()::odd);
        first.put(group, shown.stream().limit(10).map(Drawing::line).toList());
        story.progress().note(group + ": " + computed.size() + " places, computed twice");
    }

    private static Place read(Map<?, ?> place) {
        return new Place(
                ((Long) place.get("rank")).intValue(),
                (String) place.get("proposal"),
                (String) place.get("mean"),
                (String) place.get("shown"),
                (String) place.get("median"),
                (String) place.get("spread"),
                ((Long) place.get("readings")).intValue(),
                (Boolean) place.get("complete"),
                (Boolean) place.get("passes"));
    }

    private static String line(Map<?, ?> place) {
        return "%2d  %6s  %-36s %s"
                .formatted(place.get("rank"), place.get("shown"), place.get("title"), place.get("institution"));
    }

    private List<Map<?, ?>> places(String group) {
        Person chair = story.cast().get("ketua");
        List<Map<?, ?>> places = new ArrayList<>();
        String after = "";
        do {
            Map<String, Object> page = chair.get("/rankings/" + Story.EDITION + "/" + group + "?limit=100" + after)
                    .expect(200)
                    .json();
            ((List<?>) page.get("places")).forEach(place -> places.add((Map<?, ?>) place));
            after = page.get("next") == null ? "" : "&after=" + page.get("next");
        } while (!after.isEmpty());
        return places;
    }
}
