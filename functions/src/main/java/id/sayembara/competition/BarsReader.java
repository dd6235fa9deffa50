package id.sayembara.competition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what keeps innovations out of a group. R11. */
final class BarsReader {
    private static final Pattern INSTITUTION = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern AWARD = Pattern.compile("\\S.{0,98}\\S|\\S");

    private BarsReader() {}

    /** The kinds of bars, each with what it needs besides id and label. */
    private enum Kind {
        RECOGNISED("reached"),
        UNINVITED("institutions"),
        UNSOURCED("");

        private final String part;

        Kind(String part) {
            this.part = part;
        }
    }

    /** The bars of a group; none when it names none. */
    static List<Bar> read(Section group) {
        if (!group.has("bars")) {
            return List.of();
        }
        List<Bar> bars = group.each("bars", 1, 20, BarsReader::bar);
        group.unique("bars", "id", bars.stream().map(Bar::id).toList());
        return bars;
    }

    private static Bar bar(Section section) {
        String id = section.matching("id", EditionReader.ID, EditionReader.AN_ID);
        Label label = section.label("label", 300);
        Kind kind = section.constant("kind", Kind.UNSOURCED);
        DecisionStage reached = section.constantOr("reached", DecisionStage.FINALISTS);
        int times = (int) section.wholeOr("times", 1, 1, 20);
        Set<String> awards = names(section, "awards", 50, AWARD, "1 to 100 characters without a space at either end");
        Set<String> institutions = names(section, "institutions", 1_000, INSTITUTION, "an institution's id");
        section.provisional();
        if (section.sound("kind")) {
            parts(section, kind);
        }
        return switch (kind) {
            case RECOGNISED -> new Bar.Recognised(id, label, reached, awards, times);
            case UNINVITED -> new Bar.Uninvited(id, label, institutions);
            case UNSOURCED -> new Bar.Unsourced(id, label);
        };
    }

    private static Set<String> names(Section section, String name, int most, Pattern pattern, String what) {
        return section.has(name) ? Set.copyOf(section.names(name, 1, most, pattern, what)) : Set.of();
    }

    /** A bar has the parts its kind asks for, and no others. */
    private static void parts(Section section, Kind kind) {
        if (!kind.part.isEmpty() && !section.has(kind.part)) {
            section.meaning(kind.part, "part-missing", "This kind of bar needs " + kind.part + ".", Map.of());
        }
        for (String name : List.of("reached", "awards", "times", "institutions")) {
            boolean wanted = name.equals("institutions") ? kind == Kind.UNINVITED : kind == Kind.RECOGNISED;
            if (!wanted && section.has(name)) {
                section.meaning(name, "part-unused", "This kind of bar has no " + name + ".", Map.of());
            }
        }
    }
}
