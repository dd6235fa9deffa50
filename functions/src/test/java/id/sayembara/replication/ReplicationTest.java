package id.sayembara.replication;

import static id.sayembara.platform.Refusals.refused;
import static id.sayembara.replication.ReplicationWorld.A;
import static id.sayembara.replication.ReplicationWorld.AUDITOR;
import static id.sayembara.replication.ReplicationWorld.B;
import static id.sayembara.replication.ReplicationWorld.C;
import static id.sayembara.replication.ReplicationWorld.NOW;
import static id.sayembara.replication.ReplicationWorld.SECRETARIAT;
import static id.sayembara.replication.ReplicationWorld.UNIT;
import static id.sayembara.replication.ReplicationWorld.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.document.Declaration;
import id.sayembara.document.DocumentProblem;
import id.sayembara.document.DocumentType;
import id.sayembara.innovation.Adoption;
import id.sayembara.innovation.Innovation;
import id.sayembara.innovation.InnovationProblem;
import id.sayembara.innovation.PublishedInnovation;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Races;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import id.sayembara.replication.RequestReplication.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A asks for what is B's. */
@Rule("R38")
class ReplicationTest {
    private final ReplicationWorld world = new ReplicationWorld();
    private String source;

    @BeforeEach
    void record() {
        source = world.recorded("kota-b", "Asal");
    }

    private Innovation innovation(String institution, String title) {
        return world.innovations.find(Innovation.id(institution, title)).orElseThrow();
    }

    private long version(String id) {
        return world.now(id).version();
    }

    @Test
    void goesFromTheRequestToACertifiedReplicaThatIsCountedAtItsSource() {
        String id = world.certified(A, B, source, "Tiruan");

        Replication certified = world.now(id);
        assertThat(certified.state()).isEqualTo(ReplicationState.CERTIFIED);
        Innovation replica = innovation("kota-a", "Tiruan");
        assertThat(replica.sources()).containsExactly(source);
        assertThat(replica.certifiedAt()).contains(NOW);
        assertThat(replica.region()).contains("35.78");
        assertThat(certified.certified().orElseThrow().replica()).isEqualTo(replica.id());
        assertThat(innovation("kota-b", "Asal").adoption()).isEqualTo(new Adoption(1, 3));
        assertThat(world.memory.events())
                .extracting(event -> event.type())
                .containsExactly(
                        "ReplicationRequested", "ReplicationAgreed", "ReplicationEvidenced", "ReplicationCertified");
        assertThat(world.innovations.events())
                .extracting(event -> event.type())
                .containsExactly("InnovationRecorded", "ReplicaCertified", "InnovationReplicated");
    }

    @Test
    void anInnovationThatTheInstitutionHasBecomesTheReplicaAndKeepsItsYears() {
        String own = world.recorded("kota-a", "Tiruan");

        world.certified(A, B, source, " TIRUAN! ");

        Innovation replica = world.innovations.find(own).orElseThrow();
        assertThat(replica.entries()).hasSize(1);
        assertThat(replica.sources()).containsExactly(source);
        assertThat(world.innovations.all()).hasSize(2);
    }

    @Test
    @Rule("R34")
    void aCertifiedReplicaIsPublicThoughItNeverCompeted() {
        world.certified(A, B, source, "Tiruan");

        PublishedInnovation page =
                PublishedInnovation.of(innovation("kota-a", "Tiruan")).orElseThrow();
        assertThat(page.entries()).isEmpty();
        assertThat(page.certifiedAt()).contains(NOW);
        assertThat(PublishedInnovation.read(page.tree())).isEqualTo(page);
        PublishedInnovation above =
                PublishedInnovation.of(innovation("kota-b", "Asal")).orElseThrow();
        assertThat(PublishedInnovation.read(above.tree()).adoption()).isEqualTo(new Adoption(1, 3));
    }

    @Test
    void countsEveryInstitutionOnceWithItsUnits() {
        world.certified(A, B, source, "Tiruan");
        world.certified(C, B, source, "Tiruan Lain");

        assertThat(innovation("kota-b", "Asal").adoption()).isEqualTo(new Adoption(2, 6));
    }

    @Test
    void aServingGovernmentAsksForTheOneItServes() {
        String id = world.request
                .run(world.call(A), wanted("bumd-a", source, "Tiruan"))
                .replication();

        assertThat(world.now(id).institution()).isEqualTo("bumd-a");
        assertThat(world.now(id).servedBy()).contains("kota-a");
        assertThat(world.get.run(world.call(A), id).institution()).isEqualTo("bumd-a");
    }

