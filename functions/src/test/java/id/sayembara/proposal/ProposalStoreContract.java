package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.DRAFTING;
import static id.sayembara.proposal.ProposalFixtures.EDITION;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static id.sayembara.proposal.ProposalFixtures.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.Races;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import id.sayembara.proposal.ProposalState.AtInstitution;
import id.sayembara.proposal.ProposalState.Draft;
import id.sayembara.proposal.ProposalState.Name;
import id.sayembara.proposal.ProposalState.Returned;
import id.sayembara.proposal.ProposalState.Submitted;
import id.sayembara.proposal.ProposalState.Withdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ProposalStore} keeps. */
public abstract class ProposalStoreContract {
    private static final String INSTITUTION = "kab-3404";
    private static final Instant UNTIL = Instant.parse("2025-12-31T17:00:00Z");

    private final AtomicInteger counter = new AtomicInteger();
    private ProposalStore store;

    /** A new, empty store. */
    protected abstract ProposalStore create();

    /** The events of a subject as envelopes, in order. */
    protected abstract List<String> envelopes(String subject);

    @BeforeEach
    void begin() {
        store = create();
    }

    @Test
    void keepsAProposalInEveryState() {
        Proposal proposal = started("01A");
        assertThat(store.find("01A")).contains(proposal);

        for (ProposalState state : List.of(
                new AtInstitution(),
                new Returned("Perbaiki judul.", "00"),
                new Draft(),
                new Submitted("abc", "Judul", Optional.of("kesehatan"), 0, SUBMITTING),
                new Submitted("abd", "Judul", Optional.empty(), 0, SUBMITTING),
                new Withdrawn("abc"))) {
            Event event = event(proposal.chain());
            proposal = proposal.moved(state, SUBMITTING, event.chain());
            store.move(proposal, event, remembered());
            assertThat(store.find("01A")).contains(proposal);
        }
        assertThat(envelopes(Proposal.subject("01A"))).hasSize(7);
        assertThat(store.find("01B")).isEmpty();
    }

