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
    /** Years and months. */
    static final Pattern PERIOD = Pattern.compile("P([0-9]{1,2}Y([0-9]{1,2}M)?|[0-9]{1,2}M)");

    static final String A_PERIOD = "a number of years and months, such as P2Y or P1Y6M";

    private static final Pattern CONFLICT = Pattern.compile("INSTITUTION|REGION");

    private EditionReader() {}

    /** What comes first among finalists. R32. */
    private enum Priority {
        NONE,
        REPLICATED
    }

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
        List<ConflictRule> conflicts = conflicts(section);
        Screening screening =
                section.within("screening", EditionReader::screening).orElseGet(() -> new Screening(List.of()));
        Optional<List<Group>> known = Optional.of(groups).filter(g -> section.sound("groups"));
        Selection selection = section.within("selection", s -> selection(s, known))
                .orElseGet(() -> new Selection(List.of(), false, List.of()));
        Reminders reminders = section.within("reminders", RemindersReader::read).orElseGet(RemindersReader::none);
        Awards awards = section.has("awards")
                ? section.within("awards", AwardsReader::read).orElseGet(Awards::none)
                : Awards.none();
        Optional<RatingRules> rating =
                section.has("rating") ? section.within("rating", RatingReader::read) : Optional.empty();
        section.provisional();
        if (section.sound("groups", "caps")) {
            capsNameGroups(section, "caps", caps, groups);
        }
        if (rating.isPresent() && section.sound("timeline")) {
            ratesInAWindow(section, timeline);
        }
        if (section.sound("timeline", "rememberUntil")) {
            remembersLongEnough(section, timeline, rememberUntil);
        }
        return new Edition(
                id,
                version,
                name,
                theme,
                legalBasis,
                timeline,
                categories,
                groups,
                caps,
                conflicts,
                screening,
                selection,
                reminders,
                awards,
                rating,
                rememberUntil,
                List.of());
    }

    private static List<ConflictRule> conflicts(Section section) {
        Set<String> names = section.names("conflicts", 0, 2, CONFLICT, "INSTITUTION or REGION");
        return section.sound("conflicts")
                ? names.stream().map(ConflictRule::valueOf).toList()
                : List.of();
    }

    private static Screening screening(Section section) {
        Screening screening = new Screening(FormReader.choices(section, "reasons", 40));
        section.provisional();
        return screening;
    }

    private static Selection selection(Section section, Optional<List<Group>> groups) {
        List<Cap> finalists = section.each("finalists", 0, 20, EditionReader::cap);
        Priority priority = section.constantOr("priority", Priority.NONE);
        List<Cap> winners = section.has("winners") ? section.each("winners", 1, 20, EditionReader::cap) : List.of();
        section.provisional();
        if (groups.isPresent() && section.sound("finalists")) {
            capsNameGroups(section, "finalists", finalists, groups.get());
        }
        if (groups.isPresent() && section.sound("winners")) {
            capsNameGroups(section, "winners", winners, groups.get());
        }
        return new Selection(finalists, priority == Priority.REPLICATED, winners);
    }

    private static Group group(Section section, List<Choice> categories) {
        List<Question> form = FormReader.read(section, categories);
        Optional<List<Question>> known = Optional.of(form).filter(f -> section.sound("form"));
        Group group = new Group(
                section.matching("id", ID, AN_ID),
                section.label("label", 200),
                age(section),
                section.flagOr("sourceRequired", false),
                BarsReader.read(section),
                form,
                section.within("evaluation", s -> EvaluationReader.read(s, known))
                        .orElseGet(EvaluationReader::none));
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
        String written = section.matching("minimumAge", PERIOD, A_PERIOD);
        return section.has("minimumAge") && section.sound("minimumAge") ? Period.parse(written) : Period.ZERO;
    }

    private static Cap cap(Section section) {
        Cap cap = new Cap(section.names("groups", 1, 10, ID, AN_ID), (int) section.whole("most", 1, 1000));
        section.provisional();
        return cap;
    }

    private static void capsNameGroups(Section section, String name, List<Cap> caps, List<Group> groups) {
        Set<String> ids = groups.stream().map(Group::id).collect(Collectors.toSet());
        for (int i = 0; i < caps.size(); i++) {
            if (!ids.containsAll(caps.get(i).groups())) {
                section.meaning(name, i, "groups", "no-such-group", "A cap names groups of this edition.");
            }
        }
    }

    private static void ratesInAWindow(Section section, Timeline timeline) {
        if (timeline.windows().stream().noneMatch(w -> w.name().equals(Timeline.RATING))) {
            section.meaning(
                    "rating",
                    "window-missing",
                    "There must be a window named " + Timeline.RATING + ".",
                    Map.of("name", Timeline.RATING));
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