    @Test
    void nobodyAsksForAnothersInstitution() {
        for (String institution : List.of("kota-b", "bumd-b", "none")) {
            refused(
                    PlatformProblem.NOT_FOUND,
                    () -> world.request.run(world.call(A), wanted(institution, source, "Tiruan")));
        }
        assertThat(world.memory.events()).isEmpty();
    }

    @Test
    void refusesOnesOwnTheVerySameAnUnknownAndACircle() {
        String own = world.recorded("kota-a", "Milik Sendiri");
        refused(
                InnovationProblem.REPLICATES_OWN,
                () -> world.request.run(world.call(A), wanted("kota-a", own, "Tiruan")));
        refused(
                InnovationProblem.REPLICATES_ITSELF,
                () -> world.request.run(world.call(A), wanted("kota-a", own, "Milik Sendiri")));
        refused(
                InnovationProblem.SOURCE_UNKNOWN,
                () -> world.request.run(world.call(A), wanted("kota-a", "nothing", "Tiruan")));
        world.certified(A, B, source, "Milik Sendiri");
        refused(
                InnovationProblem.LINEAGE_CIRCLE,
                () -> world.request.run(world.call(B), wanted("kota-b", own, "Asal")));
    }

    @Test
    void refusesACircleThatClosedSinceItWasAskedFor() {
        String own = world.recorded("kota-a", "Milik A");
        String back = world.requested(B, own, "Asal");
        world.agreed(A, back);
        world.evidenced(B, back);
        world.certified(A, B, source, "Milik A");

        refused(
                InnovationProblem.LINEAGE_CIRCLE,
                () -> world.certify.run(world.call(SECRETARIAT), back, version(back)));
        assertThat(world.now(back).state()).isEqualTo(ReplicationState.EVIDENCED);
        assertThat(world.innovations.find(own).orElseThrow().adoption()).isEqualTo(Adoption.NONE);
    }

    @Test
    void refusesTheSameSourceTwiceUntilTheFirstHasEnded() {
        String first = world.requested(A, source, "Tiruan");
        Refusal refusal = refused(
                ReplicationProblem.REPLICATION_KNOWN,
                () -> world.request.run(world.call(A), wanted("kota-a", source, "Judul Lain")));
        assertThat(refusal.facts()).containsEntry("replication", first);

        world.answer.run(world.call(B), first, 1, Optional.of("Belum siap."));
        String second = world.requested(A, source, "Tiruan");
        world.withdraw.run(world.call(A), second, 1);
        world.certified(A, B, source, "Tiruan");

        refused(
                ReplicationProblem.REPLICATION_KNOWN,
                () -> world.request.run(world.call(A), wanted("kota-a", source, "Judul Lain")));
    }

    @Test
    void ofTheSameRequestSentTwiceAtOnceOneIsMade() {
        Call call = world.call(A);

        List<Races.Outcome<ReplicationStanding>> outcomes =
                Races.run(2, i -> world.request.run(call, wanted("kota-a", source, "Tiruan")));

        assertThat(outcomes).extracting(o -> o.value().replication()).hasSize(2).doesNotContainNull();
        assertThat(outcomes.get(0).value()).isEqualTo(outcomes.get(1).value());
        assertThat(world.memory.events()).hasSize(1);
    }

    @Test
    void namesOnlyUnitsOfItsOwnEachOnceAndNoMoreThanItCounts() {
        Refusal refusal = refused(
                PlatformProblem.INVALID_FIELDS,
                () -> world.request.run(
                        world.call(A),
                        new Wanted("kota-a", source, "Tiruan", List.of("dinas-1", "asing", "dinas-1"), 2, "Meniru.")));
        assertThat(refusal.findings())
                .extracting(f -> f.pointer() + " " + f.code())
                .containsExactly("/units/1 no-such-unit", "/units/2 twice", "/serviceUnits out-of-bounds");
        refused(
                PlatformProblem.INVALID_FIELDS,
                () -> world.request.run(
                        world.call(C), new Wanted("kota-c", source, "Tiruan", List.of("dinas-1"), 2, "Meniru.")));
        assertThat(world.request
                        .run(
                                world.call(A),
                                new Wanted("kota-a", source, "Tiruan", List.of("dinas-1", "dinas-2"), 2, "Meniru."))
                        .state())
                .isEqualTo(ReplicationState.REQUESTED);
    }

