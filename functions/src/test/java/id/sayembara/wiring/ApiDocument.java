package id.sayembara.wiring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * docs/openapi.yaml, made of what the compiler's plug-in writes from the controllers. The plug-in takes what our own binders read
 * for query and body; here it becomes the headers it is, and every operation gets what all have in common: the idempotency key
 * of a change, and problems.
 */
final class ApiDocument {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Set<String> TEXTS = Set.of("application/yaml", "text/csv");
    private static final Set<String> OURS = Set.of("Call", "Expected", "Subject", "Bearer", "Origin");
    private static final Pattern REFERENCE = Pattern.compile(SCHEMAS + "([\\w.]+)");

    private ApiDocument() {}

    /** The document, from the plug-in's. */
    static String of(String generated) {
        Map<String, Object> document = map(new Load(LoadSettings.builder().build()).loadFromString(generated));
        map(document.get("paths"))
                .forEach((path, operations) ->
                        map(operations).forEach((method, operation) -> mend(path, method, map(operation))));
        Map<String, Object> components = map(document.get("components"));
        Map<String, Object> schemas = map(components.get("schemas"));
        schemas.put("Problem", problem());
        keepUsed(document, schemas);
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setWidth(120)
                        .build())
                .dumpToString(document);
    }

    private static void mend(String path, String method, Map<String, Object> operation) {
        boolean versioned = operation.toString().contains(SCHEMAS + "Expected");
        boolean citizen = path.contains("/citizens/") || path.contains("/ratings/");
        boolean signedIn = operation.toString().contains(SCHEMAS + "Bearer");
        boolean open = path.startsWith("/public/");
        List<Object> parameters = new ArrayList<>();
        if (operation.get("parameters") instanceof List<?> given) {
            given.stream().filter(p -> !isOurParameter(map(p).get("schema"))).forEach(parameters::add);
        }
        if (!method.equals("get") && (!open || citizen)) {
            parameters.add(header("Idempotency-Key", "A name the client chooses for this change.", "[!-~]{1,100}"));
        }
        if (versioned) {
            parameters.add(header(
                    "If-Match", "The version seen, in quotes; \"0\" for what is not there yet.", "\"\\d{1,15}\""));
        }
        operation.put("parameters", parameters);
        body(operation);
        if (open && !signedIn) {
            operation.put("security", List.of());
        }
        map(operation.get("responses"))
                .put(
                        "default",
                        object(
                                "description",
                                "A problem; docs/problems.md lists them",
                                "content",
                                object(
                                        "application/problem+json",
                                        object("schema", object("$ref", SCHEMAS + "Problem")))));
    }

    /** Takes what our binders read out of the body's schema; without anything left there is no body. */
    private static void body(Map<String, Object> operation) {
        if (!(operation.get("requestBody") instanceof Map<?, ?> given)) {
            return;
        }
        Map<String, Object> body = map(given);
        Map<String, Object> content = map(body.get("content"));
        content.forEach((type, what) -> {
            if (TEXTS.contains(type)) {
                map(what).put("schema", object("type", "string"));
            }
        });
        content.values().removeIf(type -> isOurs(map(map(type).get("schema"))));
        content.values().forEach(type -> {
            if (map(map(type).get("schema")).get("allOf") instanceof List<?> parts) {
                map(type).put("schema", parts.getFirst());
            }
        });
        if (content.isEmpty()) {
            operation.remove("requestBody");
        } else {
            body.put("required", true);
        }
    }

    private static boolean isOurs(Map<String, Object> schema) {
        return schema.get("properties") instanceof Map<?, ?> properties
                && properties.values().stream().allMatch(ApiDocument::isOurParameter);
    }

    private static boolean isOurParameter(Object schema) {
        return OURS.stream().anyMatch(name -> refers(schema, name));
    }

    private static boolean refers(Object schema, String name) {
        return (SCHEMAS + name).equals(map(schema).get("$ref"));
    }

    private static Map<String, Object> header(String name, String description, String pattern) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("name", name);
        header.put("in", "header");
        header.put("description", description);
        header.put("required", true);
        header.put("schema", object("type", "string", "pattern", "^" + pattern + "$"));
        return header;
    }

    private static Map<String, Object> problem() {
        Map<String, Object> text = object("type", "string");
        Map<String, Object> facts = object("type", "object", "additionalProperties", true);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("pointer", object("type", "string", "description", "JSON pointer to the field at fault"));
        error.put("code", text);
        error.put("detail", text);
        error.put("facts", facts);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", text);
        properties.put("title", text);
        properties.put("status", object("type", "integer", "format", "int32"));
        properties.put("detail", text);
        properties.put("facts", facts);
        properties.put("errors", object("type", "array", "items", object("type", "object", "properties", error)));
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "object");
        problem.put("description", "A refusal (RFC 9457)");
        problem.put("required", List.of("type", "title", "status"));
        problem.put("properties", properties);
        return problem;
    }

    /** Drops what nothing refers to any more. */
    private static void keepUsed(Map<String, Object> document, Map<String, Object> schemas) {
        schemas.keySet().removeAll(OURS);
        Set<String> used = new TreeSet<>();
        Matcher reference = REFERENCE.matcher(document.toString());
        while (reference.find()) {
            used.add(reference.group(1));
        }
        schemas.keySet().retainAll(used);
    }

    /** An object with its names in this order: the same document at every run. */
    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : new LinkedHashMap<>();
    }
}
