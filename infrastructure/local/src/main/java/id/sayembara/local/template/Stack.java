package id.sayembara.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One CloudFormation stack: its parameters with their values, its conditions, and its resources with every intrinsic
 * function worked out.
 */
final class Stack {

    /** The region, account and stage everything local lives in. */
    record Setting(String region, String account, String stackName) {}

    private static final List<String> SECTIONS = List.of(
            "AWSTemplateFormatVersion",
            "Transform",
            "Description",
            "Metadata",
            "Parameters",
            "Mappings",
            "Rules",
            "Conditions",
            "Globals",
            "Resources",
            "Outputs");

    private final TemplateText text;
    private final Setting setting;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> rawResources = new LinkedHashMap<>();
    private final Intrinsics intrinsics;

    /**
     * @param given parameter values that replace the defaults; names the template lacks are ignored
     * @param systemParameters finds the value of an {@code AWS::SSM::Parameter::Value} by its name, or null
     */
    Stack(TemplateText text, Setting setting, Map<String, String> given, Function<String, String> systemParameters) {
        this.text = text;
        this.setting = setting;
        for (String section : text.root().keySet()) {
            if (!SECTIONS.contains(section)) {
                throw new TemplateProblem(text.place("/" + section), "unknown section");
            }
        }
        readParameters(given, systemParameters);
        this.intrinsics = new Intrinsics(this);
        for (String id : section("Resources").keySet()) {
            Map<String, Object> resource = map(section("Resources").get(id), "/Resources/" + id);
            if (!resource.containsKey("Condition")
                    || intrinsics.condition((String) resource.get("Condition"), "/Resources/" + id)) {
                rawResources.put(id, resource);
            }
        }
    }

    private void readParameters(Map<String, String> given, Function<String, String> systemParameters) {
        Map<String, Object> declared = section("Parameters");
        for (String name : declared.keySet()) {
            String path = "/Parameters/" + name;
            Map<String, Object> parameter = map(declared.get(name), path);
            String type = String.valueOf(parameter.get("Type"));
            Object value = given.containsKey(name) ? given.get(name) : parameter.get("Default");
            if (value == null) {
                throw new TemplateProblem(place(path), "has no default and no value was given");
            }
            if (parameter.get("AllowedValues") instanceof List<?> allowed
                    && allowed.stream().noneMatch(a -> String.valueOf(a).equals(String.valueOf(value)))) {
                throw new TemplateProblem(place(path), value + " is not among " + allowed);
            }
            parameters.put(name, parameterValue(type, value, path, systemParameters));
        }
    }

    private Object parameterValue(String type, Object value, String path, Function<String, String> systemParameters) {
        return switch (type) {
            case "String", "Number" -> String.valueOf(value);
            case "CommaDelimitedList", "List<String>" ->
                List.of(String.valueOf(value).split("\\s*,\\s*"));
            case "AWS::SSM::Parameter::Value<String>" -> {
                String found = systemParameters.apply(String.valueOf(value));
                if (found == null) {
                    throw new TemplateProblem(place(path), "no stack declares the parameter " + value);
                }
                yield found;
            }
            default -> throw new TemplateProblem(place(path), "unknown parameter type " + type);
        };
    }

    Setting setting() {
        return setting;
    }

    String place(String path) {
        return text.place(path);
    }

    Object parameter(String name) {
        return parameters.get(name);
    }

    Map<String, Object> section(String name) {
        Object section = text.root().get(name);
        return section == null ? Map.of() : map(section, "/" + name);
    }

    /** The logical ids of the resources whose condition holds, in the template's order. */
    List<String> resources() {
        return List.copyOf(rawResources.keySet());
    }

    boolean has(String id) {
        return rawResources.containsKey(id);
    }

    String type(String id) {
        return String.valueOf(rawResources.get(id).get("Type"));
    }

    /** Properties as written, intrinsic functions unresolved. */
    Map<String, Object> rawProperties(String id) {
        Object properties = rawResources.get(id).get("Properties");
        return properties == null ? Map.of() : map(properties, "/Resources/" + id + "/Properties");
    }

    /** Properties with every intrinsic function worked out. */
    Section properties(String id) {
        String path = "/Resources/" + id + "/Properties";
        return new Section(this, path, map(intrinsics.resolve(rawProperties(id), path), path));
    }

    /** Globals for functions or HTTP APIs, worked out. */
    Map<String, Object> globals(String kind) {
        String path = "/Globals/" + kind;
        Object raw = section("Globals").get(kind);
        return raw == null ? Map.of() : map(intrinsics.resolve(raw, path), path);
    }

    Object resolve(Object raw, String path) {
        return intrinsics.resolve(raw, path);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map(Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new TemplateProblem(place(path), "must be a mapping");
    }
}