    @Test
    void theSourceRefusesWithAReason() {
        String id = world.requested(A, source, "Tiruan");

        world.answer.run(world.call(B), id, 1, Optional.of("Belum siap."));

        ReplicationView view = world.get.run(world.call(A), id);
        assertThat(view.state()).isEqualTo(ReplicationState.REFUSED);
        assertThat(view.refusal()).contains("Belum siap.");
        assertThat(view.bySecretariat()).contains(false);
        assertThat(world.memory.events().getLast().envelope()).doesNotContain("Belum siap");
    }

    @Test
    void theAnswerIsTheSourcesUntilTheTwentyFirstDayAndThenTheSecretariats() {
        for (long tick : new long[] {-1, 0, 1}) {
            ReplicationWorld fresh = new ReplicationWorld();
            String innovation = fresh.recorded("kota-b", "Asal");
            String id = fresh.requested(A, innovation, "Tiruan");
            fresh.now = NOW.plus(Duration.ofDays(21)).plusMillis(tick);
            if (tick < 0) {
                Refusal early = refused(
                        ReplicationProblem.ANSWER_NOT_DUE,
                        () -> fresh.answer.run(fresh.call(SECRETARIAT), id, 1, Optional.empty()));
                assertThat(early.facts())
                        .containsEntry(
                                "answerDue", NOW.plus(Duration.ofDays(21)).toString());
                assertThat(waiting(fresh)).isEmpty();
                fresh.answer.run(fresh.call(B), id, 1, Optional.empty());
            } else {
                refused(
                        ReplicationProblem.ANSWER_OVERDUE,
                        () -> fresh.answer.run(fresh.call(B), id, 1, Optional.empty()));
                assertThat(waiting(fresh)).containsExactly(id);
                fresh.answer.run(fresh.call(SECRETARIAT), id, 1, Optional.empty());
            }
            assertThat(fresh.now(id).state()).isEqualTo(ReplicationState.AGREED);
            assertThat(fresh.get.run(fresh.call(A), id).bySecretariat()).contains(tick >= 0);
            assertThat(waiting(fresh)).isEmpty();
        }
    }

    private static List<String> waiting(ReplicationWorld world) {
        return world
                .waiting
                .run(world.call(SECRETARIAT), ListWaitingReplications.For.ANSWER, Optional.empty(), 10)
                .items()
                .stream()
                .map(ReplicationView::id)
                .toList();
    }

    @Test
    void evidenceWaitsForTheSecretariat() {
        String id = world.requested(A, source, "Tiruan");
        world.agreed(B, id);
        world.evidenced(A, id);

        assertThat(world.waiting
                        .run(world.call(AUDITOR), ListWaitingReplications.For.CERTIFICATION, Optional.empty(), 10)
                        .items())
                .extracting(ReplicationView::id)
                .containsExactly(id);
    }

    @Test
    @Rule("R34")
    void oneWhoAskedDoesNotAnswerOrCertifyByWhateverAccount() {
        String id = world.requested(A, source, "Tiruan");
        world.persons.comesBack(A, B);
        refused(PlatformProblem.SECOND_PERSON_NEEDED, () -> world.answer.run(world.call(B), id, 1, Optional.empty()));
        world.persons.comesBack(SECRETARIAT, B);
        world.agreed(B, id);
        world.evidenced(A, id);
        world.persons.comesBack(A, SECRETARIAT);
        refused(
                PlatformProblem.SECOND_PERSON_NEEDED,
                () -> world.certify.run(world.call(SECRETARIAT), id, version(id)));
    }

    /** One of two admins asked, the other handed in the evidence: neither certifies by another account. */
    @Test
    @Rule("R34")
    void neitherWhoAskedNorWhoHandedInTheEvidenceCertifies() {
        Actor second = new Actor("admin-kedua", A.role(), A.institution(), Optional.empty());
        for (Actor one : List.of(A, second)) {
            ReplicationWorld other = new ReplicationWorld(List.of(second));
            String id = other.requested(A, other.recorded("kota-b", "Asal"), "Tiruan");
            other.agreed(B, id);
            other.evidenced(second, id);
            other.persons.comesBack(one, SECRETARIAT);

            refused(PlatformProblem.SECOND_PERSON_NEEDED, () -> other.certify.run(other.call(SECRETARIAT), id, 3));
        }
    }

