package id.sayembara.platform.edge;

import id.sayembara.platform.Finding;
import id.sayembara.platform.PlainText;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The fields of a JSON body, read one by one with their bounds. Every fault is kept with its pointer, a field nobody asked
 * for among them, and {@link #done()} refuses once with all of them.
 */
public final class Fields {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** What is longer is no SHA-256 and no choice, and is told so by its length. */
    private static final int LONGEST_SHA256 = 100;

    private static final int LONGEST_CHOICE = 100;

    private final Map<String, Object> values;
    private final String at;
    private final List<Finding> findings;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(Map<String, Object> values, String at, List<Finding> findings) {
        this.values = values;
        this.at = at;
        this.findings = findings;
    }

    /**
     * The fields of a body.
     *
     * @throws Refusal {@code unparsable-body} when it is not one JSON object
     */
    @SuppressWarnings("unchecked")
    public static Fields of(String body) {
        Object tree;
        try {
            tree = JsonTree.parse(body);
        } catch (JsonTree.Unreadable e) {
            throw new Refusal(PlatformProblem.UNPARSABLE_BODY, e.getMessage());
        }
        if (!(tree instanceof Map<?, ?>)) {
            throw new Refusal(PlatformProblem.UNPARSABLE_BODY, "The body must be a JSON object.");
        }
        return new Fields((Map<String, Object>) tree, "", new ArrayList<>());
    }

    /** A required text of {@code least} to {@code most} characters, whitespace at its ends removed. */
    public String text(String name, int least, int most) {
        Object value = required(name);
        return value == null ? "" : text(name, value, least, most);
    }

    /** A text that may be left out. */
    public Optional<String> textIfAny(String name, int least, int most) {
        return Optional.ofNullable(ask(name)).map(value -> text(name, value, least, most));
    }

    /** A required whole number within bounds, both included. */
    public long whole(String name, long least, long most) {
        Object value = required(name);
        if (value == null) {
            return least;
        }
        if (!(value instanceof Long number)) {
            fault(name, "wrong-type", "This must be a whole number.", Map.of());
            return least;
        }
        if (number < least || number > most) {
            fault(
                    name,
                    "out-of-bounds",
                    "This must lie between " + least + " and " + most + ".",
                    Map.of("least", least, "most", most));
            return least;
        }
        return number;
    }

    /** A required list of texts, each of {@code least} to {@code most} characters. */
    public List<String> texts(String name, int mostItems, int least, int most) {
        List<?> list = items(name, required(name), mostItems);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            texts.add(text(name + "/" + i, list.get(i), least, most));
        }
        return texts;
    }

    /** A list of texts that may be left out: then it is empty. */
    public List<String> textsIfAny(String name, int mostItems, int least, int most) {
        return ask(name) == null ? List.of() : texts(name, mostItems, least, most);
    }

    /** A list of whole numbers within bounds, both included; empty when it is left out. */
    public List<Long> wholes(String name, int mostItems, long least, long most) {
        List<?> list = items(name, ask(name), mostItems);
        List<Long> wholes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Long number && number >= least && number <= most) {
                wholes.add(number);
            } else {
                fault(
                        name + "/" + i,
                        "out-of-bounds",
                        "This must be a whole number between " + least + " and " + most + ".",
                        Map.of("least", least, "most", most));
            }
        }
        return wholes;
    }

    /** A required list of objects, each with fields of its own; one that is no object is left out and told. */
    public <T> List<T> each(String name, int mostItems, Function<Fields, T> read) {
        List<?> list = items(name, required(name), mostItems);
        List<T> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> object) {
                Fields fields = new Fields(named(object), at + "/" + name + "/" + i, findings);
                all.add(read.apply(fields));
                fields.unknown();
            } else {
                fault(name + "/" + i, "wrong-type", "This must be an object.", Map.of());
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> named(Map<?, ?> object) {
        return (Map<String, Object>) object;
    }

    /** A required value of any JSON type, for what a form's definition checks. */
    public Object any(String name) {
        if (!values.containsKey(name)) {
            required(name);
        }
        return ask(name);
    }

    /** A required true or false. */
    public boolean flag(String name) {
        Object value = required(name);
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        fault(name, "wrong-type", "This must be true or false.", Map.of());
        return false;
    }

    /** A required choice of an enum's constants, written as they are. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        Object value = required(name);
        if (value == null) {
            return Optional.empty();
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return Optional.of(constant);
            }
        }
        fault(name, "not-a-choice", "This is none of the choices.", Map.of("choices", names(type)));
        return Optional.empty();
    }

    /** A required SHA-256 in lower-case hexadecimal; empty when it is none. */
    public String sha256(String name) {
        String given = text(name, 1, LONGEST_SHA256);
        return given.isEmpty() ? given : sha256(name, given);
    }

    /** The same, that may be left out. */
    public Optional<String> sha256IfAny(String name) {
        return textIfAny(name, 1, LONGEST_SHA256).map(given -> sha256(name, given));
    }

    private String sha256(String name, String given) {
        if (!SHA256.matcher(given).matches()) {
            fault(name, "not-a-sha256", "This must be a SHA-256 in lower-case hexadecimal.", Map.of());
            return "";
        }
        return given;
    }

    /** A required text that is one of these. */
    public Optional<String> oneOf(String name, List<String> choices) {
        String given = text(name, 1, LONGEST_CHOICE);
        if (given.isEmpty() || choices.contains(given)) {
            return Optional.of(given).filter(choices::contains);
        }
        fault(name, "not-a-choice", "This is none of the choices.", Map.of("choices", choices));
        return Optional.empty();
    }

    /** Adds a fault that the caller found. */
    public void fault(String name, String code, String detail, Map<String, Object> facts) {
        findings.add(new Finding(at + "/" + name, code, detail, facts));
    }

    /**
     * Ends the reading.
     *
     * @throws Refusal {@code invalid-fields} with every finding, unknown fields among them
     */
    public void done() {
        unknown();
        if (!findings.isEmpty()) {
            throw new Refusal(
                    PlatformProblem.INVALID_FIELDS, "Some fields are not valid; nothing was changed.", findings);
        }
    }

    /** The entries of a list; none where it is missing, no list, or too long. */
    private List<?> items(String name, Object value, int most) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            fault(name, "wrong-type", "This must be a list.", Map.of());
            return List.of();
        }
        if (list.size() > most) {
            fault(name, "too-many", "At most " + most + " entries.", Map.of("limit", most));
            return List.of();
        }
        return list;
    }

    private void unknown() {
        for (String name : values.keySet()) {
            if (!asked.contains(name)) {
                findings.add(new Finding(
                        at + "/" + name.replace("~", "~0").replace("/", "~1"),
                        "unknown-field",
                        "There is no such field here."));
            }
        }
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name());
        }
        return names;
    }

    private Object required(String name) {
        Object value = ask(name);
        if (value == null) {
            fault(name, "missing", "This field is required.", Map.of());
        }
        return value;
    }

    private Object ask(String name) {
        asked.add(name);
        return values.get(name);
    }

    private String text(String name, Object value, int least, int most) {
        if (!(value instanceof String given)) {
            fault(name, "wrong-type", "This must be a text.", Map.of());
            return "";
        }
        if (!PlainText.is(given)) {
            fault(name, "not-text", "This holds characters that are not text.", Map.of());
            return "";
        }
        String text = PlainText.stripped(given);
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            fault(
                    name,
                    length < least ? "too-short" : "too-long",
                    "This must have " + least + " to " + most + " characters; it has " + length + ".",
                    Map.of("least", least, "most", most, "length", length));
        }
        return text;
    }
}
