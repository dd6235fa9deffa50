package id.sayembara.competition;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * A group of an edition, with its own form and eligibility.
 *
 * @param minimumAge how long before the closing of registration implementation must have begun. R10
 * @param sourceRequired whether a proposal must name a source innovation. R12
 * @param bars what keeps an innovation out, by its history. R11
 * @param form the ordered questions. R14
 * @param evaluation how its proposals are scored. R25
 */
public record Group(
        String id,
        Label label,
        Period minimumAge,
        boolean sourceRequired,
        List<Bar> bars,
        List<Question> form,
        Evaluation evaluation) {

    /** The question of this id. */
    public Optional<Question> question(String questionId) {
        return form.stream().filter(q -> q.id().equals(questionId)).findFirst();
    }

    /** The question with this meaning. */
    public Optional<Question> question(Meaning meaning) {
        return form.stream().filter(q -> q.meaning() == meaning).findFirst();
    }
}
