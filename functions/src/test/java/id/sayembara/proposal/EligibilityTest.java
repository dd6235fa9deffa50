package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.EDITION;
import static id.sayembara.proposal.ProposalFixtures.FOREIGN_ADMIN;
import static id.sayembara.proposal.ProposalFixtures.OTHER_UNIT;
import static id.sayembara.proposal.ProposalFixtures.SECRETARIAT;
import static id.sayembara.proposal.ProposalFixtures.SLEMAN;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static id.sayembara.proposal.ProposalFixtures.form;
import static id.sayembara.proposal.ProposalFixtures.group;
import static id.sayembara.proposal.ProposalWorld.codes;
import static id.sayembara.proposal.ProposalWorld.problem;
import static id.sayembara.proposal.ProposalWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.Bar;
import id.sayembara.competition.DecisionStage;
import id.sayembara.competition.Label;
import id.sayembara.innovation.Adoption;
import id.sayembara.innovation.Entry;
import id.sayembara.innovation.Innovation;
import id.sayembara.innovation.Outcome;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Finding;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Rule;
import id.sayembara.proposal.ExplainEligibility.Explained;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may enter by what is on record. */
@Rule("R11")
class EligibilityTest {
    private static final Label WHY = new Label("Sudah menang", "It has won");
    private static final Bar ONCE_A_WINNER = new Bar.Recognised("won", WHY, DecisionStage.WINNERS, Set.of(), 1);

    private final ProposalWorld world = new ProposalWorld();

    private void bars(Bar... bars) {
        world.published.set(
                0,
                ProposalFixtures.edition(
                        1,
                        List.of(group("umum", 2, false, List.of(bars), form()), group("replikasi", 1, true, form())),
                        List.of()));
    }

    private void recorded(String institution, String title, Set<String> sources, Entry... entries) {
        world.recorded.add(new Innovation(
                Innovation.id(institution, title),
                title,
                institution,
                Optional.empty(),
                new TreeSet<>(),
                List.of(entries),
                new TreeSet<>(sources),
                Optional.empty(),
                Adoption.NONE,
                Optional.empty(),
                0,
                Chain.start("innovation/x")));
    }

    private void recorded(String title, Entry... entries) {
        recorded(SLEMAN.id(), title, Set.of(), entries);
    }

    private static Entry entry(int year, Outcome outcome, String award) {
        return new Entry(year, Optional.empty(), "kesehatan", "umum", outcome, Optional.of(award));
    }

    private static Entry here(String edition, int year, Outcome outcome) {
        return new Entry(year, Optional.of(edition), "kesehatan", "umum", outcome, Optional.empty());
    }

    private List<Finding> refused(String title) {
        String id = world.candidate(title);
        return refusal(() -> world.submit(id)).findings();
    }

    @Test
    void whoHasWonBeforeIsToldSoAtTheSubmissionWithWhatIsOnRecord() {
        bars(ONCE_A_WINNER);
        recorded("Siap Antar", entry(2019, Outcome.WINNER, "Top 45"));

        List<Finding> findings = refused("SIAP-ANTAR");

        assertThat(codes(findings)).containsExactly("/answers/judul recognised-before");
        assertThat(findings.getFirst().facts())
                .containsEntry("bar", "won")
                .containsEntry("label", Map.of("id", "Sudah menang", "en", "It has won"))
                .containsEntry("entries", List.of(Map.of("year", 2019L, "outcome", "WINNER", "award", "Top 45")));
    }

    @Test
    void aFinalistHasNotWonAndAWinnerWasAFinalist() {
        bars(ONCE_A_WINNER);
        recorded("Siap Antar", entry(2019, Outcome.FINALIST, "Top 99"));
        world.submit(world.candidate("Siap Antar"));

        bars(new Bar.Recognised("twice", WHY, DecisionStage.FINALISTS, Set.of(), 2));
        recorded("Antrean Daring", entry(2018, Outcome.WINNER, "Top 40"), entry(2019, Outcome.FINALIST, "Top 99"));
        assertThat(codes(refused("Antrean Daring"))).containsExactly("/answers/judul recognised-before");
    }

