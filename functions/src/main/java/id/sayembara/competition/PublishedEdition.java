package id.sayembara.competition;

/** The answer to a publication: this version is in force. */
public record PublishedEdition(String edition, int version, String digest) {}
