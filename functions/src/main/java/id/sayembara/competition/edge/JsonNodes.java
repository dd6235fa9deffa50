package id.sayembara.competition.edge;

import id.sayembara.competition.Node;
import id.sayembara.competition.Place;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a JSON tree, as this system stored it, back into an edition's data. */
final class JsonNodes {
    private JsonNodes() {}

    static Node of(Object tree) {
        return switch (tree) {
            case null -> new Node.Nothing(Place.NONE);
            case String text -> new Node.Text(text, Place.NONE);
            case Boolean flag -> new Node.Flag(flag, Place.NONE);
            case Long number -> new Node.Whole(number, Place.NONE);
            case BigDecimal number -> Node.number(number, Place.NONE);
            case List<?> list ->
                new Node.Sequence(list.stream().map(JsonNodes::of).toList(), Place.NONE);
            case Map<?, ?> map -> {
                Map<String, Node> entries = new LinkedHashMap<>();
                map.forEach((name, value) -> entries.put((String) name, of(value)));
                yield new Node.Mapping(entries, Place.NONE);
            }
            default -> new Node.Broken(tree.toString(), Place.NONE);
        };
    }
}
