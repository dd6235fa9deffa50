package id.sayembara.competition;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads when people are reminded: leads from the longest to the shortest, and the hours of offices. */
final class RemindersReader {
    private static final Pattern LEAD = Pattern.compile("P([0-9]{1,2}D|T[0-9]{1,3}H)");
    private static final Pattern HOUR = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private RemindersReader() {}

    static Reminders read(Section section) {
        List<Duration> leads = leads(section);
        Reminders hours = section.within("officeHours", RemindersReader::hours).orElseGet(RemindersReader::none);
        section.provisional();
        return new Reminders(leads, hours.from(), hours.until());
    }

    /** What stands in where there are none to read. */
    static Reminders none() {
        return new Reminders(List.of(), LocalTime.MIN, LocalTime.MAX);
    }

    private static List<Duration> leads(Section section) {
        List<String> written =
                List.copyOf(section.names("leads", 0, 10, LEAD, "a number of days or hours, such as P7D or PT24H"));
        if (!section.sound("leads")) {
            return List.of();
        }
        List<Duration> leads = written.stream().map(Duration::parse).toList();
        for (int i = 0; i < leads.size(); i++) {
            Duration before = i == 0 ? Duration.ofDays(1000) : leads.get(i - 1);
            if (leads.get(i).isZero() || leads.get(i).compareTo(before) >= 0) {
                section.meaning("leads", i, "", "not-descending", "Leads go from the longest to the shortest.");
            }
        }
        return leads;
    }

    private static Reminders hours(Section section) {
        LocalTime from = hour(section, "from");
        LocalTime until = hour(section, "until");
        section.provisional();
        if (section.sound("from", "until") && !from.isBefore(until)) {
            section.meaning("until", "not-after-opening", "Offices must close after they open.", Map.of());
        }
        return new Reminders(List.of(), from, until);
    }

    private static LocalTime hour(Section section, String name) {
        String written = section.matching(name, HOUR, "an hour and minute, such as 08:00");
        return section.has(name) && section.sound(name) ? LocalTime.parse(written) : LocalTime.MIN;
    }
}
