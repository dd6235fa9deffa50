package id.sayembara.platform;

import java.util.Map;

/**
 * One fault in what was given, with its place. R18.
 *
 * @param pointer JSON pointer (RFC 6901) to the field at fault; empty for the whole
 * @param code kebab-case name of the fault, stable
 * @param detail one sentence for people
 * @param facts figures a client can use, such as {@code limit}
 */
public record Finding(String pointer, String code, String detail, Map<String, Object> facts) {
    public Finding {
        facts = Map.copyOf(facts);
    }

    public Finding(String pointer, String code, String detail) {
        this(pointer, code, detail, Map.of());
    }
}
