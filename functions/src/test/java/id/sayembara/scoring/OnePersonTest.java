package id.sayembara.scoring;

import static id.sayembara.scoring.ScoringWorld.ANI;
import static id.sayembara.scoring.ScoringWorld.ANTAR;
import static id.sayembara.scoring.ScoringWorld.BUDI;
import static id.sayembara.scoring.ScoringWorld.CHAIR;
import static id.sayembara.scoring.ScoringWorld.CITRA;
import static id.sayembara.scoring.ScoringWorld.EDITION;
import static id.sayembara.scoring.ScoringWorld.JEMPUT;
import static id.sayembara.scoring.ScoringWorld.PANELIST;
import static id.sayembara.scoring.ScoringWorld.PUSAT;
import static id.sayembara.scoring.ScoringWorld.SCORING;
import static id.sayembara.scoring.ScoringWorld.SCREENING;
import static id.sayembara.scoring.ScoringWorld.SECRETARIAT;
import static id.sayembara.scoring.ScoringWorld.SIAP;
import static id.sayembara.scoring.ScoringWorld.UNIT;
import static id.sayembara.scoring.ScoringWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Actor;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Problem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever is revoked and invited anew is the same person in the evaluation. */
class OnePersonTest {
    private static final Instant OPENS = Instant.parse("2025-04-07T17:00:00Z");

    private final ScoringWorld world = new ScoringWorld();

    private static Problem problem(Runnable act) {
        return refusal(act).problem();
    }

    private Object rule(Runnable act) {
        Refusal refusal = refusal(act);
        assertThat(refusal.problem()).isEqualTo(ScoringProblem.CONFLICT_OF_INTEREST);
        return refusal.facts().get("rule");
    }

    private Object office(Runnable act) {
        Refusal refusal = refusal(act);
        assertThat(refusal.problem()).isEqualTo(ScoringProblem.INCOMPATIBLE_OFFICE);
        return refusal.facts().get("role");
    }

    private void locked(Actor evaluator, String proposal) {
        world.scoreAll(evaluator, proposal, "80", "70", "90");
        world.lock(evaluator, proposal);
    }

    private void remove(Actor evaluator, String proposal) {
        world.remove.run(world.call(SECRETARIAT, SCORING), EDITION, proposal, evaluator.member(), "Akun lain.");
    }

    private void proposeVoid(Actor evaluator, String proposal) {
        world.proposeVoid.run(world.call(CHAIR, SCORING), proposal, evaluator.member(), "Benturan baru.");
    }

    private void approveVoid(Actor evaluator, String proposal) {
        world.approveVoid.run(
                world.call(PANELIST, SCORING), proposal, evaluator.member(), world.wished(evaluator, proposal));
    }

    private void approveRevision(Actor evaluator, String proposal) {
        world.approve.run(world.call(CHAIR, SCORING), proposal, evaluator.member(), world.asked(evaluator, proposal));
    }

    @Test
    @Rule("R24")
    void readsAProposalOnceHoweverManyMemberships() {
        world.ready(ANI, SIAP, ANTAR);
        locked(ANI, SIAP);
        world.comesBack(ANI, SCORING, BUDI);
        world.profile(BUDI, 50);

        Refusal refusal = refusal(() -> world.assign(SIAP, BUDI));
        assertThat(refusal.problem()).isEqualTo(ScoringProblem.ALREADY_ASSIGNED);
        assertThat(refusal.facts()).containsEntry("evaluator", ANI.member());
        assertThat(problem(() -> world.assign(ANTAR, BUDI)))
                .as("not while the earlier membership has it")
                .isEqualTo(ScoringProblem.ALREADY_ASSIGNED);

        remove(ANI, ANTAR);
        world.assign(ANTAR, BUDI);
        assertThat(world.profileOf(BUDI).load())
                .as("both readings of the person")
                .isEqualTo(2);
    }

    @Test
    @Rule({"R23", "R24"})
    void doesNotReadAgainWhatWasVoided() {
        world.ready(ANI, SIAP);
        locked(ANI, SIAP);
        proposeVoid(ANI, SIAP);
        approveVoid(ANI, SIAP);
        remove(ANI, SIAP);
        world.comesBack(ANI, SCORING, BUDI);
        world.profile(BUDI, 50);

        assertThat(problem(() -> world.assign(SIAP, BUDI))).isEqualTo(ScoringProblem.ALREADY_ASSIGNED);
    }

