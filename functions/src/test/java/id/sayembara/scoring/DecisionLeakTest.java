package id.sayembara.scoring;

import static id.sayembara.scoring.DecisionWorld.CAST;
import static id.sayembara.scoring.DecisionWorld.CHAIR;
import static id.sayembara.scoring.DecisionWorld.EDITION;
import static id.sayembara.scoring.DecisionWorld.FINALISTS;
import static id.sayembara.scoring.DecisionWorld.GROUP;
import static id.sayembara.scoring.DecisionWorld.NOW;
import static id.sayembara.scoring.DecisionWorld.SECRETARIAT;
import static id.sayembara.scoring.DecisionWorld.departure;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody asks for everything about decisions; what is shown to whom is compared by equality. R34. */
class DecisionLeakTest {
    private static final Map<String, String> SECRETS = Map.of(
            "a proposal", "U03",
            "a title", "Judul U03",
            "a reason", "alasan-U01",
            "how many", "count=5");

    private static final Set<String> DECIDERS =
            Set.of("sekretariat list", "sekretariat-dua list", "ketua list", "panelis list", "auditor list");

    private final DecisionWorld world = new DecisionWorld();

    @BeforeEach
    void aListThatIsApproved() {
        world.rank();
        world.drawn(GROUP, FINALISTS, departure(Departure.Kind.LEFT, "U01"));
        world.approve(CHAIR, NOW, GROUP, FINALISTS);
    }

    private Map<String, Function<Call, Object>> doors() {
        Map<String, Function<Call, Object>> doors = new LinkedHashMap<>();
        Optional<String> first = Optional.empty();
        doors.put("list", c -> world.get.run(c, EDITION, GROUP, FINALISTS, first, 100));
        doors.put("public", c -> world.list.run(c, EDITION, FINALISTS, first, 100));
        doors.put("stale drawing", c -> world.drawUp.run(c, EDITION, GROUP, FINALISTS, 99, List.of()));
        doors.put("stale approval", c -> world.approve.run(c, EDITION, GROUP, FINALISTS, 99, ""));
        doors.put("other approval", c -> world.approve.run(c, EDITION, GROUP, FINALISTS, 3, ""));
        doors.put("stale publication", c -> world.publish.run(c, EDITION, GROUP, FINALISTS, 99, ""));
        doors.put("other publication", c -> world.publish.run(c, EDITION, GROUP, FINALISTS, 3, ""));
        return doors;
    }

    private Map<String, Set<String>> shown() {
        Map<String, Set<String>> shown = new TreeMap<>();
        SECRETS.keySet().forEach(secret -> shown.put(secret, new TreeSet<>()));
        for (Actor actor : CAST) {
            doors().forEach((door, open) -> {
                String answer;
                try {
                    answer = String.valueOf(open.apply(world.call(actor)));
                } catch (Refusal refusal) {
                    answer = refusal.getMessage() + refusal.facts() + refusal.findings();
                }
                String told = answer;
                SECRETS.forEach((secret, text) -> {
                    if (told.contains(text)) {
                        shown.get(secret).add(actor.member() + " " + door);
                    }
                });
            });
        }
        return shown;
    }

    @Test
    @Rule("R34")
    void beforeThePublicationOnlyThoseWhoDecideSeeAnything() {
        assertThat(shown())
                .isEqualTo(new TreeMap<>(Map.of(
                        "a proposal", DECIDERS, "a title", DECIDERS, "a reason", DECIDERS, "how many", DECIDERS)));
    }

    @Test
    @Rule("R34")
    void afterwardsAnyoneSeesTheListAndNobodyElseTheReasons() {
        world.publish(SECRETARIAT, NOW, GROUP, FINALISTS);
        Set<String> all = new TreeSet<>(DECIDERS);
        CAST.forEach(actor -> all.add(actor.member() + " public"));
        assertThat(shown())
                .isEqualTo(new TreeMap<>(
                        Map.of("a proposal", all, "a title", all, "a reason", DECIDERS, "how many", all)));
    }

    @Test
    @Rule({"R34", "R40"})
    void noEventTellsAProposalANumberOrAReasonBeforeThePublication() {
        assertThat(world.memory.events())
                .extracting(e -> e.type())
                .containsExactly("DecisionsDrawnUp", "DecisionsDrawn", "DecisionsApproved");
        assertThat(world.memory.events()).allSatisfy(event -> {
            assertThat(event.envelope()).doesNotContain("U0", "alasan", "Judul", "count");
            assertThat(event.body()).doesNotContainKey("count");
        });
        world.publish(SECRETARIAT, NOW, GROUP, FINALISTS);
        assertThat(world.memory.events().getLast().body())
                .isEqualTo(Map.of(
                        "edition",
                        EDITION,
                        "group",
                        GROUP,
                        "stage",
                        FINALISTS,
                        "draft",
                        1,
                        "count",
                        5,
                        "hash",
                        world.hash(GROUP, FINALISTS)));
    }
}
