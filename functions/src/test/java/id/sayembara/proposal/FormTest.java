package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.asked;
import static id.sayembara.proposal.ProposalFixtures.question;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.Meaning;
import id.sayembara.competition.Question;
import id.sayembara.competition.QuestionKind;
import id.sayembara.platform.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Rule("R14")
class FormTest {
    private final Form form = new Form(List.of(
            question("first", QuestionKind.YES_NO, Meaning.NONE, true),
            asked(question("second", QuestionKind.YES_NO, Meaning.NONE, true), "first", "true"),
            asked(question("third", QuestionKind.TEXT, Meaning.NONE, true), "second", "true")));

    @Test
    void asksOnlyWhatTheAnswersCallFor() {
        assertThat(asks(Map.of())).containsExactly("first");
        assertThat(asks(Map.of("first", yesNo(true)))).containsExactly("first", "second");
        assertThat(asks(Map.of("first", yesNo(true), "second", yesNo(true))))
                .containsExactly("first", "second", "third");
    }

    @Test
    void anAnswerToWhatIsNotAskedCallsForNothing() {
        assertThat(asks(Map.of("first", yesNo(false), "second", yesNo(true)))).containsExactly("first");
    }

    private List<String> asks(Map<String, AnswerValue> answers) {
        return form.asked(answers).stream().map(Question::id).toList();
    }

    private static AnswerValue yesNo(boolean yes) {
        return new AnswerValue.YesNo(yes);
    }
}
