package id.sayembara.proposal.edge;

import id.sayembara.platform.edge.Tables;
import id.sayembara.proposal.AnswerValue.Innovator;
import id.sayembara.proposal.Innovators;
import id.sayembara.proposal.Submission;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Innovators from the disclosure of what was submitted. */
@Singleton
@Requires(property = "proposals.table")
final class DynamoInnovators implements Innovators {
    private final Tables tables;
    private final String table;

    DynamoInnovators(Tables tables, @Property(name = "proposals.table") String table) {
        this.tables = tables;
        this.table = table;
    }

    @Override
    public List<Innovator> of(Submission submission) {
        return tables.get(table, ProposalItem.key(submission.proposal()), "DISCLOSURE#" + submission.manifest())
                .map(item -> (Map<?, ?>) item.json("answers"))
                .map(Map::values)
                .map(DynamoInnovators::people)
                .orElse(List.of());
    }

    /** What tells about persons is of one kind: lists of innovators. */
    private static List<Innovator> people(Collection<?> answers) {
        return answers.stream()
                .map(answer -> (List<?>) ((Map<?, ?>) answer).get("value"))
                .flatMap(List::stream)
                .map(person -> (Map<?, ?>) person)
                .map(person -> new Innovator(
                        (String) person.get("name"), (String) person.get("part"), (Boolean) person.get("stated")))
                .toList();
    }
}
