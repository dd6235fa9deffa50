package id.sayembara.rating;

import id.sayembara.scoring.Decided;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the public says of a finalist: all ratings, and those that are not put aside. R36: both are told.
 *
 * @param all how many rated
 * @param sum of all usefulness
 * @param counted how many are not put aside
 * @param countedSum of their usefulness
 */
public record RatingResult(Decided finalist, int all, BigDecimal sum, int counted, BigDecimal countedSum) {
    private static final int PLACES = 2;

    static RatingResult of(Decided finalist, Collection<Rated> ratings, Set<String> aside) {
        List<Rated> counted =
                ratings.stream().filter(r -> !aside.contains(r.person())).toList();
        return new RatingResult(finalist, ratings.size(), sum(ratings), counted.size(), sum(counted));
    }

    private static BigDecimal sum(Collection<Rated> ratings) {
        return ratings.stream().map(Rated::usefulness).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The mean of all for people, with two decimals, rounded half-up; empty when nobody rated. R29 */
    public Optional<String> mean() {
        return mean(sum, all);
    }

    /** The mean of those that are not put aside. */
    public Optional<String> countedMean() {
        return mean(countedSum, counted);
    }

    private static Optional<String> mean(BigDecimal sum, int count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(sum.divide(BigDecimal.valueOf(count), PLACES, RoundingMode.HALF_UP)
                        .toPlainString());
    }
}
