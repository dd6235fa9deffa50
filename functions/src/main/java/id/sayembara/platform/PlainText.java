package id.sayembara.platform;

/** What counts as text wherever people write: no control characters but tab and line ends, no half of a surrogate pair. */
public final class PlainText {
    private PlainText() {}

    /** Whether all of it is text. */
    public static boolean is(String given) {
        return given.codePoints().allMatch(PlainText::isText);
    }

    /** Whether nothing of it can be seen: nobody reads it, and two of them can not be told apart. */
    public static boolean isBlank(String given) {
        return given.codePoints().allMatch(PlainText::isUnseen);
    }

    /** Without space at its ends; empty when nothing of it can be seen. */
    public static String stripped(String given) {
        return isBlank(given) ? "" : given.strip();
    }

    /** Whether it is a letter or mark that shows nothing: fillers of Hangul and Khmer, and what only picks a variant. */
    public static boolean isFiller(int c) {
        return switch (c) {
            case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0 -> true;
            default -> c >= 0x180b && c <= 0x180f || c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef;
        };
    }

    private static boolean isUnseen(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c) // no-break spaces too
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || isFiller(c);
    }

    private static boolean isText(int c) {
        boolean lineEnd = c == '\t' || c == '\n' || c == '\r';
        boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return lineEnd || !Character.isISOControl(c) && !loneSurrogate;
    }
}
