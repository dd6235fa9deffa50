package id.sayembara.award.edge;

import id.sayembara.award.Language;
import java.util.Locale;

/** Where certificates lie in the documents bucket. */
final class CertificateKeys {
    private CertificateKeys() {}

    static String of(String number, int revision, Language language) {
        return "certificates/" + number + "/" + revision + "-" + code(language) + ".pdf";
    }

    static String fileName(String number, Language language) {
        return number + "-" + code(language) + ".pdf";
    }

    private static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }
}
