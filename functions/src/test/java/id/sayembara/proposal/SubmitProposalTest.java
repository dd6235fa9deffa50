package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.DRAFTING;
import static id.sayembara.proposal.ProposalFixtures.OPENS;
import static id.sayembara.proposal.ProposalFixtures.SUBMISSION_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static id.sayembara.proposal.ProposalFixtures.UNIT;
import static id.sayembara.proposal.ProposalWorld.call;
import static id.sayembara.proposal.ProposalWorld.codes;
import static id.sayembara.proposal.ProposalWorld.problem;
import static id.sayembara.proposal.ProposalWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.Attachments;
import id.sayembara.competition.Cap;
import id.sayembara.competition.Question;
import id.sayembara.competition.Timeline;
import id.sayembara.document.Document;
import id.sayembara.document.DocumentState;
import id.sayembara.document.Reason;
import id.sayembara.platform.Event;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import id.sayembara.platform.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmitProposalTest {
    private final ProposalWorld world = new ProposalWorld();
    private final InMemoryProposalStore store = (InMemoryProposalStore) world.store;

    @Test
    @Rule("R17")
    void givesASignedReceiptThatNamesTheManifest() {
        String id = world.candidate("Siap Antar");

        Receipt receipt = world.submit(id);

        Manifest manifest = world.manifests.get(receipt.manifest());
        assertThat(manifest.text()).contains("Siap Antar", "\"receivedAt\":\"" + SUBMITTING + "\"");
        assertThat(world.seal
                        .verify(Receipt.TYPE, receipt.signed())
                        .flatMap(says -> Receipt.read(says, receipt.signed())))
                .contains(receipt);
        assertThat(receipt.receivedAt()).isEqualTo(SUBMITTING);
        assertThat(TrackingNumber.plausible(receipt.tracking())).isTrue();
        assertThat(world.state(id)).isEqualTo(ProposalState.Name.SUBMITTED);
        assertThat(store.gate(ProposalFixtures.EDITION, ADMIN.institution().orElseThrow())
                        .submissions()
                        .get(id)
                        .manifest())
                .isEqualTo(receipt.manifest());
    }

    @Test
    @Rule({"R1", "R2", "R3"})
    void isOpenFromTheOpeningToJustBeforeTheClosing() {
        String id = world.candidate("Siap Antar");

        assertThat(problem(() -> world.submitAt(id, OPENS.minusMillis(1)))).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        world.submitAt(id, OPENS);
        world.submitAt(id, SUBMISSION_CLOSES.minusMillis(1));
        assertThat(problem(() -> world.submitAt(id, SUBMISSION_CLOSES))).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        assertThat(problem(() -> world.submitAt(id, SUBMISSION_CLOSES.plusMillis(1))))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
    }

    @Test
    @Rule("R17")
    void givesTheSameReceiptAgainAfterClosing() {
        String id = world.candidate("Siap Antar");
        long version = world.version(id);
        Receipt first = world.submit.run(call(ADMIN, SUBMITTING, "once", "body"), id, version);

        Receipt again =
                world.submit.run(call(ADMIN, SUBMISSION_CLOSES.plusSeconds(3_600), "once", "body"), id, version);

        assertThat(again).isEqualTo(first);
        assertThat(world.seal.signed).hasSize(1);
        assertThat(problem(() -> world.submit.run(call(ADMIN, SUBMITTING, "once", "other"), id, version)))
                .isEqualTo(PlatformProblem.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    @Rule("R18")
    void namesEveryFindingAtOnceAndRecordsTheRefusal() {
        String id = world.candidate("Siap Antar");
        world.answer(ADMIN, SUBMITTING, id, "mulai", "2024-01-01");
        world.answer(ADMIN, SUBMITTING, id, "kategori", null);
        world.answer(ADMIN, SUBMITTING, id, "latar", "");
        world.answer(ADMIN, SUBMITTING, id, "pernah", true);
        world.answer(ADMIN, SUBMITTING, id, "inovator", List.of(Map.of("name", "Budi", "stated", false)));
        world.answer(ADMIN, SUBMITTING, id, "bukti", List.of(id + "-1", id + "-2"));
        world.documents.add(
                ProposalFixtures.document(id, 2, "bukti", new DocumentState.Refused(SUBMITTING, Reason.ENCRYPTED)));

        Refusal refusal = refusal(() -> world.submit(id));

        assertThat(refusal.problem()).isEqualTo(ProposalProblem.SUBMISSION_REFUSED);
        assertThat(codes(refusal.findings()))
                .containsExactly(
                        "/answers/bukti/0 document-missing",
                        "/answers/bukti/1 document-not-accepted",
                        "/answers/inovator/0/stated not-stated",
                        "/answers/kategori missing",
                        "/answers/latar missing",
                        "/answers/mulai too-young",
                        "/answers/penghargaan missing");
        assertThat(world.check.run(world.call(ADMIN, SUBMITTING), id)).isEqualTo(refusal.findings());
        Event recorded = store.events().getLast();
        assertThat(recorded.type()).isEqualTo("SubmissionRefused");
        assertThat(recorded.subject()).isEqualTo("proposal/" + id + "/refusals");
        assertThat((List<?>) recorded.body().get("findings")).hasSize(7);
        assertThat(world.manifests).isEmpty();
        assertThat(world.state(id)).isEqualTo(ProposalState.Name.AT_INSTITUTION);
    }

    @ParameterizedTest
    @Rule("R18")
    @ValueSource(strings = {" \n", "\u00a0", "\u200b", "\u202e", "\u3164"})
    void takesNothingThatCanBeSeenForNoAnswer(String text) {
        String id = world.candidate("Siap Antar");
        world.answer(ADMIN, SUBMITTING, id, "latar", text);

        assertThat(codes(refusal(() -> world.submit(id)).findings())).containsExactly("/answers/latar missing");
    }

    @Test
    @Rule("R18")
    void recordsALateSubmissionToo() {
        String id = world.candidate("Siap Antar");

        problem(() -> world.submitAt(id, SUBMISSION_CLOSES));

        assertThat(store.events().getLast().body()).containsEntry("problem", "window-closed");
        assertThat(store.events().getLast().at()).isEqualTo(SUBMISSION_CLOSES);
    }

    @Test
    @Rule("R9")
    void refusesWhenThePlacesAreTakenAndAdmitsAgainWhenOneSubmitsAgain() {
        String first = world.candidate("Satu");
        world.submit(first);
        world.submit(world.candidate("Dua", "umum"));
        String third = world.candidate("Tiga");

        Refusal refusal = refusal(() -> world.submit(third));

        assertThat(codes(refusal.findings())).containsExactly(" cap-reached");
        world.submit(first);
        assertThat(store.gate(ProposalFixtures.EDITION, "kab-3404").submissions())
                .hasSize(2);
    }

    @Test
    @Rule("R9")
    void aCapCountsItsOwnGroupsAlone() {
        List<Question> form = ProposalFixtures.form();
        world.published.set(
                0,
                ProposalFixtures.edition(
                        1,
                        List.of(
                                ProposalFixtures.group("umum", 2, false, form),
                                ProposalFixtures.group("replikasi", 1, false, form)),
                        List.of(new Cap(Set.of("umum"), 1), new Cap(Set.of("replikasi"), 1))));
        world.submit(world.candidate("Satu", "umum"));
        String second = world.candidate("Dua", "umum");

        assertThat(codes(refusal(() -> world.submit(second)).findings())).containsExactly(" cap-reached");
        world.submit(world.candidate("Tiga", "replikasi"));
    }

    @Test
    @Rule("R17")
    void theReceiptIsGivenAgainAsLongAsTheEditionRemembers() {
        String id = world.candidate("Siap Antar");
        world.submit.run(call(ADMIN, SUBMITTING, "k", "b"), id, 1);

        assertThat(store.recall("admin#k", Receipt.class).orElseThrow().until())
                .isEqualTo(ProposalFixtures.edition().rememberUntil());
    }

    @Test
    @Rule("R13")
    void refusesATitleTheInstitutionHasSubmittedAlready() {
        world.submit(world.candidate("SIAP-ANTAR: Résep"));
        String second = world.candidate("  siap antar – resep! ");

        assertThat(codes(refusal(() -> world.submit(second)).findings())).containsExactly("/answers/judul same-title");
    }

    @Test
    @Rule("R19")
    void replacesWhatStandsAndKeepsTheEarlierManifest() {
        String id = world.candidate("Siap Antar");
        Receipt first = world.submit(id);
        world.answer(ADMIN, SUBMITTING, id, "latar", "Antrean kini pendek.");
        Receipt second = world.submit(id);

        assertThat(second.manifest()).isNotEqualTo(first.manifest());
        assertThat(second.tracking()).isEqualTo(first.tracking());
        assertThat(world.manifests).containsKeys(first.manifest(), second.manifest());
        assertThat(world.verify
                        .run(ProposalWorld.nobody(SUBMITTING), first.signed())
                        .fate())
                .contains(VerifyReceipt.Fate.REPLACED);
        assertThat(world.verify
                        .run(ProposalWorld.nobody(SUBMITTING), second.signed())
                        .fate())
                .contains(VerifyReceipt.Fate.STANDS);
    }

    @Test
    @Rule("R6")
    void letsNothingThroughASealedGate() {
        String id = world.candidate("Siap Antar");
        store.seal(ProposalFixtures.EDITION);

        assertThat(problem(() -> world.submit(id))).isEqualTo(ProposalProblem.EDITION_SEALED);
        assertThat(store.gate(ProposalFixtures.EDITION, "kab-3404").submissions())
                .isEmpty();
    }

    @Test
    @Rule("R10")
    void countsAgeInCalendarDaysBackFromTheClosingOfRegistration() {
        String id = world.candidate("Siap Antar");

        world.answer(ADMIN, SUBMITTING, id, "mulai", "2023-06-04");
        assertThat(codes(refusal(() -> world.submit(id)).findings())).containsExactly("/answers/mulai too-young");
        world.answer(ADMIN, SUBMITTING, id, "mulai", "2023-06-03");
        world.submit(id);
    }

    @Test
    @Rule("R10")
    void takesTheClosingsDayInTheEditionsZone() {
        Timeline atMidnight = new Timeline(
                ProposalFixtures.timeline().zone(),
                List.of(new Window("submission", OPENS, Instant.parse("2025-06-03T17:00:00Z"))));
        Timeline leapYear = new Timeline(
                ProposalFixtures.timeline().zone(),
                List.of(new Window(
                        "submission", OPENS.minusSeconds(40_000_000), Instant.parse("2024-02-29T05:00:00Z"))));

        // an hour into 4 June in Jakarta it is still 3 June elsewhere; midnight of 4 June ends 3 June
        Timeline atOne = new Timeline(
                ProposalFixtures.timeline().zone(),
                List.of(new Window("submission", OPENS, Instant.parse("2025-06-03T18:00:00Z"))));
        assertThat(Age.latestStart(atOne, Period.ofYears(2))).isEqualTo(LocalDate.of(2023, 6, 4));
        assertThat(Age.latestStart(atMidnight, Period.ofYears(2))).isEqualTo(LocalDate.of(2023, 6, 3));
        assertThat(Age.latestStart(leapYear, Period.ofYears(2))).isEqualTo(LocalDate.of(2022, 2, 28));
    }

    @Test
    @Rule("R12")
    void asksAReplicationForItsSource() {
        String id = world.candidate("Siap Antar", "replikasi");

        assertThat(codes(refusal(() -> world.submit(id)).findings())).containsExactly("/answers/sumber source-missing");
        world.answer(
                ADMIN, SUBMITTING, id, "sumber", List.of(Map.of("title", "Gancang Aron", "institution", "Banyuwangi")));
        world.submit(id);
    }

    @Test
    @Rule("R8")
    void refusesWhatIsStillWithItsUnit() {
        String id = world.draft();

        assertThat(problem(() -> world.submit(id))).isEqualTo(ProposalProblem.NOT_YOUR_TURN);
    }

    @Test
    void refusesAVersionNotSeen() {
        String id = world.candidate("Siap Antar");

        Refusal refusal = refusal(() -> world.submit.run(world.call(ADMIN, SUBMITTING), id, 7));

        assertThat(refusal.problem()).isEqualTo(PlatformProblem.STALE_VERSION);
        assertThat(refusal.facts()).containsEntry("version", 1L);
    }

    @Test
    void isForTheInstitutionsAdminAlone() {
        String id = world.candidate("Siap Antar");

        assertThat(problem(() -> world.submit.run(world.call(UNIT, SUBMITTING), id, 1)))
                .isEqualTo(PlatformProblem.FORBIDDEN);
        assertThat(problem(() -> world.submit.run(world.call(ProposalFixtures.FOREIGN_ADMIN, SUBMITTING), id, 1)))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> world.submit.run(ProposalWorld.nobody(SUBMITTING), id, 1)))
                .isEqualTo(PlatformProblem.UNAUTHENTICATED);
        assertThat(store.events()).noneMatch(e -> e.type().equals("SubmissionRefused"));
    }

    @Test
    @Rule("R42")
    void keepsPersonalAnswersOutOfTheManifestAndOpensThemApart() {
        String id = world.candidate("Siap Antar");

        Receipt receipt = world.submit(id);

        Manifest manifest = world.manifests.get(receipt.manifest());
        assertThat(manifest.text()).doesNotContain("Siti");
        Answer opened =
                store.disclosure(receipt.manifest()).orElseThrow().answers().getFirst();
        assertThat(manifest.text()).contains(opened.commitment().hash());
        assertThat(store.events().toString()).doesNotContain("Siti").doesNotContain("Antrean");
    }

    @Test
    @Rule("R14")
    void leavesOutAnswersToWhatIsNotAsked() {
        String id = world.candidate("Siap Antar");
        world.answer(ADMIN, SUBMITTING, id, "pernah", true);
        world.answer(ADMIN, SUBMITTING, id, "penghargaan", "Juara lama");
        world.answer(ADMIN, SUBMITTING, id, "pernah", false);

        assertThat(world.manifests.get(world.submit(id).manifest()).text()).doesNotContain("Juara lama");
    }

    @Test
    @Rule("R16")
    void namesAcceptedDocumentsByTheirHash() {
        String id = world.candidate("Siap Antar");
        world.answer(ADMIN, SUBMITTING, id, "bukti", List.of(id + "-1"));
        var document = ProposalFixtures.document(id, 1, "bukti", new DocumentState.Accepted(DRAFTING));
        world.documents.add(document);

        assertThat(world.manifests.get(world.submit(id).manifest()).text())
                .contains("\"sha256\":\"" + document.declared().sha256() + "\"");
    }

    @Test
    @Rule("R16")
    void asksForAsManyDocumentsAsTheQuestionDoes() {
        List<Question> form = ProposalFixtures.form().stream()
                .map(q -> q.id().equals("bukti") ? twoDocuments(q) : q)
                .toList();
        world.published.set(
                0, ProposalFixtures.edition(1, List.of(ProposalFixtures.group("umum", 2, false, form)), List.of()));
        String id = world.candidate("Siap Antar");
        world.answer(ADMIN, SUBMITTING, id, "bukti", List.of(id + "-1"));
        world.documents.add(ProposalFixtures.document(id, 1, "bukti", new DocumentState.Accepted(DRAFTING)));
        world.documents.add(ProposalFixtures.document(id, 2, "bukti", new DocumentState.Accepted(DRAFTING)));

        assertThat(codes(refusal(() -> world.submit(id)).findings())).containsExactly("/answers/bukti too-few");
        world.answer(ADMIN, SUBMITTING, id, "bukti", List.of(id + "-1", id + "-2"));
        world.submit(id);
    }

    private static Question twoDocuments(Question q) {
        return new Question(
                q.id(),
                q.label(),
                q.help(),
                q.kind(),
                q.meaning(),
                q.required(),
                q.mostCharacters(),
                q.mostWords(),
                q.weight(),
                q.choices(),
                Optional.of(new Attachments(2, 2, 2_097_152, Set.of("application/pdf"))),
                q.askedWhen());
    }

    @Test
    @Rule("R16")
    void aCheckAndASubmissionLookForDocumentsThemselves() {
        String id = world.candidate("Siap Antar");
        Document awaited =
                ProposalFixtures.document(id, 1, "bukti", new DocumentState.Awaited(DRAFTING.plusSeconds(900)));
        world.documents.add(awaited);

        world.check.run(world.call(ADMIN, SUBMITTING), id);
        assertThat(world.rechecked).containsExactly(awaited);
        world.submit(id);
        assertThat(world.rechecked).containsExactly(awaited, awaited);
    }

    @Test
    @Rule("R16")
    void takesNoDocumentUploadedForAnotherQuestionOrProposal() {
        String id = world.candidate("Siap Antar");
        String other = world.candidate("Lain");
        world.documents.add(ProposalFixtures.document(id, 1, "foto", new DocumentState.Accepted(DRAFTING)));
        world.documents.add(ProposalFixtures.document(other, 1, "bukti", new DocumentState.Accepted(DRAFTING)));
        world.answer(ADMIN, SUBMITTING, id, "bukti", List.of(id + "-1", other + "-1"));

        assertThat(codes(refusal(() -> world.submit(id)).findings()))
                .containsExactly("/answers/bukti/0 document-missing", "/answers/bukti/1 document-missing");
    }

    @Test
    void actsForTheBusinessItServes() {
        String id = world.start
                .run(world.call(ADMIN, SUBMITTING), ProposalFixtures.EDITION, "umum", Optional.of("bumd-3404"))
                .proposal();
        ProposalFixtures.complete("Air Bersih").forEach((q, v) -> world.answer(ADMIN, SUBMITTING, id, q, v));

        world.submit(id);

        assertThat(store.gate(ProposalFixtures.EDITION, "bumd-3404").submissions())
                .containsOnlyKeys(id);
        assertThat(store.gate(ProposalFixtures.EDITION, "kab-3404").submissions())
                .isEmpty();
    }
}
