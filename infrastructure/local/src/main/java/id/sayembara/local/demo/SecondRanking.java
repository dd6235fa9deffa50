package id.sayembara.local.demo;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The ranking of a group, computed a second time, from the driver's own ledger and in another way: every total is a whole number
 * of the smallest unit that any score and any share can differ by, so nothing is ever divided before it is written. R29, R31.
 */
final class SecondRanking {

    /** A place, every number as the API writes it. */
    record Place(
            int rank,
            String proposal,
            String mean,
            String shown,
            String median,
            String spread,
            int readings,
            boolean complete,
            boolean passes) {}

    private final Rules rules;
    private final String root;
    private final int places;

    /** So many units are one hundredth part of all: a total of 100 is 100 times this. */
    private final BigInteger unit;

    /**
     * @param root of the seal, for the last resort
     * @param scores every score given, by proposal, then by evaluator
     */
    SecondRanking(Rules rules, String root, Map<String, Map<String, Map<String, BigDecimal>>> scores) {
        this.rules = rules;
        this.root = root;
        int scorePlaces = scores.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .map(Map::values)
                .flatMap(Collection::stream)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        int sharePlaces = rules.shares().values().stream()
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        this.places = Math.max(Math.max(0, scorePlaces), rules.least().scale()) + Math.max(0, sharePlaces);
        this.unit = rules.most().subtract(rules.least()).movePointRight(places).toBigIntegerExact();
    }

    /** What decides a place: sums over the readings, in units. */
    private record Line(String proposal, List<BigInteger> totals, BigInteger sum, List<BigDecimal> ties, String lot) {}

    /** The places of the proposals that somebody read to the end. */
    List<Place> of(Map<String, Map<String, Map<String, BigDecimal>>> scores) {
        List<Line> lines = new ArrayList<>();
        scores.forEach((proposal, readings) -> {
            if (!readings.isEmpty()) {
                lines.add(line(proposal, readings.values()));
            }
        });
        lines.sort(order());
        List<Place> ranking = new ArrayList<>();
        for (Line line : lines) {
            ranking.add(place(ranking.size() + 1, line));
        }
        return ranking;
    }

    private Line line(String proposal, Collection<Map<String, BigDecimal>> readings) {
        List<BigInteger> totals = readings.stream().map(this::total).sorted().toList();
        List<BigDecimal> ties = rules.tieBreaks().stream()
                .map(leaf -> readings.stream().map(r -> r.get(leaf)).reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
        return new Line(
                proposal,
                totals,
                totals.stream().reduce(BigInteger.ZERO, BigInteger::add),
                ties,
                sha256(root + proposal));
    }

    private BigInteger total(Map<String, BigDecimal> scores) {
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> share : rules.shares().entrySet()) {
            total = total.add(scores.get(share.getKey()).subtract(rules.least()).multiply(share.getValue()));
        }
        return total.movePointRight(places).toBigIntegerExact();
    }

    /** Sums of different numbers of readings are compared crosswise. */
    private static Comparator<Line> order() {
        Comparator<Line> byMean = (a, b) -> b.sum()
                .multiply(BigInteger.valueOf(a.totals().size()))
                .compareTo(a.sum().multiply(BigInteger.valueOf(b.totals().size())));
        return byMean.thenComparing(SecondRanking::byTies)
                .thenComparing(Line::lot)
                .thenComparing(Line::proposal);
    }

    private static int byTies(Line a, Line b) {
        for (int i = 0; i < a.ties().size(); i++) {
            BigDecimal one =
                    a.ties().get(i).multiply(BigDecimal.valueOf(b.totals().size()));
            BigDecimal other =
                    b.ties().get(i).multiply(BigDecimal.valueOf(a.totals().size()));
            if (one.compareTo(other) != 0) {
                return other.compareTo(one);
            }
        }
        return 0;
    }

    private Place place(int rank, Line line) {
        int n = line.totals().size();
        BigInteger ofAll = unit.multiply(BigInteger.valueOf(n));
        BigInteger grade = rules.passingGrade().movePointRight(9).toBigIntegerExact();
        boolean passes = line.sum().multiply(BigInteger.TEN.pow(9)).compareTo(grade.multiply(ofAll)) >= 0;
        BigInteger middle = line.totals().get((n - 1) / 2).add(line.totals().get(n / 2));
        return new Place(
                rank,
                line.proposal(),
                text(line.sum(), ofAll),
                shown(line.sum(), ofAll, passes),
                text(middle, unit.shiftLeft(1)),
                text(line.totals().getLast().subtract(line.totals().getFirst()), unit),
                n,
                n >= rules.readings(),
                passes);
    }

    private static String text(BigInteger above, BigInteger below) {
        BigInteger common = above.gcd(below);
        BigInteger whole = below.divide(common);
        return above.divide(common) + (whole.equals(BigInteger.ONE) ? "" : "/" + whole);
    }

    /** Two decimals, rounded half up, but on the side of the passing grade where it stands. R29. */
    private String shown(BigInteger above, BigInteger below, boolean passes) {
        for (RoundingMode mode : List.of(RoundingMode.HALF_UP, passes ? RoundingMode.CEILING : RoundingMode.FLOOR)) {
            BigDecimal rounded = new BigDecimal(above).divide(new BigDecimal(below), 2, mode);
            if (rounded.compareTo(rules.passingGrade()) >= 0 == passes) {
                return rounded.toPlainString();
            }
        }
        throw new IllegalStateException("no two decimals tell the truth about " + above + "/" + below);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
