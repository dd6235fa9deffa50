package id.sayembara.scoring;

import id.sayembara.scoring.Ranking.Ranked;
import java.util.Optional;

/**
 * One place of a kept ranking.
 *
 * @param number 1 for the first; what nobody read comes after all that has a rank
 * @param ranked empty for what nobody read to the end
 */
public record RankedPlace(int number, String proposal, String institution, String title, Optional<Ranked> ranked) {}
