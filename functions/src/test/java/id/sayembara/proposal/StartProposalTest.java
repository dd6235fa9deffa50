package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.DRAFTING;
import static id.sayembara.proposal.ProposalFixtures.DRAFTING_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.EDITION;
import static id.sayembara.proposal.ProposalFixtures.OPENS;
import static id.sayembara.proposal.ProposalFixtures.SUBMISSION_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.UNIT;
import static id.sayembara.proposal.ProposalWorld.call;
import static id.sayembara.proposal.ProposalWorld.codes;
import static id.sayembara.proposal.ProposalWorld.problem;
import static id.sayembara.proposal.ProposalWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.Edition;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartProposalTest {
    private final ProposalWorld world = new ProposalWorld();

    @Test
    @Rule({"R8", "R14"})
    void beginsAUnitsDraftPinnedToTheFormInForce() {
        world.published.add(ProposalFixtures.edition(2, ProposalFixtures.timeline()));
        Standing standing = start(UNIT, DRAFTING, Optional.empty());

        Proposal proposal = world.store.find(standing.proposal()).orElseThrow();
        assertThat(proposal.formVersion()).isEqualTo(2);
        assertThat(proposal.state()).isEqualTo(new ProposalState.Draft());
        assertThat(proposal.institution()).isEqualTo("kab-3404");
        assertThat(proposal.unit()).contains("puskesmas");
        assertThat(standing.version()).isEqualTo(1);
        assertThat(((InMemoryProposalStore) world.store).events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("ProposalStarted");
                    assertThat(event.body()).containsEntry("unit", "puskesmas").containsEntry("group", "umum");
                });
    }

    @Test
    @Rule({"R1", "R3", "R8"})
    void opensToUnitsWhileDraftingAndToAdminsWhileSubmitting() {
        assertThat(problem(() -> start(UNIT, OPENS.minusMillis(1), Optional.empty())))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
        start(UNIT, OPENS, Optional.empty());
        start(UNIT, DRAFTING_CLOSES.minusMillis(1), Optional.empty());
        assertThat(problem(() -> start(UNIT, DRAFTING_CLOSES, Optional.empty())))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
        start(ADMIN, DRAFTING_CLOSES, Optional.empty());
        start(ADMIN, SUBMISSION_CLOSES.minusMillis(1), Optional.empty());
        assertThat(problem(() -> start(ADMIN, SUBMISSION_CLOSES, Optional.empty())))
                .isEqualTo(PlatformProblem.WINDOW_CLOSED);
    }

    @Test
    void actsOnlyForItsOwnAndForThoseItServes() {
        assertThat(start(ADMIN, DRAFTING, Optional.of("bumd-3404")).proposal()).isNotEmpty();
        assertThat(problem(() -> start(ADMIN, DRAFTING, Optional.of("kab-3402"))))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> start(ADMIN, DRAFTING, Optional.of("kab-9999"))))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> start(UNIT, DRAFTING, Optional.of("kab-3402"))))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problem(() -> start(ProposalFixtures.SECRETARIAT, DRAFTING, Optional.of("kab-3404"))))
                .isEqualTo(PlatformProblem.FORBIDDEN);
    }

    @Test
    @Rule("R8")
    void aUnitBeginsNothingForWhatItsInstitutionServes() {
        // it could not even see it afterwards
        assertThat(problem(() -> start(UNIT, DRAFTING, Optional.of("bumd-3404"))))
                .isEqualTo(PlatformProblem.NOT_FOUND);
    }

    @Test
    void namesAnUnknownEditionOrGroup() {
        assertThat(codes(refusal(() ->
                                world.start.run(world.call(UNIT, DRAFTING), "lomba-1999", "umum", Optional.empty()))
                        .findings()))
                .containsExactly("/edition unknown-edition");
        assertThat(codes(refusal(() -> world.start.run(world.call(UNIT, DRAFTING), EDITION, "khusus", Optional.empty()))
                        .findings()))
                .containsExactly("/group unknown-group");
    }

    @Test
    void beginsOneProposalHoweverOftenItIsAsked() {
        Call first = call(UNIT, DRAFTING, "k", "b");
        Standing standing = world.start.run(first, EDITION, "umum", Optional.empty());

        assertThat(world.start.run(call(UNIT, SUBMISSION_CLOSES, "k", "b"), EDITION, "umum", Optional.empty()))
                .isEqualTo(standing);
        // a key is its member's own
        assertThat(world.start.run(call(ADMIN, DRAFTING, "k", "b"), EDITION, "umum", Optional.empty()))
                .isNotEqualTo(standing);
        assertThat(problem(() -> world.start.run(call(UNIT, DRAFTING, "k", "c"), EDITION, "umum", Optional.empty())))
                .isEqualTo(PlatformProblem.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void forgetsNoAnswerBeforeTheEditionsAppealsEnd() {
        Edition edition = ProposalFixtures.edition();
        world.start.run(call(UNIT, DRAFTING, "k", "b"), EDITION, "umum", Optional.empty());

        assertThat(world.store.recall("unit#k", Standing.class).orElseThrow().until())
                .isEqualTo(edition.rememberUntil());
    }

    private Standing start(Actor actor, Instant at, Optional<String> institution) {
        return world.start.run(world.call(actor, at), EDITION, "umum", institution);
    }
}
