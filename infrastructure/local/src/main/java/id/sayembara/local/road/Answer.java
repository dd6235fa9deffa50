package id.sayembara.local.road;

import id.sayembara.platform.edge.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What came back. */
public record Answer(int status, Map<String, String> headers, String body) {
    public Answer {
        Map<String, String> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        caseless.putAll(headers);
        headers = caseless;
    }

    /** The same, if it has this status. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + ", got " + status + ": " + body);
        }
        return this;
    }

    /** The body as a JSON object. */
    public Map<String, Object> json() {
        return JsonTree.object(body);
    }

    /** The text at a path of names, such as {@code at("state", "name")}. */
    public String at(String... path) {
        return String.valueOf(value((Object[]) path));
    }

    /** The value at a path of names and positions. */
    public Object value(Object... path) {
        Object here = json();
        for (Object step : path) {
            here = step instanceof Integer index ? ((List<?>) here).get(index) : ((Map<?, ?>) here).get(step);
            if (here == null) {
                throw new AssertionError("nothing at " + List.of(path) + " in " + body);
            }
        }
        return here;
    }

    /** The problem's slug, for a refusal. */
    public String problem() {
        String type = at("type");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** The version in the ETag. */
    public Optional<Long> version() {
        return Optional.ofNullable(headers.get("etag")).map(tag -> Long.parseLong(tag.replace("\"", "")));
    }
}