    @Test
    void sentBackItTakesEvidenceAgain() {
        String id = world.requested(A, source, "Tiruan");
        world.agreed(B, id);
        world.evidenced(A, id);

        world.sendBack.run(world.call(SECRETARIAT), id, 3, "Kurang jelas.");

        assertThat(world.get.run(world.call(A), id).returned()).contains("Kurang jelas.");
        assertThat(world.memory.events().getLast().envelope()).doesNotContain("Kurang jelas");
        world.evidenced(A, id);
        assertThat(world.get.run(world.call(A), id).documents()).containsExactly(id + "-2");
        world.certified(id);
        assertThat(world.now(id).state()).isEqualTo(ReplicationState.CERTIFIED);
    }

    @Test
    @Rule("R16")
    void takesAsEvidenceOnlyAcceptedDocumentsOfThisVeryReplication() {
        String id = world.requested(A, source, "Tiruan");
        world.agreed(B, id);
        String other = world.requested(A, world.recorded("kota-b", "Lain"), "Lain");
        world.agreed(B, other);
        String foreign = world.document(A, other);
        String good = world.document(A, id);
        String awaited = world.requestEvidence
                .run(world.call(A), id, ReplicationWorld.declared())
                .document()
                .id();

        Refusal refusal = refused(
                ReplicationProblem.EVIDENCE_INVALID,
                () -> world.handIn.run(world.call(A), id, 2, List.of(good, foreign, "nothing", awaited, good)));
        assertThat(refusal.findings())
                .extracting(f -> f.pointer() + " " + f.code())
                .containsExactly(
                        "/documents/1 document-missing",
                        "/documents/2 document-missing",
                        "/documents/3 document-not-accepted",
                        "/documents/4 twice");
        refused(ReplicationProblem.EVIDENCE_INVALID, () -> world.handIn.run(world.call(A), id, 2, List.of()));
        assertThat(world.now(id).state()).isEqualTo(ReplicationState.AGREED);
    }

    @Test
    @Rule("R16")
    void aTicketIsGivenOnceForOneKeyAndAFileThatIsTooLargeGetsNone() {
        String id = world.requested(A, source, "Tiruan");
        world.agreed(B, id);
        Call call = world.call(A);

        String first = world.requestEvidence
                .run(call, id, ReplicationWorld.declared())
                .document()
                .id();

        assertThat(world.requestEvidence
                        .run(call, id, ReplicationWorld.declared())
                        .document()
                        .id())
                .isEqualTo(first);
        refused(
                PlatformProblem.INVALID_FIELDS,
                () -> world.requestEvidence.run(
                        world.call(A),
                        id,
                        new Declaration("besar.pdf", DocumentType.PDF, Declaration.LARGEST + 1, "aa")));
        world.now = NOW.plus(Duration.ofHours(1));
        refused(
                DocumentProblem.TICKET_EXPIRED,
                () -> world.requestEvidence.run(
                        new Call(world.now, call.caller(), call.idempotencyKey(), call.fingerprint()),
                        id,
                        ReplicationWorld.declared()));
    }

    @Test
    void givesEvidenceToThoseWhoWatchAndNothingElse() {
        String id = world.requested(A, source, "Tiruan");
        world.agreed(B, id);
        String handedIn = world.document(A, id);
        String kept = world.document(A, id);
        world.handIn.run(world.call(A), id, 2, List.of(handedIn));

        assertThat(world.download.run(world.call(SECRETARIAT), id, handedIn).url())
                .isEqualTo("get " + handedIn);
        refused(PlatformProblem.NOT_FOUND, () -> world.download.run(world.call(AUDITOR), id, kept));
        refused(PlatformProblem.NOT_FOUND, () -> world.download.run(world.call(AUDITOR), "x", handedIn));
        refused(PlatformProblem.FORBIDDEN, () -> world.download.run(world.call(B), id, handedIn));
    }

