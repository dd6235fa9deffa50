package id.sayembara.proposal;

/**
 * Counts words as writers and word processors do: what stands between spaces and holds at least one letter or digit is one
 * word. So {@code anak-anak}, {@code dan/atau}, {@code 1.250,75} and {@code 2019–2021} are one each, a lone dash or bullet
 * is none. A long dash (—) separates words even without spaces, and so does a zero-width space; each ideograph is a word.
 */
final class Words {
    private static final int EM_DASH = 0x2014;
    private static final int HORIZONTAL_BAR = 0x2015;
    private static final int ZERO_WIDTH_SPACE = 0x200B;

    private Words() {}

    /** How many words the text has. */
    static int count(String text) {
        int words = 0;
        boolean counted = false; // whether the run we are in is a word already
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (separates(c)) {
                counted = false;
            } else if (Character.isIdeographic(c)) {
                words++;
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(c)) {
                words++;
                counted = true;
            }
        }
        return words;
    }

    private static boolean separates(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c) // no-break spaces too
                || c == EM_DASH
                || c == HORIZONTAL_BAR
                || c == ZERO_WIDTH_SPACE;
    }
}
