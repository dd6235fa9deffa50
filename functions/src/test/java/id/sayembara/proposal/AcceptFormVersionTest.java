package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.DRAFTING;
import static id.sayembara.proposal.ProposalFixtures.DRAFTING_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.OPENS;
import static id.sayembara.proposal.ProposalFixtures.SUBMISSION_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static id.sayembara.proposal.ProposalFixtures.UNIT;
import static id.sayembara.proposal.ProposalWorld.codes;
import static id.sayembara.proposal.ProposalWorld.problem;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.Edition;
import id.sayembara.competition.EditionFixtures;
import id.sayembara.competition.Group;
import id.sayembara.competition.Meaning;
import id.sayembara.competition.Question;
import id.sayembara.competition.QuestionKind;
import id.sayembara.platform.Actor;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("R14")
class AcceptFormVersionTest {
    private final ProposalWorld world = new ProposalWorld();

    @Test
    void staysWithTheFormItBeganWithUntilTheNewerIsAccepted() {
        String id = world.candidate("Satu");
        world.published.add(withOneMoreQuestion(2));

        assertThat(world.check.run(world.call(ADMIN, SUBMITTING), id)).isEmpty();
        var workspace =
                world.get.run(world.call(ADMIN, SUBMITTING), id).workspace().orElseThrow();
        assertThat(workspace.formVersion()).isEqualTo(1);
        assertThat(workspace.formInForce()).isEqualTo(2);
        assertThat(problem(() -> world.answer(ADMIN, SUBMITTING, id, "dampak", "x")))
                .isEqualTo(ProposalProblem.UNKNOWN_QUESTION);

        accept(ADMIN, SUBMITTING, id, 2);

        assertThat(codes(world.check.run(world.call(ADMIN, SUBMITTING), id)))
                .containsExactly("/answers/dampak missing");
        world.answer(ADMIN, SUBMITTING, id, "dampak", "Antrean hilang.");
        Receipt receipt = world.submit(id);
        assertThat(receipt.formVersion()).isEqualTo(2);
        assertThat(world.manifests.get(receipt.manifest()).text())
                .contains("\"formVersion\":2,", "\"rulesVersion\":2,");
    }

    @Test
    void namesBothVersionsInTheManifestOfAnOlderForm() {
        String id = world.candidate("Satu");
        world.published.add(withOneMoreQuestion(2));

        assertThat(world.manifests.get(world.submit(id).manifest()).text())
                .contains("\"formVersion\":1,", "\"rulesVersion\":2,");
    }

    @Test
    void acceptsOnlyTheNewerVersionInForce() {
        String id = world.candidate("Satu");

        assertThat(problem(() -> accept(ADMIN, SUBMITTING, id, 1))).isEqualTo(ProposalProblem.FORM_NOT_IN_FORCE);
        assertThat(problem(() -> accept(ADMIN, SUBMITTING, id, 2))).isEqualTo(ProposalProblem.FORM_NOT_IN_FORCE);
        world.published.add(withOneMoreQuestion(2));
        world.published.add(withOneMoreQuestion(3));
        assertThat(problem(() -> accept(ADMIN, SUBMITTING, id, 2))).isEqualTo(ProposalProblem.FORM_NOT_IN_FORCE);
        accept(ADMIN, SUBMITTING, id, 3);
    }

    @Test
    void acceptsOverTheVersionSeenAlone() {
        String id = world.candidate("Satu");
        world.published.add(withOneMoreQuestion(2));

        assertThat(problem(() -> world.accept.run(world.call(ADMIN, SUBMITTING), id, 7, 2)))
                .isEqualTo(PlatformProblem.STALE_VERSION);
    }

    @Test
    void anAnswerThatTheNewerFormNoLongerTakesIsAFinding() {
        String id = world.candidate("Satu");
        List<Question> form = ProposalFixtures.form().stream()
                .map(q -> q.id().equals("latar")
                        ? ProposalFixtures.question("latar", QuestionKind.CHOICE, Meaning.NONE, true)
                        : q)
                .toList();
        world.published.add(
                ProposalFixtures.edition(2, List.of(ProposalFixtures.group("umum", 2, false, form)), List.of()));

        accept(ADMIN, SUBMITTING, id, 2);

        assertThat(codes(world.check.run(world.call(ADMIN, SUBMITTING), id)))
                .containsExactly("/answers/latar not-a-choice");
    }

    @Test
    void aGroupThatTheNewerVersionHasNoMoreIsAFindingAndIsNotAccepted() {
        String id = world.candidate("Satu");
        world.published.add(ProposalFixtures.edition(
                2, List.of(ProposalFixtures.group("replikasi", 1, false, ProposalFixtures.form())), List.of()));

        assertThat(problem(() -> accept(ADMIN, SUBMITTING, id, 2))).isEqualTo(ProposalProblem.FORM_NOT_IN_FORCE);
        assertThat(codes(world.check.run(world.call(ADMIN, SUBMITTING), id))).containsExactly("/group unknown-group");
    }

    @Test
    @Rule({"R1", "R3", "R8"})
    void isItsOwnersToAcceptInTheirWindow() {
        String id = world.draft();
        world.published.add(withOneMoreQuestion(2));

        assertThat(problem(() -> accept(ADMIN, DRAFTING, id, 2))).isEqualTo(ProposalProblem.NOT_YOUR_TURN);
        assertThat(problem(() -> accept(ProposalFixtures.OTHER_UNIT, DRAFTING, id, 2)))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> accept(ProposalFixtures.SECRETARIAT, DRAFTING, id, 2)))
                .isEqualTo(PlatformProblem.FORBIDDEN);
        assertThat(problem(() -> accept(UNIT, OPENS.minusMillis(1), id, 2))).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        assertThat(problem(() -> accept(UNIT, DRAFTING_CLOSES, id, 2))).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        accept(UNIT, DRAFTING_CLOSES.minusMillis(1), id, 2);

        String begun = world.candidate("Satu");
        world.published.add(withOneMoreQuestion(3));
        assertThat(problem(() -> accept(ADMIN, SUBMISSION_CLOSES, begun, 3))).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        accept(ADMIN, SUBMISSION_CLOSES.minusMillis(1), begun, 3);
    }

    private Standing accept(Actor actor, Instant at, String id, int formVersion) {
        return world.accept.run(world.call(actor, at), id, world.version(id), formVersion);
    }

    private static Edition withOneMoreQuestion(int version) {
        Edition base = ProposalFixtures.edition(version, ProposalFixtures.timeline());
        Group umum = base.group("umum").orElseThrow();
        List<Question> form = new ArrayList<>(umum.form());
        form.add(ProposalFixtures.question("dampak", QuestionKind.TEXT, Meaning.NONE, true));
        Group changed = new Group(
                umum.id(),
                umum.label(),
                umum.minimumAge(),
                umum.sourceRequired(),
                umum.bars(),
                form,
                umum.evaluation());
        return EditionFixtures.edition(
                base.id(),
                version,
                base.name(),
                base.timeline(),
                base.categories(),
                List.of(changed, base.groups().get(1)),
                base.caps());
    }
}