    @Test
    void countsCompetitionsAndNotEntriesOrTitles() {
        bars(new Bar.Recognised("twice", WHY, DecisionStage.FINALISTS, Set.of(), 2));
        recorded("Siap Antar", entry(2019, Outcome.FINALIST, "Top 99"), entry(2018, Outcome.SUBMITTED, "-"));
        recorded("Siap Jemput", entry(2019, Outcome.FINALIST, "Top 99"));
        String id = world.candidate("Siap Antar");
        world.answer(ADMIN, SUBMITTING, id, "judul-lama", "Siap Jemput");

        world.submit(id);
    }

    @Test
    void anEarlierTitleCountsAsTheSameInnovation() {
        bars(ONCE_A_WINNER);
        recorded("Siap Jemput", entry(2019, Outcome.WINNER, "Top 45"));
        String id = world.candidate("Siap Antar");
        world.submit(id);

        world.answer(ADMIN, SUBMITTING, id, "judul-lama", "siap jemput");
        assertThat(codes(refusal(() -> world.submit(id)).findings()))
                .containsExactly("/answers/judul recognised-before");
    }

    @Test
    void onlyTheListedTitlesCountComparedAsTitlesAre() {
        bars(new Bar.Recognised("won", WHY, DecisionStage.FINALISTS, Set.of("Top 45", "Terpuji"), 1));
        recorded("Satu", entry(2019, Outcome.WINNER, "Top 40"));
        recorded("Dua", entry(2019, Outcome.WINNER, "TOP-45"));
        recorded("Tiga", here("lomba-2024", 2024, Outcome.WINNER));

        world.submit(world.candidate("Satu"));
        assertThat(codes(refused("Dua"))).containsExactly("/answers/judul recognised-before");
        world.submit(world.candidate("Tiga"));
    }

    @Test
    void aGroupWithoutBarsReadsNothingOnRecord() {
        recorded("Siap Antar", entry(2019, Outcome.WINNER, "Top 45"));

        world.submit(world.candidate("Siap Antar"));
        assertThat(world.lookedUp).isEmpty();
    }

    @Test
    void thisVeryCompetitionAndLaterOnesAreNoHistory() {
        bars(ONCE_A_WINNER);
        recorded("Satu", here(EDITION, 2025, Outcome.WINNER), entry(2026, Outcome.WINNER, "Top 45"));
        recorded("Dua", entry(2025, Outcome.WINNER, "Top 45"));

        world.submit(world.candidate("Satu"));
        assertThat(codes(refused("Dua"))).containsExactly("/answers/judul recognised-before");
    }

    @Test
    @Rule("R13")
    void anotherInstitutionsInnovationOfTheSameTitleIsNobodysHistory() {
        bars(ONCE_A_WINNER);
        recorded(ProposalFixtures.BANTUL.id(), "Siap Antar", Set.of(), entry(2019, Outcome.WINNER, "Top 45"));

        assertThat(explain(ADMIN, Optional.empty(), "Siap Antar").getFirst().findings())
                .isEmpty();
        world.submit(world.candidate("Siap Antar"));
    }

    @Test
    void onlyWhoIsInvitedEnters() {
        bars(new Bar.Uninvited("invited", WHY, Set.of(ProposalFixtures.BANTUL.id())));
        assertThat(codes(refused("Siap Antar"))).containsExactly(" not-invited");

        bars(new Bar.Uninvited("invited", WHY, Set.of(SLEMAN.id())));
        world.submit(world.candidate("Siap Jemput"));
    }

    @Test
    @Rule({"R12", "R38"})
    void whatIsToBeAReplicaOnRecordMustBeOne() {
        bars(new Bar.Unsourced("replica", WHY));
        recorded(SLEMAN.id(), "Replika", Set.of("SOURCE"), entry(2019, Outcome.SUBMITTED, "-"));
        recorded("Asli", entry(2019, Outcome.SUBMITTED, "-"));

        assertThat(codes(refused("Asli"))).containsExactly("/answers/sumber replicates-nothing-on-record");
        assertThat(codes(refused("Tak Dikenal"))).containsExactly("/answers/sumber replicates-nothing-on-record");
        world.submit(world.candidate("Replika"));
    }

