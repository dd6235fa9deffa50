package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.document.Document;
import id.sayembara.document.Documents;
import id.sayembara.document.Rechecks;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what a check or a submission needs. The proposal is read first, so that its revision tells whether answers changed since. */
@Singleton
final class Examiner {
    private final ProposalStore proposals;
    private final Editions editions;
    private final Documents documents;
    private final Rechecks rechecks;
    private final Histories histories;

    Examiner(ProposalStore proposals, Editions editions, Documents documents, Rechecks rechecks, Histories histories) {
        this.proposals = proposals;
        this.editions = editions;
        this.documents = documents;
        this.rechecks = rechecks;
        this.histories = histories;
    }

    /**
     * All of it.
     *
     * @param at the instant of the request: documents awaited for too long by then are looked at again
     */
    Examination examine(Proposal proposal, Instant at) {
        List<Document> attached = documents.of(proposal.id());
        rechecks.of(attached, at);
        Edition inForce = inForce(proposal.edition());
        Form form = form(proposal);
        Map<String, Answer> answers = proposals.answers(proposal.id()).stream()
                .collect(Collectors.toMap(Answer::question, Function.identity()));
        return new Examination(
                proposal,
                inForce,
                form,
                answers,
                attached.stream().collect(Collectors.toMap(Document::id, Function.identity())),
                histories.of(proposal, inForce, form, answers),
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