    @Test
    @Rule("R23")
    void keepsTheProfileAndWhatIsPinnedAndDeclared() {
        world.ready(ANI, SIAP, ANTAR);
        world.pin.run(world.call(SECRETARIAT, SCREENING), EDITION, PUSAT, ANI.member(), "Saudara kandung.");
        world.declare.run(world.call(ANI, SCORING), SIAP, "Pernah menjadi konsultan.");
        remove(ANI, SIAP);
        world.comesBack(ANI, SCORING, BUDI);

        assertThat(world.profileOf(BUDI).pinned()).containsExactly(PUSAT);
        assertThat(problem(() -> world.assign(JEMPUT, BUDI)))
                .as("the profile says nothing of this membership yet")
                .isEqualTo(ScoringProblem.PROFILE_MISSING);
        assertThat(problem(() -> world.saveProfile.run(
                        world.call(SECRETARIAT, SCREENING),
                        EDITION,
                        BUDI.member(),
                        0,
                        new SaveProfile.Given(Set.of(), Set.of(), Set.of(), 5))))
                .as("nobody writes over an earlier profile without having seen it")
                .isEqualTo(PlatformProblem.STALE_VERSION);
        world.profile(BUDI, 50);

        assertThat(rule(() -> world.assign(PUSAT, BUDI))).isEqualTo("PINNED");
        assertThat(rule(() -> world.assign(SIAP, BUDI))).isEqualTo("DECLARED");
        world.assign(JEMPUT, BUDI);
        assertThat(world.profileOf(BUDI).member()).isEqualTo(BUDI.member());
    }

    @Test
    @Rule("R23")
    void isBoundByAPinUnderTheEarlierMembershipAtEveryReadAndWrite() {
        world.profile(ANI, 5);
        world.comesBack(ANI, SCREENING, BUDI);
        world.ready(BUDI, SIAP);
        world.score(BUDI, SIAP, "dampak", "80");
        world.pin.run(world.call(SECRETARIAT, SCORING), EDITION, SIAP, ANI.member(), "Saudara kandung.");

        assertThat(rule(() -> world.get.run(world.call(BUDI, SCORING), SIAP))).isEqualTo("PINNED");
        assertThat(rule(() -> world.score(BUDI, SIAP, "dampak", "81"))).isEqualTo("PINNED");
        assertThat(rule(() -> world.lock(BUDI, SIAP))).isEqualTo("PINNED");
        assertThat(world.list
                        .run(world.call(BUDI, SCORING), EDITION, Optional.empty(), 10)
                        .page()
                        .items())
                .allSatisfy(row -> assertThat(row.title()).isEmpty());
    }

    @Test
    @Rule("R23")
    void belongsToTheInstitutionsOfEarlierMemberships() {
        world.comesBack(UNIT, SCREENING, ANI);
        world.profile(ANI, Set.of(), Set.of(), 5);

        assertThat(rule(() -> world.assign(SIAP, ANI))).isEqualTo("INSTITUTION");
        assertThat(rule(() -> world.assign(JEMPUT, ANI))).isEqualTo("REGION");
        world.assign(PUSAT, ANI);
        assertThat(world.profileOf(ANI).institutions()).containsExactly("kab-3404");
    }

    @Test
    @Rule("R23")
    void decidesNothingAboutTheInstitutionsOfEarlierMemberships() {
        world.ready(CITRA, SIAP, PUSAT);
        locked(CITRA, SIAP);
        locked(CITRA, PUSAT);
        world.comesBack(UNIT, SCREENING, CHAIR);

        assertThat(rule(() -> proposeVoid(CITRA, SIAP))).isEqualTo("INSTITUTION");
        proposeVoid(CITRA, PUSAT);
        world.comesBack(UNIT, SCREENING, PANELIST);
        world.profile(PANELIST, Set.of("kem-01"), Set.of(), 1);
        assertThat(rule(() -> approveVoid(CITRA, PUSAT))).isEqualTo("INSTITUTION");
    }

