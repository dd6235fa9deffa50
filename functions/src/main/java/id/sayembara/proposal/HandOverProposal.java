package id.sayembara.proposal;

import static id.sayembara.competition.Timeline.DRAFTING;

import id.sayembara.competition.Edition;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import id.sayembara.platform.Window;
import id.sayembara.proposal.ProposalState.AtInstitution;
import jakarta.inject.Singleton;

/**
 * Hands a proposal from its unit to the institution. R8. While drafting is open only the unit does so; afterwards the
 * institution's admin may take over what the unit left behind, so that it isn't stuck there.
 */
@Singleton
public final class HandOverProposal implements Operation {
    private final Access access;
    private final Once once;
    private final ProposalStore proposals;
    private final Examiner examiner;

    HandOverProposal(Access access, Once once, ProposalStore proposals, Examiner examiner) {
        this.access = access;
        this.once = once;
        this.proposals = proposals;
        this.examiner = examiner;
    }

    /**
     * Hands it over as it is; findings do not hinder.
     *
     * @param version the proposal's version the caller has seen
     * @throws Refusal {@code window-closed}; {@code stale-version}; {@code wrong-state} unless it is with its unit;
     *     {@code take-over-too-early} when an admin comes while the unit may still write
     */
    public Standing run(Call call, String id, long version) {
        Actor actor = access.admit(call, HandOverProposal.class);
        return once.run(proposals, call, actor.member(), Standing.class, ticket -> {
            Proposal proposal = access.own(actor, HandOverProposal.class, proposals.find(id));
            Edition edition = examiner.inForce(proposal.edition());
            access.requireOpen(actor, HandOverProposal.class, edition.timeline(), call.receivedAt());
            proposal.requireVersion(version);
            if (proposal.state().writer() != Role.UNIT) {
                throw proposal.wrongState();
            }
            boolean takenOver = actor.role() == Role.INSTITUTION_ADMIN;
            Window drafting = edition.timeline().window(DRAFTING);
            if (takenOver && call.receivedAt().isBefore(drafting.closes())) {
                throw new Refusal(
                        ProposalProblem.TAKE_OVER_TOO_EARLY,
                        "The unit may still write; take over after its window has closed.",
                        drafting.facts(call.receivedAt()));
            }
            Event event = proposal.chain()
                    .next(
                            new ProposalEvent.ProposalHandedOver(proposal, takenOver),
                            proposal.edition(),
                            actor,
                            call.receivedAt());
            Proposal next = proposal.moved(new AtInstitution(), call.receivedAt(), event.chain());
            proposals.move(next, event, ticket.of(next.standing(), edition.rememberUntil()));
            return next.standing();
        });
    }
}
