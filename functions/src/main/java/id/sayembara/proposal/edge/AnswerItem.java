package id.sayembara.proposal.edge;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Role;
import id.sayembara.platform.edge.Item;
import id.sayembara.proposal.Answer;
import id.sayembara.proposal.AnswerValue;
import id.sayembara.proposal.AnswerValue.Chosen;
import id.sayembara.proposal.AnswerValue.ChosenMany;
import id.sayembara.proposal.AnswerValue.Day;
import id.sayembara.proposal.AnswerValue.DocumentIds;
import id.sayembara.proposal.AnswerValue.Innovator;
import id.sayembara.proposal.AnswerValue.Innovators;
import id.sayembara.proposal.AnswerValue.Link;
import id.sayembara.proposal.AnswerValue.Nothing;
import id.sayembara.proposal.AnswerValue.Source;
import id.sayembara.proposal.AnswerValue.Sources;
import id.sayembara.proposal.AnswerValue.Text;
import id.sayembara.proposal.AnswerValue.YesNo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer as the item {@code PROPOSAL#<id>} / {@code ANSWER#<question>}. */
final class AnswerItem {
    static final String PREFIX = "ANSWER#";

    private AnswerItem() {}

    static Item write(Answer answer) {
        return Item.of(ProposalItem.key(answer.proposal()), PREFIX + answer.question())
                .text("proposal", answer.proposal())
                .text("question", answer.question())
                .text("kind", kind(answer.value()))
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
                value(item.text("kind"), item.json("value")),
                item.text("salt"),
                item.text("by"),
                Role.valueOf(item.text("role")),
                item.instant("at"),
                new Chain(Answer.subject(proposal, question), item.number("version"), item.text("head")));
    }

    private static String kind(AnswerValue value) {
        return switch (value) {
            case Nothing n -> "NOTHING";
            case Text t -> "TEXT";
            case Chosen c -> "CHOICE";
            case ChosenMany c -> "CHOICES";
            case Day d -> "DATE";
            case Link l -> "LINK";
            case YesNo y -> "YES_NO";
            case Innovators i -> "INNOVATORS";
            case Sources s -> "SOURCES";
            case DocumentIds d -> "DOCUMENTS";
        };
    }

    private static AnswerValue value(String kind, Object tree) {
        return switch (kind) {
            case "NOTHING" -> new Nothing();
            case "TEXT" -> new Text((String) tree);
            case "CHOICE" -> new Chosen((String) tree);
            case "CHOICES" -> new ChosenMany(texts(tree));
            case "DATE" -> new Day(LocalDate.parse((String) tree));
            case "LINK" -> new Link((String) tree);
            case "YES_NO" -> new YesNo((Boolean) tree);
            case "INNOVATORS" ->
                new Innovators(maps(tree).stream()
                        .map(m -> new Innovator(
                                (String) m.get("name"), (String) m.get("part"), (Boolean) m.get("stated")))
                        .toList());
            case "SOURCES" ->
                new Sources(maps(tree).stream()
                        .map(m -> new Source(
                                (String) m.get("title"),
                                (String) m.get("institution"),
                                Optional.ofNullable((Long) m.get("year")).map(Math::toIntExact)))
                        .toList());
            case "DOCUMENTS" -> new DocumentIds(texts(tree));
            default -> throw new IllegalStateException("no answer is of kind " + kind);
        };
    }

    private static List<String> texts(Object tree) {
        return ((List<?>) tree).stream().map(String.class::cast).toList();
    }

    private static List<Map<?, ?>> maps(Object tree) {
        return ((List<?>) tree).stream().<Map<?, ?>>map(m -> (Map<?, ?>) m).toList();
    }
}
