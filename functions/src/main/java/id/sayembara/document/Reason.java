package id.sayembara.document;

/** Why a document was refused. R16. Final: another file needs another ticket. */
public enum Reason {
    /** Not as many bytes arrived as declared. */
    LENGTH_DIFFERS,
    /** Other bytes arrived than those declared. */
    HASH_DIFFERS,
    /** The first bytes are not those of the declared type. */
    WRONG_TYPE,
    /** It does not open, or its end is missing. */
    UNREADABLE,
    /** It is a PDF with a password or with rights. */
    ENCRYPTED,
    /** It is a PDF without a page. */
    NO_PAGES,
    /** It is a PDF of more than 500 pages. */
    TOO_MANY_PAGES,
    /** It is an image of more than 50 million points, or with a side of more than 20,000. */
    TOO_MANY_POINTS,
    /** Opening it takes more time or memory than any honest file needs. */
    TOO_COMPLEX
}
