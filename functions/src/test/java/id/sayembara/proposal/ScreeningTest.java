package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.AUDITOR;
import static id.sayembara.proposal.ProposalFixtures.EDITION;
import static id.sayembara.proposal.ProposalFixtures.FOREIGN_ADMIN;
import static id.sayembara.proposal.ProposalFixtures.SCREENING;
import static id.sayembara.proposal.ProposalFixtures.SCREENING_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.SCREENING_OPENS;
import static id.sayembara.proposal.ProposalFixtures.SECRETARIAT;
import static id.sayembara.proposal.ProposalFixtures.SUBMISSION_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static id.sayembara.proposal.ProposalFixtures.document;
import static id.sayembara.proposal.ProposalWorld.codes;
import static id.sayembara.proposal.ProposalWorld.problem;
import static id.sayembara.proposal.ProposalWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.competition.Timeline;
import id.sayembara.document.Document;
import id.sayembara.document.DocumentState;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Races;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import id.sayembara.platform.TooEarly;
import id.sayembara.platform.Window;
import id.sayembara.proposal.DecideScreening.Verdict;
import id.sayembara.proposal.ProposalSheet.Outcome;
import id.sayembara.proposal.Screened.SimilarTitle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule("R20")
class ScreeningTest {
    private static final Instant OVER = SCREENING_CLOSES.plusSeconds(30);

    private final ProposalWorld world = new ProposalWorld();

