package id.sayembara.local.http;

import id.sayembara.local.template.Cloud.Function;
import id.sayembara.local.template.Cloud.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The routes of the template, most specific first: a fixed segment before a variable, a variable before a greedy one, a
 * method of its own before {@code ANY}.
 */
final class RouteTable {

    /** A route that fits a request, with its path parameters decoded. */
    record Match(Function function, Route route, Map<String, String> parameters) {}

    private record Entry(Function function, Route route, List<String> segments) {
        String weight() {
            StringBuilder weight = new StringBuilder();
            for (String segment : segments) {
                weight.append(!segment.startsWith("{") ? 'a' : segment.endsWith("+}") ? 'c' : 'b');
            }
            return weight + (route.method().equals("ANY") ? "|b" : "|a");
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    RouteTable(List<Function> functions) {
        for (Function function : functions) {
            for (Route route : function.routes()) {
                entries.add(new Entry(function, route, segments(route.path())));
            }
        }
        entries.sort(Comparator.comparing(Entry::weight));
    }

    /** The route for a request, or null. {@code rawPath} is as sent, still encoded. */
    Match find(String method, String rawPath) {
        List<String> segments = segments(rawPath);
        for (Entry entry : entries) {
            if (entry.route().method().equals("ANY") || entry.route().method().equals(method)) {
                Map<String, String> parameters = match(entry.segments(), segments);
                if (parameters != null) {
                    return new Match(entry.function(), entry.route(), parameters);
                }
            }
        }
        return null;
    }

    private static Map<String, String> match(List<String> pattern, List<String> path) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String segment = pattern.get(i);
            if (i >= path.size() || path.get(i).isEmpty() && path.size() > 1 && i > 0) {
                return null;
            }
            if (segment.endsWith("+}")) {
                parameters.put(
                        segment.substring(1, segment.length() - 2),
                        decode(String.join("/", path.subList(i, path.size()))));
                return parameters;
            }
            if (segment.startsWith("{")) {
                parameters.put(segment.substring(1, segment.length() - 1), decode(path.get(i)));
            } else if (!segment.equals(decode(path.get(i)))) {
                return null;
            }
        }
        return pattern.size() == path.size() ? parameters : null;
    }

    private static List<String> segments(String path) {
        return List.of((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
    }

    static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
