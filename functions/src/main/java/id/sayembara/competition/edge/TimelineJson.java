package id.sayembara.competition.edge;

import id.sayembara.competition.ShownTimeline;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What is open now, and every opening and closing. R1.
 *
 * @param now the instant at which the request was received, UTC
 * @param zone the zone the edition speaks in
 * @param open names of the windows that are open now
 */
@Serdeable
record TimelineJson(String edition, String now, String zone, List<String> open, List<WindowJson> windows) {

    /** One window: open from {@code opens} to just before {@code closes}. */
    @Serdeable
    record WindowJson(String name, LabelJson label, boolean open, MomentJson opens, MomentJson closes) {
        static WindowJson of(ShownTimeline.Shown shown) {
            return new WindowJson(
                    shown.window().name(),
                    LabelJson.of(shown.label()),
                    shown.open(),
                    MomentJson.of(shown.opens()),
                    MomentJson.of(shown.closes()));
        }
    }

    /** One instant, UTC and as the three zones read it, each with its own date. */
    @Serdeable
    record MomentJson(String at, String wib, String wita, String wit) {
        static MomentJson of(ShownTimeline.Moment moment) {
            return new MomentJson(
                    moment.at().toString(), local(moment.wib()), local(moment.wita()), local(moment.wit()));
        }
    }

    static TimelineJson of(ShownTimeline timeline) {
        return new TimelineJson(
                timeline.edition(),
                timeline.now().toString(),
                timeline.timeline().zone().getId(),
                timeline.windows().stream()
                        .filter(ShownTimeline.Shown::open)
                        .map(shown -> shown.window().name())
                        .toList(),
                timeline.windows().stream().map(WindowJson::of).toList());
    }

    private static String local(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
