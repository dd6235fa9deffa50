package id.sayembara.proposal;

import id.sayembara.proposal.ProposalState.Submitted;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Submissions as the proposals' own store and record tell them. */
@Singleton
final class StandingSubmissions implements Submissions {
    private final ProposalStore proposals;
    private final Provider<ManifestStore> manifests;

    /** @param manifests asked for only where an object is read: a function that reads none has no bucket */
    StandingSubmissions(ProposalStore proposals, Provider<ManifestStore> manifests) {
        this.proposals = proposals;
        this.manifests = manifests;
    }

    @Override
    public Optional<Submission> find(String proposal) {
        return proposals.find(proposal).flatMap(StandingSubmissions::of);
    }

    @Override
    public SubmittedAnswers answers(Submission submission) {
        return manifests.get().read(submission.edition(), submission.proposal(), submission.manifest());
    }

    /** What stands of it; empty while it is not submitted. */
    static Optional<Submission> of(Proposal p) {
        return p.state() instanceof Submitted s
                ? Optional.of(new Submission(
                        p.id(),
                        p.edition(),
                        p.group(),
                        p.institution(),
                        p.servedBy(),
                        p.unit(),
                        s.title(),
                        s.category(),
                        s.manifest()))
                : Optional.empty();
    }
}
