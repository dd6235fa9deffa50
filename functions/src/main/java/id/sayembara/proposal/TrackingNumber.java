package id.sayembara.proposal;

import id.sayembara.platform.CheckedNumber;

/** A proposal's name over the telephone, such as {@code 4821-0937-5562-0189}: {@link CheckedNumber}. */
final class TrackingNumber {
    private TrackingNumber() {}

    /** The number of a proposal: always the same one. */
    static String of(String proposal) {
        return CheckedNumber.of("sayembara-tracking", proposal);
    }

    /** Whether the text, read with or without separators, is a number with its right check digit. */
    static boolean plausible(String text) {
        return CheckedNumber.plausible(text);
    }
}
