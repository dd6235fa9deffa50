package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.proposal.ProposalState.Submitted;
import id.sayembara.proposal.ProposalState.Withdrawn;
import jakarta.inject.Singleton;

/** Takes a submission back and frees its place. R6, R9, R19: until registration closes. The manifest stays in the record. */
@Singleton
public final class WithdrawProposal implements Operation {
    private final Access access;
    private final Once once;
    private final ProposalStore proposals;
    private final Examiner examiner;

    WithdrawProposal(Access access, Once once, ProposalStore proposals, Examiner examiner) {
        this.access = access;
        this.once = once;
        this.proposals = proposals;
        this.examiner = examiner;
    }

    /**
     * Withdraws it.
     *
     * @param version the proposal's version the caller has seen
     * @throws Refusal {@code window-closed}; {@code stale-version}; {@code wrong-state} unless it is submitted;
     *     {@code edition-sealed}
     */
    public Standing run(Call call, String id, long version) {
        Actor actor = access.admit(call, WithdrawProposal.class);
        return once.run(proposals, call, actor.member(), Standing.class, ticket -> {
            Proposal proposal = access.own(actor, WithdrawProposal.class, proposals.find(id));
            Edition edition = examiner.inForce(proposal.edition());
            access.requireOpen(actor, WithdrawProposal.class, edition.timeline(), call.receivedAt());
            proposal.requireVersion(version);
            if (!(proposal.state() instanceof Submitted submitted)) {
                throw proposal.wrongState();
            }
            Gate gate = proposals.gate(proposal.edition(), proposal.institution());
            gate.requireUnsealed();
            Event event = proposal.chain()
                    .next(
                            new ProposalEvent.ProposalWithdrawn(proposal, submitted.manifest()),
                            proposal.edition(),
                            actor,
                            call.receivedAt());
            Proposal next = proposal.moved(new Withdrawn(submitted.manifest()), call.receivedAt(), event.chain());
            proposals.withdraw(next, gate.without(id), event, ticket.of(next.standing(), edition.rememberUntil()));
            return next.standing();
        });
    }
}
