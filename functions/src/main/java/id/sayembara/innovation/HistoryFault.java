package id.sayembara.innovation;

import id.sayembara.platform.PlainText;

/**
 * What is wrong with one cell of a list, and where.
 *
 * @param line of the file on which the row begins, from 1
 * @param column its name in the header; empty for the whole row
 * @param code kebab-case, stable
 * @param value what was written there, shortened
 */
public record HistoryFault(long line, String column, String code, String value) {
    private static final int SHOWN = 40;

    /** With the value shortened to {@value #SHOWN} characters, on one line. */
    static HistoryFault at(long line, String column, String code, String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints()
                .limit(SHOWN)
                .forEach(c -> shown.appendCodePoint(
                        Character.isWhitespace(c) || !PlainText.is(Character.toString(c)) ? ' ' : c));
        return new HistoryFault(
                line, column, code, shown + (value.codePointCount(0, value.length()) > SHOWN ? "…" : ""));
    }
}
