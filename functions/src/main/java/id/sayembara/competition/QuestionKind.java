package id.sayembara.competition;

/** What an answer is made of. R14. */
public enum QuestionKind {
    /** One text. */
    TEXT,
    /** One of the question's choices, by id. */
    CHOICE,
    /** Several of the question's choices, by id, each at most once. */
    CHOICES,
    /** A calendar date, ISO 8601. */
    DATE,
    /** An https address. */
    LINK,
    /** True or false. */
    YES_NO,
    /** The people behind the innovation, each with the statement that they are. */
    INNOVATORS,
    /** The innovations this one replicates. */
    SOURCES,
    /** Uploaded documents, by id. */
    DOCUMENTS
}
