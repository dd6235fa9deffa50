package id.sayembara.platform.edge;

import java.text.Normalizer;
import java.util.Map;

/** Reads a file's name: a base name without characters that hide what it is. */
public final class FileName {
    /** Most characters of a name. */
    public static final int MOST = 200;

    private FileName() {}

    /** The name in composed form (NFC), or a fault at {@code name}. */
    public static String read(Fields fields, String name) {
        String text = Normalizer.normalize(fields.text(name, 1, MOST), Normalizer.Form.NFC);
        if (text.codePoints().anyMatch(FileName::hides) || text.equals(".") || text.equals("..")) {
            fields.fault(
                    name,
                    "not-a-file-name",
                    "A file's name has no slashes, line breaks, control characters or marks that turn the reading direction.",
                    Map.of());
        }
        return text;
    }

    private static boolean hides(int c) {
        // scripts and emoji need the two joiners
        if (c == 0x200c || c == 0x200d) {
            return false;
        }
        return switch (Character.getType(c)) {
            // FORMAT holds the marks that turn the direction (Trojan Source)
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE -> true;
            default -> c == '/' || c == '\\';
        };
    }
}
