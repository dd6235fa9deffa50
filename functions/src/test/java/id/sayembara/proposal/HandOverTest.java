package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.DRAFTING;
import static id.sayembara.proposal.ProposalFixtures.DRAFTING_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.FOREIGN_ADMIN;
import static id.sayembara.proposal.ProposalFixtures.OPENS;
import static id.sayembara.proposal.ProposalFixtures.OTHER_UNIT;
import static id.sayembara.proposal.ProposalFixtures.SUBMISSION_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static id.sayembara.proposal.ProposalFixtures.UNIT;
import static id.sayembara.proposal.ProposalWorld.call;
import static id.sayembara.proposal.ProposalWorld.problem;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Actor;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Rule;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@Rule("R8")
class HandOverTest {
    private final ProposalWorld world = new ProposalWorld();

    @Test
    void goesFromUnitToInstitutionAndBackWithNotes() {
        String id = world.draft();

        assertThat(handOver(UNIT, DRAFTING, id).state()).isEqualTo(ProposalState.Name.AT_INSTITUTION);
        assertThat(giveBack(ADMIN, DRAFTING, id).state()).isEqualTo(ProposalState.Name.RETURNED);
        assertThat(world.get
                        .run(world.call(UNIT, DRAFTING), id)
                        .workspace()
                        .orElseThrow()
                        .notes())
                .contains("Perjelas dampak.");
        world.answer(UNIT, DRAFTING, id, "judul", "Lebih jelas");
        assertThat(handOver(UNIT, DRAFTING, id).version()).isEqualTo(4);
        assertThat(world.get
                        .run(world.call(UNIT, DRAFTING), id)
                        .workspace()
                        .orElseThrow()
                        .notes())
                .isEmpty();
    }

    @Test
    @Rule({"R1", "R3"})
    void unitsHandOverUntilDraftingCloses() {
        assertThat(problem(() -> handOver(UNIT, OPENS.minusMillis(1), world.draft())))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
        handOver(UNIT, OPENS, world.draft());
        handOver(UNIT, DRAFTING_CLOSES.minusMillis(1), world.draft());
        assertThat(problem(() -> handOver(UNIT, DRAFTING_CLOSES, world.draft())))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
    }

    @Test
    @Rule({"R1", "R3"})
    void adminsTakeOverOnlyAfterTheUnitsClosing() {
        assertThat(problem(() -> handOver(ADMIN, DRAFTING_CLOSES.minusMillis(1), world.draft())))
                .isEqualTo(ProposalProblem.TAKE_OVER_TOO_EARLY);
        handOver(ADMIN, DRAFTING_CLOSES, world.draft());
        handOver(ADMIN, SUBMISSION_CLOSES.minusMillis(1), world.draft());
        assertThat(problem(() -> handOver(ADMIN, SUBMISSION_CLOSES, world.draft())))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
    }

    @Test
    @Rule({"R1", "R3"})
    void returnsOnlyWhileTheUnitCouldWrite() {
        String id = world.draft();
        handOver(UNIT, DRAFTING, id);

        assertThat(problem(() -> giveBack(ADMIN, OPENS.minusMillis(1), id))).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        assertThat(problem(() -> giveBack(ADMIN, DRAFTING_CLOSES, id))).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        giveBack(ADMIN, DRAFTING_CLOSES.minusMillis(1), id);
    }

    @Test
    void whoseTurnItIsNotWritesNothing() {
        String id = world.draft();
        assertThat(problem(() -> world.answer(ADMIN, DRAFTING, id, "judul", "x")))
                .isEqualTo(ProposalProblem.NOT_YOUR_TURN);
        handOver(UNIT, DRAFTING, id);
        assertThat(problem(() -> world.answer(UNIT, DRAFTING, id, "judul", "x")))
                .isEqualTo(ProposalProblem.NOT_YOUR_TURN);
        world.answer(ADMIN, DRAFTING, id, "judul", "x");
        assertThat(problem(() -> handOver(UNIT, DRAFTING, id))).isEqualTo(ProposalProblem.WRONG_STATE);
    }

    @Test
    void returnsNothingThatIsSubmittedOrThatNoUnitBegan() {
        String begun = world.candidate("Siap Antar");
        assertThat(problem(() -> giveBack(ADMIN, DRAFTING, begun))).isEqualTo(ProposalProblem.NO_UNIT);
        world.submit(begun);
        assertThat(problem(() -> giveBack(ADMIN, DRAFTING, begun))).isEqualTo(ProposalProblem.WRONG_STATE);
        assertThat(problem(() -> giveBack(ADMIN, DRAFTING, world.draft()))).isEqualTo(ProposalProblem.WRONG_STATE);
    }

    @Test
    void isNobodyElsesToMove() {
        String id = world.draft();

        assertThat(problem(() -> handOver(OTHER_UNIT, DRAFTING, id))).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> handOver(FOREIGN_ADMIN, SUBMITTING, id))).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> handOver(ProposalFixtures.SECRETARIAT, DRAFTING, id)))
                .isEqualTo(PlatformProblem.FORBIDDEN);
        assertThat(problem(() -> giveBack(FOREIGN_ADMIN, DRAFTING, id))).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> giveBack(UNIT, DRAFTING, id))).isEqualTo(PlatformProblem.FORBIDDEN);
    }

    @Test
    void movesOverTheVersionSeenAndOnce() {
        String id = world.draft();
        assertThat(problem(() -> world.handOver.run(world.call(UNIT, DRAFTING), id, 7)))
                .isEqualTo(PlatformProblem.STALE_VERSION);

        Standing first = world.handOver.run(call(UNIT, DRAFTING, "k", "b"), id, 1);
        Standing again = world.handOver.run(call(UNIT, DRAFTING_CLOSES.plusSeconds(60), "k", "b"), id, 1);

        assertThat(again).isEqualTo(first);
        assertThat(world.version(id)).isEqualTo(2);
        assertThat(problem(() -> world.handOver.run(world.call(UNIT, DRAFTING), id, 1)))
                .isEqualTo(PlatformProblem.STALE_VERSION);
    }

    @Test
    void returnsOverTheVersionSeenAlone() {
        String id = world.draft();
        handOver(UNIT, DRAFTING, id);

        assertThat(problem(() -> world.giveBack.run(world.call(ADMIN, DRAFTING), id, 1, "Perjelas dampak.")))
                .isEqualTo(PlatformProblem.STALE_VERSION);
    }

    @Test
    @Rule("R42")
    void keepsNotesOutOfTheLog() {
        String id = world.draft();
        handOver(UNIT, DRAFTING, id);
        giveBack(ADMIN, DRAFTING, id);

        assertThat(((InMemoryProposalStore) world.store).events().toString()).doesNotContain("Perjelas");
    }

    private Standing handOver(Actor actor, Instant at, String id) {
        return world.handOver.run(world.call(actor, at), id, world.version(id));
    }

    private Standing giveBack(Actor actor, Instant at, String id) {
        return world.giveBack.run(world.call(actor, at), id, world.version(id), "Perjelas dampak.");
    }
}
