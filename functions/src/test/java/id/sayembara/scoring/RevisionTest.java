package id.sayembara.scoring;

import static id.sayembara.scoring.ScoringWorld.ANI;
import static id.sayembara.scoring.ScoringWorld.CHAIR;
import static id.sayembara.scoring.ScoringWorld.CLOSES;
import static id.sayembara.scoring.ScoringWorld.EDITION;
import static id.sayembara.scoring.ScoringWorld.PANELIST;
import static id.sayembara.scoring.ScoringWorld.SCORING;
import static id.sayembara.scoring.ScoringWorld.SECRETARIAT;
import static id.sayembara.scoring.ScoringWorld.SIAP;
import static id.sayembara.scoring.ScoringWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Actor;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Problem;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is locked is corrected with the chair's approval, and taken out by the chair together with a panelist. */
class RevisionTest {
    private final ScoringWorld world = new ScoringWorld();

    @BeforeEach
    void aLockedScorecard() {
        world.ready(ANI, SIAP);
        world.scoreAll(ANI, SIAP, "80", "70", "90");
        world.lock(ANI, SIAP);
    }

    private static Problem problem(Runnable act) {
        return refusal(act).problem();
    }

    private void request() {
        world.request.run(world.call(ANI, SCORING), SIAP, "Salah ketik.");
    }

    private void approve(Actor chair, int revision) {
        world.approve.run(world.call(chair, SCORING), SIAP, ANI.member(), revision);
    }

    private void propose() {
        world.proposeVoid.run(world.call(CHAIR, SCORING), SIAP, ANI.member(), "Benturan yang baru diketahui.");
    }

    private void approveVoid(Actor panelist, Instant at, int revision) {
        world.approveVoid.run(world.call(panelist, at), SIAP, ANI.member(), revision);
    }

    @Test
    @Rule({"R28", "R34"})
    void isNotApprovedByTheOneWhoAskedUnderAnotherMembership() {
        request();
        world.persons.comesBack(ANI, CHAIR);

        assertThat(problem(() -> approve(CHAIR, 1))).isEqualTo(PlatformProblem.SECOND_PERSON_NEEDED);
        assertThat(world.card(ANI, SIAP).revision()).isEqualTo(1);
    }

    @Test
    @Rule({"R23", "R34"})
    void isNotTakenOutByOnePersonWithTwoMemberships() {
        propose();
        world.persons.comesBack(CHAIR, PANELIST);

        assertThat(problem(() -> approveVoid(PANELIST, SCORING, 1))).isEqualTo(PlatformProblem.SECOND_PERSON_NEEDED);
        assertThat(world.card(ANI, SIAP).standing()).contains(1);
    }

    @Test
    @Rule("R28")
    void opensTheNextRevisionWithTheChairsApprovalWhileTheLockedOneStands() {
        LockedCard first = world.scorecards.locked(ANI.member(), SIAP, 1).orElseThrow();
        request();
        assertThat(world.card(ANI, SIAP).state()).isEqualTo(Card.State.LOCKED);
        assertThat(problem(() -> world.score(ANI, SIAP, "dampak", "85"))).isEqualTo(ScoringProblem.SCORECARD_LOCKED);

        approve(CHAIR, 1);
        assertThat(world.card(ANI, SIAP).revision()).isEqualTo(2);
        assertThat(world.card(ANI, SIAP).standing()).contains(1);
        assertThat(world.memory.standing(EDITION, ANI.member())).containsExactly(first);
        world.score(ANI, SIAP, "dampak", "85");
        assertThat(world.memory.standing(EDITION, ANI.member())).containsExactly(first);

        ScorecardReceipt second = world.lock(ANI, SIAP);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(world.card(ANI, SIAP).standing()).contains(2);
        assertThat(world.scorecards.locked(ANI.member(), SIAP, 1)).contains(first);
        assertThat(world.memory
                        .standing(EDITION, ANI.member())
                        .getFirst()
                        .scores()
                        .get("dampak"))
                .isEqualByComparingTo("85");
    }

