package id.sayembara.proposal;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Operation;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds all that would stand in the way of a submission now, without submitting. R15, R18. */
@Singleton
public final class CheckProposal implements Operation {
    private final Access access;
    private final ProposalStore proposals;
    private final Examiner examiner;

    CheckProposal(Access access, ProposalStore proposals, Examiner examiner) {
        this.access = access;
        this.proposals = proposals;
        this.examiner = examiner;
    }

    /** Every finding, at any time; none when only the act itself is missing. */
    public List<Finding> run(Call call, String id) {
        Actor actor = access.admit(call, CheckProposal.class);
        Proposal proposal = access.own(actor, CheckProposal.class, proposals.find(id));
        return examiner.examine(proposal, call.receivedAt()).findings();
    }
}
