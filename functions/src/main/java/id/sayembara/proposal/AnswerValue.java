package id.sayembara.proposal;

import id.sayembara.platform.PlainText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was answered to one question, by the kind of the question. R14. */
public sealed interface AnswerValue {

    /** Nothing, or an answer taken back. */
    record Nothing() implements AnswerValue {}

    /** One text, kept as it was typed. */
    record Text(String text) implements AnswerValue {}

    /** One choice, by id. */
    record Chosen(String choice) implements AnswerValue {}

    /** Several choices, by id, in the order given. */
    record ChosenMany(List<String> choices) implements AnswerValue {}

    /** A calendar date. */
    record Day(LocalDate day) implements AnswerValue {}

    /** An https address. */
    record Link(String address) implements AnswerValue {}

    /** Yes or no. */
    record YesNo(boolean yes) implements AnswerValue {}

    /** The people behind the innovation. Personal values: in manifests and events only as commitments. R42. */
    record Innovators(List<Innovator> people) implements AnswerValue {}

    /** The innovations it replicates. R12. */
    record Sources(List<Source> sources) implements AnswerValue {}

    /** Uploaded documents, by id. */
    record DocumentIds(List<String> documents) implements AnswerValue {}

    /**
     * One person behind the innovation.
     *
     * @param part what the person did
     * @param stated whether the person has stated to be an innovator of it
     */
    record Innovator(String name, String part, boolean stated) {}

    /**
     * One innovation that this one replicates.
     *
     * @param year when it was recognised, if it was
     */
    record Source(String title, String institution, Optional<Integer> year) {}

    /** Whether nothing was answered: nothing, a text in which nothing can be seen, an empty list. */
    default boolean isEmpty() {
        return switch (this) {
            case Nothing n -> true;
            case Text t -> PlainText.isBlank(t.text());
            case ChosenMany c -> c.choices().isEmpty();
            case Innovators i -> i.people().isEmpty();
            case Sources s -> s.sources().isEmpty();
            case DocumentIds d -> d.documents().isEmpty();
            case Chosen c -> false;
            case Day d -> false;
            case Link l -> false;
            case YesNo y -> false;
        };
    }

    /** Whether the value tells about persons, so that no log and no manifest may hold it. R42. */
    default boolean personal() {
        return this instanceof Innovators;
    }

    /** The value as a JSON tree: what a client sends, what is kept, what a manifest holds. */
    default Object tree() {
        return switch (this) {
            case Nothing n -> null;
            case Text t -> t.text();
            case Chosen c -> c.choice();
            case ChosenMany c -> c.choices();
            case Day d -> d.day().toString();
            case Link l -> l.address();
            case YesNo y -> y.yes();
            case Innovators i -> i.people().stream().map(AnswerValue::tree).toList();
            case Sources s -> s.sources().stream().map(AnswerValue::tree).toList();
            case DocumentIds d -> d.documents();
        };
    }

    /** The name of the value's kind: a question's kind, or {@code NOTHING}. */
    default String kind() {
        return switch (this) {
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

    /** The value that has this kind and tree. */
    static AnswerValue read(String kind, Object tree) {
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

    private static Map<String, Object> tree(Innovator innovator) {
        return Map.of("name", innovator.name(), "part", innovator.part(), "stated", innovator.stated());
    }

    private static Map<String, Object> tree(Source source) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", source.title());
        tree.put("institution", source.institution());
        source.year().ifPresent(year -> tree.put("year", year.longValue()));
        return tree;
    }
}
