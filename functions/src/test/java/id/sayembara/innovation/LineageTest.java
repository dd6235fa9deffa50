package id.sayembara.innovation;

import static id.sayembara.innovation.InnovationFixtures.NOW;
import static id.sayembara.innovation.InnovationFixtures.answer;
import static id.sayembara.innovation.InnovationFixtures.innovation;
import static id.sayembara.innovation.InnovationFixtures.recorded;
import static id.sayembara.platform.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Event;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@Rule("R38")
class LineageTest {
    private final InMemoryInnovationStore store = new InMemoryInnovationStore();

    private Innovation keep(String institution, String title) {
        Innovation begun = innovation(institution, title);
        Event event = recorded(begun);
        store.save(begun.after(event), event, answer());
        return begun.after(event);
    }

    private void replicate(String replica, String... sources) {
        Innovation innovation = store.find(replica).orElseThrow();
        Set<String> named = Set.of(sources);
        Lineage above = Lineage.above(innovation, named, store::find);
        Innovation grown = innovation.replicating(new TreeSet<>(named));
        Event event = grown.chain().next(new InnovationEvent.SourcesNamed(grown, named), "-", Actor.system(), NOW);
        store.replicate(grown.after(event), above, event, answer());
    }

    @Test
    void holdsEverythingThatStandsAboveOnce() {
        String root = keep("kota-a", "Akar").id();
        String left = keep("kota-b", "Kiri").id();
        String right = keep("kota-c", "Kanan").id();
        Innovation replica = keep("kota-d", "Tiruan");
        replicate(left, root);
        replicate(right, root);

        assertThat(Lineage.above(replica, Set.of(left, right), store::find).standing())
                .isEqualTo(Map.of(root, 0L, left, 1L, right, 1L));
    }

    @Test
    void refusesAnInnovationAsItsOwnSource() {
        Innovation innovation = keep("kota-a", "Sapa Warga");

        refused(
                InnovationProblem.REPLICATES_ITSELF,
                () -> Lineage.above(innovation, Set.of(innovation.id()), store::find));
    }

    @Test
    void refusesASourceOfTheSameInstitution() {
        Innovation source = keep("kota-a", "Asal");
        Innovation replica = keep("kota-a", "Tiruan");

        refused(InnovationProblem.REPLICATES_OWN, () -> Lineage.above(replica, Set.of(source.id()), store::find));
    }

    @Test
    void letsAnInstitutionComeBackToItsOwnWorkThroughAnothers() {
        String root = keep("kota-a", "Akar").id();
        String between = keep("kota-b", "Antara").id();
        Innovation replica = keep("kota-a", "Tiruan");
        replicate(between, root);

        assertThat(Lineage.above(replica, Set.of(between), store::find).standing())
                .containsOnlyKeys(root, between);
    }

    @Test
    void refusesASourceThatIsNotThere() {
        Innovation replica = keep("kota-a", "Tiruan");

        Refusal refusal =
                refused(InnovationProblem.SOURCE_UNKNOWN, () -> Lineage.above(replica, Set.of("nothing"), store::find));
        assertThat(refusal.facts()).containsEntry("innovation", "nothing");
    }

    @Test
    void refusesACircleHoweverLong() {
        String first = keep("kota-0", "Judul").id();
        String last = first;
        for (int i = 1; i < 20; i++) {
            String next = keep("kota-" + i, "Judul").id();
            replicate(next, last);
            last = next;
        }
        String end = last;

        refused(
                InnovationProblem.LINEAGE_CIRCLE,
                () -> Lineage.above(store.find(first).orElseThrow(), Set.of(end), store::find));
    }

    @Test
    void takesNinetyAboveAndNotOneMore() {
        String last = keep("kota-0", "Judul").id();
        for (int i = 1; i < Lineage.MOST; i++) {
            String next = keep("kota-" + i, "Judul").id();
            replicate(next, last);
            last = next;
        }
        String ninetieth = last;
        Innovation replica = keep("kota-x", "Tiruan");
        assertThat(Lineage.above(replica, Set.of(ninetieth), store::find).standing())
                .hasSize(Lineage.MOST);
        replicate(replica.id(), ninetieth);

        refused(
                InnovationProblem.LINEAGE_TOO_LARGE,
                () -> Lineage.above(keep("kota-y", "Tiruan"), Set.of(replica.id()), store::find));
    }

    @Test
    void takesFiftySourcesAndNotOneMore() {
        Innovation replica = keep("kota-x", "Tiruan");
        Set<String> fifty = new TreeSet<>();
        for (int i = 0; i < Innovation.MOST; i++) {
            fifty.add(keep("kota-" + i, "Judul").id());
        }
        replicate(replica.id(), fifty.toArray(String[]::new));
        String another = keep("kota-y", "Judul").id();

        refused(InnovationProblem.LINEAGE_TOO_LARGE, () -> replicate(replica.id(), another));
    }

    /** 100,000 random acts among 300 innovations: refused or not, no circle ever stands, by a check of its own. */
    @Test
    void aHundredThousandRandomActsLeaveNoCircle() {
        Random random = new Random(5);
        List<String> ids = new ArrayList<>();
        Map<String, Innovation> all = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            Innovation innovation = innovation("kota-" + i, "Judul");
            ids.add(innovation.id());
            all.put(innovation.id(), innovation);
        }
        int done = 0;
        int circles = 0;
        for (int i = 0; i < 100_000; i++) {
            Innovation replica = all.get(ids.get(random.nextInt(ids.size())));
            String source = ids.get(random.nextInt(ids.size()));
            try {
                Lineage.above(replica, Set.of(source), asked -> some(all, asked));
                all.put(replica.id(), replica.replicating(new TreeSet<>(Set.of(source))));
                done++;
            } catch (Refusal refusal) {
                circles += refusal.problem() == InnovationProblem.LINEAGE_CIRCLE ? 1 : 0;
            }
        }
        assertThat(done).isGreaterThan(300);
        assertThat(circles).isGreaterThan(1_000);
        assertThat(rootsTakenAwayUntilNoneIsLeft(all)).isEmpty();
    }

    private static Map<String, Innovation> some(Map<String, Innovation> all, Set<String> asked) {
        Map<String, Innovation> found = new HashMap<>();
        asked.forEach(id -> found.put(id, all.get(id)));
        return found;
    }

    /** What remains when whoever has no source left is taken away, again and again: the circles. */
    private static Set<String> rootsTakenAwayUntilNoneIsLeft(Map<String, Innovation> all) {
        Set<String> left = new TreeSet<>(all.keySet());
        while (left.removeIf(id -> all.get(id).sources().stream().noneMatch(left::contains))) {
            // until nothing goes
        }
        return left;
    }
}
