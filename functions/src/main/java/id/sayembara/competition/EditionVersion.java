package id.sayembara.competition;

/**
 * One imported version of an edition's data. Its data never changes, published or not.
 *
 * @param digest SHA-256 over the canonical JSON of the data
 */
public record EditionVersion(Edition edition, String digest, boolean published) {}
