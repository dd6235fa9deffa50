package id.sayembara.competition;

import java.util.List;

/**
 * How many become finalists. R32.
 *
 * @param finalists how many at most of these groups together
 * @param replicatedFirst whether innovations that are replicated already come first
 */
public record Selection(List<Cap> finalists, boolean replicatedFirst) {}
