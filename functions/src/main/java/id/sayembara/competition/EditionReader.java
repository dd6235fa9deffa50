package id.sayembara.competition;

import id.sayembara.platform.Finding;
import id.sayembara.platform.Window;
import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads an edition from its data and finds every fault at once, of shape and of meaning. R14: what it accepts is what {@code
 * editions/edition.schema.json} describes and the meaning of the fields allows.
 */
public final class EditionReader {
    /** An id: 2 to 40 characters. */
    static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    static final String AN_ID = "2 to 40 lower-case letters, digits and hyphens, a letter first";
    private static final Pattern AGE = Pattern.compile("P([0-9]{1,2}Y([0-9]{1,2}M)?|[0-9]{1,2}M)");

    private EditionReader() {}

    /** Reads the data as this version of its edition. */
    public static Reading read(Node data, int version) {
        Remarks remarks = new Remarks();
        Optional<Edition> edition = Section.root(data, remarks, section -> edition(section, version));
        List<Finding> all = remarks.all();
        return new Reading(
                edition.filter(e -> all.isEmpty()).map(e -> e.withProvisional(sorted(remarks.provisional()))),
                List.copyOf(remarks.shape()),
                all);
    }

    /** In one order, however the data was written. */
    private static List<Provisional> sorted(List<Provisional> values) {
        return values.stream()
                .sorted(Comparator.comparing(Provisional::pointer))
                .toList();
    }

    private static Edition edition(Section section, int version) {
        String id = section.matching("id", ID, AN_ID);
        Label name = section.label("name", 200);
        Label theme = section.label("theme", 500);
        String legalBasis = section.text("legalBasis", 1, 500);
        Timeline timeline = section.within("timeline", TimelineReader::read)
                .orElseGet(() -> new Timeline(TimelineReader.NO_ZONE, List.of(), Map.of()));
        Instant rememberUntil = TimelineReader.moment(section, "rememberUntil", timeline.zone());
        List<Choice> categories = FormReader.choices(section, "categories", 20);
        List<Group> groups = section.each("groups", 1, 10, s -> group(s, categories));
        section.unique("groups", "id", groups.stream().map(Group::id).toList());
        List<Cap> caps = section.each("caps", 0, 20, EditionReader::cap);
        section.provisional();
        if (section.sound("groups", "caps")) {
            capsNameGroups(section, caps, groups);
        }
        if (section.sound("timeline", "rememberUntil")) {
            remembersLongEnough(section, timeline, rememberUntil);
        }
        return new Edition(
                id, version, name, theme, legalBasis, timeline, categories, groups, caps, rememberUntil, List.of());
    }

    private static Group group(Section section, List<Choice> categories) {
        Group group = new Group(
                section.matching("id", ID, AN_ID),
                section.label("label", 200),
                age(section),
                section.flagOr("sourceRequired", false),
                FormReader.read(section, categories));
        section.provisional();
        if (group.sourceRequired()
                && section.sound("form")
                && group.question(Meaning.SOURCES).isEmpty()) {
            section.meaning(
                    "sourceRequired",
                    "meaning-missing",
                    "One question must have the meaning SOURCES.",
                    Map.of("meaning", Meaning.SOURCES.name()));
        }
        return group;
    }

    private static Period age(Section section) {
        String written = section.matching("minimumAge", AGE, "a number of years and months, such as P2Y or P1Y6M");
        return section.has("minimumAge") && section.sound("minimumAge") ? Period.parse(written) : Period.ZERO;
    }

    private static Cap cap(Section section) {
        Cap cap = new Cap(section.names("groups", 1, 10, ID, AN_ID), (int) section.whole("most", 1, 1000));
        section.provisional();
        return cap;
    }

    private static void capsNameGroups(Section section, List<Cap> caps, List<Group> groups) {
        Set<String> ids = groups.stream().map(Group::id).collect(Collectors.toSet());
        for (int i = 0; i < caps.size(); i++) {
            if (!ids.containsAll(caps.get(i).groups())) {
                section.meaning("caps", i, "groups", "no-such-group", "A cap names groups of this edition.");
            }
        }
    }

    private static void remembersLongEnough(Section section, Timeline timeline, Instant until) {
        boolean early = timeline.windows().stream().map(Window::closes).anyMatch(until::isBefore);
        if (early) {
            section.meaning(
                    "rememberUntil",
                    "too-early",
                    "Answers must be remembered until the last window has closed.",
                    Map.of());
        }
    }
}
