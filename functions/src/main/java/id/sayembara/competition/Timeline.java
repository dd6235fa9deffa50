package id.sayembara.competition;

import id.sayembara.platform.Window;
import id.sayembara.platform.Windows;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * When what is open. R1, R3, R7: computed from the windows at each question, never stored as a phase; windows may overlap.
 *
 * @param zone the zone the edition speaks in, such as Asia/Jakarta
 * @param windows every window, in the edition's order
 * @param labels what people call each window, by its name
 */
public record Timeline(ZoneId zone, List<Window> windows, Map<String, Label> labels) implements Windows {
    /** Units write and hand over: the first hop's internal deadline. R8. */
    public static final String DRAFTING = "drafting";

    /** Institutions submit: registration. R8. */
    public static final String SUBMISSION = "submission";

    /** The secretariat screens what was submitted. R20. */
    public static final String SCREENING = "screening";

    /** Evaluators score; at its closing the scores are frozen. */
    public static final String EVALUATION = "evaluation";

    /** The public rates finalists; only an edition with rules for it has this window. R36. */
    public static final String RATING = "rating";

    /**
     * How long after a closing what comes of it waits: longer than the longest request, which is 29 s in a function, 30 s at the
     * gateway. R6.
     */
    public static final Duration DRAIN = Duration.ofMinutes(2);

    public Timeline {
        windows = List.copyOf(windows);
        labels = Map.copyOf(labels);
    }

    /** A timeline whose windows have no labels. */
    public Timeline(ZoneId zone, List<Window> windows) {
        this(zone, windows, Map.of());
    }

    /** What is open at this instant, in the edition's order. */
    public List<Window> at(Instant instant) {
        return windows.stream().filter(w -> w.contains(instant)).toList();
    }

    /** When the first window opens: from then on there is something to take part in. */
    public Instant opens() {
        return windows.stream().map(Window::opens).min(Instant::compareTo).orElseThrow();
    }

    @Override
    public Window window(String name) {
        return windows.stream()
                .filter(w -> w.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the edition has no window " + name));
    }
}
