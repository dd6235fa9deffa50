package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.DRAFTING;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.Edition;
import id.sayembara.document.Document;
import id.sayembara.document.DocumentState;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.JsonTree;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

@Rule("R17")
class ManifestTest {
    private static final String ID = "01JXAMPLE0000000000000000A";

    @Property(tries = 100)
    void hashesAlikeInWhateverOrderThingsWereRead(@ForAll long seed) {
        assertThat(Manifest.of(examined(answers(new Random(seed)), new Random(seed)), ADMIN, SUBMITTING))
                .isEqualTo(Manifest.of(examined(answers(new Random(1)), new Random(1)), ADMIN, SUBMITTING));
    }

    @Property(tries = 100)
    void anotherTextMakesAnotherHash(@ForAll String text) {
        Assume.that(!new AnswerValue.Text(text).isEmpty() && !text.equals("Antrean panjang."));
        Assume.that(text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
        Map<String, Answer> changed = answers(new Random(1));
        changed.put("latar", answer("latar", new AnswerValue.Text(text)));

        Manifest manifest = Manifest.of(examined(changed, new Random(1)), ADMIN, SUBMITTING);

        assertThat(manifest.hash()).isNotEqualTo(example().hash());
        assertThat(((Map<?, ?>) ((Map<?, ?>) JsonTree.object(manifest.text()).get("answers")).get("latar"))
                        .get("value"))
                .isEqualTo(text);
    }

    @Test
    void leavesOutATextInWhichNothingCanBeSeen() {
        Map<String, Answer> changed = answers(new Random(1));
        changed.put("latar", answer("latar", new AnswerValue.Text("\u200b\u3164")));

        Manifest manifest = Manifest.of(examined(changed, new Random(1)), ADMIN, SUBMITTING);

        assertThat(((Map<?, ?>) JsonTree.object(manifest.text()).get("answers")).containsKey("latar"))
                .isFalse();
        assertThat(((Map<?, ?>) JsonTree.object(example().text()).get("answers")).containsKey("latar"))
                .isTrue();
    }

    @Property(tries = 100)
    void isCanonicalByAnotherImplementationToo(@ForAll String text) throws IOException {
        Assume.that(text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
        Map<String, Answer> changed = answers(new Random(1));
        changed.put("latar", answer("latar", new AnswerValue.Text(text)));
        String manifest =
                Manifest.of(examined(changed, new Random(1)), ADMIN, SUBMITTING).text();

        assertThat(new JsonCanonicalizer(manifest).getEncodedString()).isEqualTo(manifest);
    }

    @Test
    void namesWhoWhenAndUnderWhichVersions() {
        assertThat(JsonTree.object(example().text()))
                .containsEntry("receivedAt", SUBMITTING.toString())
                .containsEntry("submittedBy", Map.of("member", "admin", "role", "INSTITUTION_ADMIN"))
                .containsEntry("formVersion", 1L)
                .containsEntry("rulesVersion", 1L)
                .containsEntry("contentRevision", 12L);
    }

    /** The example of docs/formats.md. */
    static Manifest example() {
        return Manifest.of(examined(answers(new Random(1)), new Random(1)), ADMIN, SUBMITTING);
    }

    /** The receipt of the example of docs/formats.md, not signed. */
    static Receipt exampleReceipt() {
        Proposal submitted = proposal()
                .moved(
                        new ProposalState.Submitted(
                                example().hash(), "Siap Antar", Optional.of("kesehatan"), 12, SUBMITTING),
                        SUBMITTING,
                        new Chain(Proposal.subject(ID), 3, "00"));
        return Receipt.of(submitted, example(), SUBMITTING);
    }

    private static Map<String, Answer> answers(Random random) {
        List<Answer> answers = new ArrayList<>(List.of(
                answer("judul", new AnswerValue.Text("Siap Antar")),
                answer("mulai", new AnswerValue.Day(LocalDate.of(2022, 1, 31))),
                answer("kategori", new AnswerValue.Chosen("kesehatan")),
                answer("sdgs", new AnswerValue.ChosenMany(List.of("sdg-03", "sdg-01"))),
                answer("latar", new AnswerValue.Text("Antrean panjang.")),
                answer(
                        "inovator",
                        new AnswerValue.Innovators(
                                List.of(new AnswerValue.Innovator("Siti Aminah", "Penggagas", true)))),
                answer("pernah", new AnswerValue.YesNo(false)),
                answer("bukti", new AnswerValue.DocumentIds(List.of(ID + "-2", ID + "-1")))));
        Collections.shuffle(answers, random);
        Map<String, Answer> map = new LinkedHashMap<>();
        answers.forEach(a -> map.put(a.question(), a));
        return map;
    }

    private static Examination examined(Map<String, Answer> answers, Random random) {
        List<Document> documents = new ArrayList<>(List.of(
                ProposalFixtures.document(ID, 1, "bukti", new DocumentState.Accepted(DRAFTING)),
                ProposalFixtures.document(ID, 2, "bukti", new DocumentState.Accepted(DRAFTING))));
        Collections.shuffle(documents, random);
        Map<String, Document> byId = new LinkedHashMap<>();
        documents.forEach(d -> byId.put(d.id(), d));
        Edition edition = ProposalFixtures.edition();
        return new Examination(
                proposal(),
                edition,
                Form.of(edition, "umum").orElseThrow(),
                answers,
                byId,
                List.of(),
                Gate.none(edition.id(), "kab-3404"),
                Preselection.none(edition.id(), "kab-3404"));
    }

    private static Proposal proposal() {
        return new Proposal(
                ID,
                ProposalFixtures.EDITION,
                1,
                "umum",
                "kab-3404",
                Optional.empty(),
                Optional.of("puskesmas"),
                "Siap Antar",
                new ProposalState.AtInstitution(),
                12,
                DRAFTING,
                Instant.parse("2025-05-20T03:00:00Z"),
                new Chain(Proposal.subject(ID), 2, "00"));
    }

    private static Answer answer(String question, AnswerValue value) {
        return new Answer(
                ID,
                question,
                value,
                Digest.sha256Hex(question).substring(0, 32),
                "unit",
                Role.UNIT,
                DRAFTING,
                new Chain(Answer.subject(ID, question), 1, "00"));
    }
}
