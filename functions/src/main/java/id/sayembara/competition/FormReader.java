package id.sayembara.competition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a group's form. R14: the weights of the scored questions sum to exactly 100, and conditions look back only. */
final class FormReader {
    private static final int TITLE_LIMIT = 255;
    private static final long LARGEST_DOCUMENT = 20_000_000;
    private static final Pattern MEDIA_TYPE = Pattern.compile("application/pdf|image/jpeg|image/png");
    private static final Map<Meaning, QuestionKind> KINDS = Map.of(
            Meaning.TITLE, QuestionKind.TEXT,
            Meaning.FORMER_TITLE, QuestionKind.TEXT,
            Meaning.START_DATE, QuestionKind.DATE,
            Meaning.CATEGORY, QuestionKind.CHOICE,
            Meaning.SDGS, QuestionKind.CHOICES,
            Meaning.VIDEO, QuestionKind.LINK,
            Meaning.INNOVATORS, QuestionKind.INNOVATORS,
            Meaning.SOURCES, QuestionKind.SOURCES);

    /** What the system itself needs of every proposal. */
    private static final List<Meaning> NEEDED = List.of(Meaning.TITLE, Meaning.START_DATE, Meaning.CATEGORY);

    private FormReader() {}

    /** The questions under {@code form} of a group. */
    static List<Question> read(Section group, List<Choice> categories) {
        Map<String, Optional<Question>> earlier = new HashMap<>();
        List<Question> form = group.each("form", 1, 60, section -> {
            Question question = question(section, categories);
            askedWhen(section, question, earlier);
            earlier.put(question.id(), Optional.of(question).filter(q -> section.sound("kind", "choices")));
            return question;
        });
        group.unique("form", "id", form.stream().map(Question::id).toList());
        if (group.sound("form")) {
            group.wholeWeights("form", form.stream().map(Question::weight).toList());
            meanings(group, form);
        }
        return form;
    }

    /** A list of choices, each with an id of its own. */
    static List<Choice> choices(Section section, String name, int most) {
        List<Choice> choices = section.each(
                name,
                1,
                most,
                s -> new Choice(s.matching("id", EditionReader.ID, EditionReader.AN_ID), s.label("label", 300)));
        section.unique(name, "id", choices.stream().map(Choice::id).toList());
        return choices;
    }

    private static Question question(Section section, List<Choice> categories) {
        Meaning meaning = section.constantOr("meaning", Meaning.NONE);
        List<Choice> own = section.has("choices") ? choices(section, "choices", 100) : List.of();
        Question question = new Question(
                section.matching("id", EditionReader.ID, EditionReader.AN_ID),
                section.label("label", 300),
                section.has("help") ? section.label("help", 2000) : new Label("", ""),
                section.constant("kind", QuestionKind.TEXT),
                meaning,
                section.flagOr("required", true),
                (int) section.wholeOr("mostCharacters", 0, 1, 20_000),
                (int) section.wholeOr("mostWords", 0, 1, 5_000),
                section.decimalOr("weight", BigDecimal.ZERO),
                meaning == Meaning.CATEGORY ? categories : own,
                section.has("attachments") ? section.within("attachments", FormReader::attachments) : Optional.empty(),
                section.has("askedWhen") ? section.within("askedWhen", FormReader::condition) : Optional.empty());
        section.provisional();
        if (section.sound("kind", "meaning")) {
            parts(section, question);
        }
        return question;
    }

    private static Attachments attachments(Section section) {
        Attachments attachments = new Attachments(
                (int) section.whole("least", 0, 20),
                (int) section.whole("most", 1, 20),
                section.whole("largest", 1, LARGEST_DOCUMENT),
                section.names("types", 1, 3, MEDIA_TYPE, "application/pdf, image/jpeg or image/png"));
        section.provisional();
        if (section.sound("least", "most") && attachments.least() > attachments.most()) {
            section.meaning("least", "out-of-bounds", "The fewest are more than the most.", Map.of());
        }
        return attachments;
    }

