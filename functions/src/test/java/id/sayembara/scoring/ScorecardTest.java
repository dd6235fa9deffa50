package id.sayembara.scoring;

import static id.sayembara.scoring.ScoringWorld.ANI;
import static id.sayembara.scoring.ScoringWorld.ANTAR;
import static id.sayembara.scoring.ScoringWorld.BUDI;
import static id.sayembara.scoring.ScoringWorld.CLOSES;
import static id.sayembara.scoring.ScoringWorld.EDITION;
import static id.sayembara.scoring.ScoringWorld.JEMPUT;
import static id.sayembara.scoring.ScoringWorld.OPENS;
import static id.sayembara.scoring.ScoringWorld.SCORING;
import static id.sayembara.scoring.ScoringWorld.SCREENING_OPENS;
import static id.sayembara.scoring.ScoringWorld.SECRETARIAT;
import static id.sayembara.scoring.ScoringWorld.SIAP;
import static id.sayembara.scoring.ScoringWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Digest;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Problem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private final ScoringWorld world = new ScoringWorld();

    private Problem problem(Runnable act) {
        return refusal(act).problem();
    }

    private Refusal saving(String criterion, String score, String comment) {
        return refusal(() -> world.save.run(
                world.call(ANI, SCORING),
                SIAP,
                criterion,
                0,
                Optional.ofNullable(score),
                Optional.ofNullable(comment)));
    }

    private static List<String> codes(Refusal refusal) {
        return refusal.findings().stream()
                .map(f -> f.pointer() + " " + f.code())
                .toList();
    }

    @Test
    @Rule("R25")
    void savesScoreAfterScoreEachWithAVersionOfItsOwn() {
        world.ready(ANI, SIAP);

        assertThat(world.score(ANI, SIAP, "dampak", "80").version()).isEqualTo(1);
        assertThat(world.score(ANI, SIAP, "kebaruan", "70").version()).isEqualTo(1);
        assertThat(world.score(ANI, SIAP, "dampak", "81").version()).isEqualTo(2);
        GetScorecard.Sheet sheet = world.get.run(world.call(ANI, SCORING), SIAP);
        assertThat(sheet.scores())
                .extracting(s -> s.criterion() + " " + s.score().orElseThrow().toPlainString())
                .containsExactly("dampak 81", "kebaruan 70");
        assertThat(sheet.card().changes()).isEqualTo(3);
        assertThat(sheet.card().state()).isEqualTo(Card.State.DRAFT);
    }

    @Test
    @Rule("R25")
    void refusesToSaveOverAScoreNotSeenAndShowsBoth() {
        world.ready(ANI, SIAP);
        world.score(ANI, SIAP, "kebaruan", "70");

        Refusal refusal = saving("kebaruan", "60", null);

        assertThat(refusal.problem()).isEqualTo(PlatformProblem.STALE_VERSION);
        assertThat(refusal.facts().get("yours")).isEqualTo(Map.of("score", "60"));
        assertThat(refusal.facts().get("current")).asString().contains("score=70", "version=1");
        assertThat(world.scorecards
                        .score(ANI.member(), SIAP, "kebaruan")
                        .orElseThrow()
                        .score()
                        .orElseThrow())
                .isEqualByComparingTo("70");
    }

    @Test
    @Rule("R25")
    void givesTheSameAnswerToTheSameSaveRepeated() {
        world.ready(ANI, SIAP);
        Call call = world.call(ANI, SCORING);
        SavedScore first = world.save.run(call, SIAP, "kebaruan", 0, Optional.of("70"), Optional.empty());

        assertThat(world.save.run(call, SIAP, "kebaruan", 0, Optional.of("70"), Optional.empty()))
                .isEqualTo(first);
        assertThat(world.save.run(world.call(ANI, SCORING), SIAP, "kebaruan", 0, Optional.of("70.0"), Optional.empty()))
                .isEqualTo(first);
        assertThat(world.changes(ANI, SIAP)).isEqualTo(1);
    }

    @Test
    @Rule("R25")
    void takesScoresOnTheScaleAlone() {
        world.ready(ANI, SIAP);

        assertThat(codes(saving("kebaruan", "101", null))).containsExactly("/score not-on-scale");
        assertThat(codes(saving("kebaruan", "-1", null))).containsExactly("/score not-on-scale");
        assertThat(codes(saving("kebaruan", "70.5", null))).containsExactly("/score not-on-scale");
        assertThat(codes(saving("kebaruan", "1e2", null))).containsExactly("/score not-a-decimal");
        assertThat(codes(saving("kebaruan", "", null))).containsExactly("/score not-a-decimal");
        assertThat(codes(saving("sumber-daya", "x", "Catatan")))
                .containsExactly("/score not-a-decimal", "/comment not-asked");
        assertThat(saving("gagasan", "70", null).problem()).isEqualTo(ScoringProblem.UNKNOWN_CRITERION);
        assertThat(saving("tiada", "70", null).problem()).isEqualTo(ScoringProblem.UNKNOWN_CRITERION);
        assertThat(world.scorecards.scores(ANI.member(), SIAP)).isEmpty();
        world.score(ANI, SIAP, "kebaruan", "0");
        world.score(ANI, SIAP, "kebaruan", "100");
    }

    @Test
    @Rule("R25")
    void locksNothingWhileAScoreOrAnAskedCommentIsMissingAndNamesAll() {
        world.ready(ANI, SIAP);
        world.save.run(world.call(ANI, SCORING), SIAP, "dampak", 0, Optional.of("80"), Optional.empty());
        world.score(ANI, SIAP, "kebaruan", "70");
        world.score(ANI, SIAP, "kebaruan", null);

        Refusal refusal = refusal(() -> world.lock(ANI, SIAP));

        assertThat(refusal.problem()).isEqualTo(ScoringProblem.SCORECARD_INCOMPLETE);
        assertThat(codes(refusal))
                .containsExactly(
                        "/scores/dampak/comment missing",
                        "/scores/kebaruan/score missing",
                        "/scores/sumber-daya/score missing");
        assertThat(world.card(ANI, SIAP).state()).isEqualTo(Card.State.DRAFT);
    }

    @Test
    @Rule("R28")
    void locksForGoodAndGivesASignedReceipt() {
        world.ready(ANI, SIAP);
        world.scoreAll(ANI, SIAP, "80", "70", "90");
        Call call = world.call(ANI, SCORING);
        ScorecardReceipt receipt = world.lock.run(call, SIAP, 3);

        LockedCard locked = world.scorecards.locked(ANI.member(), SIAP, 1).orElseThrow();
        assertThat(receipt.card()).isEqualTo(locked.hash()).isEqualTo(Digest.sha256Hex(locked.text()));
        assertThat(receipt.evaluator()).isEqualTo(ANI.member());
        assertThat(receipt.lockedAt()).isEqualTo(SCORING);
        assertThat(receipt.signed()).startsWith(ScorecardReceipt.TYPE);
        assertThat(world.signed.getLast()).containsEntry("card", locked.hash()).containsEntry("revision", 1);
        assertThat(world.lock.run(call, SIAP, 3)).as("asked again").isEqualTo(receipt);
        assertThat(problem(() -> world.score(ANI, SIAP, "dampak", "99"))).isEqualTo(ScoringProblem.SCORECARD_LOCKED);
        assertThat(problem(() -> world.lock(ANI, SIAP))).isEqualTo(ScoringProblem.SCORECARD_LOCKED);
        assertThat(problem(() -> world.declare.run(world.call(ANI, SCORING), SIAP, "Baru tahu.")))
                .isEqualTo(ScoringProblem.SCORECARD_LOCKED);
        assertThat(world.scorecards.locked(ANI.member(), SIAP, 1)).contains(locked);
    }

    @Test
    @Rule("R28")
    void locksOnlyWhatItsEvaluatorHasSeen() {
        world.ready(ANI, SIAP);
        world.scoreAll(ANI, SIAP, "80", "70", "90");
        world.score(ANI, SIAP, "kebaruan", "71");

        assertThat(problem(() -> world.lock.run(world.call(ANI, SCORING), SIAP, 3)))
                .isEqualTo(PlatformProblem.STALE_VERSION);
        world.lock.run(world.call(ANI, SCORING), SIAP, 4);
    }

    @Test
    @Rule({"R28", "R42"})
    void keepsCommentsInTheLockedTextAsCommitmentsAndHidesScoresBehindASalt() {
        world.ready(ANI, SIAP, ANTAR);
        world.scoreAll(ANI, SIAP, "80", "70", "90");
        world.scoreAll(ANI, ANTAR, "80", "70", "90");
        world.lock(ANI, SIAP);
        world.lock(ANI, ANTAR);

        LockedCard locked = world.scorecards.locked(ANI.member(), SIAP, 1).orElseThrow();
        assertThat(locked.text()).doesNotContain("Catatan rahasia").contains("\"salt\":");
        Map<String, String> comment = locked.comments().get("dampak");
        assertThat(locked.text()).contains(Digest.sha256Hex(comment.get("salt") + "\n" + comment.get("comment")));
    }

    @Test
    void asksForTheIntegrityStatementBeforeAnythingIsOpenedOrScored() {
        world.profile(ANI, 5);
        world.assign(SIAP, ANI);

        assertThat(problem(() -> world.get.run(world.call(ANI, SCORING), SIAP)))
                .isEqualTo(ScoringProblem.INTEGRITY_UNSIGNED);
        assertThat(problem(() -> world.download.run(world.call(ANI, SCORING), SIAP, SIAP + "-1")))
                .isEqualTo(ScoringProblem.INTEGRITY_UNSIGNED);
        assertThat(problem(() -> world.score(ANI, SIAP, "dampak", "80"))).isEqualTo(ScoringProblem.INTEGRITY_UNSIGNED);
        assertThat(problem(() -> world.lock(ANI, SIAP))).isEqualTo(ScoringProblem.INTEGRITY_UNSIGNED);
        assertThat(problem(() -> world.declare.run(world.call(ANI, SCORING), SIAP, "Ada.")))
                .isEqualTo(ScoringProblem.INTEGRITY_UNSIGNED);

        SignIntegrity.Signed signed = world.sign.run(world.call(ANI, SCORING), EDITION);
        assertThat(world.sign.run(world.call(ANI, SCORING.plusSeconds(9)), EDITION))
                .as("signed once")
                .isEqualTo(signed);
        world.score(ANI, SIAP, "dampak", "80");
    }

    @Test
    @Rule("R23")
    void opensOnlyWhatIsAssigned() {
        world.ready(ANI, SIAP);
        world.ready(BUDI, JEMPUT);

        for (String other : List.of(JEMPUT, ANTAR, "01JTIADA")) {
            for (Runnable act : everything(ANI, other)) {
                assertThat(problem(act)).isEqualTo(PlatformProblem.NOT_FOUND);
            }
        }
        assertThat(world.list
                        .run(world.call(ANI, SCORING), EDITION, Optional.empty(), 10)
                        .page()
                        .items())
                .extracting(ListScorecards.Row::proposal)
                .containsExactly(SIAP);
    }

    @Test
    @Rule("R23")
    void findsAConflictAtEveryReadAndEveryWriteHoweverLateItComes() {
        world.ready(ANI, SIAP);
        world.scoreAll(ANI, SIAP, "80", "70", "90");
        assertThat(world.get.run(world.call(ANI, SCORING), SIAP).scores()).hasSize(3);

        world.profile(ANI, Set.of("kab-3404"), Set.of(), 50);
        assertBarred("INSTITUTION");
        world.profile(ANI, Set.of(), Set.of("34"), 50);
        assertBarred("REGION");
        world.profile(ANI, 50);
        world.pin.run(world.call(SECRETARIAT, SCORING), EDITION, SIAP, ANI.member(), "Saudara.");
        assertBarred("PINNED");
    }

    @Test
    @Rule("R23")
    void isBarredByItsOwnWord() {
        world.ready(ANI, SIAP);
        world.score(ANI, SIAP, "dampak", "80");
        world.declare.run(world.call(ANI, SCORING), SIAP, "Pernah menjadi konsultan.");

        assertBarred("DECLARED");
        assertThat(world.memory.of(EDITION, SIAP))
                .containsExactly(new Progress(SIAP, ANI.member(), Progress.State.CONFLICT));
        assertThat(world.memory.events().getLast().envelope()).doesNotContain("konsultan");
    }

    private void assertBarred(String rule) {
        for (Runnable act : everything(ANI, SIAP)) {
            Refusal refusal = refusal(act);
            assertThat(refusal.problem()).isEqualTo(ScoringProblem.CONFLICT_OF_INTEREST);
            assertThat(refusal.facts()).containsEntry("rule", rule);
        }
        assertThat(world.list
                        .run(world.call(ANI, SCORING), EDITION, Optional.empty(), 10)
                        .page()
                        .items())
                .containsExactly(new ListScorecards.Row(SIAP, "umum", Optional.empty(), Progress.State.CONFLICT));
    }

    private List<Runnable> everything(Actor evaluator, String proposal) {
        return List.of(
                () -> world.get.run(world.call(evaluator, SCORING), proposal),
                () -> world.download.run(world.call(evaluator, SCORING), proposal, proposal + "-1"),
                () -> world.score(evaluator, proposal, "dampak", "80"),
                () -> world.lock(evaluator, proposal),
                () -> world.declare.run(world.call(evaluator, SCORING), proposal, "Ada."),
                () -> world.request.run(world.call(evaluator, SCORING), proposal, "Salah ketik."));
    }

    @Test
    @Rule("R17")
    void givesOutTheDocumentsThatWereSubmittedAndNoOthers() {
        world.ready(ANI, SIAP, ANTAR);

        assertThat(world.download
                        .run(world.call(ANI, SCORING), SIAP, SIAP + "-1")
                        .url())
                .contains(SIAP + "-1");
        assertThat(problem(() -> world.download.run(world.call(ANI, SCORING), SIAP, SIAP + "-2")))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> world.download.run(world.call(ANI, SCORING), SIAP, ANTAR + "-1")))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(world.get.run(world.call(ANI, SCORING), SIAP).answers().promised())
                .containsExactly("inovator");
    }

    @Test
    void scoresFromOpeningToClosingAlone() {
        world.ready(ANI, SIAP, ANTAR);

        assertThat(problem(() -> world.score(ANI, OPENS.minusMillis(1), SIAP, "dampak", "80")))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
        world.score(ANI, OPENS, SIAP, "dampak", "80");
        world.scoreAll(ANI, SIAP, "80", "70", "90");
        world.scoreAll(ANI, ANTAR, "80", "70", "90");
        world.score(ANI, CLOSES.minusMillis(1), SIAP, "dampak", "81");
        assertThat(problem(() -> world.score(ANI, CLOSES, SIAP, "dampak", "82")))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
        world.lock(ANI, CLOSES.minusMillis(1), SIAP);
        assertThat(problem(() -> world.lock(ANI, CLOSES, ANTAR))).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        assertThat(problem(() -> world.request.run(world.call(ANI, CLOSES), SIAP, "Salah ketik.")))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
        world.request.run(world.call(ANI, CLOSES.minusMillis(1)), SIAP, "Salah ketik.");
        assertThat(problem(() -> world.declare.run(world.call(ANI, CLOSES), ANTAR, "Ada.")))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
        assertThat(world.get.run(world.call(ANI, CLOSES.plusSeconds(1)), SIAP).scores())
                .as("what was scored stays readable")
                .hasSize(3);
    }

    @Test
    void signsFromTheOpeningOfTheScreeningToTheClosingOfTheEvaluation() {
        assertThat(problem(() -> world.sign.run(world.call(ANI, SCREENING_OPENS.minusMillis(1)), EDITION)))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
        world.sign.run(world.call(ANI, SCREENING_OPENS), EDITION);
        world.sign.run(world.call(BUDI, CLOSES.minusMillis(1)), EDITION);
        assertThat(problem(() -> world.sign.run(world.call(ScoringWorld.CITRA, CLOSES), EDITION)))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
    }

    @Test
    @Rule({"R22", "R26", "R40"})
    void tellsNoScoreAndNoCommentInAnyEvent() {
        world.ready(ANI, SIAP);
        world.scoreAll(ANI, SIAP, "83", "77", "91");
        world.lock(ANI, SIAP);

        assertThat(world.memory.events())
                .filteredOn(e -> e.type().equals("ScoreSaved"))
                .hasSize(3)
                .allSatisfy(e -> assertThat(e.body().keySet()).containsExactlyInAnyOrder("proposal", "criterion"));
        assertThat(world.memory.events()).allSatisfy(e -> {
            assertThat(e.body().toString()).doesNotContain("83", "77", "91", "rahasia");
            assertThat(e.subject()).doesNotContain(e.subject().startsWith("evaluator/") ? "rahasia" : ANI.member());
        });
    }

    @Test
    @Rule("R26")
    void callsOneEvaluatorByOnePseudonymThatTellsNothing() {
        world.ready(ANI, SIAP);
        world.ready(BUDI, SIAP);
        Desk ani = world.scorecards.desk(EDITION, ANI.member()).orElseThrow();
        Desk budi = world.scorecards.desk(EDITION, BUDI.member()).orElseThrow();

        assertThat(ani.pseudonym()).hasSize(16).isNotEqualTo(budi.pseudonym()).doesNotContain("ani");
    }
}
