package id.sayembara.competition;

import java.util.Set;

/**
 * How many submitted proposals an institution may have in these groups together. R9.
 *
 * @param groups ids of groups
 * @param most at least 1
 */
public record Cap(Set<String> groups, int most) {}
