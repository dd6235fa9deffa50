package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.document.Document;
import id.sayembara.document.Documents;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Role;
import id.sayembara.proposal.AnswerValue.DocumentIds;
import id.sayembara.proposal.SubmittedAnswers.SubmittedDocument;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what a machine can find in a sealed submission, so that people need not look for it. R20: completeness, age (R10), history
 * (R11), sources (R12) and documents, of what was submitted and not of the working copy, by the rules in force now. A submission had no such
 * finding when it came in; what is found here came since: an edition's version, a closing that moved, a document.
 */
@Singleton
final class MachineScreening {
    private final Submissions submissions;
    private final ProposalStore proposals;
    private final Editions editions;
    private final Documents documents;
    private final Histories histories;

    MachineScreening(
            Submissions submissions,
            ProposalStore proposals,
            Editions editions,
            Documents documents,
            Histories histories) {
        this.submissions = submissions;
        this.proposals = proposals;
        this.editions = editions;
        this.documents = documents;
        this.histories = histories;
    }

    /** Every finding in it, each with its place. */
    List<Finding> findings(Submission submission, Edition edition) {
        SubmittedAnswers submitted = submissions.answers(submission);
        Proposal proposal = proposals
                .find(submission.proposal())
                .orElseThrow(() -> new IllegalStateException(submission.proposal() + " is gone"));
        Form form = editions.version(edition.id(), submitted.formVersion())
                .flatMap(version -> Form.of(version, submission.group()))
                .orElseThrow(() -> new IllegalStateException("the form of " + submission.proposal() + " is gone"));
        Map<String, Document> attached = documents.of(submission.proposal()).stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
        Map<String, Answer> answers = answers(submission, submitted);
        Examination examined = new Examination(
                proposal,
                edition,
                form,
                answers,
                attached,
                histories.of(proposal, edition, form, answers),
                Gate.none(edition.id(), submission.institution()),
                Preselection.none(edition.id(), submission.institution()));
        return examined.findings().stream()
                .filter(finding ->
                        submitted.promised().stream().map(Pointers::answer).noneMatch(finding.pointer()::equals))
                .toList();
    }

    private static Map<String, Answer> answers(Submission submission, SubmittedAnswers submitted) {
        Map<String, AnswerValue> values = new HashMap<>(submitted.answers());
        submitted
                .documents()
                .forEach((question, named) -> values.put(
                        question,
                        new DocumentIds(
                                named.stream().map(SubmittedDocument::document).toList())));
        Map<String, Answer> answers = new HashMap<>();
        values.forEach((question, value) -> answers.put(
                question,
                new Answer(
                        submission.proposal(),
                        question,
                        value,
                        "",
                        "",
                        Role.SYSTEM,
                        submitted.receivedAt(),
                        Chain.start(Answer.subject(submission.proposal(), question)))));
        return answers;
    }
}
