package id.sayembara.competition;

/** The answer to an import of institutions: how many rows were new, changed, and the same as before. */
public record ImportedInstitutions(int added, int changed, int unchanged) {}
