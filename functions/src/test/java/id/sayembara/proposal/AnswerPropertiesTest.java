package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.DRAFTING;
import static id.sayembara.proposal.ProposalFixtures.UNIT;
import static id.sayembara.proposal.ProposalWorld.call;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two people type at the same proposal, each with what they last saw: nothing acknowledged is lost, nothing is taken unseen. */
@Rule("R15")
class AnswerPropertiesTest {
    private static final List<String> QUESTIONS = List.of("judul", "latar", "penghargaan");

    /** One save or look by one of two people, perhaps sent twice. */
    record Step(int person, int question, boolean looks, int text, boolean twice) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 300)
    void losesNothingThatWasAcknowledged(@ForAll("steps") List<Step> steps) {
        ProposalWorld world = new ProposalWorld();
        String id = world.draft();
        List<Map<String, Long>> seen = List.of(new HashMap<>(), new HashMap<>());
        Map<String, List<String>> model = new HashMap<>();
        int key = 0;
        for (Step step : steps) {
            String question = QUESTIONS.get(step.question());
            List<String> versions = model.computeIfAbsent(question, q -> new ArrayList<>());
            if (step.looks()) {
                seen.get(step.person()).put(question, (long) versions.size());
                continue;
            }
            String text = "teks " + step.text();
            long version = seen.get(step.person()).getOrDefault(question, 0L);
            String name = "k" + key++;
            boolean current = version == versions.size();
            boolean same = !versions.isEmpty() && versions.getLast().equals(text);
            try {
                SavedAnswer saved = world.save.run(call(UNIT, DRAFTING, name, text), id, question, version, text);
                assertThat(current || same).isTrue();
                if (current) {
                    versions.add(text);
                }
                assertThat(saved.version()).isEqualTo(versions.size());
                seen.get(step.person()).put(question, saved.version());
                if (step.twice()) {
                    assertThat(world.save.run(call(UNIT, DRAFTING, name, text), id, question, version, text))
                            .isEqualTo(saved);
                }
            } catch (Refusal refusal) {
                assertThat(refusal.problem()).isEqualTo(PlatformProblem.STALE_VERSION);
                assertThat(current).isFalse();
                assertThat(refusal.facts()).containsEntry("yours", text);
                if (!versions.isEmpty()) {
                    assertThat(((Map<?, ?>) refusal.facts().get("current")).get("value"))
                            .isEqualTo(versions.getLast());
                }
            }
            assertThat(world.store
                            .answer(id, question)
                            .map(a -> a.value().tree())
                            .orElse(null))
                    .isEqualTo(versions.isEmpty() ? null : versions.getLast());
        }
        long saves = model.values().stream().mapToLong(List::size).sum();
        assertThat(world.store.find(id).orElseThrow().contentRevision()).isEqualTo(saves);
    }
}
