package id.sayembara.local.demo;

import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Person;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The edition's windows as the public is told of them. */
final class Calendar {
    private record Span(Instant opens, Instant closes) {}

    private static final Duration A_DAY = Duration.ofHours(24);

    private final Map<String, Span> windows = new LinkedHashMap<>();
    private final List<Duration> leads = new ArrayList<>();
    private ZoneId zone = ZoneId.of("UTC");
    private LocalTime from = LocalTime.MIN;
    private LocalTime until = LocalTime.MAX;

    /** Reads the published timeline, and when people are reminded. */
    void read(Person anyone) {
        Answer edition = anyone.get("/public/editions/" + Story.EDITION).expect(200);
        zone = ZoneId.of(edition.at("zone"));
        from = LocalTime.parse(edition.at("reminders", "from"));
        until = LocalTime.parse(edition.at("reminders", "until"));
        ((List<?>) edition.value("reminders", "leads")).forEach(lead -> leads.add(Duration.parse((String) lead)));
        for (Object w : (List<?>) anyone.get("/public/editions/" + Story.EDITION + "/timeline")
                .expect(200)
                .value("windows")) {
            Map<?, ?> window = (Map<?, ?>) w;
            windows.put((String) window.get("name"), new Span(instant(window, "opens"), instant(window, "closes")));
        }
    }

    private static Instant instant(Map<?, ?> window, String name) {
        return Instant.parse((String) ((Map<?, ?>) window.get(name)).get("at"));
    }

    Instant opens(String window) {
        return windows.get(window).opens();
    }

    Instant closes(String window) {
        return windows.get(window).closes();
    }

    /** So many hundredths into a window. */
    Instant within(String window, int hundredths) {
        Duration whole = Duration.between(opens(window), closes(window));
        return opens(window).plus(whole.multipliedBy(hundredths).dividedBy(100));
    }

    /** When people are reminded of a window's closing: what is a day away or more, at the last minute of office hours before. */
    List<Instant> reminders(String window) {
        List<Instant> reminders = new ArrayList<>();
        for (Duration lead : leads) {
            ZonedDateTime at = closes(window).minus(lead).atZone(zone);
            while (lead.compareTo(A_DAY) >= 0 && !inOffice(at)) {
                at = at.minusMinutes(1);
            }
            reminders.add(at.toInstant());
        }
        return reminders;
    }

    private boolean inOffice(ZonedDateTime at) {
        LocalTime time = at.toLocalTime();
        return at.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                && !time.isBefore(from)
                && !time.isAfter(until);
    }
}
