package id.sayembara.competition;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how a group is scored. R25: the weights of each level of the rubric sum to exactly 100, and agree with the form. */
final class EvaluationReader {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST_CRITERIA = 20;

    private final Optional<List<Question>> form;
    private final Set<String> ids = new HashSet<>();

    private EvaluationReader(Optional<List<Question>> form) {
        this.form = form;
    }

    /** The evaluation of a group; {@code form} is empty when it could not be read. */
    static Evaluation read(Section section, Optional<List<Question>> form) {
        return new EvaluationReader(form).evaluation(section);
    }

    /** What stands in where there is none to read. */
    static Evaluation none() {
        return new Evaluation(1, new Scale(BigDecimal.ZERO, WHOLE, BigDecimal.ONE), WHOLE, List.of(), List.of());
    }

    private Evaluation evaluation(Section section) {
        Evaluation evaluation = new Evaluation(
                (int) section.whole("readings", 1, 9),
                section.within("scale", EvaluationReader::scale).orElseGet(() -> none().scale()),
                section.decimal("passingGrade"),
                criteria(section, "rubric", true),
                List.copyOf(section.names("tieBreaks", 0, MOST_CRITERIA, EditionReader.ID, EditionReader.AN_ID)));
        section.provisional();
        if (section.sound("passingGrade") && evaluation.passingGrade().compareTo(WHOLE) > 0) {
            section.meaning("passingGrade", "out-of-bounds", "The passing grade is of 100.", Map.of("most", 100));
        }
        if (section.sound("rubric", "tieBreaks")) {
            tieBreaks(section, evaluation);
        }
        return evaluation;
    }

    static Scale scale(Section section) {
        Scale scale = new Scale(section.decimal("least"), section.decimal("most"), section.decimal("step"));
        section.provisional();
        if (section.sound("least", "most") && scale.least().compareTo(scale.most()) >= 0) {
            section.meaning("most", "out-of-bounds", "The highest score must be more than the lowest.", Map.of());
        }
        if (section.sound("least", "most", "step") && (scale.step().signum() == 0 || !scale.stepsTo(scale.most()))) {
            section.meaning("step", "no-whole-steps", "A number of steps must lead from least to most.", Map.of());
        }
        return scale;
    }

    private List<Criterion> criteria(Section above, String name, boolean top) {
        List<Criterion> criteria = above.each(name, 1, MOST_CRITERIA, section -> criterion(section, top));
        if (above.sound(name)) {
            above.wholeWeights(name, criteria.stream().map(Criterion::weight).toList());
        }
        return criteria;
    }

    private Criterion criterion(Section section, boolean top) {
        Criterion criterion = new Criterion(
                section.matching("id", EditionReader.ID, EditionReader.AN_ID),
                section.label("label", 300),
                section.decimal("weight"),
                section.has("question")
                        ? Optional.of(section.matching("question", EditionReader.ID, EditionReader.AN_ID))
                        : Optional.empty(),
                section.constantOr("comment", CommentRule.OPTIONAL),
                section.has("criteria") ? criteria(section, "criteria", false) : List.of());
        section.provisional();
        if (section.sound("id") && !ids.add(criterion.id())) {
            section.meaning("id", "twice", "Another criterion of this rubric has the same id.", Map.of());
        }
        if (section.has("comment") && section.has("criteria")) {
            section.meaning("comment", "part-unused", "Only what is scored has comments.", Map.of());
        }
        if (section.sound("question", "weight")) {
            question(section, criterion, top);
        }
        return criterion;
    }

    private void question(Section section, Criterion criterion, boolean top) {
        if (criterion.question().isEmpty() || form.isEmpty()) {
            return;
        }
        Optional<Question> judged = form.get().stream()
                .filter(q -> q.id().equals(criterion.question().get()))
                .findFirst();
        if (judged.isEmpty()) {
            section.meaning("question", "no-such-question", "The form has no such question.", Map.of());
        }
        judged.map(Question::weight)
                .filter(weight -> top && weight.signum() > 0 && weight.compareTo(criterion.weight()) != 0)
                .ifPresent(weight -> section.meaning(
                        "weight",
                        "weights-differ",
                        "The question's weight is " + weight.toPlainString() + ".",
                        Map.of("weight", weight.toPlainString())));
    }

    private static void tieBreaks(Section section, Evaluation evaluation) {
        Set<String> leaves =
                evaluation.leaves().stream().map(l -> l.criterion().id()).collect(Collectors.toSet());
        for (int i = 0; i < evaluation.tieBreaks().size(); i++) {
            if (!leaves.contains(evaluation.tieBreaks().get(i))) {
                section.meaning("tieBreaks", i, "", "no-such-criterion", "Nothing of this id is scored.");
            }
        }
    }
}