    @Test
    void laysEverySealedSubmissionBeforeTheSecretariatAndNoOther() {
        String one = submitted(ADMIN, "Satu");
        String two = submitted(FOREIGN_ADMIN, "Dua", "umum");
        world.candidate("Tidak Diajukan");
        sealed();

        assertThat(waiting()).containsExactly(one, two);
        ScreeningSheet sheet = sheet(SECRETARIAT, one);
        assertThat(sheet.outline().title()).isEqualTo("Satu");
        assertThat(sheet.outline().state()).isEqualTo(ScreeningState.Name.WAITING);
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.submitted().answers()).containsKeys("judul", "mulai").doesNotContainKey("inovator");
        assertThat(world.screenings.find(one)).contains(new ScreeningState.Waiting());
        assertThat(counts()).isEqualTo(Map.of("umum", Map.of(ScreeningState.Name.WAITING, 2L)));
    }

    @Test
    void showsNothingBeforeTheSeal() {
        String id = submitted(ADMIN, "Satu");

        assertThat(problem(() -> sheet(SECRETARIAT, id))).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> decide(id, 1, Verdict.PASS))).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(waiting()).isEmpty();
    }

    @Test
    @Rule({"R3", "R6", "R20"})
    void waitsForTheSealHoweverLateItIs() {
        String id = submitted(ADMIN, "Satu");
        world.now = OVER;

        assertThatThrownBy(() -> world.prepare.run(EDITION, "")).isInstanceOf(TooEarly.class);
        assertThatThrownBy(() -> world.announce.run(EDITION, "")).isInstanceOf(TooEarly.class);

        assertThat(world.screenings.screened(id)).isEmpty();
        assertThat(announced()).isEmpty();
    }

    @Test
    @Rule({"R3", "R20"})
    void preparesTheSameHoweverOftenItIsTold() {
        String id = submitted(ADMIN, "Satu");
        sealed();
        decide(id, 1, Verdict.PASS);

        world.prepare.run(EDITION, "");

        assertThat(world.screenings.find(id)).contains(new ScreeningState.Passed());
        assertThat(types()).containsExactly("ScreeningPrepared", "ScreeningDecided");
    }

    @Test
    @Rule({"R3", "R20"})
    void preparesOneSliceAfterTheOther() {
        String id = submitted(ADMIN, "Satu");
        String two = submitted(ADMIN, "Dua");
        world.sealing.run(EDITION);

        world.prepare.run(EDITION, id);

        assertThat(waiting()).containsExactly(two);
        assertThat(world.continued).isEmpty();
    }

    @Test
    @Rule({"R3", "R20"})
    void goesOnInAMessageOfItsOwnAfterTwoHundred() {
        world.published.add(ProposalFixtures.edition(
                2, List.of(ProposalFixtures.group("umum", 2, false, ProposalFixtures.form())), List.of()));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            ids.add(submitted(ADMIN, "Judul nomor " + i));
        }
        sealed();
        String last = ids.get(199);

        assertThat(counts()).isEqualTo(Map.of("umum", Map.of(ScreeningState.Name.WAITING, 200L)));
        assertThat(world.continued).containsExactly("prepare " + last);
        world.prepare.run(EDITION, last);
        assertThat(counts()).isEqualTo(Map.of("umum", Map.of(ScreeningState.Name.WAITING, 201L)));

        decide(ids.get(0), 1, Verdict.PASS);
        decide(ids.get(200), 1, Verdict.PASS);
        world.now = OVER;
        world.announce.run(EDITION, "");
        assertThat(announced()).hasSize(1);
        assertThat(world.continued).containsExactly("prepare " + last, "announce " + last);
        world.announce.run(EDITION, last);
        assertThat(announced()).hasSize(2);
        assertThat(world.continued).hasSize(2);
    }

    @Test
    @Rule({"R10", "R20"})
    void findsWhatWasSubmittedTooYoungByTheClosingAsItStandsNow() {
        String id = submitted(ADMIN, "Satu");
        world.answer(ADMIN, SUBMITTING, id, "mulai", "2010-01-01");
        String before =
                world.store.answer(id, "mulai").orElseThrow().value().tree().toString();
        assertThat(before).isEqualTo("2010-01-01");
        // the same data with a closing two years earlier: what was old enough no longer is
        world.published.add(ProposalFixtures.edition(
                2,
                new Timeline(
                        ProposalFixtures.timeline().zone(),
                        List.of(
                                new Window(
                                        "drafting",
                                        Instant.parse("2023-01-01T00:00:00Z"),
                                        Instant.parse("2023-06-01T00:00:00Z")),
                                new Window(
                                        "submission",
                                        Instant.parse("2023-01-01T00:00:00Z"),
                                        Instant.parse("2023-06-03T16:59:00Z")),
                                new Window("screening", SCREENING_OPENS, SCREENING_CLOSES)))));
        sealed();

        assertThat(codes(sheet(SECRETARIAT, id).findings())).containsExactly("/answers/mulai too-young");
    }

    @Test
    void findsWhatTheRulesInForceAskForAndTheSubmissionLacks() {
        String id = submitted(ADMIN, "Satu");
        world.published.add(ProposalFixtures.edition(
                2, List.of(ProposalFixtures.group("umum", 2, true, ProposalFixtures.form())), List.of()));
        sealed();

        assertThat(codes(sheet(SECRETARIAT, id).findings())).containsExactly("/answers/sumber source-missing");
    }

    @Test
    @Rule({"R16", "R20"})
    void findsADocumentThatIsNoLongerGood() {
        String id = world.candidate("Satu");
        Document good = document(id, 1, "bukti", new DocumentState.Accepted(SUBMITTING));
        world.documents.add(good);
        world.answer(ADMIN, SUBMITTING, id, "bukti", List.of(good.id()));
        world.submit(id);
        world.documents.clear();
        sealed();

        assertThat(codes(sheet(SECRETARIAT, id).findings())).containsExactly("/answers/bukti/0 document-missing");
    }

    @Test
    void passesAndRejectsAndDecidesAnewWhileItIsOpen() {
        String id = submitted(ADMIN, "Satu");
        sealed();

        var rejected = decide(id, 1, Verdict.REJECT, "umur-inovasi");
        assertThat(rejected.state()).isEqualTo(ScreeningState.Name.REJECTED);
        assertThat(rejected.reasons()).containsExactly("umur-inovasi");
        assertThat(counts())
                .isEqualTo(Map.of("umum", Map.of(ScreeningState.Name.WAITING, 0L, ScreeningState.Name.REJECTED, 1L)));

        var passed = decide(id, rejected.version(), Verdict.PASS);
        assertThat(passed.state()).isEqualTo(ScreeningState.Name.PASSED);
        assertThat(counts())
                .isEqualTo(Map.of(
                        "umum",
                        Map.of(
                                ScreeningState.Name.WAITING, 0L,
                                ScreeningState.Name.REJECTED, 0L,
                                ScreeningState.Name.PASSED, 1L)));
        ScreeningSheet sheet = sheet(SECRETARIAT, id);
        assertThat(sheet.decision().orElseThrow().by()).isEqualTo("secretariat");
        assertThat(sheet.decision().orElseThrow().at()).isEqualTo(SCREENING);
        assertThat(sheet.outline().version()).isEqualTo(3);
    }

    @Test
    @Rule({"R1", "R20"})
    void decidesFromItsOpeningUntilItsClosing() {
        String id = submitted(ADMIN, "Satu");
        sealed();

        assertThat(problem(() -> decideAt(SCREENING_OPENS.minusMillis(1), id, 1)))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
        assertThat(problem(() -> decideAt(SCREENING_CLOSES, id, 1))).isEqualTo(PlatformProblem.WINDOW_CLOSED);
        decideAt(SCREENING_OPENS, id, 1);
        decideAt(SCREENING_CLOSES.minusMillis(1), id, 2);
    }

    @Test
    void decidesOverTheVersionSeen() {
        String id = submitted(ADMIN, "Satu");
        sealed();
        decide(id, 1, Verdict.PASS);

        var stale = refusal(() -> decide(id, 1, Verdict.REJECT, "umur-inovasi"));

        assertThat(stale.problem()).isEqualTo(PlatformProblem.STALE_VERSION);
        assertThat(stale.facts()).containsEntry("version", 2L).containsEntry("state", "PASSED");
    }

    @Test
    void asksForReasonsOfTheEditionToRejectAndNoneToPass() {
        String id = submitted(ADMIN, "Satu");
        sealed();

        assertThat(findings(id, Verdict.REJECT)).containsExactly("/reasons missing");
        assertThat(findings(id, Verdict.REJECT, "umur-inovasi", "karangan", "umur-inovasi"))
                .containsExactly("/reasons/1 not-a-choice", "/reasons/2 twice");
        assertThat(findings(id, Verdict.PASS, "umur-inovasi")).containsExactly("/reasons too-many");
        assertThat(world.screenings.find(id)).contains(new ScreeningState.Waiting());
    }

    @Test
    void answersTheSameDecisionOnceWhateverComesBetween() {
        String id = submitted(ADMIN, "Satu");
        sealed();
        var call = ProposalWorld.call(SECRETARIAT, SCREENING, "k", "body");
        var first = world.decide.run(call, id, 1, Verdict.PASS, List.of(), Optional.of("Lengkap."));
        decide(id, 2, Verdict.REJECT, "umur-inovasi");

        assertThat(world.decide.run(call, id, 1, Verdict.PASS, List.of(), Optional.of("Lengkap.")))
                .isEqualTo(first);
        assertThat(world.screenings.find(id)).contains(new ScreeningState.Rejected(List.of("umur-inovasi")));
    }

    @Test
    @Rule({"R20", "R40"})
    void keepsTheNoteFromEveryEvent() {
        String id = submitted(ADMIN, "Satu");
        sealed();
        world.decide.run(
                world.call(SECRETARIAT, SCREENING),
                id,
                1,
                Verdict.REJECT,
                List.of("umur-inovasi"),
                Optional.of("Rahasia"));
        world.now = OVER;
        world.announce.run(EDITION, "");

        assertThat(world.screenings.events()).hasSize(3);
        assertThat(world.screenings.events())
                .allSatisfy(event ->
                        assertThat(event.envelope()).doesNotContain("Rahasia").doesNotContain("Satu"));
        assertThat(world.screenings.events().get(1).commitments()).containsOnlyKeys("note");
        assertThat(sheet(AUDITOR, id).decision().orElseThrow().note()).isEqualTo("Rahasia");
    }

    @Test
    @Rule({"R3", "R20"})
    void announcesEachDecisionOnceWhenNoneCanBeUnderWay() {
        String passed = submitted(ADMIN, "Satu");
        String rejected = submitted(ADMIN, "Dua");
        String waits = submitted(FOREIGN_ADMIN, "Tiga");
        sealed();
        decide(passed, 1, Verdict.PASS);
        decide(rejected, 1, Verdict.REJECT, "umur-inovasi");

        world.now = OVER.minusMillis(1);
        assertThat(problem(() -> world.announce.run(EDITION, ""))).isEqualTo(ProposalProblem.NOT_CLOSED_YET);
        assertThat(announced()).isEmpty();

        world.now = OVER;
        world.announce.run(EDITION, "");
        world.announce.run(EDITION, "");

        assertThat(announced())
                .extracting(Event::subject)
                .containsExactly(Screened.subject(passed), Screened.subject(rejected));
        assertThat(announced().get(0).body())
                .isEqualTo(Map.of(
                        "proposal",
                        passed,
                        "group",
                        "umum",
                        "institution",
                        "kab-3404",
                        "passed",
                        true,
                        "reasons",
                        List.of()));
        assertThat(announced().get(1).body())
                .containsEntry("passed", false)
                .containsEntry("reasons", List.of("umur-inovasi"));
        assertThat(waiting()).containsExactly(waits);
        assertThat(world.continued).isEmpty();
    }

    @Test
    @Rule({"R3", "R20"})
    void announcesOneSliceAfterTheOther() {
        String one = submitted(ADMIN, "Satu");
        String two = submitted(ADMIN, "Dua");
        sealed();
        decide(one, 1, Verdict.PASS);
        decide(two, 1, Verdict.PASS);
        world.now = OVER;

        world.announce.run(EDITION, one);

        assertThat(announced()).extracting(Event::subject).containsExactly(Screened.subject(two));
    }

    @Test
    @Rule({"R3", "R20"})
    void announcesOnceHoweverManyRunAtOnce() {
        String id = submitted(ADMIN, "Satu");
        sealed();
        decide(id, 1, Verdict.PASS);
        world.now = OVER;

        List<Races.Outcome<Object>> outcomes = Races.run(6, i -> {
            world.announce.run(EDITION, "");
            return null;
        });

        assertThat(outcomes).allMatch(Races.Outcome::won);
        assertThat(announced()).hasSize(1);
    }

    @Test
    void changesNothingOnceItsPeopleAreTold() {
        String id = submitted(ADMIN, "Satu");
        sealed();
        decide(id, 1, Verdict.PASS);
        world.now = OVER;
        world.announce.run(EDITION, "");

        // a decision that arrived in time and was stuck for longer than any request can be
        assertThat(problem(() -> decideAt(SCREENING_CLOSES.minusMillis(1), id, 3)))
                .isEqualTo(ProposalProblem.SCREENING_ANNOUNCED);
        assertThat(world.screenings.find(id)).contains(new ScreeningState.Passed());
    }

    @Test
    void tellsItsOwnersNothingUntilItHasClosed() {
        String passed = submitted(ADMIN, "Satu");
        String rejected = submitted(ADMIN, "Dua");
        String waits = submitted(FOREIGN_ADMIN, "Tiga");
        sealed();
        ProposalSheet before = world.get.run(world.call(ADMIN, SCREENING), passed);
        decide(passed, 1, Verdict.PASS);
        decide(rejected, 1, Verdict.REJECT, "umur-inovasi");

        assertThat(world.get.run(world.call(ADMIN, SCREENING), passed)).isEqualTo(before);
        assertThat(outcome(ADMIN, SCREENING_CLOSES, rejected)).isEmpty();
        assertThat(outcome(ADMIN, OVER.minusMillis(1), rejected)).isEmpty();
        assertThat(outcome(ADMIN, OVER, passed)).contains(new Outcome(true, List.of()));
        assertThat(outcome(ADMIN, OVER, rejected)).contains(new Outcome(false, List.of("umur-inovasi")));
        assertThat(outcome(FOREIGN_ADMIN, OVER, waits)).isEmpty();
        assertThat(outcome(SECRETARIAT, OVER, passed)).isEmpty();
    }

    @Test
    void opensToTheSecretariatAndAuditorsAlone() {
        String id = world.candidate("Satu");
        Document named = document(id, 1, "bukti", new DocumentState.Accepted(SUBMITTING));
        world.documents.add(named);
        world.answer(ADMIN, SUBMITTING, id, "bukti", List.of(named.id()));
        world.submit(id);
        sealed();

        for (Actor actor : ProposalFixtures.CAST) {
            boolean may = actor.role() == Role.SECRETARIAT || actor.role() == Role.AUDITOR;
            List<Runnable> reads = List.of(
                    () -> sheet(actor, id),
                    () -> world.screeningCounts.run(world.call(actor, SCREENING), EDITION),
                    () -> list(actor, Optional.empty(), Optional.empty()),
                    () -> world.downloadScreened.run(world.call(actor, SCREENING), id, named.id()));
            for (Runnable read : reads) {
                if (may) {
                    read.run();
                } else {
                    assertThat(problem(read)).as(actor.member()).isEqualTo(PlatformProblem.FORBIDDEN);
                }
            }
            if (actor.role() != Role.SECRETARIAT) {
                assertThat(problem(() -> world.decide.run(
                                world.call(actor, SCREENING), id, 1, Verdict.PASS, List.of(), Optional.empty())))
                        .as(actor.member())
                        .isEqualTo(PlatformProblem.FORBIDDEN);
            }
        }
        assertThat(world.screenings.find(id)).contains(new ScreeningState.Waiting());
    }

    @Test
    @Rule("R13")
    void tellsOfSimilarTitlesToTheSecretariatAlone() {
        String own = submitted(ADMIN, "Bank Sampah Desa");
        submitted(ADMIN, "Bank Sampah Desaku");
        String foreign = submitted(FOREIGN_ADMIN, "bank sampah desa!");
        sealed();

        assertThat(sheet(SECRETARIAT, own).similar())
                .contains(List.of(new SimilarTitle(foreign, "kab-3402", "bank sampah desa!", 100, true)));
        assertThat(sheet(AUDITOR, own).similar()).isEmpty();
        assertThat(sheet(AUDITOR, own).toString()).doesNotContain(foreign);
        assertThat(sheet(AUDITOR, own).findings()).isEmpty();
        decide(own, 1, Verdict.REJECT, "umur-inovasi");
        world.now = OVER;
        world.announce.run(EDITION, "");
        assertThat(world.get.run(world.call(ADMIN, OVER), own).toString()).doesNotContain(foreign);
        assertThat(world.screenings.events())
                .filteredOn(event -> event.subject().contains(own))
                .allSatisfy(event -> assertThat(event.envelope()).doesNotContain(foreign));
    }

    @Test
    @Rule("R16")
    void handsOutTheDocumentsOfTheSubmissionAndNoOther() {
        String id = world.candidate("Satu");
        Document named = document(id, 1, "bukti", new DocumentState.Accepted(SUBMITTING));
        Document later = document(id, 2, "bukti", new DocumentState.Accepted(SUBMITTING));
        world.documents.addAll(List.of(named, later));
        world.answer(ADMIN, SUBMITTING, id, "bukti", List.of(named.id()));
        world.submit(id);
        world.answer(ADMIN, SUBMITTING, id, "bukti", List.of(later.id()));
        String other = submitted(ADMIN, "Dua");
        sealed();

        assertThat(download(id, named.id())).isEqualTo("https://storage/" + named.id());
        assertThat(problem(() -> download(id, later.id()))).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> download(other, named.id()))).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> download(id, "01JTIDAKADA-1"))).isEqualTo(PlatformProblem.NOT_FOUND);
    }

    @Test
    void listsByGroupAndStatePageByPage() {
        String umum = submitted(ADMIN, "Satu");
        String passed = submitted(FOREIGN_ADMIN, "Dua", "umum");
        String replikasi = replication(FOREIGN_ADMIN, "Tiga");
        sealed();
        decide(passed, 1, Verdict.PASS);

        assertThat(list(AUDITOR, Optional.empty(), Optional.empty())).containsExactly(umum, passed, replikasi);
        assertThat(list(SECRETARIAT, Optional.of("umum"), Optional.empty())).containsExactly(umum, passed);
        assertThat(list(SECRETARIAT, Optional.empty(), Optional.of(ScreeningState.Name.WAITING)))
                .containsExactly(umum, replikasi);
        assertThat(list(SECRETARIAT, Optional.of("umum"), Optional.of(ScreeningState.Name.PASSED)))
                .containsExactly(passed);
        assertThat(list(SECRETARIAT, Optional.of("khusus"), Optional.empty())).isEmpty();
        assertThat(problem(() -> world.listScreenings.run(
                        world.call(SECRETARIAT, SCREENING),
                        EDITION,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("khusus#WAITING#"),
                        2)))
                .isEqualTo(PlatformProblem.INVALID_PARAMETER);
        assertThat(problem(() -> world.listScreenings.run(
                        world.call(SECRETARIAT, SCREENING),
                        "lomba-1999",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        2)))
                .isEqualTo(PlatformProblem.NOT_FOUND);
    }

    private List<String> list(Actor actor, Optional<String> group, Optional<ScreeningState.Name> state) {
        List<String> walked = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<ScreeningOutline> page =
                    world.listScreenings.run(world.call(actor, SCREENING), EDITION, group, state, after, 1);
            page.items().forEach(s -> walked.add(s.proposal()));
            after = page.next();
        } while (after.isPresent());
        return walked;
    }

    private List<String> waiting() {
        return list(SECRETARIAT, Optional.empty(), Optional.of(ScreeningState.Name.WAITING));
    }

    private Map<String, Map<ScreeningState.Name, Long>> counts() {
        return world.screeningCounts.run(world.call(AUDITOR, SCREENING), EDITION);
    }

    private void sealed() {
        world.now = SUBMISSION_CLOSES.plusSeconds(120);
        world.sealing.run(EDITION);
        world.prepare.run(EDITION, "");
        world.now = SCREENING;
    }

    private ScreeningSheet sheet(Actor actor, String id) {
        return world.getScreening.run(world.call(actor, SCREENING), id);
    }

    private String download(String id, String document) {
        return world.downloadScreened
                .run(world.call(AUDITOR, SCREENING), id, document)
                .url();
    }

    private Optional<Outcome> outcome(Actor actor, Instant at, String id) {
        return world.get.run(world.call(actor, at), id).screening();
    }

    private DecideScreening.Standing decide(String id, long version, Verdict verdict, String... reasons) {
        return world.decide.run(
                world.call(SECRETARIAT, SCREENING), id, version, verdict, List.of(reasons), Optional.empty());
    }

    private DecideScreening.Standing decideAt(Instant at, String id, long version) {
        return world.decide.run(world.call(SECRETARIAT, at), id, version, Verdict.PASS, List.of(), Optional.empty());
    }

    private List<String> findings(String id, Verdict verdict, String... reasons) {
        var refused = refusal(() -> decide(id, 1, verdict, reasons));
        assertThat(refused.problem()).isEqualTo(ProposalProblem.SCREENING_DECISION_INVALID);
        return codes(refused.findings());
    }

    private List<String> types() {
        return world.screenings.events().stream().map(Event::type).toList();
    }

    private List<Event> announced() {
        return world.screenings.events().stream()
                .filter(event -> event.type().equals("ScreeningAnnounced"))
                .toList();
    }

    private String submitted(Actor admin, String title) {
        return submitted(admin, title, "umum");
    }

    private String submitted(Actor admin, String title, String group) {
        String id = world.candidate(admin, title, group);
        world.submit.run(world.call(admin, SUBMITTING), id, world.version(id));
        return id;
    }

    private String replication(Actor admin, String title) {
        String id = world.candidate(admin, title, "replikasi");
        world.answer(
                admin,
                SUBMITTING,
                id,
                "sumber",
                List.of(Map.of("title", "Asal", "institution", "Kota", "year", 2019L)));
        world.submit.run(world.call(admin, SUBMITTING), id, world.version(id));
        return id;
    }
}
