package id.sayembara.competition;

/**
 * The answer to an import.
 *
 * @param version the version the data has; an earlier one when the data is the same as that of the newest
 * @param digest SHA-256 over the canonical JSON of the data
 */
public record ImportedEdition(String edition, int version, String digest) {}
