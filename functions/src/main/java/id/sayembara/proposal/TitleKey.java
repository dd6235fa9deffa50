package id.sayembara.proposal;

import id.sayembara.platform.Digest;
import id.sayembara.platform.FoldedText;

/**
 * What two titles of one institution are compared by. R13: case, accents, punctuation, spaces, hyphens and width make no
 * difference, nor does what can not be seen; letters and digits of every script do.
 *
 * @param hash hex SHA-256 of the normalised title, so that every gate entry has the same size
 */
public record TitleKey(String hash) {

    /** The key of a title. */
    static TitleKey of(String title) {
        return new TitleKey(Digest.sha256Hex(normalised(title)));
    }

    /** Letters and digits only, folded. */
    static String normalised(String title) {
        return FoldedText.of(title);
    }
}
