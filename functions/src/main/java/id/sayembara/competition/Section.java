package id.sayembara.competition;

import id.sayembara.platform.Finding;
import id.sayembara.platform.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One object of an edition's data while it is read. Every fault is kept with its pointer, line and column, and a stand-in is
 * handed on, so that one reading finds them all; {@link #sound} says whether a field can be believed.
 */
final class Section {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");

    private final Node.Mapping node;
    private final String pointer;
    private final Remarks remarks;
    private final Set<String> known = new HashSet<>();

    private Section(Node.Mapping node, String pointer, Remarks remarks) {
        this.node = node;
        this.pointer = pointer;
        this.remarks = remarks;
    }

    private static Optional<Section> of(Node node, String pointer, Remarks remarks) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(new Section(mapping, pointer, remarks));
        }
        remarks.shape().add(finding(pointer, node.place(), "wrong-type", "This must be an object.", Map.of()));
        return Optional.empty();
    }

    /** The whole of the data, read and ended. */
    static <T> Optional<T> root(Node node, Remarks remarks, Function<Section, T> reading) {
        return of(node, "", remarks).map(section -> section.ended(reading));
    }

    boolean has(String name) {
        return node.entries().containsKey(name);
    }

    /** Whether these fields, and all within them, have the right shape. */
    boolean sound(String... names) {
        for (String name : names) {
            if (!remarks.sound(pointer(name))) {
                return false;
            }
        }
        return true;
    }

    String text(String name, int least, int most) {
        return required(name)
                .map(n -> readable(text(n, pointer(name), least, most), name))
                .orElse("");
    }

    /** A schema could say this only by naming the characters one by one: a fault of meaning. */
    private String readable(String text, String name) {
        if (!PlainText.is(text)) {
            meaning(name, "not-text", "This holds characters that are not text.", Map.of());
        } else if (!text.isEmpty() && PlainText.isBlank(text)) {
            meaning(name, "blank", "Nothing of this can be seen.", Map.of());
        }
        return text;
    }

    String matching(String name, Pattern pattern, String what) {
        return required(name)
                .map(n -> matching(n, pointer(name), pattern, what))
                .orElse("");
    }

    /** A whole number; {@code otherwise} when the field is left out. */
    long wholeOr(String name, long otherwise, long least, long most) {
        return ask(name).map(n -> whole(n, name, least, most)).orElse(otherwise);
    }

    long whole(String name, long least, long most) {
        return required(name).map(n -> whole(n, name, least, most)).orElse(least);
    }

    /** An exact decimal from 0: a whole number up to 100, or a text with up to two decimals. */
    BigDecimal decimal(String name) {
        return required(name).map(n -> decimal(n, name)).orElse(BigDecimal.ZERO);
    }

    /** An exact decimal; {@code otherwise} when the field is left out. */
    BigDecimal decimalOr(String name, BigDecimal otherwise) {
        return ask(name).map(n -> decimal(n, name)).orElse(otherwise);
    }

    boolean flagOr(String name, boolean otherwise) {
        return switch (ask(name).orElse(null)) {
            case null -> otherwise;
            case Node.Flag flag -> flag.value();
            default -> {
                shape(name, "wrong-type", "This must be true or false.", Map.of());
                yield otherwise;
            }
        };
    }

    /** The field as it stands, if it is there. */
    Optional<Node> ask(String name) {
        known.add(name);
        return Optional.ofNullable(node.entries().get(name));
    }

    <E extends Enum<E>> E constant(String name, E standIn) {
        return required(name).map(n -> constant(n, name, standIn)).orElse(standIn);
    }

    <E extends Enum<E>> E constantOr(String name, E otherwise) {
        return ask(name).map(n -> constant(n, name, otherwise)).orElse(otherwise);
    }

    /** The objects in a list. */
    <T> List<T> each(String name, int least, int most, Function<Section, T> reading) {
        List<T> read = new ArrayList<>();
        List<Node> items = items(name, least, most);
        for (int i = 0; i < items.size(); i++) {
            of(items.get(i), pointer(name) + "/" + i, remarks).ifPresent(section -> read.add(section.ended(reading)));
        }
        return read;
    }

    /** Names in a list, each at most once. */
    Set<String> names(String name, int least, int most, Pattern pattern, String what) {
        Set<String> read = new LinkedHashSet<>();
        List<Node> items = items(name, least, most);
        for (int i = 0; i < items.size(); i++) {
            String at = pointer(name) + "/" + i;
            String value = matching(items.get(i), at, pattern, what);
            if (!read.add(value) && remarks.sound(at)) {
                remarks.shape()
                        .add(finding(at, items.get(i).place(), "twice", "This is in the list already.", Map.of()));
            }
        }
        return read;
    }

    /** An object within this one, read and ended. */
    <T> Optional<T> within(String name, Function<Section, T> reading) {
        return required(name).flatMap(n -> of(n, pointer(name), remarks)).map(section -> section.ended(reading));
    }

    /** A text in both languages. */
    Label label(String name, int most) {
        return within(name, s -> new Label(s.text("id", 1, most), s.text("en", 1, most)))
                .orElse(new Label("", ""));
    }

    /** Lets this object say which of its own fields are provisional, each with its reason. */
    void provisional() {
        if (!has("provisional")) {
            return;
        }
        within("provisional", s -> {
            for (String name : s.node.entries().keySet()) {
                String reason = s.text(name, 1, 500);
                if (!has(name) || name.equals("provisional")) {
                    s.meaning(name, "no-such-field", "This names a field that is not beside it.", Map.of());
                }
                remarks.provisional().add(new Provisional(pointer(name), reason));
            }
            return s;
        });
    }

    /** Adds a fault of meaning at a field: one that no schema can find. */
    void meaning(String name, String code, String detail, Map<String, Object> facts) {
        remarks.meaning().add(finding(pointer(name), place(name), code, detail, facts));
    }

    /** Adds a fault of meaning at the entry of a list. */
    void meaning(String name, int index, String below, String code, String detail) {
        Node at = node.entries().get(name);
        if (at instanceof Node.Sequence list && index < list.items().size()) {
            at = list.items().get(index);
        }
        if (at instanceof Node.Mapping mapping && mapping.entries().containsKey(below)) {
            at = mapping.entries().get(below);
        }
        Place place = at == null ? node.place() : at.place();
        String where = pointer(name) + "/" + index + (below.isEmpty() ? "" : "/" + below);
        remarks.meaning().add(finding(where, place, code, detail, Map.of()));
    }

    /** Finds weights in a list of objects that do not sum to exactly 100. R14, R25. */
    void wholeWeights(String name, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            meaning(
                    name,
                    "weights-not-100",
                    "The weights sum to " + sum.toPlainString() + ", not to 100.",
                    Map.of("sum", sum.toPlainString()));
        }
    }

    /** Finds what stands in a list of objects under the same id twice. */
    void unique(String name, String id, List<String> values) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i)) && remarks.sound(pointer(name))) {
                meaning(name, i, id, "twice", "Another entry of this list has the same " + id + ".");
            }
        }
    }

    private void shape(String name, String code, String detail, Map<String, Object> facts) {
        remarks.shape().add(finding(pointer(name), place(name), code, detail, facts));
    }

    private <T> T ended(Function<Section, T> reading) {
        T read = reading.apply(this);
        for (String name : node.entries().keySet()) {
            if (!known.contains(name)) {
                shape(name, "unknown-field", "There is no such field here.", Map.of());
            }
        }
        return read;
    }

    private List<Node> items(String name, int least, int most) {
        Optional<Node> asked = required(name);
        if (asked.isEmpty()) {
            return List.of();
        }
        if (!(asked.get() instanceof Node.Sequence list)) {
            shape(name, "wrong-type", "This must be a list.", Map.of());
            return List.of();
        }
        int size = list.items().size();
        if (size < least || size > most) {
            shape(
                    name,
                    size < least ? "too-few" : "too-many",
                    "This must have " + least + " to " + most + " entries; it has " + size + ".",
                    Map.of("least", least, "most", most));
        }
        return list.items();
    }

    private String text(Node given, String at, int least, int most) {
        if (!(given instanceof Node.Text text)) {
            remarks.shape().add(finding(at, given.place(), "wrong-type", "This must be a text.", Map.of()));
            return "";
        }
        int length = text.value().codePointCount(0, text.value().length());
        if (length < least || length > most) {
            remarks.shape()
                    .add(finding(
                            at,
                            given.place(),
                            length < least ? "too-short" : "too-long",
                            "This must have " + least + " to " + most + " characters; it has " + length + ".",
                            Map.of("least", least, "most", most)));
        }
        return text.value();
    }

    private String matching(Node given, String at, Pattern pattern, String what) {
        String text = text(given, at, 0, Integer.MAX_VALUE);
        if (given instanceof Node.Text && !pattern.matcher(text).matches()) {
            remarks.shape().add(finding(at, given.place(), "wrong-form", "This must be " + what + ".", Map.of()));
        }
        return text;
    }

    private long whole(Node given, String name, long least, long most) {
        if (!(given instanceof Node.Whole whole)) {
            shape(name, "wrong-type", "This must be a whole number.", Map.of());
            return least;
        }
        if (whole.value() < least || whole.value() > most) {
            shape(
                    name,
                    "out-of-bounds",
                    "This must lie between " + least + " and " + most + ".",
                    Map.of("least", least, "most", most));
        }
        return whole.value();
    }

    private BigDecimal decimal(Node given, String name) {
        return switch (given) {
            case Node.Whole whole when whole.value() >= 0 && whole.value() <= 100 -> BigDecimal.valueOf(whole.value());
            case Node.Text text when DECIMAL.matcher(text.value()).matches() -> new BigDecimal(text.value());
            default -> {
                shape(
                        name,
                        "wrong-form",
                        "This must be a whole number up to 100, or a text such as \"12.5\".",
                        Map.of());
                yield BigDecimal.ZERO;
            }
        };
    }

    private <E extends Enum<E>> E constant(Node given, String name, E standIn) {
        List<String> choices = new ArrayList<>();
        for (E constant : standIn.getDeclaringClass().getEnumConstants()) {
            if (given instanceof Node.Text text && constant.name().equals(text.value())) {
                return constant;
            }
            choices.add(constant.name());
        }
        shape(name, "not-a-choice", "This is none of the choices.", Map.of("choices", choices));
        return standIn;
    }

    private Optional<Node> required(String name) {
        Optional<Node> asked = ask(name);
        if (asked.isEmpty()) {
            shape(name, "missing", "This field is required.", Map.of());
        }
        return asked;
    }

    private String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Place place(String name) {
        Node at = node.entries().get(name);
        return at == null ? node.place() : at.place();
    }

    private static Finding finding(String at, Place place, String code, String detail, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        if (place.line() > 0) {
            all.put("line", place.line());
            all.put("column", place.column());
        }
        return new Finding(at, code, detail, all);
    }
}
