package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.EDITION;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Event;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds after any acts in any order, also when acts cut into each other at the worst moment: between decision and save. */
class GatePropertiesTest {
    private static final int CANDIDATES = 4;
    private static final List<String> TITLES = List.of("Satu", "satu!", "Dua", "Tiga");

    /** What an admin may do to a candidate. */
    enum Kind {
        SUBMIT,
        WITHDRAW,
        RETITLE,
        SEAL
    }

    /** One act; {@code within} happen after it has decided and before it saves. */
    record Act(Kind kind, int candidate, int title, List<Act> within) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<List<Act>> none = Arbitraries.just(List.of());
        return act(act(none).list().ofMaxSize(2)).list().ofMaxSize(12);
    }

    private static Arbitrary<Act> act(Arbitrary<List<Act>> within) {
        Arbitrary<Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.just(Kind.SUBMIT)),
                Tuple.of(4, Arbitraries.just(Kind.WITHDRAW)),
                Tuple.of(4, Arbitraries.just(Kind.RETITLE)),
                Tuple.of(1, Arbitraries.just(Kind.SEAL)));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, CANDIDATES - 1),
                        Arbitraries.integers().between(0, TITLES.size() - 1),
                        within)
                .as(Act::new);
    }

    @Property(tries = 300)
    @Rule({"R6", "R9", "R13", "R17"})
    void theGateHoldsItsCapItsTitlesAndWhatTheProposalsSay(@ForAll("acts") List<Act> acts) {
        CutInStore store = new CutInStore();
        ProposalWorld world = new ProposalWorld(store);
        List<String> candidates = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            candidates.add(world.candidate(TITLES.get(i)));
        }
        store.world = world;
        store.candidates = candidates;
        Map<String, String> sealed = null;
        for (Act act : acts) {
            run(world, store, candidates, act);
            Gate gate = store.gate(EDITION, "kab-3404");
            requireSound(world, candidates, gate);
            if (gate.sealed()) {
                Map<String, String> now = manifests(gate);
                assertThat(sealed == null || sealed.equals(now)).isTrue();
                sealed = now;
            }
        }
    }

    private static void requireSound(ProposalWorld world, List<String> candidates, Gate gate) {
        assertThat(gate.submissions()).hasSizeLessThanOrEqualTo(2);
        Set<TitleKey> titles = new HashSet<>();
        gate.submissions()
                .values()
                .forEach(entry -> assertThat(titles.add(entry.title())).isTrue());
        for (String id : candidates) {
            Proposal proposal = world.store.find(id).orElseThrow();
            Gate.Entry entry = gate.submissions().get(id);
            assertThat(proposal.standingManifest().orElse(null)).isEqualTo(entry == null ? null : entry.manifest());
            if (entry != null) {
                assertThat(world.manifests).containsKey(entry.manifest());
            }
        }
    }

    private static Map<String, String> manifests(Gate gate) {
        return gate.submissions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().manifest()));
    }

    private static void run(ProposalWorld world, CutInStore store, List<String> candidates, Act act) {
        String id = candidates.get(act.candidate());
        store.waiting.push(new ArrayList<>(act.within()));
        try {
            switch (act.kind()) {
                case SUBMIT -> world.submit(id);
                case WITHDRAW -> world.withdraw.run(world.call(ADMIN, SUBMITTING), id, world.version(id));
                case RETITLE -> world.answer(ADMIN, SUBMITTING, id, "judul", TITLES.get(act.title()));
                case SEAL -> world.store.seal(EDITION);
            }
        } catch (Refusal refused) {
            // caps, titles, states: what counts is what stands afterwards
        } finally {
            store.waiting.pop();
        }
    }

    /** Lets the waiting acts happen just before a save. */
    private static final class CutInStore extends InMemoryProposalStore {
        final Deque<List<Act>> waiting = new ArrayDeque<>();
        ProposalWorld world;
        List<String> candidates;

        private void cutIn() {
            if (world != null && !waiting.isEmpty() && !waiting.peek().isEmpty()) {
                run(world, this, candidates, waiting.peek().removeFirst());
            }
        }

        @Override
        public void submit(
                Proposal next,
                Gate gate,
                Preselection preselection,
                Disclosure disclosure,
                Event event,
                Remembered remembered) {
            cutIn();
            super.submit(next, gate, preselection, disclosure, event, remembered);
        }

        @Override
        public void withdraw(Proposal next, Gate gate, Event event, Remembered remembered) {
            cutIn();
            super.withdraw(next, gate, event, remembered);
        }

        @Override
        public void save(Answer answer, Proposal seen, Optional<String> title, Event event, Remembered remembered) {
            cutIn();
            super.save(answer, seen, title, event, remembered);
        }
    }
}
