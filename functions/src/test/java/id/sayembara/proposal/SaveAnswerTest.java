package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.DRAFTING;
import static id.sayembara.proposal.ProposalFixtures.DRAFTING_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.OPENS;
import static id.sayembara.proposal.ProposalFixtures.OTHER_UNIT;
import static id.sayembara.proposal.ProposalFixtures.SUBMISSION_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.UNIT;
import static id.sayembara.proposal.ProposalWorld.call;
import static id.sayembara.proposal.ProposalWorld.codes;
import static id.sayembara.proposal.ProposalWorld.problem;
import static id.sayembara.proposal.ProposalWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Rule("R15")
class SaveAnswerTest {
    private final ProposalWorld world = new ProposalWorld();
    private final InMemoryProposalStore store = (InMemoryProposalStore) world.store;

    @Test
    void givesEachAnswerAVersionOfItsOwn() {
        String id = world.draft();

        assertThat(world.answer(UNIT, DRAFTING, id, "judul", "Siap").version()).isEqualTo(1);
        assertThat(world.answer(UNIT, DRAFTING, id, "judul", "Siap Antar").version())
                .isEqualTo(2);
        assertThat(world.answer(UNIT, DRAFTING, id, "latar", "Antrean.").version())
                .isEqualTo(1);

        Proposal proposal = store.find(id).orElseThrow();
        assertThat(proposal.title()).isEqualTo("Siap Antar");
        assertThat(proposal.contentRevision()).isEqualTo(3);
        assertThat(proposal.version()).isEqualTo(1);
    }

    @Test
    void refusesAStaleSaveWithBothTexts() {
        String id = world.draft();
        world.save.run(world.call(UNIT, DRAFTING), id, "latar", 0, "Teks orang lain");

        Refusal refusal = refusal(() -> world.save.run(world.call(UNIT, DRAFTING), id, "latar", 0, "Teks saya"));

        assertThat(refusal.problem()).isEqualTo(PlatformProblem.STALE_VERSION);
        assertThat(refusal.facts())
                .containsEntry("yours", "Teks saya")
                .containsEntry(
                        "current",
                        Map.of("version", 1L, "value", "Teks orang lain", "role", "UNIT", "at", DRAFTING.toString()));
        assertThat(store.answer(id, "latar").orElseThrow().value()).isEqualTo(new AnswerValue.Text("Teks orang lain"));
    }

    @Test
    void refusesASaveOverWhatWasNeverThere() {
        String id = world.draft();

        assertThat(problem(() -> world.save.run(world.call(UNIT, DRAFTING), id, "latar", 3, "Teks")))
                .isEqualTo(PlatformProblem.STALE_VERSION);
    }

