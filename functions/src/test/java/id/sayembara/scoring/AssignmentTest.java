package id.sayembara.scoring;

import static id.sayembara.scoring.ScoringWorld.AIR;
import static id.sayembara.scoring.ScoringWorld.ANI;
import static id.sayembara.scoring.ScoringWorld.ANTAR;
import static id.sayembara.scoring.ScoringWorld.BUDI;
import static id.sayembara.scoring.ScoringWorld.CHAIR;
import static id.sayembara.scoring.ScoringWorld.CITRA;
import static id.sayembara.scoring.ScoringWorld.CLOSES;
import static id.sayembara.scoring.ScoringWorld.DEWI;
import static id.sayembara.scoring.ScoringWorld.EDITION;
import static id.sayembara.scoring.ScoringWorld.GAGAL;
import static id.sayembara.scoring.ScoringWorld.JEMPUT;
import static id.sayembara.scoring.ScoringWorld.PUSAT;
import static id.sayembara.scoring.ScoringWorld.SCORING;
import static id.sayembara.scoring.ScoringWorld.SCREENING;
import static id.sayembara.scoring.ScoringWorld.SCREENING_OVER;
import static id.sayembara.scoring.ScoringWorld.SECRETARIAT;
import static id.sayembara.scoring.ScoringWorld.SIAP;
import static id.sayembara.scoring.ScoringWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Actor;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Problem;
import id.sayembara.platform.Races;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import id.sayembara.proposal.ScreeningState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    private final ScoringWorld world = new ScoringWorld();

    private Problem assigning(String proposal, Actor evaluator) {
        return assigning(SCREENING_OVER, proposal, evaluator);
    }

    private Problem assigning(Instant at, String proposal, Actor evaluator) {
        return refusal(() -> world.assign.run(world.call(SECRETARIAT, at), EDITION, proposal, evaluator.member()))
                .problem();
    }

    private Object rule(String proposal, Actor evaluator) {
        Refusal refusal = refusal(() -> world.assign(proposal, evaluator));
        assertThat(refusal.problem()).isEqualTo(ScoringProblem.CONFLICT_OF_INTEREST);
        return refusal.facts().get("rule");
    }

    @Test
    void givesAnEvaluatorAProposalAndTellsWhoElseMayKnow() {
        world.profile(ANI, 5);
        world.assign(SIAP, ANI);

        assertThat(world.evaluation.assignment(SIAP, ANI.member())).isPresent();
        assertThat(world.profileOf(ANI).load()).isEqualTo(1);
        assertThat(world.listAssignments
                        .run(world.call(CHAIR, SCREENING), EDITION, Optional.empty(), 10)
                        .items())
                .extracting(row -> row.assignment().proposal() + " " + row.state())
                .containsExactly(SIAP + " ASSIGNED");
        assertThat(world.memory.events().getLast().type()).isEqualTo("EvaluatorAssigned");
        assertThat(world.memory.events().getLast().body()).containsEntry("evaluator", ANI.member());
    }

    @Test
    @Rule("R23")
    void asksForAProfileFirstSinceWithoutItNoConflictIsFound() {
        assertThat(assigning(SIAP, ANI)).isEqualTo(ScoringProblem.PROFILE_MISSING);
    }

    @Test
    @Rule("R23")
    void keepsEvaluatorsFromTheirOwnInstitutionAndFromThoseItServes() {
        world.profile(ANI, Set.of("kab-3404"), Set.of(), 5);
        world.profile(BUDI, Set.of("kem-01"), Set.of(), 5);

        assertThat(rule(SIAP, ANI)).isEqualTo("INSTITUTION");
        assertThat(rule(AIR, ANI)).isEqualTo("INSTITUTION");
        assertThat(rule(PUSAT, BUDI)).isEqualTo("INSTITUTION");
        world.assign(SIAP, BUDI);
    }

    @Test
    @Rule("R23")
    void keepsEvaluatorsFromTheirOwnProvince() {
        world.profile(ANI, Set.of(), Set.of("34"), 5);
        // Bogor lies in province 32
        world.profile(BUDI, Set.of("kab-3201"), Set.of(), 5);

        assertThat(rule(JEMPUT, ANI)).isEqualTo("REGION");
        assertThat(rule(AIR, ANI)).isEqualTo("REGION");
        world.assign(PUSAT, ANI);
        world.assign(JEMPUT, BUDI);
        assertThat(world.profileOf(BUDI).provinces()).containsExactly("32");
    }

    @Test
    @Rule("R23")
    void keepsEvaluatorsFromWhatIsPinnedOrDeclared() {
        world.profile(ANI, 5);
        world.pin.run(world.call(SECRETARIAT, SCREENING), EDITION, SIAP, ANI.member(), "Saudara kandung.");
        assertThat(rule(SIAP, ANI)).isEqualTo("PINNED");
        world.assign(ANTAR, ANI);

        world.ready(BUDI, SIAP);
        world.declare.run(world.call(BUDI, SCORING), SIAP, "Pernah menjadi konsultan.");
        world.remove.run(world.call(SECRETARIAT, SCORING), EDITION, SIAP, BUDI.member(), "Benturan.");
        assertThat(rule(SIAP, BUDI)).isEqualTo("DECLARED");
    }

    @Test
    void takesOnlyWhatIsSealedAndHasPassedTheScreening() {
        world.profile(ANI, 5);

        assertThat(assigning(GAGAL, ANI)).isEqualTo(ScoringProblem.NOT_IN_EVALUATION);
        world.screened.put(SIAP, new ScreeningState.Waiting());
        assertThat(assigning(SIAP, ANI)).isEqualTo(ScoringProblem.NOT_IN_EVALUATION);
        world.screened.remove(SIAP);
        assertThat(assigning(SIAP, ANI)).isEqualTo(ScoringProblem.NOT_IN_EVALUATION);
        assertThat(assigning("01JTIADA", ANI)).isEqualTo(PlatformProblem.NOT_FOUND);
    }

    @Test
    void takesOnlyLivingEvaluators() {
        assertThat(assigning(SIAP, CHAIR)).isEqualTo(ScoringProblem.NOT_AN_EVALUATOR);
        assertThat(assigning(SIAP, new Actor("bukan", ANI.role(), Optional.empty(), Optional.empty())))
                .isEqualTo(ScoringProblem.NOT_AN_EVALUATOR);
        assertThat(refusal(() -> world.profile(SECRETARIAT, 5)).problem()).isEqualTo(ScoringProblem.NOT_AN_EVALUATOR);
    }

    @Test
    @Rule("R24")
    void givesAProposalToOneMoreThanAreAskedAndToNoOther() {
        for (Actor evaluator : new Actor[] {ANI, BUDI, CITRA, DEWI}) {
            world.profile(evaluator, 5);
        }
        world.assign(SIAP, ANI);
        world.assign(SIAP, BUDI);
        assertThat(assigning(SIAP, BUDI)).isEqualTo(ScoringProblem.ALREADY_ASSIGNED);
        world.assign(SIAP, CITRA);

        assertThat(assigning(SIAP, DEWI)).isEqualTo(ScoringProblem.READINGS_FULL);
    }

    @Test
    @Rule("R23")
    void givesThePlaceOfOneWhoDeclaredAConflictToAnother() {
        for (Actor evaluator : new Actor[] {ANI, BUDI, CITRA}) {
            world.ready(evaluator, SIAP);
        }
        world.profile(DEWI, 5);
        world.declare.run(world.call(ANI, SCORING), SIAP, "Benturan.");

        world.assign(SIAP, DEWI);
    }

    @Test
    @Rule("R24")
    void givesNobodyMoreThanTheProfileSaysHoweverManyTryAtOnce() {
        world.profile(ANI, 1);
        world.assign(SIAP, ANI);
        assertThat(assigning(ANTAR, ANI)).isEqualTo(ScoringProblem.EVALUATOR_FULL);

        world.profile(BUDI, 2);
        String[] proposals = {SIAP, ANTAR, AIR, JEMPUT, PUSAT};
        long won = Races.run(proposals.length, i -> {
                    world.assign(proposals[i], BUDI);
                    return i;
                })
                .stream()
                .filter(Races.Outcome::won)
                .count();
        assertThat(won).isEqualTo(2);
        assertThat(world.profileOf(BUDI).load()).isEqualTo(2);
    }

    @Test
    void countsPlacesRightHoweverManyAreAssignedAtOnce() {
        Actor[] all = {ANI, BUDI, CITRA, DEWI};
        for (Actor evaluator : all) {
            world.profile(evaluator, 5);
        }
        long won = Races.run(all.length, i -> {
                    world.assign(SIAP, all[i]);
                    return i;
                })
                .stream()
                .filter(Races.Outcome::won)
                .count();

        assertThat(won).isEqualTo(3);
        assertThat(world.evaluation.readings(EDITION, SIAP).evaluators()).hasSize(3);
    }

    @Test
    @Rule({"R22", "R24"})
    void takesAProposalBackUntilTheScorecardIsLocked() {
        world.ready(ANI, SIAP, ANTAR);
        world.score(ANI, SIAP, "dampak", "80");
        world.remove.run(world.call(SECRETARIAT, SCORING), EDITION, SIAP, ANI.member(), "Sakit.");
        assertThat(world.evaluation.assignment(SIAP, ANI.member())).isEmpty();
        assertThat(world.profileOf(ANI).load()).isEqualTo(1);
        assertThat(refusal(() -> world.score(ANI, SIAP, "dampak", "81")).problem())
                .isEqualTo(PlatformProblem.NOT_FOUND);

        world.scoreAll(ANI, ANTAR, "80", "80", "80");
        world.lock(ANI, ANTAR);
        assertThat(refusal(() -> world.remove.run(
                                world.call(SECRETARIAT, SCORING), EDITION, ANTAR, ANI.member(), "Tak setuju."))
                        .problem())
                .isEqualTo(ScoringProblem.SCORECARD_LOCKED);
        assertThat(world.evaluation.assignment(ANTAR, ANI.member())).isPresent();
    }

    @Test
    @Rule({"R3", "R20", "R23"})
    void isOpenFromWhenNoScreeningCanChangeToTheClosingOfTheEvaluation() {
        world.profile(ANI, 5);
        world.profile(BUDI, 5);

        assertThat(assigning(SCREENING_OVER.minusMillis(1), SIAP, ANI)).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        world.assign.run(world.call(SECRETARIAT, SCREENING_OVER), EDITION, SIAP, ANI.member());
        world.assign.run(world.call(SECRETARIAT, CLOSES.minusMillis(1)), EDITION, SIAP, BUDI.member());
        assertThat(assigning(CLOSES, ANTAR, ANI)).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        assertThat(refusal(() -> world.remove.run(
                                world.call(SECRETARIAT, CLOSES), EDITION, SIAP, ANI.member(), "Terlambat."))
                        .problem())
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
        assertThat(refusal(() -> world.pin.run(
                                world.call(SECRETARIAT, CLOSES), EDITION, SIAP, ANI.member(), "Terlambat."))
                        .problem())
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
    }

    @Test
    void savesAProfileOverTheVersionSeenAlone() {
        world.profile(ANI, 5);
        SaveProfile.Given given = new SaveProfile.Given(Set.of(), Set.of(), Set.of(), 7);

        assertThat(refusal(() -> world.saveProfile.run(
                                world.call(SECRETARIAT, SCREENING), EDITION, ANI.member(), 0, given))
                        .problem())
                .isEqualTo(PlatformProblem.STALE_VERSION);
        Refusal unknown = refusal(() -> world.saveProfile.run(
                world.call(SECRETARIAT, SCREENING),
                EDITION,
                ANI.member(),
                1,
                new SaveProfile.Given(Set.of("tiada"), Set.of(), Set.of("tiada"), 7)));
        assertThat(unknown.findings())
                .extracting(f -> f.pointer() + " " + f.code())
                .containsExactlyInAnyOrder("/institutions no-such-institution", "/categories no-such-category");
    }

    @Test
    @Rule({"R40", "R42"})
    void saysInNoEventWhereAnybodyBelongsOrWhy() {
        world.profile(ANI, Set.of("kem-01"), Set.of("77"), 5);
        world.pin.run(world.call(SECRETARIAT, SCREENING), EDITION, SIAP, ANI.member(), "Saudara kandung.");
        world.assign(ANTAR, ANI);
        world.remove.run(world.call(SECRETARIAT, SCREENING_OVER), EDITION, ANTAR, ANI.member(), "Cuti panjang.");

        assertThat(world.memory.events())
                .hasSize(4)
                .allSatisfy(
                        event -> assertThat(event.envelope()).doesNotContain("kem-01", "\"77\"", "Saudara", "Cuti"));
    }
}
