package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.EDITION;
import static id.sayembara.proposal.ProposalFixtures.OPENS;
import static id.sayembara.proposal.ProposalFixtures.SUBMISSION_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static id.sayembara.proposal.ProposalWorld.problem;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Actor;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Rule;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@Rule("R19")
class WithdrawProposalTest {
    private final ProposalWorld world = new ProposalWorld();

    @Test
    @Rule("R9")
    void freesThePlaceAndMaySubmitAgain() {
        String one = world.candidate("Satu");
        Receipt receipt = world.submit(one);
        world.submit(world.candidate("Dua"));

        assertThat(withdraw(ADMIN, SUBMITTING, one).state()).isEqualTo(ProposalState.Name.WITHDRAWN);

        assertThat(world.store.gate(EDITION, "kab-3404").submissions()).hasSize(1);
        assertThat(world.manifests).containsKey(receipt.manifest());
        assertThat(world.verify
                        .run(ProposalWorld.nobody(SUBMITTING), receipt.signed())
                        .fate())
                .contains(VerifyReceipt.Fate.WITHDRAWN);
        world.answer(ADMIN, SUBMITTING, one, "latar", "Lebih baik.");
        world.submit(one);
        assertThat(world.verify
                        .run(ProposalWorld.nobody(SUBMITTING), receipt.signed())
                        .fate())
                .contains(VerifyReceipt.Fate.REPLACED);
    }

    @Test
    void withdrawsWhatStoodLastAndNotWhatItReplaced() {
        String one = world.candidate("Satu");
        Receipt first = world.submit(one);
        world.answer(ADMIN, SUBMITTING, one, "latar", "Lebih baik.");
        Receipt second = world.submit(one);
        withdraw(ADMIN, SUBMITTING, one);

        assertThat(world.verify
                        .run(ProposalWorld.nobody(SUBMITTING), first.signed())
                        .fate())
                .contains(VerifyReceipt.Fate.REPLACED);
        assertThat(world.verify
                        .run(ProposalWorld.nobody(SUBMITTING), second.signed())
                        .fate())
                .contains(VerifyReceipt.Fate.WITHDRAWN);
    }

    @Test
    @Rule({"R1", "R3"})
    void isPossibleUntilSubmissionCloses() {
        String id = world.candidate("Satu");
        world.submitAt(id, OPENS);

        assertThat(problem(() -> withdraw(ADMIN, OPENS.minusMillis(1), id))).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        assertThat(problem(() -> withdraw(ADMIN, SUBMISSION_CLOSES, id))).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        withdraw(ADMIN, SUBMISSION_CLOSES.minusMillis(1), id);
    }

    @Test
    @Rule("R6")
    void takesNothingOutOfASealedGate() {
        String id = world.candidate("Satu");
        world.submit(id);
        world.store.seal(EDITION);

        assertThat(problem(() -> withdraw(ADMIN, SUBMITTING, id))).isEqualTo(ProposalProblem.EDITION_SEALED);
        assertThat(world.store.gate(EDITION, "kab-3404").submissions()).containsOnlyKeys(id);
    }

    @Test
    void isForWhatIsSubmittedAndForItsAdmin() {
        String id = world.candidate("Satu");

        assertThat(problem(() -> withdraw(ADMIN, SUBMITTING, id))).isEqualTo(ProposalProblem.WRONG_STATE);
        world.submit(id);
        assertThat(problem(() -> world.withdraw.run(world.call(ADMIN, SUBMITTING), id, 1)))
                .isEqualTo(PlatformProblem.STALE_VERSION);
        assertThat(problem(() -> withdraw(ProposalFixtures.UNIT, SUBMITTING, id)))
                .isEqualTo(PlatformProblem.FORBIDDEN);
        assertThat(problem(() -> withdraw(ProposalFixtures.FOREIGN_ADMIN, SUBMITTING, id)))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(world.state(id)).isEqualTo(ProposalState.Name.SUBMITTED);
    }

    private Standing withdraw(Actor actor, Instant at, String id) {
        return world.withdraw.run(world.call(actor, at), id, world.version(id));
    }
}
