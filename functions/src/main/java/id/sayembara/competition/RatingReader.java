package id.sayembara.competition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads how the public rates. R36. */
final class RatingReader {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Three for each institution there is. */
    private static final int MOST_DOMAINS = 2_000;

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]{1,63}([.][a-z0-9-]{1,63}){1,8}");

    private RatingReader() {}

    private record Limits(int person, int address, int codes) {}

    private record Burst(int ratings, int minutes, int fresh) {}

    private record Own(String institution, String domain) {}

    private record Hand(int ratings, int minutes) {}

    static RatingRules read(Section section) {
        Scale scale = section.within("scale", EvaluationReader::scale)
                .orElseGet(() -> EvaluationReader.none().scale());
        BigDecimal weight = section.decimalOr("weight", BigDecimal.ZERO);
        Limits limits = section.within("limits", RatingReader::limits).orElseGet(() -> new Limits(1, 1, 1));
        QuarantineRules quarantine = section.within("quarantine", RatingReader::quarantine)
                .orElseGet(() -> new QuarantineRules(WHOLE.intValue(), 2, 2, 1, 1, 2, 1, Map.of()));
        section.provisional();
        if (section.sound("weight") && weight.compareTo(WHOLE) > 0) {
            section.meaning("weight", "out-of-bounds", "The weight is of 100.", Map.of("most", WHOLE.intValue()));
        }
        return new RatingRules(scale, weight, limits.person(), limits.address(), limits.codes(), quarantine);
    }

    private static Limits limits(Section section) {
        Limits limits =
                new Limits((int) section.whole("person", 1, 1_000), (int) section.whole("address", 1, 10_000), (int)
                        section.whole("codes", 1, 100));
        section.provisional();
        return limits;
    }

    private static QuarantineRules quarantine(Section section) {
        int alike = (int) section.whole("alike", 51, 100);
        int network = (int) section.whole("network", 2, 10_000);
        Burst burst = section.within("burst", RatingReader::burst).orElseGet(() -> new Burst(2, 1, 1));
        Hand hand = section.within("hand", RatingReader::hand).orElseGet(() -> new Hand(2, 1));
        List<Own> own = section.has("own") ? section.each("own", 1, MOST_DOMAINS, RatingReader::own) : List.of();
        section.unique("own", "domain", own.stream().map(Own::domain).toList());
        section.provisional();
        return new QuarantineRules(
                alike,
                network,
                burst.ratings(),
                burst.minutes(),
                burst.fresh(),
                hand.ratings(),
                hand.minutes(),
                own.stream().collect(Collectors.toMap(Own::domain, Own::institution, (one, same) -> one)));
    }

    private static Own own(Section section) {
        Own own = new Own(
                section.text("institution", 1, 64),
                section.matching("domain", DOMAIN, "a mail domain in lower case, such as surabaya.go.id"));
        section.provisional();
        return own;
    }

    private static Burst burst(Section section) {
        Burst burst =
                new Burst((int) section.whole("ratings", 2, 10_000), (int) section.whole("minutes", 1, 1_440), (int)
                        section.whole("fresh", 1, 1_440));
        section.provisional();
        return burst;
    }

    private static Hand hand(Section section) {
        Hand hand = new Hand((int) section.whole("ratings", 2, 10_000), (int) section.whole("minutes", 1, 1_440));
        section.provisional();
        return hand;
    }
}