    @Test
    @Rule("R28")
    void needsARequestForTheVeryRevisionThatIsLocked() {
        assertThat(problem(() -> approve(CHAIR, 1))).isEqualTo(ScoringProblem.APPROVAL_VOID);
        request();
        assertThat(problem(this::request)).isEqualTo(ScoringProblem.REVISION_REQUESTED);
        assertThat(problem(() -> approve(CHAIR, 2))).isEqualTo(ScoringProblem.APPROVAL_VOID);
        approve(CHAIR, 1);
        assertThat(problem(() -> approve(CHAIR, 1))).as("spent").isEqualTo(ScoringProblem.APPROVAL_VOID);
        assertThat(problem(this::request)).isEqualTo(ScoringProblem.SCORECARD_NOT_LOCKED);
    }

    @Test
    @Rule({"R22", "R28"})
    void isApprovedByTheChairAndByNobodyElse() {
        request();
        for (Actor other : new Actor[] {SECRETARIAT, ANI, PANELIST, ScoringWorld.AUDITOR}) {
            assertThat(problem(() -> approve(other, 1))).isEqualTo(PlatformProblem.FORBIDDEN);
            assertThat(problem(
                            () -> world.listRevisions.run(world.call(other, SCORING), EDITION, Optional.empty(), 10)))
                    .isEqualTo(PlatformProblem.FORBIDDEN);
        }
        assertThat(world.listRevisions
                        .run(world.call(CHAIR, SCORING), EDITION, Optional.empty(), 10)
                        .items())
                .extracting(r -> r.proposal() + " " + r.revision() + " " + r.reason() + " " + r.approvedBy())
                .containsExactly(SIAP + " 1 Salah ketik. Optional.empty");
        approve(CHAIR, 1);
        assertThat(world.listRevisions
                        .run(world.call(CHAIR, SCORING), EDITION, Optional.empty(), 10)
                        .items())
                .extracting(RevisionRequest::approvedBy)
                .containsExactly(Optional.of(CHAIR.member()));
    }

    @Test
    @Rule("R23")
    void isNotDecidedByWhoHasAConflict() {
        request();
        propose();
        world.profile(CHAIR, Set.of("kab-3404"), Set.of(), 1);
        world.profile(PANELIST, Set.of("kab-3404"), Set.of(), 1);

        assertThat(problem(() -> approve(CHAIR, 1))).isEqualTo(ScoringProblem.CONFLICT_OF_INTEREST);
        assertThat(problem(this::propose)).isEqualTo(ScoringProblem.CONFLICT_OF_INTEREST);
        assertThat(problem(() -> approveVoid(PANELIST, SCORING, 1))).isEqualTo(ScoringProblem.CONFLICT_OF_INTEREST);
    }

    @Test
    @Rule("R23")
    void takesALockedScorecardOutByTwoPeople() {
        assertThat(problem(() -> approveVoid(PANELIST, SCORING, 1))).isEqualTo(ScoringProblem.APPROVAL_VOID);
        propose();
        assertThat(world.memory.standing(EDITION, ANI.member()))
                .as("one is not enough")
                .hasSize(1);
        for (Actor other : new Actor[] {SECRETARIAT, CHAIR, ANI, ScoringWorld.AUDITOR}) {
            assertThat(problem(() -> approveVoid(other, SCORING, 1))).isEqualTo(PlatformProblem.FORBIDDEN);
        }
        for (Actor other : new Actor[] {SECRETARIAT, PANELIST, ANI, ScoringWorld.AUDITOR}) {
            assertThat(problem(
                            () -> world.proposeVoid.run(world.call(other, SCORING), SIAP, ANI.member(), "Tak suka.")))
                    .isEqualTo(PlatformProblem.FORBIDDEN);
        }
        assertThat(world.listVoids
                        .run(world.call(PANELIST, SCORING), EDITION, Optional.empty(), 10)
                        .items())
                .extracting(VoidRequest::reason)
                .containsExactly("Benturan yang baru diketahui.");

        approveVoid(PANELIST, SCORING, 1);

        assertThat(world.memory.standing(EDITION, ANI.member())).isEmpty();
        assertThat(world.card(ANI, SIAP).state()).isEqualTo(Card.State.VOIDED);
        assertThat(world.memory.of(EDITION, SIAP))
                .containsExactly(new Progress(SIAP, ANI.member(), Progress.State.VOIDED));
        assertThat(problem(() -> world.score(ANI, SIAP, "dampak", "1"))).isEqualTo(ScoringProblem.SCORECARD_LOCKED);
        assertThat(problem(() -> approveVoid(PANELIST, SCORING, 1)))
                .as("spent")
                .isEqualTo(ScoringProblem.APPROVAL_VOID);
        assertThat(problem(() -> world.declare.run(world.call(ANI, SCORING), SIAP, "Ada.")))
                .isEqualTo(ScoringProblem.SCORECARD_LOCKED);
        assertThat(world.scorecards.locked(ANI.member(), SIAP, 1))
                .as("what was locked is kept")
                .isPresent();
    }

