package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Meaning;
import id.sayembara.competition.Question;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.proposal.AnswerReader.Reading;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Saves one answer of a proposal. R8, R14, R15: each answer has its own version, so that two people at different questions
 * never collide; whoever saves over a version they have not seen is refused with both texts, and neither is lost.
 */
@Singleton
public final class SaveAnswer implements Operation {
    private final Access access;
    private final Once once;
    private final ProposalStore proposals;
    private final Examiner examiner;
    private final Ids ids;

    SaveAnswer(Access access, Once once, ProposalStore proposals, Examiner examiner, Ids ids) {
        this.access = access;
        this.once = once;
        this.proposals = proposals;
        this.examiner = examiner;
        this.ids = ids;
    }

    /**
     * Saves the value.
     *
     * @param version the answer's version the caller has seen; 0 when there was none
     * @param tree the value as JSON, in the shape of the question's kind; null takes the answer back
     * @throws Refusal {@code window-closed}; {@code not-your-turn}; {@code unknown-question}; {@code answer-invalid} with
     *     every fault; {@code stale-version} with both texts
     */
    public SavedAnswer run(Call call, String id, String questionId, long version, Object tree) {
        Actor actor = access.admit(call, SaveAnswer.class);
        return once.run(proposals, call, actor.member(), SavedAnswer.class, ticket -> {
            Proposal proposal = access.own(actor, SaveAnswer.class, proposals.find(id));
            Edition edition = examiner.inForce(proposal.edition());
            access.requireOpen(actor, SaveAnswer.class, edition.timeline(), call.receivedAt());
            proposal.requireTurn(actor.role());
            Question question = examiner.form(proposal)
                    .question(questionId)
                    .orElseThrow(() ->
                            new Refusal(ProposalProblem.UNKNOWN_QUESTION, "The proposal's form has no such question."));
            AnswerValue value = read(question, tree);
            Optional<Answer> current = proposals.answer(id, questionId);
            if (current.map(Answer::version).orElse(0L) != version) {
                Answer kept =
                        current.filter(answer -> answer.value().equals(value)).orElseThrow(() -> stale(current, value));
                // it was saved already: by this very save, repeated under another key, or by somebody typing the same
                SavedAnswer saved = saved(kept);
                proposals.remember(ticket.of(saved, edition.rememberUntil()));
                return saved;
            }
            Answer next = new Answer(
                    id,
                    questionId,
                    value,
                    HexFormat.of().formatHex(ids.salt()),
                    actor.member(),
                    actor.role(),
                    call.receivedAt(),
                    current.map(Answer::chain).orElseGet(() -> Chain.start(Answer.subject(id, questionId))));
            Event event = next.chain()
                    .next(
                            new ProposalEvent.AnswerSaved(questionId, next.commitment()),
                            proposal.edition(),
                            actor,
                            call.receivedAt());
            Answer kept = next.withChain(event.chain());
            SavedAnswer saved = saved(kept);
            proposals.save(kept, proposal, title(question, value), event, ticket.of(saved, edition.rememberUntil()));
            return saved;
        });
    }

    private static AnswerValue read(Question question, Object tree) {
        Reading reading = AnswerReader.read(question, tree, "/value");
        if (!reading.findings().isEmpty()) {
            throw new Refusal(
                    ProposalProblem.ANSWER_INVALID,
                    "The answer does not fit its question; nothing was changed.",
                    reading.findings());
        }
        return reading.value();
    }

    private static Refusal stale(Optional<Answer> current, AnswerValue yours) {
        Map<String, Object> theirs = new LinkedHashMap<>();
        theirs.put("version", current.map(Answer::version).orElse(0L));
        current.ifPresent(answer -> {
            theirs.put("value", answer.value().tree());
            theirs.put("role", answer.role().name());
            theirs.put("at", answer.at().toString());
        });
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("current", theirs);
        facts.put("yours", yours.tree());
        return new Refusal(
                PlatformProblem.STALE_VERSION,
                "Somebody saved another answer meanwhile; here are both. Nothing was changed.",
                facts);
    }

    private static Optional<String> title(Question question, AnswerValue value) {
        return question.meaning() == Meaning.TITLE
                ? Optional.of(value.isEmpty() ? "" : value.tree().toString().strip())
                : Optional.empty();
    }

    private static SavedAnswer saved(Answer answer) {
        return new SavedAnswer(answer.proposal(), answer.question(), answer.version(), answer.at());
    }
}
