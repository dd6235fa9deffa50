package id.sayembara.competition;

import java.util.List;

/**
 * One row of a list of institutions as it was written.
 *
 * @param line 1 for the first line of the text
 */
public record InstitutionRow(int line, List<String> values) {}