    @Test
    @Rule({"R23", "R26"})
    void decidesNothingAboutWhatThePersonReadOrDeclared() {
        world.ready(CITRA, SIAP, ANTAR, JEMPUT);
        locked(CITRA, SIAP);
        locked(CITRA, ANTAR);
        locked(CITRA, JEMPUT);
        world.request.run(world.call(CITRA, SCORING), SIAP, "Salah ketik.");
        world.ready(ANI, SIAP, ANTAR);
        world.declare.run(world.call(ANI, SCORING), ANTAR, "Pernah menjadi konsultan.");
        world.comesBack(ANI, SCORING, CHAIR);

        assertThat(rule(() -> proposeVoid(CITRA, SIAP))).isEqualTo("READER");
        assertThat(rule(() -> approveRevision(CITRA, SIAP))).isEqualTo("READER");
        assertThat(rule(() -> proposeVoid(CITRA, ANTAR))).isEqualTo("DECLARED");
        proposeVoid(CITRA, JEMPUT);
    }

    @Test
    @Rule("R22")
    void hasNoPartInScoringAfterRunningTheEdition() {
        world.ready(CITRA, SIAP);
        locked(CITRA, SIAP);
        world.request.run(world.call(CITRA, SCORING), SIAP, "Salah ketik.");
        proposeVoid(CITRA, SIAP);
        world.profile(ANI, 5);
        for (Actor other : new Actor[] {ANI, CHAIR, PANELIST}) {
            world.comesBack(ScoringWorld.SECRETARIAT, SCREENING, other);
            world.persons.comesBack(ScoringWorld.AUDITOR, other);
        }

        assertThat(office(() -> world.profile(ANI, 5))).isEqualTo("SECRETARIAT");
        assertThat(office(() -> world.assign(SIAP, ANI))).isEqualTo("SECRETARIAT");
        assertThat(office(() -> approveRevision(CITRA, SIAP))).isEqualTo("SECRETARIAT");
        assertThat(office(() -> proposeVoid(CITRA, SIAP))).isEqualTo("SECRETARIAT");
        assertThat(office(() -> approveVoid(CITRA, SIAP))).isEqualTo("SECRETARIAT");
    }

    @Test
    @Rule({"R22", "R26"})
    void readsNothingAfterLeadingOrJudgingAndMayLeadAfterReading() {
        world.comesBack(CHAIR, SCREENING, ANI);
        world.comesBack(PANELIST, SCREENING, BUDI);
        assertThat(office(() -> world.profile(ANI, 5))).isEqualTo("CHAIR");
        assertThat(office(() -> world.profile(BUDI, 5))).isEqualTo("PANELIST");

        world.revoked.clear();
        world.comesBack(CITRA, SCREENING, CHAIR);
        world.profile(CHAIR, 5);
        world.revoked.clear();
        world.comesBack(CHAIR, SCREENING, PANELIST);
        world.profile(PANELIST, 5);
    }

    @Test
    @Rule({"R1", "R22"})
    void isFreeOfAnOfficeThatEndedBeforeTheEditionOpened() {
        for (Instant ended : new Instant[] {OPENS.minusMillis(1), OPENS}) {
            world.former.clear();
            world.comesBack(ScoringWorld.SECRETARIAT, ended, ANI);
            world.persons.comesBack(ANI, ANI);
            world.revoked.clear();
            world.profile(ANI, 5);
        }
        world.former.clear();
        world.comesBack(ScoringWorld.SECRETARIAT, OPENS.plusMillis(1), ANI);
        assertThat(office(() -> world.profile(ANI, 5))).isEqualTo("SECRETARIAT");
    }

    @Test
    @Rule({"R40", "R42"})
    void isNamedInNoEvent() {
        world.ready(ANI, SIAP);
        world.comesBack(ANI, SCORING, BUDI);
        world.ready(BUDI, ANTAR);
        world.declare.run(world.call(BUDI, SCORING), ANTAR, "Saudara.");
        world.pin.run(world.call(SECRETARIAT, SCORING), EDITION, PUSAT, BUDI.member(), "Saudara.");

        assertThat(world.memory.events())
                .hasSizeGreaterThan(6)
                .allSatisfy(event -> assertThat(event.envelope()).doesNotContain(world.person(BUDI)));
        assertThat(world.profileOf(BUDI).chain().subject()).isEqualTo(Profile.subject(EDITION, ANI.member()));
    }
}
