package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Event;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.proposal.ProposalState.AtInstitution;
import id.sayembara.proposal.ProposalState.Returned;
import id.sayembara.proposal.ProposalState.Withdrawn;
import jakarta.inject.Singleton;

/** Gives a proposal back to its unit with notes. R8. Only while units may write: later it would be stuck there. */
@Singleton
public final class ReturnProposal implements Operation {
    private final Access access;
    private final Once once;
    private final ProposalStore proposals;
    private final Examiner examiner;
    private final Ids ids;

    ReturnProposal(Access access, Once once, ProposalStore proposals, Examiner examiner, Ids ids) {
        this.access = access;
        this.once = once;
        this.proposals = proposals;
        this.examiner = examiner;
        this.ids = ids;
    }

    /**
     * Returns it.
     *
     * @param version the proposal's version the caller has seen
     * @param notes why, and what to mend: 1 to 2,000 characters
     * @throws Refusal {@code window-closed}; {@code stale-version}; {@code wrong-state} when it is with its unit already, or
     *     submitted (withdraw it first); {@code no-unit} when no unit wrote it
     */
    public Standing run(Call call, String id, long version, String notes) {
        Actor actor = access.admit(call, ReturnProposal.class);
        return once.run(proposals, call, actor.member(), Standing.class, ticket -> {
            Proposal proposal = access.own(actor, ReturnProposal.class, proposals.find(id));
            Edition edition = examiner.inForce(proposal.edition());
            access.requireOpen(actor, ReturnProposal.class, edition.timeline(), call.receivedAt());
            proposal.requireVersion(version);
            if (!(proposal.state() instanceof AtInstitution || proposal.state() instanceof Withdrawn)) {
                throw proposal.wrongState();
            }
            if (proposal.unit().isEmpty()) {
                throw new Refusal(ProposalProblem.NO_UNIT, "The institution began this proposal itself.");
            }
            Commitment commitment = Commitment.to(notes, ids.salt());
            Event event = proposal.chain()
                    .next(
                            new ProposalEvent.ProposalReturned(proposal, commitment),
                            proposal.edition(),
                            actor,
                            call.receivedAt());
            Proposal next = proposal.moved(new Returned(notes, commitment.salt()), call.receivedAt(), event.chain());
            proposals.move(next, event, ticket.of(next.standing(), edition.rememberUntil()));
            return next.standing();
        });
    }
}
