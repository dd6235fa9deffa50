package id.sayembara.local.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import id.sayembara.local.Json;
import id.sayembara.local.template.TemplateProblem;
import java.util.Map;
import java.util.Set;

/**
 * An EventBridge pattern, also used by event source filters: exact values, {@code prefix}, {@code suffix},
 * {@code equals-ignore-case}, {@code anything-but}, {@code exists}, nested to any depth. Anything else stops the start.
 */
public final class EventPattern {

    private static final Set<String> KNOWN = Set.of("prefix", "suffix", "equals-ignore-case", "anything-but", "exists");

    private final JsonNode pattern;

    /** @param place where the pattern stands, for messages */
    public EventPattern(Map<String, Object> pattern, String place) {
        this.pattern = Json.of(pattern);
        check(this.pattern, place);
    }

    private static void check(JsonNode pattern, String place) {
        if (pattern.isEmpty()) {
            throw new TemplateProblem(place, "is an empty pattern");
        }
        pattern.properties().forEach(field -> {
            String path = place + "/" + field.getKey();
            JsonNode value = field.getValue();
            if (field.getKey().startsWith("$")) {
                throw new TemplateProblem(path, "unknown pattern operator");
            }
            if (value.isObject()) {
                check(value, path);
            } else if (value.isArray() && !value.isEmpty()) {
                value.forEach(choice -> checkChoice(choice, path));
            } else {
                throw new TemplateProblem(path, "must be a list of values or a nested pattern");
            }
        });
    }

    private static void checkChoice(JsonNode choice, String place) {
        if (!choice.isObject()) {
            return;
        }
        String operator = choice.size() == 1 ? choice.fieldNames().next() : "";
        if (!KNOWN.contains(operator)) {
            throw new TemplateProblem(place, "unknown pattern operator " + choice);
        }
        JsonNode operand = choice.get(operator);
        boolean fits = switch (operator) {
            case "exists" -> operand.isBoolean();
            case "anything-but" -> operand.isValueNode() || operand.isArray();
            default -> operand.isTextual();
        };
        if (!fits) {
            throw new TemplateProblem(place, "unknown pattern operand " + choice);
        }
    }

    /** Whether {@code event} has everything the pattern asks for. */
    public boolean matches(JsonNode event) {
        return matches(pattern, event);
    }

    private static boolean matches(JsonNode pattern, JsonNode event) {
        for (Map.Entry<String, JsonNode> field : pattern.properties()) {
            JsonNode actual = event.path(field.getKey());
            boolean fits =
                    field.getValue().isObject() ? matches(field.getValue(), actual) : anyOf(field.getValue(), actual);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyOf(JsonNode choices, JsonNode actual) {
        for (JsonNode choice : choices) {
            if (actual.isArray() && !(choice.isObject() && choice.has("exists"))) {
                for (JsonNode item : actual) {
                    if (fits(choice, item)) {
                        return true;
                    }
                }
            } else if (fits(choice, actual)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(JsonNode choice, JsonNode actual) {
        if (!choice.isObject()) {
            return same(choice, actual);
        }
        String operator = choice.fieldNames().next();
        JsonNode operand = choice.get(operator);
        return switch (operator) {
            case "exists" -> operand.asBoolean() != actual.isMissingNode();
            case "prefix" -> actual.isTextual() && actual.asText().startsWith(operand.asText());
            case "suffix" -> actual.isTextual() && actual.asText().endsWith(operand.asText());
            case "equals-ignore-case" -> actual.isTextual() && actual.asText().equalsIgnoreCase(operand.asText());
            default -> !actual.isMissingNode() && !isAmong(operand, actual);
        };
    }

    private static boolean isAmong(JsonNode operand, JsonNode actual) {
        if (!operand.isArray()) {
            return same(operand, actual);
        }
        for (JsonNode item : operand) {
            if (same(item, actual)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        return expected.isNumber() && actual.isNumber()
                ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
                : expected.equals(actual);
    }
}