    @Test
    void everyBarIsNamedAtOnce() {
        bars(ONCE_A_WINNER, new Bar.Uninvited("invited", WHY, Set.of("x")), new Bar.Unsourced("replica", WHY));
        recorded("Siap Antar", entry(2019, Outcome.WINNER, "Top 45"));

        assertThat(codes(refused("Siap Antar")))
                .containsExactly(
                        " not-invited",
                        "/answers/judul recognised-before",
                        "/answers/sumber replicates-nothing-on-record");
    }

    @Test
    @Rule({"R11", "R20"})
    void whatCameOnRecordAfterTheSubmissionIsFoundAtTheScreening() {
        bars(ONCE_A_WINNER);
        String id = world.candidate("Siap Antar");
        world.submit(id);
        recorded("Siap Antar", entry(2019, Outcome.WINNER, "Top 45"));
        world.now = ProposalFixtures.SUBMISSION_CLOSES.plusSeconds(120);

        world.sealing.run(EDITION);
        world.prepare.run(EDITION, "");

        assertThat(codes(world.screenings.screened(id).orElseThrow().findings()))
                .containsExactly("/answers/judul recognised-before");
    }

    @Test
    @Rule({"R10", "R11"})
    void saysOfEveryGroupWhetherItMayEnterBeforeAnyoneWrites() {
        bars(ONCE_A_WINNER);
        recorded("Siap Antar", entry(2019, Outcome.WINNER, "Top 45"));

        List<Explained> groups = world.eligibility.run(
                world.call(ADMIN, SUBMITTING),
                EDITION,
                Optional.empty(),
                "Siap antar",
                Optional.empty(),
                Optional.of(LocalDate.of(2023, 6, 4)));

        assertThat(groups).extracting(Explained::group).containsExactly("umum", "replikasi");
        assertThat(codes(groups.getFirst().findings()))
                .containsExactly("startedOn too-young", "title recognised-before");
        assertThat(groups.getFirst().latestStart()).isEqualTo(LocalDate.of(2023, 6, 3));
        assertThat(groups.getLast().findings()).isEmpty();
        assertThat(groups.getLast().latestStart()).isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(groups.getLast().sourceRequired()).isTrue();
    }

    @Test
    void explainsByAnEarlierTitleToo() {
        bars(ONCE_A_WINNER);
        recorded("Siap Jemput", entry(2019, Outcome.WINNER, "Top 45"));

        List<Explained> groups = world.eligibility.run(
                world.call(OTHER_UNIT, SUBMITTING),
                EDITION,
                Optional.empty(),
                "Siap Antar",
                Optional.of("Siap Jemput"),
                Optional.empty());

        assertThat(codes(groups.getFirst().findings())).containsExactly("title recognised-before");
    }

    @Test
    @Rule("R13")
    void tellsOfTheCallersOwnInstitutionAlone() {
        bars(ONCE_A_WINNER);
        recorded("Siap Antar", entry(2019, Outcome.WINNER, "Top 45"));

        assertThat(explain(FOREIGN_ADMIN, Optional.empty(), "Siap Antar")
                        .getFirst()
                        .findings())
                .isEmpty();
        assertThat(problem(() -> explain(FOREIGN_ADMIN, Optional.of(SLEMAN.id()), "Siap Antar")))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> explain(SECRETARIAT, Optional.of(SLEMAN.id()), "Siap Antar")))
                .isEqualTo(PlatformProblem.FORBIDDEN);
        assertThat(explain(ADMIN, Optional.of("bumd-3404"), "Siap Antar")).hasSize(2);
    }

    private List<Explained> explain(Actor actor, Optional<String> institution, String title) {
        return world.eligibility.run(
                world.call(actor, SUBMITTING), EDITION, institution, title, Optional.empty(), Optional.empty());
    }
}
