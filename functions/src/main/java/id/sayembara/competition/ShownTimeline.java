package id.sayembara.competition;

import id.sayembara.platform.Window;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What is open now, and each instant as people in Indonesia's three zones read it. R1: each with its own date.
 *
 * @param now the instant at which the request was received
 */
public record ShownTimeline(String edition, Timeline timeline, Instant now, List<Shown> windows) {
    private static final ZoneOffset WIB = ZoneOffset.ofHours(7);
    private static final ZoneOffset WITA = ZoneOffset.ofHours(8);
    private static final ZoneOffset WIT = ZoneOffset.ofHours(9);

    /** One window. */
    public record Shown(Window window, Label label, boolean open, Moment opens, Moment closes) {}

    /** One instant in the three zones. */
    public record Moment(Instant at, OffsetDateTime wib, OffsetDateTime wita, OffsetDateTime wit) {
        static Moment of(Instant at) {
            return new Moment(at, at.atOffset(WIB), at.atOffset(WITA), at.atOffset(WIT));
        }
    }

    static ShownTimeline of(String edition, Timeline timeline, Instant now) {
        List<Window> open = timeline.at(now);
        return new ShownTimeline(
                edition,
                timeline,
                now,
                timeline.windows().stream()
                        .map(window -> new Shown(
                                window,
                                timeline.labels().getOrDefault(window.name(), new Label(window.name(), window.name())),
                                open.contains(window),
                                Moment.of(window.opens()),
                                Moment.of(window.closes())))
                        .toList());
    }
}