    @Test
    void findsManyByTheirIdsInTheirOrder() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 103; i++) {
            ids.addFirst(started(String.format("01%04d", i)).id());
        }
        ids.add(50, "01TIDAKADA");

        List<String> found = store.findAll(ids).stream().map(Proposal::id).toList();

        ids.remove("01TIDAKADA");
        assertThat(found).isEqualTo(ids);
        assertThat(store.findAll(List.of())).isEmpty();
    }

    @Test
    @Rule("R15")
    void keepsAnAnswerOfEveryKindAndCountsTheRevision() {
        Proposal proposal = started("01A");
        List<AnswerValue> values = List.of(
                new AnswerValue.Nothing(),
                new AnswerValue.Text("Baris satu\nBaris dua \"kutip\" 😀"),
                new AnswerValue.Text(""),
                new AnswerValue.Chosen("kesehatan"),
                new AnswerValue.ChosenMany(List.of("sdg-02", "sdg-01")),
                new AnswerValue.Day(LocalDate.of(2022, 1, 31)),
                new AnswerValue.Link("https://contoh.go.id/v"),
                new AnswerValue.YesNo(false),
                new AnswerValue.Innovators(List.of(new AnswerValue.Innovator("Siti", "Penggagas", true))),
                new AnswerValue.Sources(List.of(
                        new AnswerValue.Source("A", "B", Optional.of(2019)),
                        new AnswerValue.Source("C", "D", Optional.empty()))),
                new AnswerValue.DocumentIds(List.of("01A-1", "01A-2")));
        for (int i = 0; i < values.size(); i++) {
            Answer answer = saved(proposal, "q" + i, values.get(i), Optional.empty());
            assertThat(store.answer("01A", "q" + i)).contains(answer);
        }

        assertThat(store.answers("01A")).hasSize(values.size());
        Proposal now = store.find("01A").orElseThrow();
        assertThat(now.contentRevision()).isEqualTo(values.size());
        assertThat(now.version()).isEqualTo(1);
        assertThat(envelopes(Answer.subject("01A", "q1"))).hasSize(1);
    }

    @Test
    @Rule("R15")
    void savesOverTheVersionSeenAlone() {
        Proposal proposal = started("01A");
        Answer first = saved(proposal, "judul", new AnswerValue.Text("Satu"), Optional.of("Satu"));
        Answer second = saved(proposal, "judul", new AnswerValue.Text("Dua"), Optional.of("Dua"));
        assertThat(second.version()).isEqualTo(2);

        Event event = event(first.chain());
        Answer stale = answer("judul", new AnswerValue.Text("Tiga"), event.chain());

        assertThatThrownBy(() -> store.save(stale, proposal, Optional.of("Tiga"), event, remembered()))
                .isInstanceOf(Contention.class);
        assertThat(store.answer("01A", "judul")).contains(second);
        assertThat(store.find("01A").orElseThrow().title()).isEqualTo("Dua");
        assertThat(store.find("01A").orElseThrow().contentRevision()).isEqualTo(2);
        assertThat(envelopes(Answer.subject("01A", "judul"))).hasSize(2);
    }

    @Test
    @Rule("R8")
    void savesNothingIntoAProposalThatMovedMeanwhile() {
        Proposal proposal = started("01A");
        move(proposal, new AtInstitution());

        Event event = event(Chain.start(Answer.subject("01A", "judul")));
        Answer late = answer("judul", new AnswerValue.Text("Terlambat"), event.chain());

        assertThatThrownBy(() -> store.save(late, proposal, Optional.empty(), event, remembered()))
                .isInstanceOf(Contention.class);
        assertThat(store.answers("01A")).isEmpty();
    }

    @Test
    @Rule("R8")
    void movesFromTheVersionSeenAloneWhateverItsEvent() {
        Proposal seen = started("01A");
        move(seen, new AtInstitution());
        Proposal now = store.find("01A").orElseThrow();

        Proposal late = seen.moved(new Returned("Terlambat.", "00"), SUBMITTING, now.chain());
        Event elsewhere = event(Chain.start(Proposal.subject("01B")));

        assertThatThrownBy(() -> store.move(late, elsewhere, remembered())).isInstanceOf(Contention.class);
        assertThat(store.find("01A")).contains(now);
    }

    @Test
    @Rule("R17")
    void submitsOnlyWhatWasLookedAt() {
        Proposal proposal = started("01A");
        saved(proposal, "judul", new AnswerValue.Text("Sesudah dibaca"), Optional.empty());

        assertThatThrownBy(() -> submit(proposal, gate(), none())).isInstanceOf(Contention.class);

        assertThat(gate().version()).isZero();
        submit(store.find("01A").orElseThrow(), gate(), none());
        assertThat(gate().submissions()).containsOnlyKeys("01A");
        assertThat(gate().version()).isEqualTo(1);
    }

    @Test
    @Rule("R9")
    void letsOneOfTwoThroughTheSameGate() {
        Proposal one = started("01A");
        Proposal two = started("01B");
        Gate seen = gate();

        submit(one, seen, none());

        assertThatThrownBy(() -> submit(two, seen, none())).isInstanceOf(Contention.class);
        assertThat(gate().submissions()).containsOnlyKeys("01A");
        assertThat(store.find("01B")).contains(two);
    }

    @Test
    @Rule("R9")
    void holdsACapAgainstManyWritersAtOnce() {
        List<Proposal> candidates = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            candidates.add(started("01" + i));
        }

        Races.run(6, i -> {
            for (int tries = 0; tries < 50; tries++) {
                Gate gate = gate();
                if (gate.submissions().size() >= 2) {
                    return null;
                }
                try {
                    submit(candidates.get(i), gate, none());
                    return null;
                } catch (Contention lost) {
                    // look again
                }
            }
            throw new AssertionError("never came through");
        });

        assertThat(gate().submissions()).hasSize(2);
        assertThat(gate().version()).isEqualTo(2);
        long submitted = candidates.stream()
                .filter(p -> store.find(p.id()).orElseThrow().state().name() == Name.SUBMITTED)
                .count();
        assertThat(submitted).isEqualTo(2);
    }

    @Test
    @Rule("R15")
    void losesNoAnswerAmongManyWritersAtOnce() {
        Proposal proposal = started("01A");

        List<Races.Outcome<Integer>> outcomes = Races.run(6, i -> {
            int saved = 0;
            for (int n = 0; n < 5; n++) {
                while (true) {
                    try {
                        saved(proposal, "q" + i, new AnswerValue.Text("teks " + n), Optional.empty());
                        saved++;
                        break;
                    } catch (Contention lost) {
                        // look again
                    }
                }
            }
            return saved;
        });

        assertThat(outcomes).allMatch(Races.Outcome::won);
        assertThat(store.find("01A").orElseThrow().contentRevision()).isEqualTo(30);
        assertThat(store.answers("01A")).hasSize(6).allMatch(a -> a.version() == 5);
    }

    @Test
    void withdrawsFromTheGate() {
        Proposal submitted = submit(started("01A"), gate(), none());

        Event event = event(submitted.chain());
        Proposal withdrawn = submitted.moved(new Withdrawn("m01A"), SUBMITTING, event.chain());
        store.withdraw(withdrawn, gate().without("01A"), event, remembered());

        assertThat(gate().submissions()).isEmpty();
        assertThat(gate().version()).isEqualTo(2);
        assertThat(store.find("01A")).contains(withdrawn);
    }

    @Test
    @Rule("R9")
    void keepsAChoiceMadeOfTheGateAsItWas() {
        Gate seen = gate();
        Proposal proposal = started("01A");
        Preselection choice = choice(none(), Set.of("01A", "01B"), seen);
        assertThat(store.preselection(EDITION, INSTITUTION)).isEqualTo(choice);

        // a submission that looked before the choice, and a choice that looked before a submission
        assertThatThrownBy(() -> submit(proposal, gate(), none())).isInstanceOf(Contention.class);
        submit(proposal, gate(), choice);
        assertThatThrownBy(() -> choice(choice, Set.of("01B"), seen)).isInstanceOf(Contention.class);
        assertThat(store.preselection(EDITION, INSTITUTION)).isEqualTo(choice);
    }

    @Test
    @Rule("R6")
    void sealsEveryGateOnceAndAnswersWhatTheyHold() {
        Proposal one = submit(started("01A"), gate(), none());
        Proposal two = submit(started("01B", "kab-3402", "puskesmas", DRAFTING), gate("kab-3402"), none("kab-3402"));
        Event event = event(two.chain());
        store.withdraw(
                two.moved(new Withdrawn("m01B"), SUBMITTING, event.chain()),
                gate("kab-3402").without("01B"),
                event,
                remembered());
        submit(started("01C", "kota-3471", "puskesmas", DRAFTING), gate("kota-3471"), none("kota-3471"));

        List<Gate> sealed = store.seal(EDITION);

        assertThat(sealed)
                .extracting(Gate::institution)
                .containsExactlyInAnyOrder(INSTITUTION, "kab-3402", "kota-3471");
        assertThat(sealed).allMatch(Gate::sealed);
        assertThat(sealed.stream().flatMap(g -> g.submissions().keySet().stream()))
                .containsExactlyInAnyOrder(one.id(), "01C");
        assertThat(sealed).containsExactlyInAnyOrder(gate(), gate("kab-3402"), gate("kota-3471"));
        assertThat(store.seal(EDITION)).containsExactlyInAnyOrderElementsOf(sealed);
    }

    @Test
    @Rule("R6")
    void letsNobodyThroughOnceSealedNeitherForTheFirstTimeNorAgain() {
        Proposal before = submit(started("01A"), gate(), none());
        Gate seen = gate();
        Gate never = gate("kab-3402");
        Proposal first = started("01B", "kab-3402", "puskesmas", DRAFTING);
        store.seal(EDITION);

        assertThatThrownBy(() -> submit(first, never, none("kab-3402"))).isInstanceOf(Contention.class);
        assertThatThrownBy(() -> submit(started("01C"), seen, none())).isInstanceOf(Contention.class);
        Event event = event(before.chain());
        assertThatThrownBy(() -> store.withdraw(
                        before.moved(new Withdrawn("m01A"), SUBMITTING, event.chain()),
                        seen.without("01A"),
                        event,
                        remembered()))
                .isInstanceOf(Contention.class);
        assertThat(gate("kab-3402")).isEqualTo(Gate.shut(EDITION, "kab-3402"));
        assertThat(store.find("01B")).contains(first);
        assertThat(gate().submissions()).containsOnlyKeys("01A");
        assertThat(store.gate("lomba-2026", "kab-3402").sealed()).isFalse();
    }

    @Test
    @Rule("R6")
    void sealsExactlyWhatEnteredHoweverFirstSubmissionsRace() {
        List<Proposal> candidates = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            candidates.add(started("01" + i, "kab-" + i, "puskesmas", DRAFTING));
        }

        List<Races.Outcome<List<Gate>>> outcomes = Races.run(5, i -> {
            if (i == 4) {
                return store.seal(EDITION);
            }
            for (int n = i; n < candidates.size(); n += 4) {
                first(candidates.get(n), "kab-" + n);
            }
            return null;
        });

        assertThat(outcomes).allMatch(Races.Outcome::won);
        List<String> sealed = outcomes.get(4).value().stream()
                .flatMap(gate -> gate.submissions().keySet().stream())
                .toList();
        for (Proposal candidate : candidates) {
            assertThat(store.find(candidate.id()).orElseThrow().state().name() == Name.SUBMITTED)
                    .as(candidate.institution())
                    .isEqualTo(sealed.contains(candidate.id()));
        }
    }

    private void first(Proposal candidate, String institution) {
        while (true) {
            Gate gate = gate(institution);
            if (gate.sealed()) {
                return;
            }
            try {
                submit(candidate, gate, none(institution));
                return;
            } catch (Contention lost) {
                // look again
            }
        }
    }

    @Test
    @Rule("R6")
    void sealsExactlyWhatEnteredOneGateHoweverTheyRace() {
        List<Proposal> candidates = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            candidates.add(started("01" + i));
        }
        submit(started("01X"), gate(), none());

        List<Races.Outcome<List<Gate>>> outcomes = Races.run(6, i -> {
            if (i == 5) {
                return store.seal(EDITION);
            }
            first(candidates.get(i), INSTITUTION);
            return null;
        });

        assertThat(outcomes).allMatch(Races.Outcome::won);
        Gate sealed = outcomes.get(5).value().getFirst();
        assertThat(gate()).isEqualTo(sealed);
        assertThat(sealed.submissions()).containsKey("01X");
        for (Proposal candidate : candidates) {
            boolean inside = sealed.submissions().containsKey(candidate.id());
            assertThat(store.find(candidate.id()).orElseThrow().state().name() == Name.SUBMITTED)
                    .isEqualTo(inside);
        }
    }

    @Test
    @Rule("R18")
    void recordsRefusalsInAChainOfTheirOwn() {
        started("01A");
        Event first = event(store.refusals("01A"));
        store.refuse(first);
        Event second = event(store.refusals("01A"));
        store.refuse(second);

        assertThat(second.previous()).isEqualTo(first.hash());
        assertThatThrownBy(() -> store.refuse(second)).isInstanceOf(Contention.class);
        assertThat(envelopes("proposal/01A/refusals")).containsExactly(first.envelope(), second.envelope());
        assertThat(store.find("01A").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void remembersAnAnswerOnceAndChangesNothingUnderATakenKey() {
        Proposal proposal = started("01A");
        Standing standing = proposal.standing();
        Remembered first = new Remembered("unit#k", Digest.sha256Hex("a"), standing, UNTIL);
        store.remember(first);

        assertThat(store.recall("unit#k", Standing.class)).contains(first);
        assertThat(store.recall("unit#other", Standing.class)).isEmpty();
        assertThatThrownBy(() -> store.remember(first)).isInstanceOf(Contention.class);
        Event event = event(proposal.chain());
        assertThatThrownBy(
                        () -> store.move(proposal.moved(new AtInstitution(), SUBMITTING, event.chain()), event, first))
                .isInstanceOf(Contention.class);
        assertThat(store.find("01A")).contains(proposal);
        assertThat(envelopes(Proposal.subject("01A"))).hasSize(1);
    }

    @Test
    void remembersEveryKindOfAnswerAsItWasGiven() {
        Receipt receipt = new Receipt(
                "1234-5678-9012-3456",
                EDITION,
                "01A",
                INSTITUTION,
                "umum",
                SUBMITTING.plusMillis(7),
                "abc",
                1,
                4,
                "a.b.c");
        SavedAnswer saved = new SavedAnswer("01A", "judul", 3, DRAFTING);
        store.remember(new Remembered("a#1", "f", receipt, UNTIL));
        store.remember(new Remembered("a#2", "f", saved, UNTIL));

        var chosen = new PreselectProposals.Chosen(EDITION, INSTITUTION, 1, List.of("01A", "01B"));
        store.remember(new Remembered("a#3", "f", chosen, UNTIL));

        assertThat(store.recall("a#3", PreselectProposals.Chosen.class)
                        .orElseThrow()
                        .result())
                .isEqualTo(chosen);
        assertThat(store.recall("a#1", Receipt.class).orElseThrow().result()).isEqualTo(receipt);
        assertThat(store.recall("a#2", SavedAnswer.class).orElseThrow().result())
                .isEqualTo(saved);
    }

    @Test
    void listsPageByPageThoseLongestInTheirStateFirst() {
        for (int i = 0; i < 5; i++) {
            started("01" + i, INSTITUTION, i % 2 == 0 ? "puskesmas" : "samsat", DRAFTING.plusMillis(10L - i));
        }
        started("01X", "kab-3402", "puskesmas", DRAFTING);
        move(store.find("010").orElseThrow(), new AtInstitution());

        assertThat(ids(list(Optional.of(INSTITUTION), Optional.empty(), Name.DRAFT, Optional.empty(), 10)))
                .containsExactly("014", "013", "012", "011");
        assertThat(ids(list(Optional.of(INSTITUTION), Optional.of("puskesmas"), Name.DRAFT, Optional.empty(), 10)))
                .containsExactly("014", "012");
        assertThat(ids(list(Optional.empty(), Optional.empty(), Name.DRAFT, Optional.empty(), 10)))
                .containsExactly("01X", "014", "013", "012", "011");
        assertThat(ids(list(Optional.of(INSTITUTION), Optional.empty(), Name.AT_INSTITUTION, Optional.empty(), 10)))
                .containsExactly("010");

        List<String> walked = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Proposal> page = list(Optional.empty(), Optional.empty(), Name.DRAFT, after, 2);
            walked.addAll(ids(page));
            after = page.next();
        } while (after.isPresent());
        assertThat(walked).containsExactly("01X", "014", "013", "012", "011");
    }

    private Page<Proposal> list(
            Optional<String> institution, Optional<String> unit, Name state, Optional<String> after, int limit) {
        return store.list(EDITION, institution, unit, state, after, limit);
    }

    private static List<String> ids(Page<Proposal> page) {
        return page.items().stream().map(Proposal::id).toList();
    }

    private Gate gate() {
        return gate(INSTITUTION);
    }

    private Gate gate(String institution) {
        return store.gate(EDITION, institution);
    }

    private Preselection none() {
        return none(INSTITUTION);
    }

    private static Preselection none(String institution) {
        return Preselection.none(EDITION, institution);
    }

    private Proposal started(String id) {
        return started(id, INSTITUTION, "puskesmas", DRAFTING);
    }

    private Proposal started(String id, String institution, String unit, Instant at) {
        Event event = event(Chain.start(Proposal.subject(id)));
        Proposal proposal = new Proposal(
                id,
                EDITION,
                1,
                "umum",
                institution,
                Optional.of("prov-34"),
                Optional.of(unit),
                "",
                new Draft(),
                0,
                at,
                at,
                event.chain());
        store.start(proposal, event, remembered());
        return proposal;
    }

    private void move(Proposal proposal, ProposalState state) {
        Event event = event(proposal.chain());
        store.move(proposal.moved(state, SUBMITTING, event.chain()), event, remembered());
    }

    private Answer saved(Proposal proposal, String question, AnswerValue value, Optional<String> title) {
        Chain before = store.answer(proposal.id(), question)
                .map(Answer::chain)
                .orElseGet(() -> Chain.start(Answer.subject(proposal.id(), question)));
        Event event = event(before);
        Answer answer = answer(question, value, event.chain());
        store.save(answer, proposal, title, event, remembered());
        return answer;
    }

    private static Answer answer(String question, AnswerValue value, Chain chain) {
        return new Answer("01A", question, value, "00ff", "unit", Role.UNIT, DRAFTING, chain);
    }

    private Proposal submit(Proposal seen, Gate gate, Preselection choice) {
        Event event = event(seen.chain());
        String manifest = "m" + seen.id();
        Proposal next = seen.moved(
                new Submitted(manifest, "Judul", Optional.of("kesehatan"), seen.contentRevision(), SUBMITTING),
                SUBMITTING,
                event.chain());
        Answer personal = answer(
                "inovator",
                new AnswerValue.Innovators(List.of(new AnswerValue.Innovator("Siti", "", true))),
                Chain.start("x"));
        store.submit(
                next,
                gate.with(seen.id(), new Gate.Entry("umum", TitleKey.of(seen.id()), manifest)),
                choice,
                new Disclosure(seen.id(), manifest, List.of(personal)),
                event,
                remembered());
        return next;
    }

    private Preselection choice(Preselection before, Set<String> chosen, Gate seen) {
        Event event = event(before.chain());
        Preselection next = new Preselection(EDITION, INSTITUTION, chosen, "Paling matang", "00", event.chain());
        store.preselect(next, seen, event, remembered());
        return next;
    }

    private Event event(Chain before) {
        return before.next(
                new ProposalEvent.FormVersionAccepted(1, counter.incrementAndGet()), EDITION, UNIT, DRAFTING);
    }

    private Remembered remembered() {
        return new Remembered(
                ADMIN.member() + "#" + counter.incrementAndGet(),
                Digest.sha256Hex("x"),
                new Standing("01A", 1, Name.DRAFT, DRAFTING),
                UNTIL);
    }
}
