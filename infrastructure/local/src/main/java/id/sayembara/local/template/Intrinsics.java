package id.sayembara.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out CloudFormation's intrinsic functions. An unknown one stops the start. */
final class Intrinsics {

    /** What {@code !Ref AWS::NoValue} becomes: the property or list item is left out. */
    private static final Object NO_VALUE = new Object();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    private final Stack stack;

    Intrinsics(Stack stack) {
        this.stack = stack;
    }

    Object resolve(Object raw, String path) {
        if (raw instanceof List<?> list) {
            List<Object> result = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                Object item = resolve(list.get(i), path + "/" + i);
                if (item != NO_VALUE) {
                    result.add(item);
                }
            }
            return result;
        }
        if (!(raw instanceof Map<?, ?>)) {
            if (raw instanceof String text && text.contains("{{resolve:")) {
                throw new TemplateProblem(stack.place(path), "dynamic references are not read here");
            }
            return raw;
        }
        Map<String, Object> map = stack.map(raw, path);
        if (map.size() == 1) {
            String key = map.keySet().iterator().next();
            if (key.equals("Ref") || key.startsWith("Fn::")) {
                return call(key, map.get(key), path);
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (key.startsWith("Fn::")) {
                throw new TemplateProblem(stack.place(path), key + " must stand alone");
            }
            Object resolved = resolve(value, path + "/" + key);
            if (resolved != NO_VALUE) {
                result.put(key, resolved);
            }
        });
        return result;
    }

    private Object call(String function, Object argument, String path) {
        return switch (function) {
            case "Ref" -> reference(String.valueOf(argument), path);
            case "Fn::Sub" -> substitute(argument, path);
            case "Fn::GetAtt" -> {
                List<Object> parts = list(argument, path, 2);
                yield attribute(String.valueOf(parts.get(0)), text(parts.get(1), path), path);
            }
            case "Fn::Join" -> {
                List<Object> parts = list(argument, path, 2);
                List<String> words = new ArrayList<>();
                for (Object item : list(resolve(parts.get(1), path), path, -1)) {
                    words.add(text(item, path));
                }
                yield String.join(text(parts.get(0), path), words);
            }
            case "Fn::Split" -> {
                List<Object> parts = list(argument, path, 2);
                yield List.of(text(parts.get(1), path).split(Pattern.quote(text(parts.get(0), path)), -1));
            }
            case "Fn::Select" -> {
                List<Object> parts = list(argument, path, 2);
                List<Object> choices = list(resolve(parts.get(1), path), path, -1);
                yield choices.get(Integer.parseInt(text(parts.get(0), path)));
            }
            case "Fn::FindInMap" -> {
                List<Object> parts = list(argument, path, 3);
                Object found = stack.section("Mappings");
                for (Object key : parts) {
                    found = stack.map(found, path).get(text(key, path));
                }
                yield known(found, "no such entry in Mappings", path);
            }
            case "Fn::If" -> {
                List<Object> parts = list(argument, path, 3);
                boolean holds = condition(String.valueOf(parts.get(0)), path);
                yield resolve(parts.get(holds ? 1 : 2), path);
            }
            case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" -> test(Map.of(function, argument), path);
            default -> throw new TemplateProblem(stack.place(path), "unknown function " + function);
        };
    }

    /** Whether the named condition holds. */
    boolean condition(String name, String path) {
        Object raw = known(stack.section("Conditions").get(name), "no condition named " + name, path);
        return test(raw, "/Conditions/" + name);
    }

    private boolean test(Object raw, String path) {
        Map<String, Object> map = stack.map(raw, path);
        if (map.size() != 1) {
            throw new TemplateProblem(stack.place(path), "must be one condition function");
        }
        String function = map.keySet().iterator().next();
        Object argument = map.get(function);
        return switch (function) {
            case "Condition" -> condition(String.valueOf(argument), path);
            case "Fn::Equals" -> {
                List<Object> parts = list(argument, path, 2);
                yield text(parts.get(0), path).equals(text(parts.get(1), path));
            }
            case "Fn::And" -> list(argument, path, -1).stream().allMatch(part -> test(part, path));
            case "Fn::Or" -> list(argument, path, -1).stream().anyMatch(part -> test(part, path));
            case "Fn::Not" -> !test(list(argument, path, 1).get(0), path);
            default -> throw new TemplateProblem(stack.place(path), "unknown condition function " + function);
        };
    }

    private Object reference(String name, String path) {
        Object value = switch (name) {
            case "AWS::NoValue" -> NO_VALUE;
            case "AWS::Region" -> stack.setting().region();
            case "AWS::AccountId" -> stack.setting().account();
            case "AWS::Partition" -> "aws";
            case "AWS::URLSuffix" -> "amazonaws.com";
            case "AWS::StackName" -> stack.setting().stackName();
            case "AWS::StackId" ->
                "arn:aws:cloudformation:" + stack.setting().region() + ":"
                        + stack.setting().account() + ":stack/"
                        + stack.setting().stackName() + "/local";
            default -> stack.parameter(name);
        };
        if (value != null) {
            return value;
        }
        return known(new ResourceNames(stack).reference(name), "no parameter or resource named " + name, path);
    }

    private Object attribute(String id, String attribute, String path) {
        return known(
                new ResourceNames(stack).attribute(id, attribute), "unknown attribute " + id + "." + attribute, path);
    }

    private String substitute(Object argument, String path) {
        Map<String, Object> own = Map.of();
        Object template = argument;
        if (argument instanceof List<?>) {
            List<Object> parts = list(argument, path, 2);
            template = parts.get(0);
            own = stack.map(parts.get(1), path);
        }
        if (!(template instanceof String text)) {
            throw new TemplateProblem(stack.place(path), "Fn::Sub needs a text");
        }
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(
                    result,
                    Matcher.quoteReplacement(placeholder(matcher.group(1).trim(), own, path)));
        }
        matcher.appendTail(result);
        return result.toString();
    }

    private String placeholder(String name, Map<String, Object> own, String path) {
        if (name.startsWith("!")) {
            return "${" + name.substring(1) + "}";
        }
        if (own.containsKey(name)) {
            return text(own.get(name), path);
        }
        int dot = name.indexOf('.');
        if (dot > 0 && !name.endsWith(".Alias") && !name.endsWith(".Version")) {
            return text(attribute(name.substring(0, dot), name.substring(dot + 1), path), path);
        }
        return text(reference(name, path), path);
    }

    private String text(Object raw, String path) {
        Object value = resolve(raw, path);
        if (value instanceof Map || value instanceof List || value == NO_VALUE) {
            throw new TemplateProblem(stack.place(path), "must come to a text");
        }
        return String.valueOf(value);
    }

    private List<Object> list(Object value, String path, int size) {
        if (value instanceof List<?> list && (size < 0 || list.size() == size)) {
            return List.copyOf(list);
        }
        throw new TemplateProblem(stack.place(path), "must be a list" + (size < 0 ? "" : " of " + size));
    }

    private Object known(Object value, String problem, String path) {
        if (value == null) {
            throw new TemplateProblem(stack.place(path), problem);
        }
        return value;
    }
}
