package id.sayembara.competition;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of an edition's data with its place, whatever it was written in. */
public sealed interface Node {

    /** Where it begins. */
    Place place();

    /** The same as maps, lists, texts, whole numbers, booleans and nulls: what is stored. */
    Object tree();

    /** A text. */
    record Text(String value, Place place) implements Node {
        @Override
        public Object tree() {
            return value;
        }
    }

    /** A whole number. */
    record Whole(long value, Place place) implements Node {
        @Override
        public Object tree() {
            return value;
        }
    }

    /** A number however it was written: 15 and 15.0 are the same whole number, as in JSON. */
    static Node number(BigDecimal value, Place place) {
        try {
            return new Whole(value.longValueExact(), place);
        } catch (ArithmeticException e) {
            return new Broken(value.toString(), place);
        }
    }

    /** A number that is not whole, or beyond 64 bits: nothing in an edition takes one. */
    record Broken(String written, Place place) implements Node {
        @Override
        public Object tree() {
            return written;
        }
    }

    /** True or false. */
    record Flag(boolean value, Place place) implements Node {
        @Override
        public Object tree() {
            return value;
        }
    }

    /** A null. */
    record Nothing(Place place) implements Node {
        @Override
        public Object tree() {
            return null;
        }
    }

    /** A list. */
    record Sequence(List<Node> items, Place place) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public Object tree() {
            return items.stream().map(Node::tree).toList();
        }
    }

    /** Named pieces, in the order written. */
    record Mapping(Map<String, Node> entries, Place place) implements Node {
        @Override
        public Object tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            entries.forEach((name, node) -> tree.put(name, node.tree()));
            return tree;
        }
    }
}
