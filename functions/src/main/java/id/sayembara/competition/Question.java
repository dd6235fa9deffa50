package id.sayembara.competition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One question of a form. R14.
 *
 * @param id unique in the form; never changes within an edition
 * @param required whether a submission needs an answer, when the question is asked at all
 * @param mostCharacters bound of a text, in Unicode code points; 0 where no text is asked
 * @param mostWords bound of a text, in words; 0 for none
 * @param weight percent of the score; 0 for what is not scored
 */
public record Question(
        String id,
        Label label,
        Label help,
        QuestionKind kind,
        Meaning meaning,
        boolean required,
        int mostCharacters,
        int mostWords,
        BigDecimal weight,
        List<Choice> choices,
        Optional<Attachments> attachments,
        Optional<Condition> askedWhen) {}
