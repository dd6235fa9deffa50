package id.sayembara.proposal;

import id.sayembara.competition.Condition;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Group;
import id.sayembara.competition.Meaning;
import id.sayembara.competition.Question;
import id.sayembara.proposal.AnswerValue.Chosen;
import id.sayembara.proposal.AnswerValue.ChosenMany;
import id.sayembara.proposal.AnswerValue.Text;
import id.sayembara.proposal.AnswerValue.YesNo;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The form a proposal is pinned to: one group's questions in one version of the edition. R14. */
record Form(List<Question> questions) {

    /** The form of this group in this version; empty when the version has no such group. */
    static Optional<Form> of(Edition version, String group) {
        return version.group(group).map(Group::form).map(Form::new);
    }

    Optional<Question> question(String id) {
        return questions.stream().filter(q -> q.id().equals(id)).findFirst();
    }

    Optional<Question> question(Meaning meaning) {
        return questions.stream().filter(q -> q.meaning() == meaning).findFirst();
    }

    /** The questions that these answers make the form ask, in its order. A question hidden by another's answer hides what hangs on it. */
    List<Question> asked(Map<String, AnswerValue> answers) {
        return questions.stream()
                .filter(q -> asked(q, answers, new HashSet<>()))
                .toList();
    }

    /** The innovation's title and the one it was entered under before, as far as they are asked and answered. R11. */
    List<String> titles(Map<String, AnswerValue> answers) {
        return asked(answers).stream()
                .filter(q -> q.meaning() == Meaning.TITLE || q.meaning() == Meaning.FORMER_TITLE)
                .map(q -> answers.get(q.id()))
                .filter(value -> value instanceof Text && !value.isEmpty())
                .map(value -> ((Text) value).text())
                .toList();
    }

    private boolean asked(Question question, Map<String, AnswerValue> answers, Set<String> seen) {
        if (question.askedWhen().isEmpty()) {
            return true;
        }
        Condition condition = question.askedWhen().get();
        return seen.add(question.id())
                && question(condition.question())
                        .filter(other -> asked(other, answers, seen))
                        .map(other -> answers.get(other.id()))
                        .filter(value -> holds(condition, value))
                        .isPresent();
    }

    private static boolean holds(Condition condition, AnswerValue value) {
        return switch (value) {
            case YesNo y -> condition.equals().equals(Boolean.toString(y.yes()));
            case Chosen c -> condition.equals().equals(c.choice());
            case ChosenMany c -> c.choices().contains(condition.equals());
            default -> false;
        };
    }
}
