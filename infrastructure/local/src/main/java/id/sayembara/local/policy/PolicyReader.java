package id.sayembara.local.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads IAM policy documents. What it does not know stops the start. */
public final class PolicyReader {

    private static final Set<String> KNOWN = Set.of("Sid", "Effect", "Principal", "Action", "Resource", "Condition");

    private final BiFunction<String, String, ? extends RuntimeException> problem;

    /** @param problem makes the exception to throw, from a path and a message */
    public PolicyReader(BiFunction<String, String, ? extends RuntimeException> problem) {
        this.problem = problem;
    }

    /** The statements of {@code {"Version": …, "Statement": […]}}. */
    public List<Statement> document(Object document, String path) {
        Map<?, ?> map = map(document, path);
        for (Object key : map.keySet()) {
            if (!key.equals("Version") && !key.equals("Statement")) {
                throw problem.apply(path, "unknown in a policy: " + key);
            }
        }
        if (map.containsKey("Version") && !map.get("Version").equals("2012-10-17")) {
            throw problem.apply(path + "/Version", "only policy version 2012-10-17 is read here");
        }
        List<Statement> statements = new ArrayList<>();
        for (Object item : list(map.get("Statement"))) {
            statements.add(statement(item, path + "/Statement/" + statements.size()));
        }
        return statements;
    }

    /** One statement. */
    public Statement statement(Object item, String path) {
        Map<?, ?> map = map(item, path);
        for (Object key : map.keySet()) {
            if (!KNOWN.contains(key)) {
                throw problem.apply(path + "/" + key, "unknown in a policy statement");
            }
        }
        boolean allow = switch (String.valueOf(map.get("Effect"))) {
            case "Allow" -> true;
            case "Deny" -> false;
            default -> throw problem.apply(path, "Effect must be Allow or Deny");
        };
        List<String> actions = texts(map.get("Action"), path + "/Action");
        List<String> resources = texts(map.get("Resource"), path + "/Resource");
        if (actions.isEmpty() || resources.isEmpty()) {
            throw problem.apply(path, "needs Action and Resource");
        }
        for (String action : actions) {
            if (!action.equals("*") && !action.matches("[a-z0-9-]+:[A-Za-z0-9*?]+")) {
                throw problem.apply(path + "/Action", "is not an action: " + action);
            }
        }
        for (String resource : resources) {
            if (!resource.equals("*") && resource.split(":", 6).length < 6) {
                throw problem.apply(path + "/Resource", "is not an ARN: " + resource);
            }
        }
        return new Statement(
                allow,
                principals(map.get("Principal"), path + "/Principal"),
                actions,
                resources,
                conditions(map.get("Condition"), path + "/Condition"),
                false);
    }

    private List<String> principals(Object value, String path) {
        if (value == null || value.equals("*")) {
            return value == null ? List.of() : List.of("*");
        }
        List<String> result = new ArrayList<>();
        map(value, path).forEach((kind, names) -> {
            if (!kind.equals("Service") && !kind.equals("AWS")) {
                throw problem.apply(path, "unknown kind of principal " + kind);
            }
            result.addAll(texts(names, path));
        });
        return result;
    }

    private List<Condition> conditions(Object value, String path) {
        List<Condition> result = new ArrayList<>();
        if (value == null) {
            return result;
        }
        map(value, path).forEach((name, tests) -> {
            String operator = String.valueOf(name);
            String set = "";
            if (operator.startsWith("ForAllValues:") || operator.startsWith("ForAnyValue:")) {
                set = operator.substring(0, operator.indexOf(':'));
                operator = operator.substring(operator.indexOf(':') + 1);
            }
            if (!Condition.OPERATORS.contains(operator)) {
                throw problem.apply(path, "unknown condition operator " + name);
            }
            String known = operator;
            String kind = set;
            map(tests, path + "/" + name).forEach((key, values) -> {
                if (!Condition.KEYS.contains(key)) {
                    throw problem.apply(path + "/" + name, "unknown condition key " + key);
                }
                result.add(new Condition(kind, known, String.valueOf(key), texts(values, path)));
            });
        });
        return result;
    }

    private List<String> texts(Object value, String path) {
        List<String> result = new ArrayList<>();
        for (Object item : list(value)) {
            if (item instanceof Map || item instanceof List) {
                throw problem.apply(path, "must be texts");
            }
            result.add(String.valueOf(item));
        }
        return result;
    }

    private static List<?> list(Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? list : List.of(value);
    }

    private Map<?, ?> map(Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw problem.apply(path, "must be a mapping");
    }
}
