package id.sayembara.platform;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a JSON tree in the one form that is hashed and signed: RFC 8785. Of numbers only whole ones within ±(2^53 − 1) are
 * written, so that no reader in any language can read another number; exact decimals travel as text.
 */
public final class CanonicalJson {
    private static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * The canonical text of a tree made of maps with text keys, lists, texts, booleans, nulls and whole numbers.
     *
     * @throws IllegalArgumentException for anything else, and for a lone surrogate in a text
     */
    public static String write(Object tree) {
        StringBuilder out = new StringBuilder(256);
        append(tree, out);
        return out.toString();
    }

    private static void append(Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Boolean b -> out.append(b.booleanValue());
            case Integer i -> out.append(i.intValue());
            case Long l -> appendWhole(l, out);
            case String s -> appendText(s, out);
            case List<?> list -> appendList(list, out);
            case Map<?, ?> map -> appendMap(map, out);
            default ->
                throw new IllegalArgumentException(
                        "no canonical form for " + value.getClass().getName());
        }
    }

    private static void appendWhole(long number, StringBuilder out) {
        if (number > LARGEST || number < -LARGEST) {
            throw new IllegalArgumentException("a number beyond 2^53 has no canonical form");
        }
        out.append(number);
    }

    private static void appendList(List<?> list, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            append(list.get(i), out);
        }
        out.append(']');
    }

    private static void appendMap(Map<?, ?> map, StringBuilder out) {
        // String's natural order is by UTF-16 units, which is what RFC 8785 asks for
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            appendText(entry.getKey(), out);
            out.append(':');
            append(entry.getValue(), out);
        }
        out.append('}');
    }

    private static void appendText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        if (Character.isSurrogate(c)) {
                            requirePair(text, i);
                        }
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void requirePair(String text, int at) {
        char c = text.charAt(at);
        boolean paired = Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        if (!paired) {
            throw new IllegalArgumentException("a lone surrogate has no canonical form");
        }
    }
}
