package id.sayembara.platform;

/** The refusals that any operation may give. */
public enum PlatformProblem implements Problem {
    UNPARSABLE_BODY("unparsable-body", "The body is not readable", Kind.UNPARSABLE),
    INVALID_PARAMETER("invalid-parameter", "A parameter or header is not valid", Kind.UNPARSABLE),
    IDEMPOTENCY_KEY_MISSING("idempotency-key-missing", "The Idempotency-Key header is missing", Kind.UNPARSABLE),
    UNAUTHENTICATED("unauthenticated", "Sign in first", Kind.UNAUTHENTICATED),
    NOT_A_MEMBER("not-a-member", "No living membership", Kind.FORBIDDEN),
    FORBIDDEN("forbidden", "Your role may not do this", Kind.FORBIDDEN),
    NOT_FOUND("not-found", "Not found", Kind.NOT_FOUND),
    WINDOW_CLOSED("window-closed", "Not open at this instant", Kind.CONFLICT),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", "The key was used for another request", Kind.CONFLICT),
    SECOND_PERSON_NEEDED("second-person-needed", "Two different people must act", Kind.CONFLICT),
    STALE_VERSION("stale-version", "Somebody was faster", Kind.STALE),
    VERSION_MISSING("version-missing", "The If-Match header is missing", Kind.PRECONDITION_MISSING),
    BODY_TOO_LARGE("body-too-large", "The body is too large", Kind.TOO_LARGE),
    INVALID_FIELDS("invalid-fields", "Some fields are not valid", Kind.INVALID),
    BUSY("busy", "Too many changes to one thing at once", Kind.BUSY);

    private final String slug;
    private final String title;
    private final Kind kind;

    PlatformProblem(String slug, String title, Kind kind) {
        this.slug = slug;
        this.title = title;
        this.kind = kind;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
