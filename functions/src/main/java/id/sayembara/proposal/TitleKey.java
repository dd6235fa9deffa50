package id.sayembara.proposal;

import id.sayembara.platform.Digest;
import id.sayembara.platform.PlainText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * What two titles of one institution are compared by. R13: case, accents, punctuation, spaces, hyphens and width make no
 * difference, nor does what can not be seen; letters and digits of every script do.
 *
 * @param hash hex SHA-256 of the normalised title, so that every gate entry has the same size
 */
public record TitleKey(String hash) {
    private static final Set<Character.UnicodeBlock> ACCENTS = Set.of(
            Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
            Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED,
            Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT,
            Character.UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS,
            Character.UnicodeBlock.COMBINING_HALF_MARKS);

    /** The key of a title. */
    static TitleKey of(String title) {
        return new TitleKey(Digest.sha256Hex(normalised(title)));
    }

    /** Letters and digits only, folded. A title without any is compared as it stands. */
    static String normalised(String title) {
        // upper then lower folds what has several lower forms (ß, ς, ı); compatibility decomposition folds width and
        // accents
        String folded = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        Normalizer.normalize(folded, Normalizer.Form.NFKD)
                .codePoints()
                .filter(TitleKey::tells)
                .forEach(key::appendCodePoint);
        return key.isEmpty() ? title.strip() : key.toString();
    }

    private static boolean tells(int c) {
        if (PlainText.isFiller(c)) {
            return false;
        }
        Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
        boolean accent = block != null && ACCENTS.contains(block);
        int type = Character.getType(c);
        // vowel signs of other scripts are marks too, and part of their words
        boolean sign = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return Character.isLetterOrDigit(c) || (sign && !accent);
    }
}
