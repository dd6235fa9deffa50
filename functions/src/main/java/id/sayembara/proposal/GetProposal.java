package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Timeline;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.proposal.ProposalSheet.AnswerSheet;
import id.sayembara.proposal.ProposalSheet.Outcome;
import id.sayembara.proposal.ProposalSheet.Workspace;
import id.sayembara.proposal.ProposalState.Returned;
import id.sayembara.proposal.ProposalState.Submitted;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Shows one proposal, before and after closing: the working copy to its owners, its outline to those who watch. R15. */
@Singleton
public final class GetProposal implements Operation {
    private final Access access;
    private final ProposalStore proposals;
    private final Examiner examiner;
    private final Screenings screenings;

    GetProposal(Access access, ProposalStore proposals, Examiner examiner, Screenings screenings) {
        this.access = access;
        this.proposals = proposals;
        this.examiner = examiner;
        this.screenings = screenings;
    }

    /** The proposal as the caller may see it. */
    public ProposalSheet run(Call call, String id) {
        Actor actor = access.admit(call, GetProposal.class);
        Proposal proposal = access.own(actor, GetProposal.class, proposals.find(id));
        return new ProposalSheet(
                ProposalOutline.of(proposal, actor),
                ProposalOutline.owner(actor) ? Optional.of(workspace(proposal)) : Optional.empty(),
                ProposalOutline.owner(actor) ? outcome(proposal, call.receivedAt()) : Optional.empty());
    }

    /** How the screening ended, once no decision can come any more: before, its owners see nothing of it. R20. */
    private Optional<Outcome> outcome(Proposal proposal, Instant at) {
        Edition edition = examiner.inForce(proposal.edition());
        boolean closed = proposal.state() instanceof Submitted
                && Closing.of(edition, Timeline.SCREENING).over(at);
        return closed ? screenings.find(proposal.id()).flatMap(Outcome::of) : Optional.empty();
    }

    private Workspace workspace(Proposal proposal) {
        List<AnswerSheet> answers = proposals.answers(proposal.id()).stream()
                .sorted(Comparator.comparing(Answer::question))
                .map(a -> new AnswerSheet(a.question(), a.version(), a.value().tree(), a.role(), a.at()))
                .toList();
        return new Workspace(
                proposal.formVersion(),
                examiner.inForce(proposal.edition()).version(),
                proposal.contentRevision(),
                proposal.state() instanceof Returned returned ? Optional.of(returned.notes()) : Optional.empty(),
                proposal.state() instanceof Submitted s && s.contentRevision() != proposal.contentRevision(),
                proposal.state().writer(),
                answers);
    }
}
