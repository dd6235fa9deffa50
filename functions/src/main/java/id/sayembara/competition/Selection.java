package id.sayembara.competition;

import java.util.List;

/**
 * How many become finalists and winners. R32.
 *
 * @param finalists how many at most of these groups together
 * @param replicatedFirst whether innovations that are replicated already come first among finalists
 * @param winners how many at most of these groups together; of a group that is in none, every winner is named by hand
 */
public record Selection(List<Cap> finalists, boolean replicatedFirst, List<Cap> winners) {}
