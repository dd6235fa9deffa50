package id.sayembara.award;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/** The codes on certificates, as people type them. */
final class Codes {
    private Codes() {}

    /** Whether it is the code; case, spaces and hyphens make no difference. How long the look takes tells nothing. */
    static boolean same(String code, String typed) {
        String given = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** In groups of four, as certificates show it. */
    static String shown(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