    @Test
    void whatIsNotYoursIsNotThere() {
        String id = world.requested(A, source, "Tiruan");
        List<Consumer<Actor>> acts = List.of(
                actor -> world.get.run(world.call(actor), id),
                actor -> world.answer.run(world.call(actor), id, 1, Optional.empty()),
                actor -> world.requestEvidence.run(world.call(actor), id, ReplicationWorld.declared()),
                actor -> world.handIn.run(world.call(actor), id, 1, List.of("x")),
                actor -> world.withdraw.run(world.call(actor), id, 1),
                actor -> world.list.run(
                        world.call(actor), "kota-b", ListReplications.Side.OUTGOING, Optional.empty(), 10));
        acts.forEach(act -> refused(PlatformProblem.NOT_FOUND, () -> act.accept(C)));
        acts.forEach(act -> refused(PlatformProblem.FORBIDDEN, () -> act.accept(UNIT)));
        // each of the two institutions has its own part
        refused(PlatformProblem.NOT_FOUND, () -> world.answer.run(world.call(A), id, 1, Optional.empty()));
        refused(PlatformProblem.NOT_FOUND, () -> world.withdraw.run(world.call(B), id, 1));
        refused(PlatformProblem.NOT_FOUND, () -> world.handIn.run(world.call(B), id, 1, List.of("x")));
        refused(
                PlatformProblem.NOT_FOUND,
                () -> world.requestEvidence.run(world.call(B), id, ReplicationWorld.declared()));
        refused(PlatformProblem.NOT_FOUND, () -> world.get.run(world.call(A), "nothing"));
        assertThat(world.memory.events()).hasSize(1);
    }

    @Test
    void theSourceIsShownNeitherTheEvidenceNorWhyItWasSentBack() {
        String id = world.requested(A, source, "Tiruan");
        world.agreed(B, id);
        world.evidenced(A, id);
        world.sendBack.run(world.call(SECRETARIAT), id, 3, "Kurang jelas.");

        ReplicationView seen = world.get.run(world.call(B), id);
        assertThat(seen.documents()).isEmpty();
        assertThat(seen.returned()).isEmpty();
        for (Actor actor : List.of(A, SECRETARIAT, AUDITOR)) {
            ReplicationView whole = world.get.run(world.call(actor), id);
            assertThat(whole.documents()).hasSize(1);
            assertThat(whole.returned()).contains("Kurang jelas.");
        }
    }

    @Test
    void eachInstitutionListsItsOwn() {
        String id = world.requested(A, source, "Tiruan");
        world.requested(C, source, "Tiruan Lain");

        assertThat(listed(A, "kota-a", ListReplications.Side.OUTGOING)).containsExactly(id);
        assertThat(listed(A, "kota-a", ListReplications.Side.INCOMING)).isEmpty();
        assertThat(listed(B, "kota-b", ListReplications.Side.INCOMING)).hasSize(2);
        assertThat(listed(AUDITOR, "kota-a", ListReplications.Side.OUTGOING)).containsExactly(id);
    }

    private List<String> listed(Actor actor, String institution, ListReplications.Side side) {
        return world.list.run(world.call(actor), institution, side, Optional.empty(), 10).items().stream()
                .map(ReplicationView::id)
                .toList();
    }

    @Test
    void refusesAStaleVersionEverywhere() {
        String id = world.requested(A, source, "Tiruan");
        refused(PlatformProblem.STALE_VERSION, () -> world.answer.run(world.call(B), id, 2, Optional.empty()));
        refused(PlatformProblem.STALE_VERSION, () -> world.withdraw.run(world.call(A), id, 2));
        world.agreed(B, id);
        String document = world.document(A, id);
        refused(PlatformProblem.STALE_VERSION, () -> world.handIn.run(world.call(A), id, 1, List.of(document)));
        world.evidenced(A, id);
        refused(PlatformProblem.STALE_VERSION, () -> world.sendBack.run(world.call(SECRETARIAT), id, 2, "Kurang."));
        refused(PlatformProblem.STALE_VERSION, () -> world.certify.run(world.call(SECRETARIAT), id, 2));
    }

