package id.sayembara.scoring;

import static id.sayembara.scoring.ScoringWorld.AIR;
import static id.sayembara.scoring.ScoringWorld.ANI;
import static id.sayembara.scoring.ScoringWorld.ANTAR;
import static id.sayembara.scoring.ScoringWorld.BUDI;
import static id.sayembara.scoring.ScoringWorld.CHAIR;
import static id.sayembara.scoring.ScoringWorld.CITRA;
import static id.sayembara.scoring.ScoringWorld.DEWI;
import static id.sayembara.scoring.ScoringWorld.EDITION;
import static id.sayembara.scoring.ScoringWorld.JEMPUT;
import static id.sayembara.scoring.ScoringWorld.PANELIST;
import static id.sayembara.scoring.ScoringWorld.PUSAT;
import static id.sayembara.scoring.ScoringWorld.SCORING;
import static id.sayembara.scoring.ScoringWorld.SECRETARIAT;
import static id.sayembara.scoring.ScoringWorld.SIAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Page;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Races;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Rule;
import id.sayembara.scoring.FreezeStore.Frozen;
import id.sayembara.scoring.Ranking.Ranked;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of the evaluation keeps, two writers at once among it. */
public abstract class ScoringStoreContract {
    private static final List<String> ALL = List.of(SIAP, ANTAR, AIR, JEMPUT, PUSAT);

    private ScoringWorld world;

    /** The stores of both tables. */
    public record Stores(
            EvaluationStore evaluation,
            ProgressBook progress,
            ScorecardStore scorecards,
            FreezeStore freezing,
            RankingStore rankings) {}

    /** New, empty stores that know of each other. */
    protected abstract Stores create();

    /** The envelopes of a subject's events, in order. */
    protected abstract List<String> envelopes(String subject);

    @BeforeEach
    void newWorld() {
        Stores stores = create();
        world = new ScoringWorld(
                stores.evaluation(), stores.progress(), stores.scorecards(), stores.freezing(), stores.rankings());
    }

    private Refusal refusal(Runnable act) {
        return ScoringWorld.refusal(act);
    }

