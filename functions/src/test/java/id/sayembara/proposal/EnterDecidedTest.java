package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.EDITION;
import static id.sayembara.proposal.ProposalFixtures.SLEMAN;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.AwardKind;
import id.sayembara.competition.Awards;
import id.sayembara.competition.Bearer;
import id.sayembara.competition.DecisionStage;
import id.sayembara.competition.EditionFixtures;
import id.sayembara.competition.Label;
import id.sayembara.innovation.Entry;
import id.sayembara.innovation.InMemoryInnovationStore;
import id.sayembara.innovation.Innovation;
import id.sayembara.innovation.InnovationFixtures;
import id.sayembara.innovation.Outcome;
import id.sayembara.platform.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A published decision comes on record as what was submitted, and not as what was written since. */
@Rule({"R11", "R34"})
class EnterDecidedTest {
    private static final String LIST = "ab".repeat(32);

    private final ProposalWorld world = new ProposalWorld();
    private final InMemoryInnovationStore innovations = new InMemoryInnovationStore();
    private final EnterDecided enter =
            new EnterDecided(world.submissions, world.editions, InnovationFixtures.enter(innovations));

    private Submission submitted() {
        String id = world.candidate("Siap Antar");
        world.answer(ADMIN, SUBMITTING, id, "sdgs", List.of("sdg-03", "sdg-01"));
        world.submit(id);
        world.answer(ADMIN, SUBMITTING, id, "judul", "Judul Baru");
        world.answer(ADMIN, SUBMITTING, id, "sdgs", List.of("sdg-02"));
        return world.submissions.find(id).orElseThrow();
    }

    private Innovation found() {
        return innovations.find(Innovation.id(SLEMAN.id(), "Siap Antar")).orElseThrow();
    }

    @Test
    void saysYearCategoryGroupOutcomeAwardAndTheListThatSaysSo() {
        enter.run(submitted(), DecisionStage.FINALISTS, LIST);

        assertThat(found().entries())
                .containsExactly(new Entry(
                        2025,
                        Optional.of(EDITION),
                        "kesehatan",
                        "umum",
                        Outcome.FINALIST,
                        Optional.of("Finalis Inovasi Pelayanan Publik"),
                        Optional.of(LIST)));
        assertThat(found().goals()).containsExactly(1, 3);
    }

    @Test
    void aWinnerIsOne() {
        enter.run(submitted(), DecisionStage.WINNERS, LIST);

        assertThat(found().entries()).extracting(Entry::outcome).containsExactly(Outcome.WINNER);
    }

    @Test
    void whereAStageHasSeveralAwardsNoneIsSaid() {
        Submission submission = submitted();
        AwardKind kind = new AwardKind(
                "satu", new Label("Satu", "One"), DecisionStage.FINALISTS, Set.of(Bearer.UNIT), Optional.empty());
        AwardKind other = new AwardKind(
                "dua", new Label("Dua", "Two"), DecisionStage.FINALISTS, Set.of(Bearer.UNIT), Optional.empty());
        Awards awards = new Awards(new Label("a", "a"), new Label("b", "b"), List.of(kind, other));
        world.published.set(0, EditionFixtures.awarding(world.published.getFirst(), awards));

        enter.run(submission, DecisionStage.FINALISTS, LIST);

        assertThat(found().entries().getFirst().award()).isEmpty();
    }

    @Test
    void nextYearItIsHistory() {
        enter.run(submitted(), DecisionStage.WINNERS, LIST);

        assertThat(found().entries().getFirst().competition()).isEqualTo(EDITION);
        assertThat(found().entries().getFirst().isPublic()).isTrue();
    }
}
