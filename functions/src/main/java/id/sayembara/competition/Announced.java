package id.sayembara.competition;

import id.sayembara.platform.Finding;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What was announced and what a new version must keep of it. R4, R6.
 *
 * @param sealing since when submissions are being sealed, if they are
 */
record Announced(Timeline timeline, Optional<Instant> sealing) {

    /**
     * Refuses a timeline that goes back on what was announced.
     *
     * @throws Refusal {@code closing-moved-back}; {@code edition-sealing} when a window up to and including submission
     *     changes though submissions are being sealed
     */
    void requireKeptBy(Timeline next) {
        List<Finding> earlier = missing(
                timeline.windows(), next, (was, is) -> !is.closes().isBefore(was.closes()), "closing-moved-back");
        if (!earlier.isEmpty()) {
            throw new Refusal(
                    CompetitionProblem.CLOSING_MOVED_BACK,
                    "A closing moves forward, never back; nothing was published.",
                    earlier);
        }
        if (sealing.isPresent()) {
            List<Finding> moved = missing(upToSubmission(), next, Window::equals, "edition-sealing");
            if (!moved.isEmpty()) {
                throw new Refusal(
                        CompetitionProblem.EDITION_SEALING,
                        "Submissions are being sealed since " + sealing.get() + "; nothing was published.",
                        moved);
            }
        }
    }

    private List<Window> upToSubmission() {
        Instant closing = timeline.window(Timeline.SUBMISSION).closes();
        return timeline.windows().stream()
                .filter(w -> !w.closes().isAfter(closing))
                .toList();
    }

    /** The windows of which the next timeline has none that keeps them. */
    private static List<Finding> missing(
            List<Window> windows, Timeline next, BiPredicate<Window, Window> keeps, String code) {
        return windows.stream()
                .filter(was ->
                        next.windows().stream().noneMatch(is -> is.name().equals(was.name()) && keeps.test(was, is)))
                .map(was -> new Finding(
                        "/timeline/windows",
                        code,
                        "The window " + was.name() + " was announced to close at " + was.closes() + ".",
                        was.facts(was.closes())))
                .toList();
    }
}