    @Test
    void answersARepeatedSaveAlike() {
        String id = world.draft();
        SavedAnswer first = world.save.run(call(UNIT, DRAFTING, "k", "b"), id, "latar", 0, "Teks");

        assertThat(world.save.run(call(UNIT, DRAFTING.plusSeconds(9), "k", "b"), id, "latar", 0, "Teks"))
                .isEqualTo(first);
        // a browser that lost the key, and then that request sent again after others have written on
        assertThat(world.save.run(call(UNIT, DRAFTING.plusSeconds(9), "k2", "b"), id, "latar", 0, "Teks"))
                .isEqualTo(first);
        world.save.run(world.call(UNIT, DRAFTING), id, "latar", 1, "Teks lain");
        assertThat(world.save.run(call(UNIT, DRAFTING.plusSeconds(9), "k2", "b"), id, "latar", 0, "Teks"))
                .isEqualTo(first);
        assertThat(store.answer(id, "latar").orElseThrow().version()).isEqualTo(2);
        assertThat(problem(() -> world.save.run(call(UNIT, DRAFTING, "k", "other"), id, "latar", 0, "Teks")))
                .isEqualTo(PlatformProblem.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    @Rule({"R1", "R2", "R3", "R8"})
    void unitsWriteUntilDraftingClosesAndAdminsUntilSubmissionCloses() {
        String draft = world.draft();
        assertThat(problem(() -> world.answer(UNIT, OPENS.minusMillis(1), draft, "latar", "a")))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
        world.answer(UNIT, OPENS, draft, "latar", "b");
        world.answer(UNIT, DRAFTING_CLOSES.minusMillis(1), draft, "latar", "c");
        assertThat(problem(() -> world.answer(UNIT, DRAFTING_CLOSES, draft, "latar", "d")))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);

        String begun = world.candidate("Siap Antar");
        world.answer(ADMIN, DRAFTING_CLOSES, begun, "latar", "e");
        world.answer(ADMIN, SUBMISSION_CLOSES.minusMillis(1), begun, "latar", "f");
        assertThat(problem(() -> world.answer(ADMIN, SUBMISSION_CLOSES, begun, "latar", "g")))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
    }

    @Test
    void keepsDraftsReadableAfterClosing() {
        String id = world.draft();
        world.answer(UNIT, DRAFTING, id, "latar", "Teks");

        ProposalSheet sheet = world.get.run(world.call(UNIT, SUBMISSION_CLOSES.plusSeconds(1)), id);

        assertThat(sheet.workspace().orElseThrow().answers())
                .containsExactly(new ProposalSheet.AnswerSheet("latar", 1, "Teks", Role.UNIT, DRAFTING));
        world.check.run(world.call(UNIT, SUBMISSION_CLOSES.plusSeconds(1)), id);
    }

    @Test
    void isTheOwnersAlone() {
        String id = world.draft();

        assertThat(problem(() -> world.answer(OTHER_UNIT, DRAFTING, id, "latar", "x")))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> world.answer(ProposalFixtures.FOREIGN_UNIT, DRAFTING, id, "latar", "x")))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> world.answer(ProposalFixtures.FOREIGN_ADMIN, DRAFTING, id, "latar", "x")))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> world.answer(ProposalFixtures.SECRETARIAT, DRAFTING, id, "latar", "x")))
                .isEqualTo(PlatformProblem.FORBIDDEN);
        assertThat(problem(() -> world.answer(UNIT, DRAFTING, "01JNOTHING", "latar", "x")))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(store.answers(id)).isEmpty();
    }

    @Test
    @Rule("R14")
    void refusesWhatTheQuestionDoesNotTakeAndChangesNothing() {
        String id = world.draft();

        assertThat(problem(() -> world.answer(UNIT, DRAFTING, id, "bukan-pertanyaan", "x")))
                .isEqualTo(ProposalProblem.UNKNOWN_QUESTION);
        Refusal refusal = refusal(() -> world.answer(
                UNIT, DRAFTING, id, "latar", "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas"));
        assertThat(refusal.problem()).isEqualTo(ProposalProblem.ANSWER_INVALID);
        assertThat(codes(refusal.findings())).containsExactly("/value too-many-words");
        assertThat(store.find(id).orElseThrow().contentRevision()).isZero();
    }

    @Test
    void mayTakeAnAnswerBack() {
        String id = world.draft();
        world.answer(UNIT, DRAFTING, id, "judul", "Siap Antar");

        assertThat(world.answer(UNIT, DRAFTING, id, "judul", null).version()).isEqualTo(2);
        assertThat(store.find(id).orElseThrow().title()).isEmpty();
        assertThat(codes(world.check.run(world.call(UNIT, DRAFTING), id))).contains("/answers/judul missing");
    }

    @Test
    @Rule({"R40", "R42"})
    void commitsToTheValueWithoutTellingIt() {
        String id = world.draft();
        world.answer(UNIT, DRAFTING, id, "latar", "Rahasia");
        Answer answer = store.answer(id, "latar").orElseThrow();

        var event = store.events().getLast();
        assertThat(event.envelope()).doesNotContain("Rahasia");
        assertThat(event.commitments())
                .containsEntry("value", answer.commitment().hash());
        assertThat(event.hash()).isEqualTo(answer.chain().head());
    }
}