    private static Condition condition(Section section) {
        String question = section.matching("question", EditionReader.ID, EditionReader.AN_ID);
        return switch (section.ask("equals").orElse(null)) {
            case Node.Flag flag -> new Condition(question, Boolean.toString(flag.value()));
            case null, default ->
                new Condition(question, section.matching("equals", EditionReader.ID, EditionReader.AN_ID));
        };
    }

    /** A question has the parts its kind and meaning ask for, and no others. */
    private static void parts(Section section, Question question) {
        QuestionKind kind = question.kind();
        part(section, "mostCharacters", kind == QuestionKind.TEXT);
        if (section.has("mostWords") && kind != QuestionKind.TEXT) {
            part(section, "mostWords", false);
        }
        part(
                section,
                "choices",
                (kind == QuestionKind.CHOICE || kind == QuestionKind.CHOICES)
                        && question.meaning() != Meaning.CATEGORY);
        part(section, "attachments", kind == QuestionKind.DOCUMENTS);
        QuestionKind meant = KINDS.getOrDefault(question.meaning(), kind);
        if (kind != meant) {
            section.meaning(
                    "kind", "wrong-kind", "This meaning needs the kind " + meant + ".", Map.of("kind", meant.name()));
        }
        boolean title = question.meaning() == Meaning.TITLE || question.meaning() == Meaning.FORMER_TITLE;
        if (title && question.mostCharacters() > TITLE_LIMIT) {
            section.meaning(
                    "mostCharacters",
                    "out-of-bounds",
                    "A title has at most 255 characters.",
                    Map.of("most", TITLE_LIMIT));
        }
    }

    private static void part(Section section, String name, boolean wanted) {
        if (wanted && !section.has(name)) {
            section.meaning(name, "part-missing", "This kind of question needs " + name + ".", Map.of());
        }
        if (!wanted && section.has(name)) {
            section.meaning(name, "part-unused", "This kind of question has no " + name + ".", Map.of());
        }
    }

    private static void askedWhen(Section section, Question question, Map<String, Optional<Question>> earlier) {
        if (question.askedWhen().isEmpty() || !section.sound("askedWhen")) {
            return;
        }
        Condition condition = question.askedWhen().get();
        if (!earlier.containsKey(condition.question())) {
            section.meaning(
                    "askedWhen", "no-such-question", "The question named must stand before this one.", Map.of());
        }
        Optional<Question> other = earlier.getOrDefault(condition.question(), Optional.empty());
        if (other.filter(q -> !answers(q).contains(condition.equals())).isPresent()) {
            section.meaning("askedWhen", "no-such-answer", "That question has no such answer.", Map.of());
        }
    }

    private static Set<String> answers(Question question) {
        return switch (question.kind()) {
            case YES_NO -> Set.of("true", "false");
            case CHOICE -> question.choices().stream().map(Choice::id).collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    private static void meanings(Section group, List<Question> form) {
        List<Meaning> seen = new ArrayList<>();
        for (int i = 0; i < form.size(); i++) {
            Meaning meaning = form.get(i).meaning();
            if (meaning != Meaning.NONE && seen.contains(meaning)) {
                group.meaning("form", i, "meaning", "twice", "Another question of this form has the same meaning.");
            }
            seen.add(meaning);
            if (NEEDED.contains(meaning)
                    && (!form.get(i).required() || form.get(i).askedWhen().isPresent())) {
                group.meaning("form", i, "required", "must-be-required", "The system needs this answer of everybody.");
            }
        }
        for (Meaning needed : NEEDED) {
            if (!seen.contains(needed)) {
                group.meaning(
                        "form",
                        "meaning-missing",
                        "One question must have the meaning " + needed + ".",
                        Map.of("meaning", needed.name()));
            }
        }
    }
}
