package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.AUDITOR;
import static id.sayembara.proposal.ProposalFixtures.DRAFTING;
import static id.sayembara.proposal.ProposalFixtures.DRAFTING_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.EDITION;
import static id.sayembara.proposal.ProposalFixtures.FOREIGN_ADMIN;
import static id.sayembara.proposal.ProposalFixtures.OTHER_UNIT;
import static id.sayembara.proposal.ProposalFixtures.SECRETARIAT;
import static id.sayembara.proposal.ProposalFixtures.SUBMISSION_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static id.sayembara.proposal.ProposalFixtures.UNIT;
import static id.sayembara.proposal.ProposalWorld.problem;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Page;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Rule;
import id.sayembara.proposal.ListStuckProposals.Hop;
import id.sayembara.proposal.ListStuckProposals.Stuck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposalListsTest {
    private final ProposalWorld world = new ProposalWorld();
    private final String draft = world.draft();
    private final String begun = world.candidate("Judul yang dikerjakan");
    private final String submitted = world.candidate("Judul yang dikirim");
    private final String foreign = world.start
            .run(world.call(FOREIGN_ADMIN, SUBMITTING), EDITION, "umum", Optional.empty())
            .proposal();
    private final String served = world.start
            .run(world.call(ADMIN, SUBMITTING), EDITION, "umum", Optional.of("bumd-3404"))
            .proposal();

    ProposalListsTest() {
        world.answer(UNIT, DRAFTING, draft, "judul", "Judul rahasia");
        world.submit(submitted);
        world.answer(ADMIN, SUBMITTING, submitted, "judul", "Judul yang diperbaiki");
    }

    @Test
    void eachSeesExactlyItsOwn() {
        assertThat(ids(list(UNIT, Optional.empty()))).containsExactly(draft);
        assertThat(ids(list(OTHER_UNIT, Optional.empty()))).isEmpty();
        assertThat(ids(list(ADMIN, Optional.empty()))).containsExactly(draft, begun, submitted);
        assertThat(ids(list(ADMIN, Optional.of("bumd-3404")))).containsExactly(served);
        assertThat(ids(list(FOREIGN_ADMIN, Optional.empty()))).containsExactly(foreign);
        assertThat(ids(list(SECRETARIAT, Optional.empty())))
                .containsExactlyInAnyOrder(draft, begun, submitted, foreign, served);
        assertThat(ids(list(AUDITOR, Optional.of("kab-3402")))).containsExactly(foreign);
        assertThat(problem(() -> list(FOREIGN_ADMIN, Optional.of("kab-3404")))).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> list(FOREIGN_ADMIN, Optional.of("bumd-3404")))).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> list(ADMIN, Optional.of("kab-9999")))).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> list(ProposalFixtures.EVALUATOR, Optional.empty())))
                .isEqualTo(PlatformProblem.FORBIDDEN);
    }

    @Test
    void aUnitAccountWithoutAUnitSeesNothing() {
        Actor nameless = new Actor("unit", id.sayembara.platform.Role.UNIT, UNIT.institution(), Optional.empty());
        ListProposals list = new ListProposals(
                new id.sayembara.platform.Access(List.of(new ProposalAccess()), subject -> Optional.of(nameless)),
                world.store,
                new Reach(
                        world.access, id.sayembara.competition.EditionFixtures.institutions(ProposalFixtures.SLEMAN)));

        assertThat(list.run(
                                world.call(UNIT, DRAFTING),
                                EDITION,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                10)
                        .items())
                .isEmpty();
    }

    @Test
    void showsTitlesOfDraftsToTheirOwnersAlone() {
        assertThat(titles(ADMIN)).containsExactly("Judul rahasia", "Judul yang dikerjakan", "Judul yang diperbaiki");
        assertThat(titles(SECRETARIAT)).containsExactly("Judul yang dikirim");
        assertThat(titles(AUDITOR)).containsExactly("Judul yang dikirim");
    }

    @Test
    void showsWorkingCopiesToTheirOwnersAlone() {
        for (String id : List.of(draft, begun, submitted)) {
            assertThat(world.get.run(world.call(ADMIN, SUBMITTING), id).workspace())
                    .isPresent();
            assertThat(world.get.run(world.call(SECRETARIAT, SUBMITTING), id).workspace())
                    .isEmpty();
            assertThat(world.get.run(world.call(AUDITOR, SUBMITTING), id).workspace())
                    .isEmpty();
            assertThat(problem(() -> world.get.run(world.call(FOREIGN_ADMIN, SUBMITTING), id)))
                    .isEqualTo(PlatformProblem.NOT_FOUND);
            assertThat(problem(() -> world.get.run(world.call(OTHER_UNIT, SUBMITTING), id)))
                    .isEqualTo(PlatformProblem.NOT_FOUND);
            assertThat(problem(() -> world.check.run(world.call(SECRETARIAT, SUBMITTING), id)))
                    .isEqualTo(PlatformProblem.FORBIDDEN);
            assertThat(problem(() -> world.check.run(world.call(OTHER_UNIT, SUBMITTING), id)))
                    .isEqualTo(PlatformProblem.NOT_FOUND);
        }
        assertThat(world.get
                        .run(world.call(ADMIN, SUBMITTING), submitted)
                        .workspace()
                        .orElseThrow()
                        .changedSinceSubmission())
                .isTrue();
        assertThat(world.get
                        .run(world.call(SECRETARIAT, SUBMITTING), submitted)
                        .outline()
                        .title())
                .contains("Judul yang dikirim");
    }

    @Test
    void walksAllStatesPageByPage() {
        List<String> walked = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<ProposalOutline> page = world.list.run(
                    world.call(SECRETARIAT, SUBMITTING), EDITION, Optional.empty(), Optional.empty(), after, 1);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(1);
            walked.addAll(ids(page));
            after = page.next();
        } while (after.isPresent());

        assertThat(walked).containsExactlyInAnyOrder(draft, begun, submitted, foreign, served);
    }

    @Test
    void refusesAMarkThatIsNotOfThisList() {
        for (String mark : List.of("", "DRAFT", "NOWHERE:", "SUBMITTED:x#y", "DRAFT:0000000000000#a#b")) {
            assertThat(problem(() -> world.list.run(
                            world.call(ADMIN, SUBMITTING),
                            EDITION,
                            Optional.empty(),
                            Optional.of(ProposalState.Name.DRAFT),
                            Optional.of(mark),
                            10)))
                    .isEqualTo(PlatformProblem.INVALID_PARAMETER);
        }
    }

    @Test
    @Rule("R8")
    void namesWhatIsStuckWhenItsHopsDeadlineIsNear() {
        Instant near = DRAFTING_CLOSES.minus(ListStuckProposals.NEAR);
        assertThat(stuck(ADMIN, near.minusMillis(1))).isEmpty();
        assertThat(stuck(ADMIN, near)).extracting(s -> s.outline().id()).containsExactly(draft);
        assertThat(stuck(ADMIN, near)).extracting(Stuck::hop).containsExactly(Hop.UNIT);

        assertThat(stuck(ADMIN, SUBMITTING)).extracting(s -> s.outline().id()).containsExactly(draft, begun);
        assertThat(stuck(SECRETARIAT, SUBMITTING))
                .extracting(s -> s.outline().id())
                .containsExactly(draft, begun, foreign, served);
        assertThat(stuck(SECRETARIAT, SUBMITTING))
                .extracting(s -> s.outline().title())
                .containsOnly(Optional.empty());
        assertThat(problem(() -> stuck(UNIT, SUBMITTING))).isEqualTo(PlatformProblem.FORBIDDEN);
    }

    @Test
    @Rule({"R1", "R8"})
    void saysWhetherTheDeadlineIsPast() {
        assertThat(stuck(ADMIN, DRAFTING_CLOSES.minusMillis(1)).getFirst().past())
                .isFalse();
        assertThat(stuck(ADMIN, DRAFTING_CLOSES).getFirst().past()).isTrue();
        assertThat(stuck(ADMIN, SUBMISSION_CLOSES.minusMillis(1)).getLast().past())
                .isFalse();
        assertThat(stuck(ADMIN, SUBMISSION_CLOSES).getLast().past()).isTrue();
        assertThat(stuck(ADMIN, SUBMISSION_CLOSES).getLast().deadline()).isEqualTo(SUBMISSION_CLOSES);
    }

    private Page<ProposalOutline> list(Actor actor, Optional<String> institution) {
        return world.list.run(
                world.call(actor, SUBMITTING), EDITION, institution, Optional.empty(), Optional.empty(), 100);
    }

    private List<String> titles(Actor actor) {
        return list(actor, Optional.empty()).items().stream()
                .map(ProposalOutline::title)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Stuck> stuck(Actor actor, Instant at) {
        return world.stuck
                .run(world.call(actor, at), EDITION, Optional.empty(), Optional.empty(), 100)
                .items();
    }

    private static List<String> ids(Page<ProposalOutline> page) {
        return page.items().stream().map(ProposalOutline::id).toList();
    }
}
