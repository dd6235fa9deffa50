package id.sayembara.proposal;

import id.sayembara.competition.Attachments;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Group;
import id.sayembara.competition.Meaning;
import id.sayembara.competition.Question;
import id.sayembara.document.Document;
import id.sayembara.innovation.Innovation;
import id.sayembara.platform.Finding;
import id.sayembara.proposal.AnswerValue.Day;
import id.sayembara.proposal.AnswerValue.DocumentIds;
import id.sayembara.proposal.AnswerValue.Innovators;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a submission of one proposal depends on, read at one moment, and all that stands in its way. R18. The questions
 * are those of the form the proposal is pinned to (R14); age, sources and caps those of the edition in force.
 *
 * @param edition the edition in force
 * @param form the form the proposal is pinned to
 * @param answers by question, whatever the form asks
 * @param documents every document of the proposal, by id
 * @param known what is on record of the innovation. R11
 */
record Examination(
        Proposal proposal,
        Edition edition,
        Form form,
        Map<String, Answer> answers,
        Map<String, Document> documents,
        List<Innovation> known,
        Gate gate,
        Preselection preselection) {

    /** All findings at once, each with its place. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        asked().forEach(question -> findings.addAll(findings(question)));
        edition.group(proposal.group())
                .ifPresentOrElse(
                        group -> findings.addAll(findings(group)),
                        () -> findings.add(new Finding(
                                "/group", "unknown-group", "The edition in force has no such group any more.")));
        if (!title().isBlank() && gate.taken(proposal.id(), TitleKey.of(title()))) {
            findings.add(new Finding(
                    pointer(Meaning.TITLE),
                    "same-title",
                    "The institution has already submitted a proposal with this title."));
        }
        findings.addAll(gate.capsReached(proposal.id(), proposal.group(), edition.caps()));
        if (!preselection.admits(proposal.id())) {
            findings.add(new Finding("", "not-preselected", "The institution has chosen other candidates."));
        }
        return List.copyOf(findings);
    }

    /** The questions the form asks, given these answers. */
    List<Question> asked() {
        return form.asked(Answer.values(answers));
    }

    /** What was answered to this question, unless it was nothing. */
    Optional<Answer> answered(Question question) {
        return Optional.ofNullable(answers.get(question.id()))
                .filter(answer -> !answer.value().isEmpty());
    }

    /** The title as it would be submitted. */
    String title() {
        return form.question(Meaning.TITLE)
                .flatMap(this::answered)
                .map(answer -> answer.value().tree().toString())
                .orElse("");
    }

    /** The category as it would be submitted. */
    Optional<String> category() {
        return form.question(Meaning.CATEGORY)
                .flatMap(this::answered)
                .map(answer -> answer.value().tree().toString());
    }

    private List<Finding> findings(Question question) {
        String at = Pointers.answer(question.id());
        Optional<AnswerValue> given = answered(question).map(Answer::value);
        if (given.isEmpty()) {
            return question.required() ? List.of(new Finding(at, "missing", "This is not answered yet.")) : List.of();
        }
        // once more, since the form may be a newer one than the answer was saved under
        List<Finding> findings = new ArrayList<>(
                AnswerReader.read(question, given.get().tree(), at).findings());
        if (given.get() instanceof Innovators innovators) {
            findings.addAll(unstated(innovators, at));
        }
        if (given.get() instanceof DocumentIds ids) {
            findings.addAll(documents(question, ids, at));
        }
        return findings;
    }

    private static List<Finding> unstated(Innovators innovators, String at) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < innovators.people().size(); i++) {
            if (!innovators.people().get(i).stated()) {
                findings.add(new Finding(
                        at + "/" + i + "/stated",
                        "not-stated",
                        "This person has not stated to be an innovator of it."));
            }
        }
        return findings;
    }

    private List<Finding> documents(Question question, DocumentIds ids, String at) {
        List<Finding> findings = new ArrayList<>();
        int least = question.attachments().map(Attachments::least).orElse(0);
        if (ids.documents().size() < least) {
            findings.add(new Finding(
                    at, "too-few", "At least " + least + " documents are needed here.", Map.of("least", least)));
        }
        for (int i = 0; i < ids.documents().size(); i++) {
            Document document = documents.get(ids.documents().get(i));
            if (document == null || !document.question().equals(question.id())) {
                findings.add(new Finding(
                        at + "/" + i, "document-missing", "This question of this proposal has no such document."));
            } else if (!document.accepted()) {
                findings.add(new Finding(
                        at + "/" + i,
                        "document-not-accepted",
                        "This document is " + document.state().name() + "; only accepted ones can be submitted.",
                        Map.of("state", document.state().name())));
            }
        }
        return findings;
    }

    private List<Finding> findings(Group group) {
        List<Finding> findings = new ArrayList<>();
        Optional<LocalDate> startedOn = form.question(Meaning.START_DATE)
                .flatMap(this::answered)
                .map(Answer::value)
                .filter(Day.class::isInstance)
                .map(value -> ((Day) value).day());
        findings.addAll(new Eligibility(proposal.institution(), startedOn, known)
                .findings(
                        edition,
                        group,
                        new Eligibility.Places(
                                pointer(Meaning.TITLE), pointer(Meaning.START_DATE), pointer(Meaning.SOURCES))));
        boolean sources = form.question(Meaning.SOURCES).flatMap(this::answered).isPresent();
        boolean reported =
                form.question(Meaning.SOURCES).filter(Question::required).isPresent();
        if (group.sourceRequired() && !sources && !reported) {
            findings.add(new Finding(
                    pointer(Meaning.SOURCES),
                    "source-missing",
                    "Name at least one innovation that this one replicates."));
        }
        return findings;
    }

    private String pointer(Meaning meaning) {
        return form.question(meaning).map(q -> Pointers.answer(q.id())).orElse("");
    }
}
