package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Question;
import id.sayembara.document.AttachmentRules;
import id.sayembara.document.Target;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Tells documents what a proposal's form takes, and whose turn it is to attach. R8, R14, R16. */
@Singleton
final class ProposalAttachments implements AttachmentRules {
    private final ProposalStore proposals;
    private final Examiner examiner;

    ProposalAttachments(ProposalStore proposals, Examiner examiner) {
        this.proposals = proposals;
        this.examiner = examiner;
    }

    @Override
    public Optional<Target> target(String proposal, String question) {
        return proposals.find(proposal).map(found -> target(found, question));
    }

    private Target target(Proposal proposal, String question) {
        Edition edition = examiner.inForce(proposal.edition());
        return new Target(
                proposal.id(),
                question,
                proposal.edition(),
                proposal.institution(),
                proposal.servedBy(),
                proposal.unit(),
                examiner.form(proposal).question(question).flatMap(Question::attachments),
                Set.of(proposal.state().writer()),
                edition.timeline(),
                edition.rememberUntil());
    }
}
