package id.sayembara.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Text as two of them are compared: case, accents, punctuation, spaces, hyphens and width make no difference, nor does what can
 * not be seen; letters and digits of every script do. R13.
 */
public final class FoldedText {
    private static final Set<Character.UnicodeBlock> ACCENTS = Set.of(
            Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
            Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED,
            Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT,
            Character.UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS,
            Character.UnicodeBlock.COMBINING_HALF_MARKS);

    private FoldedText() {}

    /** Letters and digits only, folded. A text without any is compared as it stands. */
    public static String of(String text) {
        // upper then lower folds what has several lower forms (ß, ς, ı); compatibility decomposition folds width and
        // accents
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        Normalizer.normalize(folded, Normalizer.Form.NFKD)
                .codePoints()
                .filter(FoldedText::tells)
                .forEach(key::appendCodePoint);
        return key.isEmpty() ? text.strip() : key.toString();
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
