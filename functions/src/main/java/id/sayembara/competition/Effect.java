package id.sayembara.competition;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a closing brings about. R3: it opens and shuts nothing; whoever owns it carries it out, once however often
 * it is told.
 *
 * @param id names the closing's instant, so that a closing that moved has effects of its own; such as {@code
 *     SEAL/submission/2025-06-03T16:59:00Z}
 * @param window the window that closes
 * @param closes when it closes
 * @param due when the effect is to come, not before
 * @param until when it is pointless; empty for what is never too late
 * @param lead of a reminder: how long before the closing it was meant for
 */
public record Effect(
        String id,
        Kind kind,
        String window,
        Instant closes,
        Instant due,
        Optional<Instant> until,
        Optional<Duration> lead) {

    /** What is brought about. */
    public enum Kind {
        /** What was submitted is sealed. R6. */
        SEAL,
        /** Those who hold an unfinished proposal are reminded. */
        REMIND,
        /** What screening decided is told. R20. */
        ANNOUNCE_SCREENING,
        /** Scores are frozen. R26. */
        FREEZE,
        /** What the public rated is counted. R36. */
        RECOUNT
    }

    /** Whether it is to come by now. */
    boolean isDue(Instant now) {
        return !now.isBefore(due);
    }

    /** Whether it is pointless by now. */
    boolean isPointless(Instant now) {
        return until.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** A lead as editions write it: whole days from two on, such as {@code P7D}, hours below, such as {@code PT24H}. */
    public static String written(Duration lead) {
        boolean days = lead.toHours() % 24 == 0 && lead.toDays() > 1;
        return days ? "P" + lead.toDays() + "D" : "PT" + lead.toHours() + "H";
    }
}
