package id.sayembara.competition;

import id.sayembara.platform.Window;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an edition's windows. R1, R7, R8: each is {@code [opens, closes)}, they may overlap, and hops close in order. */
final class TimelineReader {
    private static final Pattern ZONE = Pattern.compile("[A-Za-z][A-Za-z0-9_+/-]{1,49}");
    private static final Pattern MOMENT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})");

    /** Stands in for a zone that is none, so that no moment is held against it. No file can name it: a name begins with a letter. */
    static final ZoneId NO_ZONE = ZoneOffset.MAX;

    private TimelineReader() {}

    /** A window as it is written, before it is known to be one. */
    private record Stretch(String name, Label label, Instant opens, Instant closes) {
        boolean ordered() {
            return opens.isBefore(closes);
        }
    }

    static Timeline read(Section section) {
        ZoneId zone = zone(section);
        List<Stretch> stretches = section.each("windows", 4, 30, s -> stretch(s, zone));
        section.unique("windows", "name", stretches.stream().map(Stretch::name).toList());
        if (section.sound("windows")) {
            hops(section, stretches);
            stages(section, stretches);
        }
        section.provisional();
        Map<String, Label> labels = new LinkedHashMap<>();
        stretches.forEach(s -> labels.put(s.name(), s.label()));
        List<Window> windows = stretches.stream()
                .filter(Stretch::ordered)
                .map(s -> new Window(s.name(), s.opens(), s.closes()))
                .toList();
        return new Timeline(zone, windows, labels);
    }

    /** A moment with the offset that is in force in the zone, so that nobody writes 23:59 of another zone by mistake. */
    static Instant moment(Section section, String name, ZoneId zone) {
        String written =
                section.matching(name, MOMENT, "a date and time with an offset, such as 2025-06-03T23:59:00+07:00");
        if (!section.sound(name) || !section.has(name)) {
            return Instant.EPOCH;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(written);
            ZoneOffset here = zone.getRules().getOffset(moment.toInstant());
            if (!moment.getOffset().equals(here) && !zone.equals(NO_ZONE)) {
                section.meaning(
                        name,
                        "foreign-offset",
                        "The edition's zone has the offset " + here + " at that time.",
                        Map.of("offset", here.getId()));
            }
            return moment.toInstant();
        } catch (DateTimeException e) {
            section.meaning(name, "no-such-time", "There is no such date or time.", Map.of());
            return Instant.EPOCH;
        }
    }

    private static ZoneId zone(Section section) {
        String name = section.matching("zone", ZONE, "a time zone's name, such as Asia/Jakarta");
        if (section.sound("zone")) {
            try {
                return ZoneId.of(name);
            } catch (DateTimeException e) {
                section.meaning("zone", "no-such-zone", "There is no such time zone.", Map.of());
            }
        }
        return NO_ZONE;
    }

    private static Stretch stretch(Section section, ZoneId zone) {
        Stretch stretch = new Stretch(
                section.matching("name", EditionReader.ID, EditionReader.AN_ID),
                section.label("label", 200),
                moment(section, "opens", zone),
                moment(section, "closes", zone));
        if (section.sound("opens", "closes") && !stretch.ordered()) {
            section.meaning("closes", "not-after-opening", "A window must close after it opens.", Map.of());
        }
        section.provisional();
        return stretch;
    }

    private static void hops(Section section, List<Stretch> stretches) {
        Optional<Stretch> drafting = named(section, stretches, Timeline.DRAFTING);
        Optional<Stretch> submission = named(section, stretches, Timeline.SUBMISSION);
        if (drafting.isEmpty() || submission.isEmpty()) {
            return;
        }
        int at = stretches.indexOf(drafting.get());
        if (drafting.get().closes().isAfter(submission.get().closes())) {
            section.meaning(
                    "windows", at, "closes", "hops-out-of-order", "Drafting must close no later than submission.");
        }
        if (drafting.get().opens().isAfter(submission.get().opens())) {
            section.meaning(
                    "windows", at, "opens", "hops-out-of-order", "Drafting must open no later than submission.");
        }
    }

    private static void stages(Section section, List<Stretch> stretches) {
        Optional<Stretch> screening = named(section, stretches, Timeline.SCREENING);
        Optional<Stretch> evaluation = named(section, stretches, Timeline.EVALUATION);
        if (screening.isPresent()
                && evaluation.isPresent()
                && !evaluation.get().opens().isAfter(screening.get().opens())) {
            section.meaning(
                    "windows",
                    stretches.indexOf(evaluation.get()),
                    "opens",
                    "stages-out-of-order",
                    "Evaluation must open after screening.");
        }
    }

    private static Optional<Stretch> named(Section section, List<Stretch> stretches, String name) {
        Optional<Stretch> found =
                stretches.stream().filter(s -> s.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            section.meaning(
                    "windows", "window-missing", "There must be a window named " + name + ".", Map.of("name", name));
        }
        return found;
    }
}
