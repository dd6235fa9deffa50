package id.sayembara.document.edge;

import id.sayembara.document.Declaration;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The header that makes a browser save a file under its name instead of showing it: RFC 6266 and 8187. Whatever the name is
 * made of, the header is printable ASCII, and the name ends as its verified type does.
 */
final class Disposition {
    private static final String ATTR_CHARS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

    private Disposition() {}

    /** {@code attachment} with the document's name, once in ASCII and once in full. */
    static String attachment(Declaration declared) {
        String name = named(declared);
        return "attachment; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String named(Declaration declared) {
        String name = declared.fileName();
        String lower = name.toLowerCase(Locale.ROOT);
        boolean fits = switch (declared.type()) {
            case PDF -> lower.endsWith(".pdf");
            case JPEG -> lower.endsWith(".jpg") || lower.endsWith(".jpeg");
            case PNG -> lower.endsWith(".png");
        };
        return fits ? name : name + declared.type().extension();
    }

    /** For clients that read only ASCII: accents dropped, everything else odd an underscore. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 ._()-]", "_");
    }

    private static String encoded(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && ATTR_CHARS.indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                out.append('%').append("%02X".formatted(b & 0xff));
            }
        }
        return out.toString();
    }
}
