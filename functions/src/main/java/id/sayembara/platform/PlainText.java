package id.sayembara.platform;

/** What counts as text wherever people write: no control characters but tab and line ends, no half of a surrogate pair. */
public final class PlainText {
    private PlainText() {}

    /** Whether all of it is text. */
    public static boolean is(String given) {
        return given.codePoints().allMatch(PlainText::isText);
    }

    private static boolean isText(int c) {
        boolean lineEnd = c == '\t' || c == '\n' || c == '\r';
        boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return lineEnd || !Character.isISOControl(c) && !loneSurrogate;
    }
}
