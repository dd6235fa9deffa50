package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.DRAFTING;
import static id.sayembara.proposal.ProposalFixtures.DRAFTING_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.EDITION;
import static id.sayembara.proposal.ProposalFixtures.FOREIGN_UNIT;
import static id.sayembara.proposal.ProposalFixtures.OTHER_UNIT;
import static id.sayembara.proposal.ProposalFixtures.SUBMISSION_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static id.sayembara.proposal.ProposalFixtures.UNIT;
import static id.sayembara.proposal.ProposalWorld.problem;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Event;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Races;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@Rule("R8")
class RemindHoldersTest {
    private static final String EFFECT = "REMIND/submission/P3D/" + SUBMISSION_CLOSES;

    private final ProposalWorld world = new ProposalWorld();

    @Test
    void remindsEachUnitOnceOfAllItHoldsBeforeTheUnitsClosing() {
        draft(UNIT);
        draft(UNIT);
        draft(FOREIGN_UNIT);
        String handed = draft(OTHER_UNIT);
        world.handOver.run(world.call(OTHER_UNIT, DRAFTING), handed, world.version(handed));
        world.candidate("Dimulai instansi");

        world.now = DRAFTING;
        remind("REMIND/drafting/P3D/x", "drafting", DRAFTING_CLOSES);

        assertThat(counts()).isEqualTo(Map.of("kab-3404/puskesmas", 2, "kab-3402/puskesmas", 1));
        Event event = world.reminders.get("reminder/" + EDITION + "/REMIND/drafting/P3D/x/kab-3404/puskesmas#1");
        assertThat(event.type()).isEqualTo("HolderReminded");
        assertThat(event.body())
                .isEqualTo(Map.of(
                        "institution", "kab-3404",
                        "unit", "puskesmas",
                        "window", "drafting",
                        "closesAt", DRAFTING_CLOSES.toString(),
                        "count", 2));
    }

    @Test
    void remindsWhoeverHoldsItBeforeTheSubmissionsClosing() {
        draft(UNIT);
        String returned = draft(UNIT);
        world.handOver.run(world.call(UNIT, DRAFTING), returned, 1);
        world.giveBack.run(world.call(ADMIN, DRAFTING), returned, 2, "Lengkapi.");
        world.candidate("Di instansi");
        String submitted = world.candidate("Diajukan");
        world.submit(submitted);
        String withdrawn = world.candidate("Ditarik");
        world.submit(withdrawn);
        world.withdraw.run(world.call(ADMIN, SUBMITTING), withdrawn, world.version(withdrawn));

        world.now = DRAFTING;
        remind(EFFECT, "submission", SUBMISSION_CLOSES);

        assertThat(counts()).isEqualTo(Map.of("kab-3404/puskesmas", 2, "kab-3404", 2));
    }

    @Test
    void remindsTheInstitutionOfDraftsThatOnlyItCanTakeOver() {
        draft(UNIT);
        draft(OTHER_UNIT);

        world.now = DRAFTING_CLOSES.minusMillis(1);
        remind(EFFECT + "1", "submission", SUBMISSION_CLOSES);
        assertThat(counts()).isEqualTo(Map.of("kab-3404/puskesmas", 1, "kab-3404/samsat", 1));
        world.reminders.clear();

        world.now = DRAFTING_CLOSES;
        remind(EFFECT + "2", "submission", SUBMISSION_CLOSES);
        assertThat(counts()).isEqualTo(Map.of("kab-3404", 2));
    }

    @Test
    void remindsTheGovernmentThatServesABumdTogetherWithItsOwn() {
        world.candidate("Milik sendiri");
        world.start.run(world.call(ADMIN, SUBMITTING), EDITION, "umum", Optional.of("bumd-3404"));

        world.now = SUBMITTING;
        remind(EFFECT, "submission", SUBMISSION_CLOSES);

        assertThat(counts()).isEqualTo(Map.of("kab-3404", 2));
    }

    @Test
    @Rule({"R3", "R8"})
    void remindsOnceHoweverOftenItIsTold() {
        draft(UNIT);
        world.now = DRAFTING;

        Races.run(4, i -> {
            remind(EFFECT, "submission", SUBMISSION_CLOSES);
            return null;
        });
        draft(UNIT);
        remind(EFFECT, "submission", SUBMISSION_CLOSES);

        assertThat(counts()).isEqualTo(Map.of("kab-3404/puskesmas", 1));
        remind("REMIND/submission/PT1H/x", "submission", SUBMISSION_CLOSES);
        assertThat(world.reminders).hasSize(2);
    }

    @Test
    @Rule({"R3", "R4", "R8"})
    void remindsNobodyOfAClosingThatIsPastOrWasMoved() {
        draft(UNIT);

        world.now = SUBMISSION_CLOSES;
        remind(EFFECT, "submission", SUBMISSION_CLOSES);
        world.now = DRAFTING;
        remind(EFFECT, "submission", SUBMISSION_CLOSES.minusSeconds(60));
        assertThat(world.reminders).isEmpty();

        world.now = SUBMISSION_CLOSES.minusMillis(1);
        remind(EFFECT, "submission", SUBMISSION_CLOSES);
        assertThat(world.reminders).hasSize(1);
        assertThat(problem(() -> world.remind.run("lomba-1999", EFFECT, "submission", SUBMISSION_CLOSES)))
                .isEqualTo(PlatformProblem.NOT_FOUND);
    }

    @Test
    void walksThroughMoreThanOnePage() {
        for (int i = 0; i < 101; i++) {
            draft(UNIT);
        }
        world.now = DRAFTING;

        remind(EFFECT, "submission", SUBMISSION_CLOSES);

        assertThat(counts()).isEqualTo(Map.of("kab-3404/puskesmas", 101));
    }

    private void remind(String effect, String window, Instant closesAt) {
        world.remind.run(EDITION, effect, window, closesAt);
    }

    private String draft(Actor unit) {
        return world.start
                .run(world.call(unit, DRAFTING), EDITION, "umum", Optional.empty())
                .proposal();
    }

    /** How many each holder is reminded of. */
    private Map<String, Integer> counts() {
        return world.reminders.values().stream()
                .collect(Collectors.toMap(
                        e -> e.body().get("institution")
                                + (e.body().containsKey("unit") ? "/" + e.body().get("unit") : ""),
                        e -> (Integer) e.body().get("count")));
    }
}