    @Test
    @Rule("R23")
    void takesOutTheVeryRevisionThatTheChairMeant() {
        request();
        propose();
        approve(CHAIR, 1);
        world.score(ANI, SIAP, "dampak", "85");
        world.lock(ANI, SIAP);

        assertThat(problem(() -> approveVoid(PANELIST, SCORING, 1))).isEqualTo(ScoringProblem.APPROVAL_VOID);
        assertThat(problem(() -> approveVoid(PANELIST, SCORING, 2))).isEqualTo(ScoringProblem.APPROVAL_VOID);
        propose();
        approveVoid(PANELIST, SCORING, 2);
    }

    @Test
    @Rule({"R23", "R28"})
    void opensNoRevisionOfWhatIsVoid() {
        request();
        propose();
        approveVoid(PANELIST, SCORING, 1);

        assertThat(problem(() -> approve(CHAIR, 1))).isEqualTo(ScoringProblem.APPROVAL_VOID);
        assertThat(world.card(ANI, SIAP).state()).isEqualTo(Card.State.VOIDED);
    }

    @Test
    void mayBeAgreedToForThreeDays() {
        propose();
        Instant end = SCORING.plus(VoidRequest.LIFE);

        assertThat(problem(() -> approveVoid(PANELIST, end, 1))).isEqualTo(ScoringProblem.APPROVAL_VOID);
        approveVoid(PANELIST, end.minusMillis(1), 1);
    }

    @Test
    void isDecidedBeforeTheClosingAlone() {
        request();
        assertThat(problem(() -> world.approve.run(world.call(CHAIR, CLOSES), SIAP, ANI.member(), 1)))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
        assertThat(problem(() -> world.proposeVoid.run(world.call(CHAIR, CLOSES), SIAP, ANI.member(), "Terlambat.")))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
        world.proposeVoid.run(world.call(CHAIR, CLOSES.minusMillis(1)), SIAP, ANI.member(), "Tepat waktu.");
        assertThat(problem(() -> approveVoid(PANELIST, CLOSES, 1))).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        world.approve.run(world.call(CHAIR, CLOSES.minusMillis(1)), SIAP, ANI.member(), 1);
        approveVoid(PANELIST, CLOSES.minusMillis(1), 1);
    }

    @Test
    @Rule({"R22", "R23"})
    void leavesALockedScorecardCountingWhenTheSecretariatPinsAConflict() {
        world.pin.run(world.call(SECRETARIAT, SCORING), EDITION, SIAP, ANI.member(), "Saudara.");

        assertThat(world.memory.standing(EDITION, ANI.member())).hasSize(1);
        assertThat(problem(() -> world.get.run(world.call(ANI, SCORING), SIAP)))
                .isEqualTo(ScoringProblem.CONFLICT_OF_INTEREST);
    }

    @Test
    @Rule("R40")
    void saysNoReasonInAnyEvent() {
        request();
        propose();
        assertThat(world.memory.events())
                .allSatisfy(e -> assertThat(e.envelope()).doesNotContain("Salah ketik", "baru diketahui"));
    }
}
