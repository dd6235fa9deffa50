package id.sayembara.local.demo;

import id.sayembara.local.road.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The edition's windows as the public is told of them. */
final class Calendar {
    private record Span(Instant opens, Instant closes) {}

    private final Map<String, Span> windows = new LinkedHashMap<>();

    /** Reads the published timeline. */
    void read(Person anyone) {
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
}
