package id.sayembara.proposal;

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

    /** Whether nothing was answered: nothing, an empty text or list. */
    default boolean isEmpty() {
        return switch (this) {
            case Nothing n -> true;
            case Text t -> t.text().isBlank();
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
