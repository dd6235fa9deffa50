package id.sayembara.scoring;

import id.sayembara.competition.Evaluation;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.proposal.SealedSet;
import id.sayembara.scoring.Ranking.Ranked;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A group's ranking with everything it was computed from, so that a stranger can compute it again. R41, R41b: evaluators by stable
 * pseudonyms, scores exact. The same bytes whenever and however often it is made. Format: {@code docs/formats.md}.
 */
final class RankingRecord {
    static final String FORMAT = "sayembara-ranking/1";

    private RankingRecord() {}

    static String text(SealedSet seal, String group, Evaluation evaluation, List<Entrant> entrants, Ranking ranking) {
        PassingGrade grade = new PassingGrade(evaluation.passingGrade());
        Map<String, Object> tree = new TreeMap<>();
        tree.put("format", FORMAT);
        tree.put("edition", seal.edition());
        tree.put("group", group);
        tree.put("root", seal.root());
        tree.put("rulesVersion", seal.rulesVersion());
        tree.put("evaluation", rules(evaluation));
        tree.put(
                "entrants",
                entrants.stream()
                        .sorted(Comparator.comparing(Entrant::proposal))
                        .map(RankingRecord::entrant)
                        .toList());
        tree.put("ranking", ranking.ranked().stream().map(r -> ranked(r, grade)).toList());
        tree.put("unranked", ranking.unranked());
        return CanonicalJson.write(tree);
    }

    private static Map<String, Object> rules(Evaluation evaluation) {
        return Map.of(
                "readings", evaluation.readings(),
                "least", evaluation.scale().least().toPlainString(),
                "most", evaluation.scale().most().toPlainString(),
                "passingGrade", evaluation.passingGrade().toPlainString(),
                "shares",
                        evaluation.leaves().stream()
                                .map(leaf -> Map.of(
                                        "criterion", leaf.criterion().id(),
                                        "share",
                                                leaf.share()
                                                        .stripTrailingZeros()
                                                        .toPlainString()))
                                .toList(),
                "tieBreaks", evaluation.tieBreaks());
    }

    private static Map<String, Object> entrant(Entrant entrant) {
        return Map.of(
                "proposal", entrant.proposal(),
                "readings",
                        entrant.readings().stream()
                                .sorted(Comparator.comparing(Reading::evaluator))
                                .map(RankingRecord::reading)
                                .toList());
    }

    private static Map<String, Object> reading(Reading reading) {
        Map<String, Object> scores = new TreeMap<>();
        reading.scores().forEach((leaf, score) -> scores.put(leaf, score.toPlainString()));
        return Map.of("evaluator", reading.evaluator(), "scores", scores);
    }

    private static Map<String, Object> ranked(Ranked ranked, PassingGrade grade) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("rank", ranked.rank());
        tree.put("proposal", ranked.proposal());
        tree.put("mean", ranked.mean().text());
        tree.put("shown", grade.shown(ranked.mean()));
        tree.put("median", ranked.median().text());
        tree.put("spread", ranked.spread().text());
        tree.put("readings", ranked.readings());
        tree.put("complete", ranked.complete());
        tree.put("passes", ranked.passes());
        tree.put("drawn", ranked.drawn());
        return tree;
    }
}
