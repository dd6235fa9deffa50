package id.sayembara.document;

import id.sayembara.platform.Problem;

/** Every way this feature says no. */
public enum DocumentProblem implements Problem {
    ATTACHING_CLOSED("attaching-closed", "The proposal takes no documents from you now", Kind.CONFLICT),
    TOO_MANY_DOCUMENTS("too-many-documents", "The proposal has too many documents", Kind.CONFLICT),
    TICKET_EXPIRED("ticket-expired", "The ticket has expired", Kind.CONFLICT),
    DOCUMENT_NOT_ACCEPTED("document-not-accepted", "The document was not accepted", Kind.CONFLICT);

    private final String slug;
    private final String title;
    private final Kind kind;

    DocumentProblem(String slug, String title, Kind kind) {
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
