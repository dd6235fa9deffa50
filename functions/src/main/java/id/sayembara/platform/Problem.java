package id.sayembara.platform;

/** One way of saying no. Every feature lists its own in an enum; {@code docs/problems.md} has a row for each. */
public interface Problem {

    /** The last segment of the problem's type address, such as {@code window-closed}. Never changes once published. */
    String slug();

    /** A short English title, the same at every occurrence. */
    String title();

    /** What kind of no it is. */
    Kind kind();

    /** Kinds of refusal. Only the HTTP edge knows what status each becomes. */
    enum Kind {
        UNPARSABLE,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        STALE,
        PRECONDITION_MISSING,
        TOO_LARGE,
        INVALID,
        TOO_MANY,
        BUSY
    }
}
