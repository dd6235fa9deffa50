package id.sayembara.local.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which fields a JSON value has: the path of every leaf, lists as {@code []}. An answer's value, which the form shapes, is a leaf. */
final class Shape {
    private Shape() {}

    static Set<String> of(Object tree) {
        Set<String> paths = new TreeSet<>();
        walk(tree, "", paths);
        return paths;
    }

    private static void walk(Object tree, String at, Set<String> paths) {
        if (at.endsWith(".value")) {
            paths.add(at);
        } else if (tree instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> walk(value, at.isEmpty() ? (String) name : at + "." + name, paths));
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> walk(value, at + "[]", paths));
        } else {
            paths.add(at);
        }
    }
}