    private static <T> List<T> pages(Function<Optional<String>, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<T> page = list.apply(after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    private static <T> List<T> won(List<Races.Outcome<T>> outcomes) {
        return outcomes.stream()
                .filter(Races.Outcome::won)
                .map(Races.Outcome::value)
                .toList();
    }

    private void chained(String subject, int events) {
        List<String> envelopes = envelopes(subject);
        assertThat(envelopes).hasSize(events);
        for (int i = 1; i < envelopes.size(); i++) {
            assertThat(envelopes.get(i)).contains("\"previous\":\"" + Digest.sha256Hex(envelopes.get(i - 1)) + "\"");
        }
    }

    @Test
    void keepsProfilesPinsAndLoadsApart() {
        world.profile(ANI, Set.of("kem-01"), Set.of("32"), 7);
        world.assign(SIAP, ANI);
        world.pin.run(world.call(SECRETARIAT, SCORING), EDITION, ANTAR, ANI.member(), "Saudara.");
        world.profile(ANI, Set.of(), Set.of("31"), 9);
        world.pin.run(world.call(SECRETARIAT, SCORING), EDITION, ANTAR, ANI.member(), "Sepupu.");

        Profile kept = world.profileOf(ANI);
        assertThat(kept.institutions()).isEmpty();
        assertThat(kept.provinces()).containsExactly("31");
        assertThat(kept.pinned()).containsExactly(ANTAR);
        assertThat(kept.most()).isEqualTo(9);
        assertThat(kept.load()).isEqualTo(1);
        assertThat(kept.version()).isEqualTo(4);
        assertThat(world.evaluation.profile("lain", world.person(ANI))).isEmpty();
        chained(Profile.subject(EDITION, ANI.member()), 4);
    }

    @Test
    void listsPageByPageWithoutGapOrRepeat() {
        List<Actor> evaluators = List.of(ANI, BUDI, CITRA);
        for (Actor evaluator : evaluators) {
            world.profile(evaluator, 50);
            ALL.forEach(proposal -> world.assign(proposal, evaluator));
        }
        world.remove.run(world.call(SECRETARIAT, SCORING), EDITION, ANTAR, ANI.member(), "Sakit.");

        assertThat(pages(after -> world.evaluation.profiles(EDITION, after, 2)))
                .extracting(Profile::member)
                .containsExactly(ANI.member(), BUDI.member(), CITRA.member());
        assertThat(pages(after -> world.evaluation.assignments(EDITION, ANI.member(), after, 2)))
                .extracting(Assignment::proposal)
                .containsExactlyElementsOf(
                        ALL.stream().filter(p -> !p.equals(ANTAR)).sorted().toList());
        List<Assignment> all = pages(after -> world.evaluation.assignments(EDITION, after, 2));
        assertThat(all).hasSize(14).doesNotHaveDuplicates();
        assertThat(all).extracting(a -> a.proposal() + "#" + a.evaluator()).isSorted();
        assertThat(world.evaluation.assignments("lain", Optional.empty(), 2).items())
                .isEmpty();
        assertThat(world.evaluation.assignment(SIAP, ANI.member()).orElseThrow().provinces())
                .containsExactly("34");
        chained(Readings.subject(EDITION, ANTAR), 4);
    }

    @Test
    void assignsAgainWhatWasTakenBack() {
        world.profile(ANI, 1);
        world.assign(SIAP, ANI);
        world.remove.run(world.call(SECRETARIAT, SCORING), EDITION, SIAP, ANI.member(), "Sakit.");
        world.assign(SIAP, ANI);

        assertThat(world.evaluation.assignment(SIAP, ANI.member())).isPresent();
        assertThat(world.evaluation.readings(EDITION, SIAP).evaluators()).containsExactly(ANI.member());

        Assignment assignment = world.evaluation.assignment(SIAP, ANI.member()).orElseThrow();
        assertThat(world.evaluation.assigned(SIAP, ANI.member())).contains(assignment);
        world.remove.run(world.call(SECRETARIAT, SCORING), EDITION, SIAP, ANI.member(), "Sakit.");
        assertThat(world.evaluation.assignment(SIAP, ANI.member())).isEmpty();
        assertThat(world.evaluation.assigned(SIAP, ANI.member())).contains(assignment);
        assertThat(world.evaluation.assigned(ANTAR, ANI.member())).isEmpty();
    }

    @Test
    @Rule("R24")
    void neverAssignsBeyondPlacesAndLoadsHoweverManyTryAtOnce() {
        List<Actor> evaluators = List.of(ANI, BUDI, CITRA, DEWI);
        evaluators.forEach(evaluator -> world.profile(evaluator, 2));
        List<Runnable> tries = evaluators.stream()
                .flatMap(e -> ALL.stream().<Runnable>map(p -> () -> world.assign(p, e)))
                .toList();
        Races.run(tries.size(), i -> {
            tries.get(i).run();
            return i;
        });

        for (Actor evaluator : evaluators) {
            int load = world.profileOf(evaluator).load();
            assertThat(load).isLessThanOrEqualTo(2);
            assertThat(world.evaluation
                            .assignments(EDITION, evaluator.member(), Optional.empty(), 100)
                            .items())
                    .hasSize(load);
        }
        for (String proposal : ALL) {
            assertThat(world.evaluation.readings(EDITION, proposal).evaluators())
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    @Rule("R25")
    void savesOneOfTwoScoresOverTheSameVersionAndLosesNoneAtOthers() {
        world.ready(ANI, SIAP);
        List<SavedScore> same = won(Races.run(
                4,
                i -> world.save.run(
                        world.call(ANI, SCORING), SIAP, "kebaruan", 0, Optional.of("6" + i), Optional.empty())));
        assertThat(same).hasSize(1);

        List<String> criteria = List.of("dampak", "sumber-daya");
        assertThat(won(Races.run(2, i -> world.score(ANI, SIAP, criteria.get(i), "80"))))
                .hasSize(2);
        assertThat(world.scorecards.scores(ANI.member(), SIAP)).hasSize(3);
        assertThat(world.changes(ANI, SIAP)).isEqualTo(3);
        Card card = world.card(ANI, SIAP);
        chained(Score.subject(card, "kebaruan"), 1);
    }

    @Test
    void keepsScoresAndCommentsAsTheyWereGiven() {
        world.ready(ANI, SIAP);
        world.score(ANI, SIAP, "dampak", "80");
        world.score(ANI, SIAP, "kebaruan", "70");
        world.score(ANI, SIAP, "kebaruan", null);

        Score dampak = world.scorecards.score(ANI.member(), SIAP, "dampak").orElseThrow();
        assertThat(dampak.score()).contains(new BigDecimal("80"));
        assertThat(dampak.comment()).contains("Catatan rahasia");
        assertThat(dampak.at()).isEqualTo(SCORING);
        Score kebaruan = world.scorecards.score(ANI.member(), SIAP, "kebaruan").orElseThrow();
        assertThat(kebaruan.score()).isEmpty();
        assertThat(kebaruan.comment()).isEmpty();
        assertThat(kebaruan.version()).isEqualTo(2);
        assertThat(world.scorecards.score(BUDI.member(), SIAP, "dampak")).isEmpty();
        assertThat(world.scorecards.scores(ANI.member(), ANTAR)).isEmpty();
        chained(Score.subject(world.card(ANI, SIAP), "kebaruan"), 2);
    }

    @Test
    @Rule("R28")
    void locksWhatIsThereAndNothingElseWhenASaveRacesWithTheLock() {
        for (String proposal : List.of(SIAP, ANTAR, JEMPUT)) {
            world.profile(ANI, 50);
            world.assign(proposal, ANI);
            if (world.scorecards.desk(EDITION, ANI.member()).isEmpty()) {
                world.sign(ANI);
            }
            world.scoreAll(ANI, proposal, "80", "70", "90");
            List<Races.Outcome<Object>> outcomes = Races.run(
                    2,
                    i -> i == 0
                            ? world.lock.run(world.call(ANI, SCORING), proposal, 3)
                            : world.score(ANI, proposal, "kebaruan", "1"));

            Optional<LockedCard> locked = world.scorecards.locked(ANI.member(), proposal, 1);
            BigDecimal now = world.scorecards
                    .score(ANI.member(), proposal, "kebaruan")
                    .flatMap(Score::score)
                    .orElseThrow();
            assertThat(outcomes.stream().filter(Races.Outcome::won)).hasSize(1);
            assertThat(locked.isPresent()).isEqualTo(outcomes.getFirst().won());
            locked.ifPresent(card -> assertThat(card.scores().get("kebaruan")).isEqualByComparingTo(now));
        }
    }

    @Test
    @Rule("R28")
    void givesOneReceiptForTwoLocksAtOnceAndNeverLocksARevisionTwice() {
        world.ready(ANI, SIAP);
        world.scoreAll(ANI, SIAP, "80", "70", "90");
        List<ScorecardReceipt> receipts = won(Races.run(4, i -> world.lock.run(world.call(ANI, SCORING), SIAP, 3)));

        assertThat(receipts).hasSize(1);
        LockedCard locked = world.scorecards.locked(ANI.member(), SIAP, 1).orElseThrow();
        assertThat(locked.hash()).isEqualTo(receipts.getFirst().card());
        assertThat(Digest.sha256Hex(locked.text())).isEqualTo(locked.hash());
        assertThat(locked.comments().get("dampak")).containsEntry("comment", "Catatan rahasia");
        Card card = world.card(ANI, SIAP);
        assertThat(card.state()).isEqualTo(Card.State.LOCKED);
        assertThat(card.standing()).contains(1);
        chained(card.chain().subject(), 1);
    }

    @Test
    @Rule({"R22", "R24"})
    void eitherLocksOrLosesTheAssignmentWhenBothAreDoneAtOnce() {
        for (String proposal : List.of(SIAP, ANTAR, JEMPUT, PUSAT)) {
            world.profile(ANI, 50);
            world.assign(proposal, ANI);
            if (world.scorecards.desk(EDITION, ANI.member()).isEmpty()) {
                world.sign(ANI);
            }
            world.scoreAll(ANI, proposal, "80", "70", "90");
            List<Races.Outcome<Object>> outcomes = Races.run(
                    2,
                    i -> i == 0
                            ? world.lock.run(world.call(ANI, SCORING), proposal, 3)
                            : world.remove.run(
                                    world.call(SECRETARIAT, SCORING), EDITION, proposal, ANI.member(), "Sakit."));

            boolean locked = world.scorecards.locked(ANI.member(), proposal, 1).isPresent();
            assertThat(locked).isEqualTo(outcomes.get(0).won());
            assertThat(locked).isNotEqualTo(outcomes.get(1).won());
            assertThat(world.evaluation.assignment(proposal, ANI.member()).isPresent())
                    .isEqualTo(locked);
        }
    }

    /** What a save of Ani's at SIAP is decided by, at this moment. */
    private Clearance clearance() {
        return new Clearance(
                world.evaluation.assignment(SIAP, ANI.member()).orElseThrow(),
                world.profileOf(ANI),
                world.published.getFirst(),
                world.published.getFirst().groups().getFirst(),
                world.scorecards.card(ANI.member(), SIAP));
    }

    /** Tries to save a score and to lock, both decided by this clearance: neither may come to anything. */
    private void savesNothing(Clearance clearance) {
        Card card = world.card(ANI, SIAP);
        Score seen = world.scorecards.score(ANI.member(), SIAP, "kebaruan").orElseThrow();
        var saving = seen.chain()
                .next(new ScoringEvent.ScoreSaved(SIAP, "kebaruan", seen.commitment()), EDITION, ANI, SCORING);
        assertThatThrownBy(() ->
                        world.scorecards.save(seen.withChain(saving.chain()), card, clearance, saving, remembered("a")))
                .isInstanceOf(Contention.class);
        var locking = card.chain().next(new ScoringEvent.ScorecardLocked(SIAP, 1, "x"), EDITION, ANI, SCORING);
        LockedCard locked =
                LockedCard.of(card, clearance.assignment(), clearance.rubric(), List.of(seen), "00", SCORING);
        assertThatThrownBy(() -> world.scorecards.lock(
                        card.locked(locking.chain()), locked, clearance, locking, remembered("b")))
                .isInstanceOf(Contention.class);
        assertThat(world.scorecards.score(ANI.member(), SIAP, "kebaruan")).contains(seen);
        assertThat(world.scorecards.locked(ANI.member(), SIAP, 1)).isEmpty();
        assertThat(world.card(ANI, SIAP)).isEqualTo(card);
    }

    @Test
    @Rule("R23")
    void savesNothingThatWasDecidedBeforeAConflictWasKnown() {
        world.ready(ANI, SIAP);
        world.score(ANI, SIAP, "kebaruan", "70");
        Clearance before = clearance();
        world.pin.run(world.call(SECRETARIAT, SCORING), EDITION, SIAP, ANI.member(), "Saudara.");

        savesNothing(before);
    }

    @Test
    @Rule({"R22", "R24"})
    void savesNothingThatWasDecidedBeforeTheAssignmentWasTakenBack() {
        world.ready(ANI, SIAP);
        world.score(ANI, SIAP, "kebaruan", "70");
        Clearance before = clearance();
        world.remove.run(world.call(SECRETARIAT, SCORING), EDITION, SIAP, ANI.member(), "Sakit.");

        savesNothing(before);
    }

    @Test
    @Rule({"R3", "R28"})
    void savesNothingOnAFrozenDeskAndOpensNone() {
        world.ready(ANI, SIAP);
        world.score(ANI, SIAP, "kebaruan", "70");
        Clearance before = clearance();
        world.freezing.freeze(EDITION);
        world.freezing.freeze(EDITION, ANI.member());

        savesNothing(before);
        Desk late = new Desk(EDITION, BUDI.member(), 1, "terlambat", SCORING, false, Chain.start("desk/terlambat"));
        var signing = late.chain().next(new ScoringEvent.IntegritySigned(1), EDITION, BUDI, SCORING);
        assertThatThrownBy(() -> world.scorecards.sign(late.withChain(signing.chain()), signing, remembered("c")))
                .isInstanceOf(Contention.class);
        assertThat(world.scorecards.desk(EDITION, BUDI.member())).isEmpty();
    }

    @Test
    @Rule({"R22", "R24"})
    void takesNothingBackThatIsLocked() {
        world.ready(ANI, SIAP);
        world.scoreAll(ANI, SIAP, "80", "70", "90");
        world.lock(ANI, SIAP);
        Readings readings = world.evaluation.readings(EDITION, SIAP);
        Assignment assignment = world.evaluation.assignment(SIAP, ANI.member()).orElseThrow();
        var removing = readings.chain()
                .next(
                        new ScoringEvent.AssignmentRemoved(SIAP, ANI.member(), Commitment.to("x", new byte[16])),
                        EDITION,
                        SECRETARIAT,
                        SCORING);

        assertThatThrownBy(() -> world.evaluation.remove(
                        new Removal(assignment, Progress.State.BEGUN, "x", "00"),
                        readings.without(ANI.member(), removing.chain()),
                        removing,
                        remembered("d")))
                .isInstanceOf(Contention.class);
        assertThat(world.evaluation.assignment(SIAP, ANI.member())).contains(assignment);
    }

    @Test
    @Rule({"R22", "R24"})
    void takesNothingBackThatHasComeFurtherThanWasSeen() {
        world.ready(ANI, SIAP);
        Readings readings = world.evaluation.readings(EDITION, SIAP);
        Assignment assignment = world.evaluation.assignment(SIAP, ANI.member()).orElseThrow();
        world.score(ANI, SIAP, "kebaruan", "70");
        world.declare.run(world.call(ANI, SCORING), SIAP, "Saudara.");
        for (Progress.State seen : List.of(Progress.State.ASSIGNED, Progress.State.BEGUN)) {
            var removing = readings.chain()
                    .next(
                            new ScoringEvent.AssignmentRemoved(SIAP, ANI.member(), Commitment.to("x", new byte[16])),
                            EDITION,
                            SECRETARIAT,
                            SCORING);
            assertThatThrownBy(() -> world.evaluation.remove(
                            new Removal(assignment, seen, "x", "00"),
                            readings.without(ANI.member(), removing.chain()),
                            removing,
                            remembered("d" + seen)))
                    .isInstanceOf(Contention.class);
        }
        assertThat(world.evaluation.assignment(SIAP, ANI.member())).contains(assignment);
    }

    /** Tries to give SIAP to the person behind Ani once more, as Budi, whatever the rules say. */
    private void assignToTheSamePerson(String answer) {
        Assignment given = world.evaluation.assignment(SIAP, CITRA.member()).orElseThrow();
        Assignment again = new Assignment(
                EDITION,
                SIAP,
                BUDI.member(),
                world.person(ANI),
                given.group(),
                given.institution(),
                given.servedBy(),
                given.provinces(),
                given.title(),
                given.rules(),
                SCORING);
        Readings readings = world.evaluation.readings(EDITION, SIAP);
        var assigning = readings.chain().next(new ScoringEvent.EvaluatorAssigned(again), EDITION, SECRETARIAT, SCORING);
        world.evaluation.assign(
                again,
                readings.with(BUDI.member(), assigning.chain()),
                world.profileOf(ANI),
                assigning,
                remembered(answer));
    }

    @Test
    @Rule("R24")
    void givesAProposalToOnePersonOnceByWhateverMemberships() {
        world.ready(ANI, SIAP);
        world.ready(CITRA, SIAP);
        assertThat(world.evaluation.reader(SIAP, world.person(ANI))).contains(ANI.member());
        assertThat(world.evaluation.reader(ANTAR, world.person(ANI))).isEmpty();
        assertThat(world.evaluation.reader(SIAP, world.person(BUDI))).isEmpty();

        assertThatThrownBy(() -> assignToTheSamePerson("f")).isInstanceOf(Contention.class);
        world.score(ANI, SIAP, "kebaruan", "70");
        assertThatThrownBy(() -> assignToTheSamePerson("g")).isInstanceOf(Contention.class);
        assertThat(world.evaluation.assignment(SIAP, BUDI.member())).isEmpty();

        world.remove.run(world.call(SECRETARIAT, SCORING), EDITION, SIAP, ANI.member(), "Akun lain.");
        assertThat(world.evaluation.reader(SIAP, world.person(ANI))).isEmpty();
        assignToTheSamePerson("h");
        assertThat(world.evaluation.reader(SIAP, world.person(ANI))).contains(BUDI.member());
    }

    @Test
    @Rule({"R23", "R24"})
    void neverGivesAProposalAgainToThePersonWhoDeclaredAConflictOrWhoseScorecardIsVoid() {
        world.ready(CITRA, SIAP);
        world.ready(ANI, SIAP);
        world.declare.run(world.call(ANI, SCORING), SIAP, "Saudara.");
        assertThat(world.scorecards.declared(EDITION, world.person(ANI), SIAP)).isTrue();
        assertThat(world.scorecards.declared(EDITION, world.person(ANI), ANTAR)).isFalse();
        assertThat(world.scorecards.declared("lain", world.person(ANI), SIAP)).isFalse();
        assertThat(world.scorecards.declared(EDITION, world.person(BUDI), SIAP)).isFalse();
        world.remove.run(world.call(SECRETARIAT, SCORING), EDITION, SIAP, ANI.member(), "Benturan.");

        assertThat(world.evaluation.reader(SIAP, world.person(ANI))).contains(ANI.member());
        assertThatThrownBy(() -> assignToTheSamePerson("i")).isInstanceOf(Contention.class);
    }

    @Test
    @Rule("R23")
    void assignsNothingThatWasDecidedByAnOlderProfile() {
        world.profile(ANI, 5);
        world.profile(BUDI, 5);
        world.assign(SIAP, BUDI);
        Profile before = world.profileOf(ANI);
        world.profile(ANI, Set.of("kab-3404"), Set.of(), 5);
        Assignment other = world.evaluation.assignment(SIAP, BUDI.member()).orElseThrow();
        Assignment assignment = new Assignment(
                EDITION,
                SIAP,
                ANI.member(),
                world.person(ANI),
                other.group(),
                other.institution(),
                other.servedBy(),
                other.provinces(),
                other.title(),
                other.rules(),
                SCORING);
        Readings readings = world.evaluation.readings(EDITION, SIAP);
        var assigning =
                readings.chain().next(new ScoringEvent.EvaluatorAssigned(assignment), EDITION, SECRETARIAT, SCORING);

        assertThatThrownBy(() -> world.evaluation.assign(
                        assignment, readings.with(ANI.member(), assigning.chain()), before, assigning, remembered("e")))
                .isInstanceOf(Contention.class);
        assertThat(world.evaluation.assignment(SIAP, ANI.member())).isEmpty();
    }

    private static Remembered remembered(String key) {
        return new Remembered(key, "f", new SavedScore(SIAP, "kebaruan", 2, SCORING), ScoringWorld.OVER);
    }

    @Test
    @Rule({"R3", "R28"})
    void countsEveryLockThatGotAReceiptAndNoOtherWhenTheFreezeCutsIn() {
        List<Actor> evaluators = List.of(ANI, BUDI, CITRA);
        for (Actor evaluator : evaluators) {
            world.ready(evaluator, ALL.toArray(String[]::new));
            ALL.forEach(proposal -> world.scoreAll(evaluator, proposal, "80", "70", "90"));
        }
        Set<String> frozen = new TreeSet<>();
        List<Races.Outcome<Object>> outcomes = Races.run(16, i -> {
            if (i == 15) {
                world.freeze();
                for (Actor evaluator : evaluators) {
                    world.freezing.standing(EDITION, evaluator.member()).forEach(card -> frozen.add(key(card)));
                }
                return "";
            }
            Actor evaluator = evaluators.get(i % 3);
            ScorecardReceipt receipt = world.lock.run(world.call(evaluator, SCORING), ALL.get(i / 3), 3);
            return receipt.evaluator() + " " + receipt.proposal();
        });

        Set<String> receipts = outcomes.subList(0, 15).stream()
                .filter(Races.Outcome::won)
                .map(o -> (String) o.value())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(outcomes.get(15).failure()).isNull();
        assertThat(frozen).isEqualTo(receipts);
        outcomes.subList(0, 15).stream()
                .filter(o -> !o.won())
                .forEach(o -> assertThat(((Refusal) o.failure()).problem()).isEqualTo(ScoringProblem.SCORES_FROZEN));
        int counted = world.rankings.places(EDITION, "umum", Optional.empty(), 100).items().stream()
                .mapToInt(place -> place.ranked().map(Ranked::readings).orElse(0))
                .sum();
        assertThat(counted).isEqualTo(receipts.size());
    }

    private static String key(LockedCard card) {
        return card.evaluator() + " " + card.proposal();
    }

    @Test
    @Rule({"R3", "R28"})
    void neverLosesAScoreThatWasAnsweredWhenTheFreezeCutsIn() {
        world.ready(ANI, ALL.toArray(String[]::new));
        List<Races.Outcome<Object>> outcomes = Races.run(6, i -> {
            if (i == 5) {
                world.freeze();
                return "";
            }
            return world.score(ANI, ALL.get(i), "kebaruan", "70");
        });

        for (int i = 0; i < 5; i++) {
            boolean kept =
                    world.scorecards.score(ANI.member(), ALL.get(i), "kebaruan").isPresent();
            assertThat(kept).isEqualTo(outcomes.get(i).won());
            assertThat(world.scorecards.card(ANI.member(), ALL.get(i)).isPresent())
                    .isEqualTo(kept);
        }
    }

    @Test
    void opensNoDeskThatTheFreezeDoesNotSee() {
        List<Actor> evaluators = List.of(ANI, BUDI, CITRA, DEWI);
        List<Races.Outcome<Object>> outcomes = Races.run(5, i -> {
            if (i == 4) {
                return new HashSet<>(world.freezing.freeze(EDITION));
            }
            world.sign(evaluators.get(i));
            return evaluators.get(i).member();
        });

        Set<Object> signed = outcomes.subList(0, 4).stream()
                .filter(Races.Outcome::won)
                .map(Races.Outcome::value)
                .collect(Collectors.toSet());
        assertThat(outcomes.get(4).value()).isEqualTo(signed);
        assertThat(world.freezing.freeze(EDITION))
                .containsExactlyInAnyOrderElementsOf(
                        signed.stream().map(Object::toString).toList());
        assertThat(world.scorecards.closed(EDITION)).isTrue();
        assertThat(world.scorecards.closed("lain")).isFalse();
    }

    @Test
    void freezesADeskAndAnswersItAsItWas() {
        world.ready(ANI, SIAP);
        Desk desk = world.scorecards.desk(EDITION, ANI.member()).orElseThrow();

        assertThat(world.freezing.freeze(EDITION)).containsExactly(ANI.member());
        Desk frozen = world.freezing.freeze(EDITION, ANI.member());
        assertThat(frozen.frozen()).isTrue();
        assertThat(frozen.pseudonym()).isEqualTo(desk.pseudonym());
        assertThat(world.freezing.freeze(EDITION, ANI.member())).isEqualTo(frozen);
        assertThat(world.scorecards.desk(EDITION, ANI.member())).contains(frozen);
        assertThat(world.freezing.freeze("lain")).isEmpty();
        chained(Desk.subject(EDITION, desk.pseudonym()), 1);
    }

    @Test
    void tellsHowFarReadingsHaveComeAndNoMore() {
        world.ready(ANI, SIAP, ANTAR, AIR);
        world.ready(BUDI, SIAP, ANTAR);
        world.score(ANI, SIAP, "dampak", "80");
        world.scoreAll(BUDI, SIAP, "80", "70", "90");
        world.lock(BUDI, SIAP);
        world.declare.run(world.call(ANI, SCORING), ANTAR, "Benturan.");

        assertThat(world.listAssignments
                        .run(world.call(SECRETARIAT, SCORING), EDITION, Optional.empty(), 10)
                        .items())
                .extracting(
                        r -> r.assignment().proposal() + " " + r.assignment().evaluator() + " " + r.state())
                .containsExactly(
                        AIR + " penilai-ani ASSIGNED",
                        ANTAR + " penilai-ani CONFLICT",
                        ANTAR + " penilai-budi ASSIGNED",
                        SIAP + " penilai-ani BEGUN",
                        SIAP + " penilai-budi LOCKED");
        assertThat(world.listAssignments
                        .run(world.call(SECRETARIAT, SCORING), EDITION, Optional.of(ANTAR + "#penilai-ani"), 2)
                        .items())
                .extracting(r -> r.assignment().evaluator() + " " + r.state())
                .containsExactly("penilai-budi ASSIGNED", "penilai-ani BEGUN");
    }

    /** A client can send any mark: one that no page gave is an empty page, not a failure. */
    @Test
    void whatComesAfterEverythingIsAnEmptyPage() {
        world.profile(ANI, 50);
        world.assign(SIAP, ANI);
        for (String mark : List.of("~", "~~", "\u007f", "é", "😀")) {
            Optional<String> after = Optional.of(mark);
            for (Page<?> page : List.of(
                    world.evaluation.profiles(EDITION, after, 2),
                    world.evaluation.assignments(EDITION, after, 2),
                    world.evaluation.assignments(EDITION, ANI.member(), after, 2),
                    world.scorecards.requests(EDITION, after, 2),
                    world.scorecards.voids(EDITION, after, 2),
                    world.rankings.places(EDITION, "umum", after, 2))) {
                assertThat(page.items()).as(mark).isEmpty();
                assertThat(page.next()).as(mark).isEmpty();
            }
        }
    }

    @Test
    @Rule({"R28", "R34"})
    void keepsTheWishThatWasAskedLast() {
        world.ready(ANI, SIAP);
        world.scoreAll(ANI, SIAP, "80", "70", "90");
        world.lock(ANI, SIAP);
        for (int times = 0; times < 2; times++) {
            Instant at = SCORING.plus(CorrectionWish.LIFE.multipliedBy(times));
            world.request.run(world.call(ANI, at), SIAP, "Sebab " + times);
            world.proposeVoid.run(world.call(CHAIR, at), SIAP, ANI.member(), "Sebab " + times);
            RevisionRequest kept =
                    world.scorecards.request(ANI.member(), SIAP, EDITION, 1).orElseThrow();
            VoidRequest wish =
                    world.scorecards.voidRequest(ANI.member(), SIAP, EDITION).orElseThrow();

            assertThat(kept.reason()).isEqualTo("Sebab " + times);
            assertThat(kept.requestedBy().at()).isEqualTo(at);
            assertThat(wish.reason()).isEqualTo("Sebab " + times);
            List<String> envelopes = envelopes(world.card(ANI, SIAP).chain().subject());
            assertThat(envelopes.get(envelopes.size() - 2)).contains("\"request\":\"" + kept.digest() + "\"");
            assertThat(envelopes.getLast()).contains("\"request\":\"" + wish.digest() + "\"");
        }
    }

    @Test
    void keepsRevisionsAndVoidsWithTheirReasons() {
        world.ready(ANI, SIAP, ANTAR, AIR);
        for (String proposal : List.of(SIAP, ANTAR, AIR)) {
            world.scoreAll(ANI, proposal, "80", "70", "90");
            world.lock(ANI, proposal);
            world.request.run(world.call(ANI, SCORING), proposal, "Salah ketik.");
            world.proposeVoid.run(world.call(CHAIR, SCORING), proposal, ANI.member(), "Benturan.");
        }
        assertThat(pages(after -> world.scorecards.requests(EDITION, after, 2)))
                .extracting(r -> r.proposal() + r.reason())
                .containsExactly(AIR + "Salah ketik.", ANTAR + "Salah ketik.", SIAP + "Salah ketik.");
        assertThat(pages(after -> world.scorecards.voids(EDITION, after, 2)))
                .extracting(v -> v.proposal() + v.reason() + v.revision())
                .containsExactly(AIR + "Benturan.1", ANTAR + "Benturan.1", SIAP + "Benturan.1");

        String asked = world.asked(ANI, SIAP);
        String wished = world.wished(ANI, SIAP);
        List<Races.Outcome<CardStanding>> both = Races.run(
                2,
                i -> i == 0
                        ? world.approve.run(world.call(CHAIR, SCORING), SIAP, ANI.member(), asked)
                        : world.approveVoid.run(world.call(PANELIST, SCORING), SIAP, ANI.member(), wished));
        Card card = world.card(ANI, SIAP);
        assertThat(both.get(1).won())
                .as("a void holds whether it comes before or after")
                .isTrue();
        assertThat(card.state()).isEqualTo(Card.State.VOIDED);
        assertThat(world.freezing.standing(EDITION, ANI.member()))
                .extracting(LockedCard::proposal)
                .containsExactlyInAnyOrder(ANTAR, AIR);
        chained(card.chain().subject(), both.get(0).won() ? 5 : 4);
    }

    @Test
    void keepsARankingAndSaysOnceThatItIsDrawn() {
        List<RankedPlace> places = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> new RankedPlace(
                        number,
                        "01J" + number,
                        "kab-3404",
                        "Judul",
                        number == 120
                                ? Optional.empty()
                                : Optional.of(new Ranked(
                                        number,
                                        "01J" + number,
                                        Fraction.read("256/3"),
                                        Fraction.of(85),
                                        Fraction.ZERO,
                                        3,
                                        true,
                                        number < 50,
                                        number == 7))))
                .toList();
        world.rankings.keep(EDITION, "umum", places);
        world.rankings.keep(EDITION, "umum", places);
        assertThat(world.rankings.find(EDITION, "umum")).isEmpty();

        DrawnRanking drawn = new DrawnRanking(EDITION, "umum", "ab", "cd", 3, 119, 1, new BigDecimal("84.5"), 2);
        var event = Chain.start(DrawnRanking.subject(EDITION, "umum"))
                .next(new ScoringEvent.RankingDrawn("umum", "ab", 119, 1), EDITION, Actor.system(), SCORING);
        world.rankings.conclude(drawn, event);
        assertThatThrownBy(() -> world.rankings.conclude(drawn, event)).isInstanceOf(Contention.class);
        assertThat(world.rankings.find(EDITION, "umum")).contains(drawn);
        assertThat(world.rankings.find(EDITION, "replikasi")).isEmpty();
        Page<RankedPlace> first = world.rankings.places(EDITION, "umum", Optional.empty(), 100);
        assertThat(first.items()).isEqualTo(places.subList(0, 100));
        assertThat(world.rankings.places(EDITION, "umum", first.next(), 100).items())
                .isEqualTo(places.subList(100, 120));
        chained(DrawnRanking.subject(EDITION, "umum"), 1);

        var freeze = Chain.start("freeze/" + EDITION)
                .next(new ScoringEvent.ScoresFrozen(2), EDITION, Actor.system(), SCORING);
        world.freezing.conclude(new Frozen(EDITION, 2), freeze);
        assertThatThrownBy(() -> world.freezing.conclude(new Frozen(EDITION, 2), freeze))
                .isInstanceOf(Contention.class);
        assertThat(world.freezing.frozen(EDITION)).contains(new Frozen(EDITION, 2));
    }

    @Test
    void remembersWhatWasAnswered() {
        world.ready(ANI, SIAP);
        world.scoreAll(ANI, SIAP, "80", "70", "90");
        var call = ScoringWorld.call(ANI, SCORING, "kunci", "badan");
        ScorecardReceipt receipt = world.lock.run(call, SIAP, 3);

        assertThat(world.lock.run(call, SIAP, 3)).isEqualTo(receipt);
        assertThat(refusal(() -> world.lock.run(ScoringWorld.call(ANI, SCORING, "kunci", "lain"), SIAP, 3))
                        .problem())
                .isEqualTo(PlatformProblem.IDEMPOTENCY_KEY_REUSED);
        var assigning = ScoringWorld.call(SECRETARIAT, SCORING, "kunci", "badan");
        var assigned = world.assign.run(assigning, EDITION, ANTAR, ANI.member());
        assertThat(world.assign.run(assigning, EDITION, ANTAR, ANI.member())).isEqualTo(assigned);
        assertThat(Map.of("load", world.profileOf(ANI).load())).containsEntry("load", 2);
    }
}
