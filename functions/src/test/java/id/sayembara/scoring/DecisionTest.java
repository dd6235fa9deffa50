package id.sayembara.scoring;

import static id.sayembara.scoring.DecisionWorld.CHAIR;
import static id.sayembara.scoring.DecisionWorld.EDITION;
import static id.sayembara.scoring.DecisionWorld.FINALISTS;
import static id.sayembara.scoring.DecisionWorld.GROUP;
import static id.sayembara.scoring.DecisionWorld.NOW;
import static id.sayembara.scoring.DecisionWorld.OTHER;
import static id.sayembara.scoring.DecisionWorld.SECOND;
import static id.sayembara.scoring.DecisionWorld.SECRETARIAT;
import static id.sayembara.scoring.DecisionWorld.WINNERS;
import static id.sayembara.scoring.DecisionWorld.departure;
import static id.sayembara.scoring.Departure.Kind.ADDED;
import static id.sayembara.scoring.Departure.Kind.LEFT;
import static id.sayembara.scoring.Departure.Kind.PRIORITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sayembara.competition.Cap;
import id.sayembara.competition.DecisionStage;
import id.sayembara.competition.Selection;
import id.sayembara.innovation.Entry;
import id.sayembara.innovation.Innovation;
import id.sayembara.innovation.Outcome;
import id.sayembara.platform.Call;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Problem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private final DecisionWorld world = new DecisionWorld();

    @BeforeEach
    void theEvaluationHasClosed() {
        world.rank();
    }

    private static Refusal refusal(Runnable act) {
        return ScoringWorld.refusal(act);
    }

    /** Refuses for this, and changes nothing. */
    private void refused(Problem problem, Runnable act) {
        List<Event> before = world.memory.events();
        var lists = List.of(
                world.store.find(EDITION, GROUP, DecisionStage.FINALISTS),
                world.store.find(EDITION, OTHER, DecisionStage.FINALISTS));
        assertThat(refusal(act).problem()).isEqualTo(problem);
        assertThat(world.memory.events()).isEqualTo(before);
        assertThat(List.of(
                        world.store.find(EDITION, GROUP, DecisionStage.FINALISTS),
                        world.store.find(EDITION, OTHER, DecisionStage.FINALISTS)))
                .isEqualTo(lists);
    }

    private List<String> shown(String stage) {
        List<String> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Decided> page = world.list
                    .run(world.call(DecisionWorld.UNIT), EDITION, stage, after, 2)
                    .decided();
            page.items().forEach(d -> all.add(d.place() + " " + d.proposal()));
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    @Test
    @Rule("R32")
    void finalistsAreThoseThatPassAsManyAsTheEditionLetsIn() {
        world.drawn(GROUP, FINALISTS);
        world.drawn(OTHER, FINALISTS);

        assertThat(world.pending(GROUP, FINALISTS)).containsExactly("U01", "U02", "U03", "U04", "U05");
        assertThat(world.pending(OTHER, FINALISTS)).containsExactly("R01", "R02", "R03");
    }

    @Test
    @Rule("R32")
    void withoutANumberEveryoneWhoPassesIsAFinalistAndNobodyElse() {
        world.selection = new Selection(List.of(), false, List.of());
        world.drawn(GROUP, FINALISTS);

        assertThat(world.pending(GROUP, FINALISTS))
                .containsExactly("U01", "U02", "U03", "U04", "U05", "U06", "U07", "U08");
    }

    @Test
    @Rule({"R32", "R33"})
    void thePriorityClassComesFirstIfItPassesAndTheListKeepsTheOrderOfTheRanking() {
        world.drawn(GROUP, FINALISTS, departure(PRIORITY, "U08"), departure(PRIORITY, "U09"));

        assertThat(world.pending(GROUP, FINALISTS)).containsExactly("U01", "U02", "U03", "U04", "U08");
    }

    @Test
    @Rule("R33")
    void leavesTheOrderWhereItIsSaidWithAReasonForEach() {
        world.drawn(GROUP, FINALISTS, departure(ADDED, "U11"), departure(LEFT, "U02"), departure(ADDED, "U09"));

        assertThat(world.pending(GROUP, FINALISTS)).containsExactly("U01", "U03", "U04", "U09", "U11");
        assertThat(world.get
                        .run(world.call(CHAIR), EDITION, GROUP, FINALISTS, Optional.empty(), 1)
                        .departures())
                .extracting(Departure::proposal, Departure::reason)
                .contains(tuple("U02", "alasan-U02"));
    }

    @Test
    @Rule("R33")
    void winnersComeOutOfPublishedFinalistsOnly() {
        refused(DecisionProblem.FINALISTS_PENDING, () -> world.drawUp(GROUP, WINNERS));
        world.drawn(GROUP, FINALISTS);
        refused(DecisionProblem.FINALISTS_PENDING, () -> world.drawUp(GROUP, WINNERS));
        world.approve(CHAIR, NOW, GROUP, FINALISTS);
        world.publish(SECRETARIAT, NOW, GROUP, FINALISTS);

        assertThat(findings(() -> world.drawUp(GROUP, WINNERS, departure(ADDED, "U06"))))
                .containsExactly("/departures/0/proposal not-a-finalist");
        assertThat(findings(() -> world.drawUp(GROUP, WINNERS, departure(PRIORITY, "U01"))))
                .containsExactly("/departures/0/kind no-priority");
        world.published(GROUP, WINNERS, departure(LEFT, "U01"), departure(ADDED, "U05"));
        assertThat(shown(WINNERS)).containsExactly("1 U02", "2 U05");
    }

    @Test
    @Rule("R33")
    void whereTheEditionNamesNoNumberOfWinnersEachIsNamedByHand() {
        world.selection = new Selection(List.of(new Cap(Set.of(GROUP), 5)), true, List.of());
        world.published(GROUP, FINALISTS);
        world.drawn(GROUP, WINNERS);
        assertThat(world.pending(GROUP, WINNERS)).isEmpty();
        world.published(GROUP, WINNERS, departure(ADDED, "U03"));
        assertThat(shown(WINNERS)).containsExactly("1 U03");
    }

    private List<String> findings(Runnable act) {
        Refusal refusal = refusal(act);
        assertThat(refusal.problem()).isEqualTo(DecisionProblem.DECISIONS_INVALID);
        return refusal.findings().stream()
                .map(f -> f.pointer() + " " + f.code())
                .toList();
    }

    @Test
    @Rule({"R18", "R34"})
    void findsEveryFaultOfDeparturesAtOnce() {
        assertThat(findings(() -> world.drawUp(
                        GROUP,
                        FINALISTS,
                        departure(ADDED, "tiada"),
                        departure(ADDED, "lama"),
                        departure(LEFT, "R01"),
                        departure(ADDED, "U12"),
                        departure(ADDED, "U01"),
                        departure(LEFT, "U01"))))
                .containsExactly(
                        "/departures/0/proposal no-such-proposal",
                        "/departures/1/proposal no-such-proposal",
                        "/departures/2/proposal other-group",
                        "/departures/3/proposal not-in-ranking",
                        "/departures/5/proposal twice");
        world.selection = new Selection(List.of(new Cap(Set.of(GROUP), 1)), false, List.of());
        assertThat(findings(() -> world.drawUp(
                        GROUP,
                        FINALISTS,
                        departure(ADDED, "U01"),
                        departure(ADDED, "U02"),
                        departure(PRIORITY, "U03"))))
                .containsExactly("/departures/2/kind no-priority", "/departures too-many");
        assertThat(world.memory.events()).isEmpty();
    }

    @Test
    @Rule("R34")
    void nothingIsDrawnUpBeforeTheFreezeOrForNoSuchGroupStageOrEdition() {
        DecisionWorld early = new DecisionWorld();
        assertThat(refusal(() -> early.drawUp(GROUP, FINALISTS)).problem()).isEqualTo(DecisionProblem.NOT_RANKED);
        assertThat(early.memory.events()).isEmpty();
        refused(PlatformProblem.NOT_FOUND, () -> world.drawUp("khusus", FINALISTS));
        refused(
                PlatformProblem.NOT_FOUND,
                () -> world.drawUp.run(world.call(SECRETARIAT), EDITION, GROUP, "SEMIFINALISTS", 0, List.of()));
        refused(
                PlatformProblem.NOT_FOUND,
                () -> world.drawUp.run(world.call(SECRETARIAT), "lain", GROUP, FINALISTS, 0, List.of()));
    }

    @Test
    @Rule("R34")
    void twoPeopleArePartOfEveryPublication() {
        world.drawn(GROUP, FINALISTS);
        refused(DecisionProblem.APPROVAL_MISSING, () -> world.publish(SECRETARIAT, NOW, GROUP, FINALISTS));
        refused(PlatformProblem.FORBIDDEN, () -> world.approve(SECRETARIAT, NOW, GROUP, FINALISTS));
        refused(PlatformProblem.FORBIDDEN, () -> world.publish(CHAIR, NOW, GROUP, FINALISTS));
        world.approve(CHAIR, NOW, GROUP, FINALISTS);
        world.publish(SECOND, NOW, GROUP, FINALISTS);

        assertThat(shown(FINALISTS)).containsExactly("1 U01", "2 U02", "3 U03", "4 U04", "5 U05");
    }

    @Test
    @Rule("R34")
    void onePersonWithTwoMembershipsHasStillOneHand() {
        world.persons.comesBack(SECRETARIAT, CHAIR);
        world.drawn(GROUP, FINALISTS);
        refused(PlatformProblem.SECOND_PERSON_NEEDED, () -> world.approve(CHAIR, NOW, GROUP, FINALISTS));

        world.persons.comesBack(SECOND, CHAIR);
        world.approve(CHAIR, NOW, GROUP, FINALISTS);
        refused(PlatformProblem.SECOND_PERSON_NEEDED, () -> world.publish(SECOND, NOW, GROUP, FINALISTS));
        world.publish(SECRETARIAT, NOW, GROUP, FINALISTS);
    }

    @Test
    @Rule("R34")
    void aListDrawnUpAnewHasNoApproval() {
        world.drawn(GROUP, FINALISTS);
        world.approve(CHAIR, NOW, GROUP, FINALISTS);
        long seen = world.version(GROUP, FINALISTS);
        String hash = world.hash(GROUP, FINALISTS);
        world.drawn(GROUP, FINALISTS, departure(LEFT, "U01"));

        refused(
                PlatformProblem.STALE_VERSION,
                () -> world.publish.run(world.call(SECRETARIAT), EDITION, GROUP, FINALISTS, seen, hash));
        refused(
                DecisionProblem.DECISIONS_DIFFER,
                () -> world.publish.run(
                        world.call(SECRETARIAT), EDITION, GROUP, FINALISTS, world.version(GROUP, FINALISTS), hash));
        refused(DecisionProblem.APPROVAL_MISSING, () -> world.publish(SECRETARIAT, NOW, GROUP, FINALISTS));
    }

    @Test
    @Rule("R34")
    void approvesTheVeryListThatWasSeen() {
        world.drawUp(GROUP, FINALISTS);
        long drawing = world.version(GROUP, FINALISTS);
        refused(
                DecisionProblem.DECISIONS_BEING_DRAWN,
                () -> world.approve.run(world.call(CHAIR), EDITION, GROUP, FINALISTS, drawing, ""));
        world.draw.run(EDITION, GROUP, DecisionStage.FINALISTS, 1);
        refused(
                PlatformProblem.STALE_VERSION,
                () -> world.approve.run(
                        world.call(CHAIR), EDITION, GROUP, FINALISTS, drawing, world.hash(GROUP, FINALISTS)));
        refused(
                DecisionProblem.DECISIONS_DIFFER,
                () -> world.approve.run(
                        world.call(CHAIR), EDITION, GROUP, FINALISTS, world.version(GROUP, FINALISTS), "0".repeat(64)));
        refused(PlatformProblem.NOT_FOUND, () -> world.approve(CHAIR, NOW, OTHER, FINALISTS));
        refused(
                PlatformProblem.STALE_VERSION,
                () -> world.drawUp.run(world.call(SECRETARIAT), EDITION, GROUP, FINALISTS, 0, List.of()));
        refused(
                PlatformProblem.STALE_VERSION,
                () -> world.drawUp.run(world.call(SECRETARIAT), EDITION, OTHER, FINALISTS, 3, List.of()));
    }

    @Test
    @Rule("R34")
    void anApprovalExpires() {
        world.drawn(GROUP, FINALISTS);
        world.approve(CHAIR, NOW, GROUP, FINALISTS);
        Instant expires = NOW.plus(DecisionList.APPROVAL_LIFE);

        refused(DecisionProblem.APPROVAL_EXPIRED, () -> world.publish(SECRETARIAT, expires, GROUP, FINALISTS));
        refused(
                DecisionProblem.APPROVAL_EXPIRED,
                () -> world.publish(SECRETARIAT, expires.plusMillis(1), GROUP, FINALISTS));
        world.publish(SECRETARIAT, expires.minusMillis(1), GROUP, FINALISTS);
        assertThat(shown(FINALISTS)).hasSize(5);
    }

    @Test
    @Rule("R34")
    void anExpiredApprovalMayBeGivenAnew() {
        world.drawn(GROUP, FINALISTS);
        world.approve(CHAIR, NOW, GROUP, FINALISTS);
        Instant later = NOW.plus(DecisionList.APPROVAL_LIFE);
        world.approve(CHAIR, later, GROUP, FINALISTS);
        world.publish(SECRETARIAT, later, GROUP, FINALISTS);
        assertThat(shown(FINALISTS)).hasSize(5);
    }

    @Test
    @Rule("R34")
    void whatIsPublishedNeverChanges() {
        world.published(GROUP, FINALISTS);
        refused(DecisionProblem.DECISIONS_PUBLISHED, () -> world.drawUp(GROUP, FINALISTS));
        refused(DecisionProblem.DECISIONS_PUBLISHED, () -> world.approve(CHAIR, NOW, GROUP, FINALISTS));
        refused(DecisionProblem.DECISIONS_PUBLISHED, () -> world.publish(SECRETARIAT, NOW, GROUP, FINALISTS));
    }

    @Test
    @Rule({"R32", "R34"})
    void groupsThatShareANumberHaveNoMoreThanItTogether() {
        world.published(OTHER, FINALISTS);
        world.drawn(GROUP, FINALISTS);
        world.approve(CHAIR, NOW, GROUP, FINALISTS);
        refused(DecisionProblem.SELECTION_FULL, () -> world.publish(SECRETARIAT, NOW, GROUP, FINALISTS));

        world.published(
                GROUP,
                FINALISTS,
                departure(LEFT, "U03"),
                departure(LEFT, "U04"),
                departure(LEFT, "U05"),
                left("U06"),
                left("U07"),
                left("U08"));
        assertThat(shown(FINALISTS)).containsExactly("1 U01", "2 U02", "1 R01", "2 R02", "3 R03");
    }

    private static Departure left(String proposal) {
        return departure(LEFT, proposal);
    }

    @Test
    @Rule({"R3", "R34"})
    void drawsOnceHoweverOftenItRunsAndNeverAListThatWasDrawnUpAnew() {
        world.drawn(GROUP, FINALISTS);
        DecisionList once = world.listOf(GROUP, FINALISTS);
        world.draw.run(EDITION, GROUP, DecisionStage.FINALISTS, 1);
        assertThat(world.listOf(GROUP, FINALISTS)).isEqualTo(once);

        world.drawUp(GROUP, FINALISTS, departure(LEFT, "U01"));
        DecisionList anew = world.listOf(GROUP, FINALISTS);
        world.draw.run(EDITION, GROUP, DecisionStage.FINALISTS, 1);
        assertThat(world.listOf(GROUP, FINALISTS)).isEqualTo(anew);
        world.draw.run(EDITION, GROUP, DecisionStage.FINALISTS, 2);
        assertThat(world.pending(GROUP, FINALISTS)).containsExactly("U02", "U03", "U04", "U05", "U06");
        world.draw.run(EDITION, OTHER, DecisionStage.FINALISTS, 1);
    }

    @Test
    @Rule("R34")
    void theSameRequestGivesTheSameAnswer() {
        Call call = world.call(SECRETARIAT);
        DecisionStanding standing = world.drawUp.run(call, EDITION, GROUP, FINALISTS, 0, List.of());
        assertThat(world.drawUp.run(call, EDITION, GROUP, FINALISTS, 0, List.of()))
                .isEqualTo(standing);
        assertThat(standing)
                .isEqualTo(new DecisionStanding(
                        EDITION, GROUP, DecisionStage.FINALISTS, 1, DecisionList.State.DRAWING, 1));
        world.draw.run(EDITION, GROUP, DecisionStage.FINALISTS, 1);
        world.approve(CHAIR, NOW, GROUP, FINALISTS);
        Call publishing = world.call(SECRETARIAT);
        DecisionStanding first =
                world.publish.run(publishing, EDITION, GROUP, FINALISTS, 3, world.hash(GROUP, FINALISTS));
        assertThat(world.publish.run(publishing, EDITION, GROUP, FINALISTS, 3, world.hash(GROUP, FINALISTS)))
                .isEqualTo(first);
    }

    @Test
    @Rule("R39")
    void saysOfEachOnceThatItIsDecidedAndOfNothingBefore() {
        world.drawn(GROUP, FINALISTS);
        world.announce.run(EDITION, GROUP, DecisionStage.FINALISTS);
        assertThat(world.memory.events()).noneMatch(e -> e.type().equals("ProposalDecided"));

        world.approve(CHAIR, NOW, GROUP, FINALISTS);
        world.publish(SECRETARIAT, NOW, GROUP, FINALISTS);
        world.announce.run(EDITION, GROUP, DecisionStage.FINALISTS);
        world.announce.run(EDITION, GROUP, DecisionStage.FINALISTS);
        List<Event> said = world.memory.events().stream()
                .filter(e -> e.type().equals("ProposalDecided"))
                .toList();
        assertThat(said).hasSize(5);
        assertThat(said.getFirst().subject()).isEqualTo("decision/lomba-2025/umum/FINALISTS/U01");
        assertThat(said.getFirst().body())
                .containsOnlyKeys("proposal", "group", "stage", "institution", "unit")
                .containsEntry("unit", "dinas");
        assertThat(said.get(1).body()).containsEntry("servedBy", "prov-34").doesNotContainKey("unit");
    }

    @Test
    @Rule({"R11", "R34"})
    void comesOnRecordOfItsInnovationOnceItIsPublishedAndNotBefore() {
        world.drawn(GROUP, FINALISTS);
        world.approve(CHAIR, NOW, GROUP, FINALISTS);
        world.announce.run(EDITION, GROUP, DecisionStage.FINALISTS);
        assertThat(world.innovations.events()).isEmpty();

        world.publish(SECRETARIAT, NOW, GROUP, FINALISTS);
        world.announce.run(EDITION, GROUP, DecisionStage.FINALISTS);
        world.announce.run(EDITION, GROUP, DecisionStage.FINALISTS);

        assertThat(world.innovations.events()).hasSize(5);
        Entry entry = world.innovations
                .find(Innovation.id("kab-3404", "Judul U01"))
                .orElseThrow()
                .entries()
                .getFirst();
        assertThat(entry.outcome()).isEqualTo(Outcome.FINALIST);
        assertThat(entry.decision()).contains(world.hash(GROUP, FINALISTS));
        assertThat(world.innovations.find(Innovation.id("kab-3404", "Judul U06")))
                .isEmpty();
    }

    @Test
    @Rule("R34")
    void otherFeaturesReadWhatIsPublishedAndNothingElse() {
        world.drawn(GROUP, FINALISTS, departure(LEFT, "U01"));
        world.drawn(GROUP, FINALISTS);
        world.approve(CHAIR, NOW, GROUP, FINALISTS);
        assertThat(world.published.find(EDITION, GROUP, DecisionStage.FINALISTS))
                .isEmpty();
        assertThat(world.published
                        .list(EDITION, GROUP, DecisionStage.FINALISTS, Optional.empty(), 100)
                        .items())
                .isEmpty();
        assertThat(world.published.of(EDITION, DecisionStage.FINALISTS, "U01")).isEmpty();

        world.publish(SECRETARIAT, NOW, GROUP, FINALISTS);
        assertThat(world.published.find(EDITION, GROUP, DecisionStage.FINALISTS))
                .contains(
                        new Publication(EDITION, GROUP, DecisionStage.FINALISTS, world.hash(GROUP, FINALISTS), 5, NOW));
        assertThat(world.published.of(EDITION, DecisionStage.FINALISTS, "U01"))
                .contains(new Decided(
                        EDITION,
                        GROUP,
                        DecisionStage.FINALISTS,
                        "U01",
                        "kab-3404",
                        Optional.of("dinas"),
                        "Judul U01",
                        1));
        // on the list that was drawn up before, and on no other
        assertThat(world.published.of(EDITION, DecisionStage.FINALISTS, "U06")).isEmpty();
        assertThat(world.published.of("lain", DecisionStage.FINALISTS, "U01")).isEmpty();
        Decided earlier = new Decided(
                "lomba-2024", GROUP, DecisionStage.FINALISTS, "lama", "kab-3404", Optional.empty(), "Judul", 1);
        world.store.keep(world.listOf(GROUP, FINALISTS), List.of(earlier));
        assertThat(world.published.of(EDITION, DecisionStage.FINALISTS, "lama")).isEmpty();
        assertThat(world.published.of(EDITION, DecisionStage.WINNERS, "U01")).isEmpty();
    }

    @Test
    @Rule("R41")
    void anyoneCanHashAPublishedListAgain() {
        world.published(GROUP, FINALISTS, departure(LEFT, "U01"));
        DecisionList list = world.list
                .run(world.call(DecisionWorld.UNIT), EDITION, FINALISTS, Optional.empty(), 100)
                .lists()
                .getFirst();
        String text = "{\"decided\":[\"U02\",\"U03\",\"U04\",\"U05\",\"U06\"],\"departures\":\"" + list.departures()
                + "\",\"edition\":\"lomba-2025\",\"format\":\"sayembara-decisions/1\",\"group\":\"umum\",\"ranking\":\""
                + "ab".repeat(32) + "\",\"salt\":\"" + list.salt() + "\",\"stage\":\"FINALISTS\"}";
        assertThat(list.hash()).isEqualTo(Digest.sha256Hex(text));
        assertThat(Departure.commitment(List.of(left("U01"), left("U02")), new byte[16]))
                .isEqualTo(Departure.commitment(List.of(left("U02"), left("U01")), new byte[16]))
                .isNotEqualTo(Departure.commitment(List.of(left("U01")), new byte[16]))
                .isInstanceOf(Commitment.class);
    }

    @Test
    void aCursorOfAnotherListIsNone() {
        world.published(GROUP, FINALISTS);
        assertThat(refusal(() -> world.list.run(
                                world.call(DecisionWorld.UNIT), EDITION, FINALISTS, Optional.of("lain#1"), 5))
                        .problem())
                .isEqualTo(PlatformProblem.INVALID_PARAMETER);
    }
}
