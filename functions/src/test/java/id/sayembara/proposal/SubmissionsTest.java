package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static id.sayembara.proposal.ProposalFixtures.document;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.document.Declaration;
import id.sayembara.document.Document;
import id.sayembara.document.DocumentState;
import id.sayembara.document.DocumentType;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Rule;
import id.sayembara.proposal.SubmittedAnswers.SubmittedDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SubmissionsTest {
    private final ProposalWorld world = new ProposalWorld();

    @Test
    @Rule("R17")
    void tellsWhatWasSubmittedWhateverWasSavedSince() {
        String id = world.candidate("Siap Antar");
        var document = document(id, 1, "bukti", new DocumentState.Accepted(SUBMITTING));
        world.documents.add(document);
        world.answer(ADMIN, SUBMITTING, id, "bukti", List.of(document.id()));
        Receipt receipt = world.submit(id);
        world.answer(ADMIN, SUBMITTING, id, "judul", "Lain Sama Sekali");
        world.answer(ADMIN, SUBMITTING, id, "kategori", "lingkungan");

        Submission submission = world.submissions.find(id).orElseThrow();
        SubmittedAnswers answers = world.submissions.answers(submission);

        assertThat(submission)
                .isEqualTo(new Submission(
                        id,
                        ProposalFixtures.EDITION,
                        "umum",
                        "kab-3404",
                        Optional.empty(),
                        Optional.empty(),
                        "Siap Antar",
                        Optional.of("kesehatan"),
                        receipt.manifest()));
        assertThat(trees(answers))
                .isEqualTo(Map.of(
                        "judul", "Siap Antar",
                        "mulai", "2022-01-31",
                        "kategori", "kesehatan",
                        "latar", "Antrean panjang setiap pagi."));
        assertThat(answers.documents())
                .isEqualTo(Map.of(
                        "bukti",
                        List.of(new SubmittedDocument(
                                document.id(), document.declared().sha256(), 1_234, "application/pdf"))));
        assertThat(answers.names(document)).isTrue();
        assertThat(answers.names(document(id, 2, "bukti", new DocumentState.Accepted(SUBMITTING))))
                .isFalse();
        assertThat(answers.names(withOtherBytes(document))).isFalse();
        assertThat(answers.receivedAt()).isEqualTo(SUBMITTING);
        assertThat(answers.formVersion()).isEqualTo(1);
    }

    @Test
    @Rule("R42")
    void tellsOfPersonsOnlyThatTheyAreNamed() {
        String id = world.candidate("Siap Antar");
        world.submit(id);

        SubmittedAnswers answers =
                world.submissions.answers(world.submissions.find(id).orElseThrow());

        assertThat(answers.promised()).containsExactly("inovator");
        assertThat(answers.answers()).doesNotContainKey("inovator");
        assertThat(answers.toString()).doesNotContain("Siti");
    }

    @Test
    void knowsNoDraftsAndNothingWithdrawn() {
        String draft = world.draft();
        String taken = world.candidate("Ditarik");
        world.submit(taken);
        world.withdraw.run(world.call(ADMIN, SUBMITTING), taken, world.version(taken));

        assertThat(world.submissions.find(draft)).isEmpty();
        assertThat(world.submissions.find(taken)).isEmpty();
        assertThat(world.submissions.find("01JTIDAKADA")).isEmpty();
    }

    private static Document withOtherBytes(Document d) {
        return new Document(
                d.id(),
                d.proposal(),
                d.question(),
                d.edition(),
                d.institution(),
                d.servedBy(),
                d.unit(),
                new Declaration("bukti.pdf", DocumentType.PDF, 1_234, Digest.sha256Hex("other")),
                d.salt(),
                d.requestedBy(),
                d.requestedAt(),
                d.state(),
                d.chain());
    }

    private static Map<String, Object> trees(SubmittedAnswers answers) {
        Map<String, Object> trees = new TreeMap<>();
        answers.answers().forEach((question, value) -> trees.put(question, value.tree()));
        return trees;
    }
}
