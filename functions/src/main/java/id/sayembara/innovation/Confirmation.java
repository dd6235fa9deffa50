package id.sayembara.innovation;

import id.sayembara.platform.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What its institution last said of an innovation. R38: said each year while {@link #window} is open, it holds until the next year's window
 * has closed; then the innovation is shown as unconfirmed. R3: computed at each read, nothing flips.
 *
 * @param status never UNCONFIRMED
 * @param at when it was said
 */
public record Confirmation(Status status, Instant at) {
    /** Name of the yearly window. */
    public static final String WINDOW = "confirmation";

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    /** The window closes as this month begins. Our figure, as is that it opens with the year: no public rule gives one. */
    private static final int CLOSING_MONTH = 4;

    /** The window of the year that it is in Jakarta: {@code [1 January, 1 April)}. */
    public static Window window(Instant now) {
        return window(year(now));
    }

    /** The year whose window has closed last: what is shown changes with it alone. */
    public static int term(Instant now) {
        int year = year(now);
        return now.isBefore(window(year).closes()) ? year - 1 : year;
    }

    /** What is shown at this instant. */
    public static Status shown(Optional<Confirmation> last, Instant now) {
        return last.filter(said -> said.holds(now)).map(Confirmation::status).orElse(Status.UNCONFIRMED);
    }

    /** Whether it was said in the window of this instant's year, so that nobody needs to be reminded. */
    boolean isOf(Instant now) {
        return window(now).contains(at);
    }

    private boolean holds(Instant now) {
        return now.isBefore(window(year(at) + 1).closes());
    }

    private static int year(Instant now) {
        return now.atZone(WIB).getYear();
    }

    private static Window window(int year) {
        return new Window(WINDOW, start(year, 1), start(year, CLOSING_MONTH));
    }

    private static Instant start(int year, int month) {
        return LocalDate.of(year, month, 1).atStartOfDay(WIB).toInstant();
    }
}
