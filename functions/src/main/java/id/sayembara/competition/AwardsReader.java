package id.sayembara.competition;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what an edition awards. R37. */
final class AwardsReader {
    private static final Pattern BEARER = Pattern.compile("INSTITUTION|UNIT|INNOVATOR");

    private AwardsReader() {}

    static Awards read(Section section) {
        List<AwardKind> kinds = section.each("kinds", 0, 20, AwardsReader::kind);
        section.unique("kinds", "id", kinds.stream().map(AwardKind::id).toList());
        Awards awards = new Awards(section.label("issuer", 200), section.label("office", 200), kinds);
        section.provisional();
        return awards;
    }

    private static AwardKind kind(Section section) {
        Set<String> bearers = section.names("bearers", 1, 3, BEARER, "INSTITUTION, UNIT or INNOVATOR");
        AwardKind kind = new AwardKind(
                section.matching("id", EditionReader.ID, EditionReader.AN_ID),
                section.label("label", 100),
                section.constant("stage", DecisionStage.FINALISTS),
                section.sound("bearers")
                        ? bearers.stream().map(Bearer::valueOf).collect(Collectors.toUnmodifiableSet())
                        : Set.of(),
                validity(section));
        section.provisional();
        return kind;
    }

    private static Optional<Period> validity(Section section) {
        if (!section.has("validity")) {
            return Optional.empty();
        }
        String written = section.matching("validity", EditionReader.PERIOD, EditionReader.A_PERIOD);
        if (!section.sound("validity")) {
            return Optional.empty();
        }
        Period period = Period.parse(written);
        if (period.isZero()) {
            section.meaning("validity", "out-of-bounds", "An award is valid for a time, or for good.", Map.of());
        }
        return Optional.of(period);
    }
}
