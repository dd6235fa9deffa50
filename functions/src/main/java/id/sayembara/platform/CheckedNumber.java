package id.sayembara.platform;

import java.math.BigInteger;

/**
 * A name over the telephone: sixteen digits in groups of four, such as {@code 4821-0937-5562-0189}. Fifteen are derived from
 * an id, the last is a check digit by Damm's scheme: one wrong digit, or two neighbours exchanged, is always noticed. The
 * chance that two of 3,000 share their number is 5 in a thousand million.
 */
public final class CheckedNumber {
    private static final BigInteger RANGE = BigInteger.TEN.pow(15);
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    private CheckedNumber() {}

    /** The number of an id among those of one purpose: always the same one. */
    public static String of(String purpose, String id) {
        BigInteger hash = new BigInteger(Digest.sha256Hex(purpose + "\n" + id), 16);
        String digits = String.format("%015d", hash.mod(RANGE));
        String all = digits + check(digits);
        return String.join("-", all.substring(0, 4), all.substring(4, 8), all.substring(8, 12), all.substring(12, 16));
    }

    /** Whether the text, read with or without separators, is a number with its right check digit. */
    public static boolean plausible(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        return digits.matches("[0-9]{16}") && check(digits) == 0;
    }

    private static int check(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }
}