    /** What each state lets happen, and nothing else. */
    @ParameterizedTest
    @EnumSource(ReplicationState.class)
    void eachStateLetsHappenWhatItLets(ReplicationState state) {
        String id = world.requested(A, source, "Tiruan");
        bring(id, state);
        assertThat(world.now(id).state()).isEqualTo(state);
        long version = version(id);

        if (state != ReplicationState.REQUESTED) {
            refused(
                    ReplicationProblem.REPLICATION_STATE,
                    () -> world.answer.run(world.call(B), id, version, Optional.empty()));
        }
        if (!List.of(ReplicationState.AGREED, ReplicationState.SENT_BACK).contains(state)) {
            refused(
                    ReplicationProblem.REPLICATION_STATE,
                    () -> world.requestEvidence.run(world.call(A), id, ReplicationWorld.declared()));
            refused(
                    ReplicationProblem.REPLICATION_STATE,
                    () -> world.handIn.run(world.call(A), id, version, List.of(id + "-1")));
        }
        if (state != ReplicationState.EVIDENCED) {
            refused(
                    ReplicationProblem.REPLICATION_STATE,
                    () -> world.sendBack.run(world.call(SECRETARIAT), id, version, "Kurang."));
            refused(
                    ReplicationProblem.REPLICATION_STATE,
                    () -> world.certify.run(world.call(SECRETARIAT), id, version));
        }
        if (List.of(ReplicationState.REFUSED, ReplicationState.CERTIFIED, ReplicationState.WITHDRAWN)
                .contains(state)) {
            refused(ReplicationProblem.REPLICATION_STATE, () -> world.withdraw.run(world.call(A), id, version));
        } else {
            world.withdraw.run(world.call(A), id, version);
            assertThat(world.now(id).state()).isEqualTo(ReplicationState.WITHDRAWN);
        }
    }

    private void bring(String id, ReplicationState state) {
        switch (state) {
            case REQUESTED -> {}
            case REFUSED -> world.answer.run(world.call(B), id, 1, Optional.of("Belum."));
            case WITHDRAWN -> world.withdraw.run(world.call(A), id, 1);
            case AGREED -> world.agreed(B, id);
            case EVIDENCED -> {
                world.agreed(B, id);
                world.evidenced(A, id);
            }
            case SENT_BACK -> {
                bring(id, ReplicationState.EVIDENCED);
                world.sendBack.run(world.call(SECRETARIAT), id, 3, "Kurang.");
            }
            case CERTIFIED -> {
                bring(id, ReplicationState.EVIDENCED);
                world.certified(id);
            }
        }
    }

    /** One tick before, at and after each step, and every hour again. */
    @Test
    @Rule("R39")
    void aSilentSourceIsRemindedOnceAtEachStepAndThenTheSecretariatsTurnIsTold() {
        String id = world.requested(A, source, "Tiruan");
        List<String> expected = new ArrayList<>();
        for (int days : new int[] {7, 14, 21}) {
            Instant step = NOW.plus(Duration.ofDays(days));
            world.remind.run(step.minusMillis(1));
            assertThat(reminded()).isEqualTo(expected);
            expected.add((days < 21 ? "SourceReminded" : "ReplicationEscalated") + " reminder/replication/" + id + "/P"
                    + days + "D");
            for (int hour = 0; hour < 3; hour++) {
                assertThat(world.remind.run(step.plus(Duration.ofHours(hour)))).isEqualTo(1);
                assertThat(reminded()).isEqualTo(expected);
            }
            world.remind.run(step.plusMillis(1));
            assertThat(reminded()).isEqualTo(expected);
        }
        assertThat(world.reminders.getFirst().body())
                .containsEntry("answerDue", NOW.plus(Duration.ofDays(21)).toString())
                .containsEntry("sourceInstitution", "kota-b")
                .containsEntry("sourceTitle", "Asal")
                .containsEntry("institution", "kota-a");
    }

    @Test
    @Rule("R39")
    void aReminderThatComesLateTellsOnlyTheNewestStepAndOneThatWasAnsweredNobody() {
        world.requested(A, source, "Tiruan");
        String answered = world.requested(C, source, "Tiruan Lain");
        world.agreed(B, answered);

        assertThat(world.remind.run(NOW.plus(Duration.ofDays(15)))).isEqualTo(1);

        assertThat(reminded()).hasSize(1).allMatch(one -> one.endsWith("/P14D"));
    }

    @Test
    @Rule("R39")
    void everySilentSourceIsRemindedHoweverManyThereAre() {
        for (int i = 0; i < 120; i++) {
            world.requested(A, world.recorded("kota-b", "Asal " + i), "Tiruan " + i);
        }

        assertThat(world.remind.run(NOW.plus(Duration.ofDays(7)))).isEqualTo(120);
        assertThat(world.reminders).hasSize(120);
    }

    private List<String> reminded() {
        return world.reminders.stream()
                .map(event -> event.type() + " " + event.subject())
                .toList();
    }

    @Test
    @Rule("R40")
    void noEventHoldsThePlan() {
        world.certified(A, B, source, "Tiruan");

        assertThat(world.memory.events())
                .allSatisfy(event -> assertThat(event.envelope()).doesNotContain("Meniru"));
    }
}
