package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.document.Document;
import id.sayembara.document.Documents;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what a check or a submission needs. The proposal is read first, so that its revision tells whether answers changed since. */
@Singleton
final class Examiner {
    private final ProposalStore proposals;
    private final Editions editions;
    private final Documents documents;

    Examiner(ProposalStore proposals, Editions editions, Documents documents) {
        this.proposals = proposals;
        this.editions = editions;
        this.documents = documents;
    }

    Examination examine(Proposal proposal) {
        return new Examination(
                proposal,
                inForce(proposal.edition()),
                form(proposal),
                proposals.answers(proposal.id()).stream()
                        .collect(Collectors.toMap(Answer::question, Function.identity())),
                documents.of(proposal.id()).stream().collect(Collectors.toMap(Document::id, Function.identity())),
                proposals.gate(proposal.edition(), proposal.institution()),
                proposals.preselection(proposal.edition(), proposal.institution()));
    }

    /** The edition in force: it has a published version, or no proposal could have begun. */
    Edition inForce(String edition) {
        return editions.current(edition)
                .orElseThrow(() -> new IllegalStateException("no published version of edition " + edition));
    }

    /** The form a proposal is pinned to. R14. */
    Form form(Proposal proposal) {
        return editions.version(proposal.edition(), proposal.formVersion())
                .flatMap(version -> Form.of(version, proposal.group()))
                .orElseThrow(() -> new IllegalStateException("the form of " + proposal.id() + " is gone"));
    }
}
