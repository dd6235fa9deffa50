package id.sayembara.scoring;

import static id.sayembara.scoring.ScoringWorld.ANI;
import static id.sayembara.scoring.ScoringWorld.BUDI;
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
import id.sayembara.platform.Hand;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Problem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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
        request(SCORING);
    }

    private void request(Instant at) {
        world.request.run(world.call(ANI, at), SIAP, "Salah ketik.");
    }

    private void approve(Actor chair) {
        approve(chair, SCORING, world.asked(ANI, SIAP));
    }

    private void approve(Actor chair, Instant at, String hash) {
        world.approve.run(world.call(chair, at), SIAP, ANI.member(), hash);
    }

    private void propose() {
        world.proposeVoid.run(world.call(CHAIR, SCORING), SIAP, ANI.member(), "Benturan yang baru diketahui.");
    }

    private void approveVoid(Actor panelist, Instant at) {
        approveVoid(panelist, at, world.wished(ANI, SIAP));
    }

    private void approveVoid(Actor panelist, Instant at, String hash) {
        world.approveVoid.run(world.call(panelist, at), SIAP, ANI.member(), hash);
    }

    @Test
    @Rule({"R28", "R34"})
    void isNotApprovedByTheOneWhoAskedUnderAnotherMembership() {
        request();
        world.persons.comesBack(ANI, CHAIR);

        assertThat(problem(() -> approve(CHAIR))).isEqualTo(PlatformProblem.SECOND_PERSON_NEEDED);
        assertThat(world.card(ANI, SIAP).revision()).isEqualTo(1);
    }

    @Test
    @Rule({"R23", "R34"})
    void isNotTakenOutByOnePersonWithTwoMemberships() {
        propose();
        world.persons.comesBack(CHAIR, PANELIST);

        assertThat(problem(() -> approveVoid(PANELIST, SCORING))).isEqualTo(PlatformProblem.SECOND_PERSON_NEEDED);
        assertThat(world.card(ANI, SIAP).standing()).contains(1);
    }

    @Test
    @Rule("R28")
    void opensTheNextRevisionWithTheChairsApprovalWhileTheLockedOneStands() {
        LockedCard first = world.scorecards.locked(ANI.member(), SIAP, 1).orElseThrow();
        request();
        assertThat(world.card(ANI, SIAP).state()).isEqualTo(Card.State.LOCKED);
        assertThat(problem(() -> world.score(ANI, SIAP, "dampak", "85"))).isEqualTo(ScoringProblem.SCORECARD_LOCKED);

        approve(CHAIR);
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
        assertThat(problem(() -> approve(CHAIR))).isEqualTo(ScoringProblem.APPROVAL_VOID);
        request();
        assertThat(problem(this::request)).isEqualTo(ScoringProblem.REVISION_REQUESTED);
        assertThat(problem(() -> approve(CHAIR, SCORING, "2".repeat(64)))).isEqualTo(ScoringProblem.REQUEST_DIFFERS);
        approve(CHAIR);
        assertThat(problem(() -> approve(CHAIR))).as("spent").isEqualTo(ScoringProblem.APPROVAL_VOID);
        assertThat(problem(this::request)).isEqualTo(ScoringProblem.SCORECARD_NOT_LOCKED);
    }

    @Test
    @Rule({"R22", "R28"})
    void isApprovedByTheChairAndByNobodyElse() {
        request();
        for (Actor other : new Actor[] {SECRETARIAT, ANI, PANELIST, ScoringWorld.AUDITOR}) {
            assertThat(problem(() -> approve(other))).isEqualTo(PlatformProblem.FORBIDDEN);
            assertThat(problem(
                            () -> world.listRevisions.run(world.call(other, SCORING), EDITION, Optional.empty(), 10)))
                    .isEqualTo(PlatformProblem.FORBIDDEN);
        }
        assertThat(world.listRevisions
                        .run(world.call(CHAIR, SCORING), EDITION, Optional.empty(), 10)
                        .items())
                .extracting(r -> r.proposal() + " " + r.revision() + " " + r.reason() + " " + r.approved())
                .containsExactly(SIAP + " 1 Optional[Salah ketik.] false");
        approve(CHAIR);
        assertThat(world.listRevisions
                        .run(world.call(CHAIR, SCORING), EDITION, Optional.empty(), 10)
                        .items())
                .extracting(CorrectionRow::approved)
                .containsExactly(true);
    }

    @Test
    @Rule("R23")
    void isNotDecidedByWhoHasAConflict() {
        request();
        propose();
        world.profile(CHAIR, Set.of("kab-3404"), Set.of(), 1);
        world.profile(PANELIST, Set.of("kab-3404"), Set.of(), 1);

        assertThat(problem(() -> approve(CHAIR))).isEqualTo(ScoringProblem.CONFLICT_OF_INTEREST);
        assertThat(problem(this::propose)).isEqualTo(ScoringProblem.CONFLICT_OF_INTEREST);
        assertThat(problem(() -> approveVoid(PANELIST, SCORING))).isEqualTo(ScoringProblem.CONFLICT_OF_INTEREST);
    }

    @Test
    @Rule("R23")
    void takesALockedScorecardOutByTwoPeople() {
        assertThat(problem(() -> approveVoid(PANELIST, SCORING))).isEqualTo(ScoringProblem.APPROVAL_VOID);
        propose();
        assertThat(world.memory.standing(EDITION, ANI.member()))
                .as("one is not enough")
                .hasSize(1);
        for (Actor other : new Actor[] {SECRETARIAT, CHAIR, ANI, ScoringWorld.AUDITOR}) {
            assertThat(problem(() -> approveVoid(other, SCORING))).isEqualTo(PlatformProblem.FORBIDDEN);
        }
        for (Actor other : new Actor[] {SECRETARIAT, PANELIST, ANI, ScoringWorld.AUDITOR}) {
            assertThat(problem(
                            () -> world.proposeVoid.run(world.call(other, SCORING), SIAP, ANI.member(), "Tak suka.")))
                    .isEqualTo(PlatformProblem.FORBIDDEN);
        }
        assertThat(world.listVoids
                        .run(world.call(PANELIST, SCORING), EDITION, Optional.empty(), 10)
                        .items())
                .extracting(CorrectionRow::reason)
                .containsExactly(Optional.of("Benturan yang baru diketahui."));

        approveVoid(PANELIST, SCORING);

        assertThat(world.memory.standing(EDITION, ANI.member())).isEmpty();
        assertThat(world.card(ANI, SIAP).state()).isEqualTo(Card.State.VOIDED);
        assertThat(world.memory.of(EDITION, SIAP))
                .containsExactly(new Progress(SIAP, ANI.member(), Progress.State.VOIDED));
        assertThat(problem(() -> world.score(ANI, SIAP, "dampak", "1"))).isEqualTo(ScoringProblem.SCORECARD_LOCKED);
        assertThat(problem(() -> approveVoid(PANELIST, SCORING))).as("spent").isEqualTo(ScoringProblem.APPROVAL_VOID);
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
        approve(CHAIR);
        world.score(ANI, SIAP, "dampak", "85");
        world.lock(ANI, SIAP);

        assertThat(problem(() -> approveVoid(PANELIST, SCORING))).isEqualTo(ScoringProblem.APPROVAL_VOID);
        propose();
        approveVoid(PANELIST, SCORING);
    }

    @Test
    @Rule({"R23", "R28"})
    void opensNoRevisionOfWhatIsVoid() {
        request();
        propose();
        approveVoid(PANELIST, SCORING);

        assertThat(problem(() -> approve(CHAIR))).isEqualTo(ScoringProblem.APPROVAL_VOID);
        assertThat(world.card(ANI, SIAP).state()).isEqualTo(Card.State.VOIDED);
    }

    @Test
    @Rule("R34")
    void mayBeAgreedToForThreeDays() {
        propose();
        Instant end = SCORING.plus(CorrectionWish.LIFE);

        for (Instant late : new Instant[] {end, end.plusMillis(1)}) {
            Refusal refusal = refusal(() -> approveVoid(PANELIST, late));
            assertThat(refusal.problem()).isEqualTo(ScoringProblem.REQUEST_EXPIRED);
            assertThat(refusal.facts()).containsEntry("expiredAt", end.toString());
        }
        approveVoid(PANELIST, end.minusMillis(1));
    }

    @Test
    @Rule({"R28", "R34"})
    void mayBeCorrectedForThreeDaysAndAskedForAgainAfterThem() {
        request();
        String first = world.asked(ANI, SIAP);
        Instant end = SCORING.plus(CorrectionWish.LIFE);
        assertThat(problem(() -> request(end.minusMillis(1)))).isEqualTo(ScoringProblem.REVISION_REQUESTED);
        assertThat(problem(() -> approve(CHAIR, end, first))).isEqualTo(ScoringProblem.REQUEST_EXPIRED);
        assertThat(problem(() -> approve(CHAIR, end.plusMillis(1), first))).isEqualTo(ScoringProblem.REQUEST_EXPIRED);

        request(end);
        assertThat(problem(() -> approve(CHAIR, end, first))).isEqualTo(ScoringProblem.REQUEST_DIFFERS);
        approve(CHAIR, end.plus(CorrectionWish.LIFE).minusMillis(1), world.asked(ANI, SIAP));
        assertThat(world.card(ANI, SIAP).revision()).isEqualTo(2);
    }

    @Test
    @Rule({"R28", "R34"})
    void isCorrectedOneTickBeforeTheRequestExpires() {
        request();
        approve(CHAIR, SCORING.plus(CorrectionWish.LIFE).minusMillis(1), world.asked(ANI, SIAP));
    }

    @Test
    @Rule("R34")
    void bindsWhatThePanelistHasRead() {
        propose();
        String read = listed(PANELIST).hash().orElseThrow();
        world.proposeVoid.run(world.call(CHAIR, SCORING), SIAP, ANI.member(), "Alasan yang lain.");
        assertThat(problem(() -> approveVoid(PANELIST, SCORING, read)))
                .as("another reason")
                .isEqualTo(ScoringProblem.REQUEST_DIFFERS);

        String other = world.wished(ANI, SIAP);
        world.proposeVoid.run(world.call(CHAIR, SCORING), SIAP, ANI.member(), "Alasan yang lain.");
        assertThat(problem(() -> approveVoid(PANELIST, SCORING, other)))
                .as("the same words, wished anew")
                .isEqualTo(ScoringProblem.REQUEST_DIFFERS);
        assertThat(world.card(ANI, SIAP).standing()).contains(1);
        approveVoid(PANELIST, SCORING, listed(PANELIST).hash().orElseThrow());
        assertThat(world.card(ANI, SIAP).standing()).isEmpty();
    }

    @Test
    @Rule("R34")
    void hashesEverythingThatIsAgreedTo() {
        Hand hand = new Hand("ketua", "p".repeat(64), SCORING);
        VoidRequest wish = new VoidRequest(EDITION, SIAP, "a", 1, "kartu", "Sebab", "00", hand, Optional.empty());
        RevisionRequest asked = new RevisionRequest(EDITION, SIAP, "a", 1, "Sebab", "00", hand, Optional.empty());
        Set<String> hashes = new HashSet<>(List.of(
                wish.digest(),
                asked.digest(),
                new VoidRequest("lain", SIAP, "a", 1, "kartu", "Sebab", "00", hand, Optional.empty()).digest(),
                new VoidRequest(EDITION, "lain", "a", 1, "kartu", "Sebab", "00", hand, Optional.empty()).digest(),
                new VoidRequest(EDITION, SIAP, "b", 1, "kartu", "Sebab", "00", hand, Optional.empty()).digest(),
                new VoidRequest(EDITION, SIAP, "a", 2, "kartu", "Sebab", "00", hand, Optional.empty()).digest(),
                new VoidRequest(EDITION, SIAP, "a", 1, "lain", "Sebab", "00", hand, Optional.empty()).digest(),
                new VoidRequest(EDITION, SIAP, "a", 1, "kartu", "Lain", "00", hand, Optional.empty()).digest(),
                new VoidRequest(EDITION, SIAP, "a", 1, "kartu", "Sebab", "01", hand, Optional.empty()).digest(),
                of(new Hand("lain", hand.person(), SCORING)).digest(),
                of(new Hand("ketua", "q".repeat(64), SCORING)).digest(),
                of(new Hand("ketua", hand.person(), SCORING.plusMillis(1))).digest()));

        assertThat(hashes).hasSize(12);
        assertThat(wish.approved("panelis").digest()).isEqualTo(wish.digest());
        assertThat(asked.approved("ketua").digest()).isEqualTo(asked.digest());
    }

    private static VoidRequest of(Hand hand) {
        return new VoidRequest(EDITION, SIAP, "a", 1, "kartu", "Sebab", "00", hand, Optional.empty());
    }

    private CorrectionRow listed(Actor reader) {
        return world.listVoids
                .run(world.call(reader, SCORING), EDITION, Optional.empty(), 10)
                .items()
                .getFirst();
    }

    private CorrectionRow listedRevision() {
        return world.listRevisions
                .run(world.call(CHAIR, SCORING), EDITION, Optional.empty(), 10)
                .items()
                .getFirst();
    }

    @Test
    @Rule("R23")
    void showsNoReasonToWhoHasAConflict() {
        request();
        propose();
        assertThat(listed(CHAIR).reason()).isPresent();
        assertThat(listed(PANELIST).reason()).isPresent();
        assertThat(listedRevision().reason()).isPresent();
        world.profile(CHAIR, Set.of("kab-3404"), Set.of(), 1);
        world.profile(PANELIST, Set.of(), Set.of("34"), 1);

        for (CorrectionRow row : List.of(listed(CHAIR), listed(PANELIST), listedRevision())) {
            assertThat(row.conflict()).isPresent();
            assertThat(row.toString())
                    .contains(SIAP)
                    .doesNotContain("Salah ketik", "baru diketahui", world.asked(ANI, SIAP), world.wished(ANI, SIAP));
        }
    }

    @Test
    @Rule("R23")
    void showsNoReasonToWhoHasAConflictWhenTheAssignmentIsGone() {
        propose();
        approveVoid(PANELIST, SCORING);
        world.remove.run(world.call(SECRETARIAT, SCORING), EDITION, SIAP, ANI.member(), "Batal.");
        assertThat(listed(PANELIST).reason()).contains("Benturan yang baru diketahui.");
        world.profile(PANELIST, Set.of("kab-3404"), Set.of(), 1);

        assertThat(listed(PANELIST).conflict()).contains(Conflict.INSTITUTION);
        assertThat(listed(PANELIST).reason()).isEmpty();
    }

    @Test
    @Rule("R26")
    void showsNoReasonToWhoReadsTheProposalUnderAnotherMembership() {
        request();
        propose();
        world.ready(BUDI, SIAP);
        world.persons.comesBack(BUDI, CHAIR);

        assertThat(listedRevision().conflict()).contains(Conflict.READER);
        assertThat(listedRevision().reason()).isEmpty();
        assertThat(listed(CHAIR).reason()).isEmpty();
    }

    @Test
    @Rule("R22")
    void isListedToNobodyWhoHasRunTheEdition() {
        request();
        world.comesBack(SECRETARIAT, SCORING, CHAIR);

        assertThat(problem(this::listedRevision)).isEqualTo(ScoringProblem.INCOMPATIBLE_OFFICE);
        assertThat(problem(() -> listed(CHAIR))).isEqualTo(ScoringProblem.INCOMPATIBLE_OFFICE);
    }

    @Test
    void isDecidedBeforeTheClosingAlone() {
        request(CLOSES.minusMillis(1));
        assertThat(problem(() -> approve(CHAIR, CLOSES, world.asked(ANI, SIAP))))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
        assertThat(problem(() -> world.proposeVoid.run(world.call(CHAIR, CLOSES), SIAP, ANI.member(), "Terlambat.")))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
        world.proposeVoid.run(world.call(CHAIR, CLOSES.minusMillis(1)), SIAP, ANI.member(), "Tepat waktu.");
        assertThat(problem(() -> approveVoid(PANELIST, CLOSES))).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        approve(CHAIR, CLOSES.minusMillis(1), world.asked(ANI, SIAP));
        approveVoid(PANELIST, CLOSES.minusMillis(1));
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
