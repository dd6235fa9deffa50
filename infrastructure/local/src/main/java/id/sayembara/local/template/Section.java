package id.sayembara.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A mapping in a template with its place, read property by property; a property nobody knows stops the start. */
final class Section {

    private final Stack stack;
    private final String path;
    private final Map<String, Object> values;

    Section(Stack stack, String path, Map<String, Object> values) {
        this.stack = stack;
        this.path = path;
        this.values = values;
    }

    /** Refuses any property that is not among {@code known}. */
    Section only(String... known) {
        Set<String> names = Set.of(known);
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw problem(name, "the local cloud does not know this property");
            }
        }
        return this;
    }

    TemplateProblem problem(String property, String message) {
        return new TemplateProblem(stack.place(property.isEmpty() ? path : path + "/" + property), message);
    }

    String path() {
        return path;
    }

    String place() {
        return stack.place(path);
    }

    Set<String> names() {
        return values.keySet();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Object raw(String name) {
        return values.get(name);
    }

    Map<String, Object> all() {
        return values;
    }

    String text(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw problem(name, "is missing");
        }
        if (value instanceof Map || value instanceof List) {
            throw problem(name, "must be a text");
        }
        return String.valueOf(value);
    }

    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    int number(String name, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw problem(name, "must be a whole number");
        }
    }

    boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        return switch (text(name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw problem(name, "must be true or false");
        };
    }

    /** The mapping under {@code name}, empty when it is absent. */
    Section section(String name) {
        Object value = values.get(name);
        return new Section(stack, path + "/" + name, value == null ? Map.of() : stack.map(value, path + "/" + name));
    }

    /** The mappings in the list under {@code name}; a lone mapping counts as a list of one. */
    List<Section> sections(String name) {
        List<Section> result = new ArrayList<>();
        for (Object item : list(name)) {
            String place = path + "/" + name + "/" + result.size();
            result.add(new Section(stack, place, stack.map(item, place)));
        }
        return result;
    }

    /** The texts in the list under {@code name}; a lone text counts as a list of one. */
    List<String> texts(String name) {
        List<String> result = new ArrayList<>();
        for (Object item : list(name)) {
            if (item instanceof Map || item instanceof List) {
                throw problem(name, "must be a list of texts");
            }
            result.add(String.valueOf(item));
        }
        return result;
    }

    private List<Object> list(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? List.copyOf(list) : List.of(value);
    }
}
