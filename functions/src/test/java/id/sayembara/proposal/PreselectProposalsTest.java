package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.EDITION;
import static id.sayembara.proposal.ProposalFixtures.OPENS;
import static id.sayembara.proposal.ProposalFixtures.SUBMISSION_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static id.sayembara.proposal.ProposalWorld.codes;
import static id.sayembara.proposal.ProposalWorld.problem;
import static id.sayembara.proposal.ProposalWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Actor;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule("R9")
class PreselectProposalsTest {
    private final ProposalWorld world = new ProposalWorld();

    @Test
    void letsOnlyTheChosenBeSubmitted() {
        String chosen = world.candidate("Satu");
        String left = world.candidate("Dua");
        PreselectProposals.Chosen choice = choose(0, chosen);

        assertThat(choice.version()).isEqualTo(1);
        assertThat(codes(refusal(() -> world.submit(left)).findings())).containsExactly(" not-preselected");
        world.submit(chosen);
        choose(1, chosen, left);
        world.submit(left);
        assertThat(world.preselection
                        .run(world.call(ADMIN, SUBMITTING), EDITION, Optional.empty())
                        .chosen())
                .containsExactlyInAnyOrder(chosen, left);
    }

    @Test
    void namesEveryFaultAtOnce() {
        String one = world.candidate("Satu");
        String two = world.candidate("Dua");
        String three = world.candidate("Tiga");
        String submitted = world.candidate("Empat");
        world.submit(submitted);
        String foreign = world.start
                .run(world.call(ProposalFixtures.FOREIGN_ADMIN, SUBMITTING), EDITION, "umum", Optional.empty())
                .proposal();

        var refusal = refusal(() -> choose(0, one, two, three, one, "01JNONE", foreign));

        assertThat(refusal.problem()).isEqualTo(ProposalProblem.PRESELECTION_INVALID);
        assertThat(codes(refusal.findings()))
                .containsExactly(
                        "/proposals cap-exceeded",
                        "/proposals submitted-left-out",
                        "/proposals/3 given-twice",
                        "/proposals/4 unknown-proposal",
                        "/proposals/5 unknown-proposal");
        assertThat(world.store.preselection(EDITION, "kab-3404").version()).isZero();
    }

    @Test
    void takesNoProposalOfAnotherEdition() {
        world.published.add(ProposalFixtures.edition(
                "lomba-2024",
                1,
                ProposalFixtures.timeline(),
                List.of(ProposalFixtures.group("umum", 2, false, ProposalFixtures.form())),
                List.of()));
        String other = world.start
                .run(world.call(ADMIN, SUBMITTING), "lomba-2024", "umum", Optional.empty())
                .proposal();

        assertThat(codes(refusal(() -> choose(0, other)).findings())).containsExactly("/proposals/0 unknown-proposal");
    }

    @Test
    @Rule({"R1", "R3"})
    void holdsWhileSubmissionIsOpen() {
        String id = world.candidate("Satu");

        assertThat(problem(() -> choose(ADMIN, OPENS.minusMillis(1), 0, id))).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        choose(ADMIN, OPENS, 0, id);
        choose(ADMIN, SUBMISSION_CLOSES.minusMillis(1), 1, id);
        assertThat(problem(() -> choose(ADMIN, SUBMISSION_CLOSES, 2, id))).isEqualTo(PlatformProblem.WINDOW_CLOSED);
    }

    @Test
    void isMadeOverTheChoiceSeenAndByItsOwnInstitution() {
        String id = world.candidate("Satu");
        choose(0, id);

        assertThat(problem(() -> choose(0, id))).isEqualTo(PlatformProblem.STALE_VERSION);
        assertThat(problem(() -> choose(ProposalFixtures.UNIT, SUBMITTING, 1, id)))
                .isEqualTo(PlatformProblem.FORBIDDEN);
        assertThat(problem(() -> world.preselect.run(
                        world.call(ADMIN, SUBMITTING), EDITION, Optional.of("kab-3402"), 0, List.of(id), "x")))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> world.preselection.run(
                        world.call(ProposalFixtures.FOREIGN_ADMIN, SUBMITTING), EDITION, Optional.of("kab-3404"))))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(world.preselection
                        .run(world.call(ProposalFixtures.AUDITOR, SUBMITTING), EDITION, Optional.of("kab-3404"))
                        .reason())
                .isEqualTo("Paling matang");
    }

    private PreselectProposals.Chosen choose(long version, String... ids) {
        return choose(ADMIN, SUBMITTING, version, ids);
    }

    private PreselectProposals.Chosen choose(Actor actor, Instant at, long version, String... ids) {
        return world.preselect.run(
                world.call(actor, at), EDITION, Optional.empty(), version, List.of(ids), "Paling matang");
    }
}
