package id.sayembara.proposal.edge;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Role;
import id.sayembara.platform.edge.Item;
import id.sayembara.proposal.Answer;
import id.sayembara.proposal.AnswerValue;

/** An answer as the item {@code PROPOSAL#<id>} / {@code ANSWER#<question>}. */
final class AnswerItem {
    static final String PREFIX = "ANSWER#";

    private AnswerItem() {}

    static Item write(Answer answer) {
        return Item.of(ProposalItem.key(answer.proposal()), PREFIX + answer.question())
                .text("proposal", answer.proposal())
                .text("question", answer.question())
                .text("kind", answer.value().kind())
                .json("value", answer.value().tree())
                .text("salt", answer.salt())
                .text("by", answer.by())
                .text("role", answer.role().name())
                .instant("at", answer.at())
                .number("version", answer.version())
                .text("head", answer.chain().head());
    }

    static Answer read(Item item) {
        String proposal = item.text("proposal");
        String question = item.text("question");
        return new Answer(
                proposal,
                question,
                AnswerValue.read(item.text("kind"), item.json("value")),
                item.text("salt"),
                item.text("by"),
                Role.valueOf(item.text("role")),
                item.instant("at"),
                new Chain(Answer.subject(proposal, question), item.number("version"), item.text("head")));
    }
}
