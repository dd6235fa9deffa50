package id.sayembara.scoring;

import id.sayembara.competition.Evaluation;
import id.sayembara.platform.Digest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A group's proposals in order. R29, R31: by mean, then by the edition's tie-breaks, then by a public last resort that nobody
 * can steer. The order is total, and the same whatever the order in which readings and proposals come.
 *
 * @param ranked the first first
 * @param unranked those that nobody has read to the end, by id: they have no score, which is not a score of zero. R25
 */
public record Ranking(List<Ranked> ranked, List<String> unranked) {
    public Ranking {
        ranked = List.copyOf(ranked);
        unranked = List.copyOf(unranked);
    }

    /**
     * A proposal in its place.
     *
     * @param rank 1 for the first
     * @param readings how many were counted
     * @param complete whether as many evaluators read it as the edition asks
     * @param passes whether the mean, unrounded, reaches the passing grade
     * @param drawn whether nothing but the last resort tells it from the one before or after
     */
    public record Ranked(
            int rank,
            String proposal,
            Fraction mean,
            Fraction median,
            Fraction spread,
            int readings,
            boolean complete,
            boolean passes,
            boolean drawn) {}

    /**
     * The ranking of these entrants.
     *
     * @param root the root of the seal: known to all before the first score, so that the last resort favours nobody
     */
    public static Ranking of(Evaluation evaluation, String root, List<Entrant> entrants) {
        Rubric rubric = new Rubric(evaluation);
        List<Candidate> candidates = entrants.stream()
                .filter(entrant -> !entrant.readings().isEmpty())
                .map(entrant -> Candidate.of(rubric, evaluation.tieBreaks(), root, entrant))
                .sorted(Candidate.ORDER)
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            boolean drawn = i > 0 && candidate.ties(candidates.get(i - 1))
                    || i + 1 < candidates.size() && candidate.ties(candidates.get(i + 1));
            ranked.add(candidate.at(i + 1, evaluation, drawn));
        }
        List<String> unranked = entrants.stream()
                .filter(entrant -> entrant.readings().isEmpty())
                .map(Entrant::proposal)
                .sorted()
                .toList();
        return new Ranking(ranked, unranked);
    }

    /**
     * What decides a proposal's place.
     *
     * @param totals one for each reading
     * @param tieBreaks the means of the edition's tie-breaks, in its order
     * @param lot the last resort
     */
    private record Candidate(
            String proposal, List<Fraction> totals, Fraction mean, List<Fraction> tieBreaks, String lot) {
        private static final Comparator<Candidate> SCORE =
                Comparator.comparing(Candidate::mean).reversed().thenComparing(Candidate::byTieBreaks);

        private static final Comparator<Candidate> ORDER =
                SCORE.thenComparing(Candidate::lot).thenComparing(Candidate::proposal);

        static Candidate of(Rubric rubric, List<String> tieBreaks, String root, Entrant entrant) {
            List<Fraction> totals = entrant.readings().stream()
                    .map(reading -> rubric.total(reading.scores()))
                    .toList();
            List<Fraction> means = tieBreaks.stream()
                    .map(leaf -> Rubric.mean(entrant.readings().stream()
                            .map(reading -> Fraction.of(reading.scores().get(leaf)))
                            .toList()))
                    .toList();
            return new Candidate(
                    entrant.proposal(),
                    totals,
                    Rubric.mean(totals),
                    means,
                    Digest.sha256Hex(root + entrant.proposal()));
        }

        boolean ties(Candidate other) {
            return SCORE.compare(this, other) == 0;
        }

        Ranked at(int rank, Evaluation evaluation, boolean drawn) {
            return new Ranked(
                    rank,
                    proposal,
                    mean,
                    Rubric.median(totals),
                    Rubric.spread(totals),
                    totals.size(),
                    totals.size() >= evaluation.readings(),
                    new PassingGrade(evaluation.passingGrade()).isReachedBy(mean),
                    drawn);
        }

        /** Higher first, as far as the tie-breaks go. */
        private static int byTieBreaks(Candidate one, Candidate other) {
            for (int i = 0; i < one.tieBreaks.size(); i++) {
                int order = other.tieBreaks.get(i).compareTo(one.tieBreaks.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }
}
