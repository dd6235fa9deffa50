package id.sayembara.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The competition's time: wall time moved by an offset, or standing still. It stamps what the gateway receives and
 * drives the schedules. Tokens, signed addresses, queues and streams stay on wall time.
 */
public final class CompetitionClock implements InstantSource {

    /** Hears of the clock's jumps. */
    public interface Listener {
        /** Called after the clock was moved; {@code from} is the time it showed before. */
        void moved(Instant from, Instant to);
    }

    private final InstantSource wall;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Duration offset;
    private volatile Instant standing;

    CompetitionClock(InstantSource wall, Duration offset, Instant standing) {
        this.wall = wall;
        this.offset = offset;
        this.standing = standing;
    }

    /** A clock that shows wall time until it is moved. */
    public static CompetitionClock atWallTime() {
        return new CompetitionClock(Clock.systemUTC(), Duration.ZERO, null);
    }

    @Override
    public Instant instant() {
        Instant still = standing;
        return still != null ? still : wall.instant().plus(offset);
    }

    /** Moves the clock to {@code to}; it goes on from there. */
    public void set(Instant to) {
        Instant from = instant();
        offset = Duration.between(wall.instant(), to);
        standing = null;
        tell(from, to);
    }

    /** Moves the clock to {@code to}, where it stands still until it is moved again. */
    public void freeze(Instant to) {
        Instant from = instant();
        standing = to;
        tell(from, to);
    }

    /** Moves the clock by {@code by}; a standing clock stands at the new time. */
    public void advance(Duration by) {
        if (standing != null) {
            freeze(standing.plus(by));
        } else {
            set(instant().plus(by));
        }
    }

    /** How far the clock is from wall time while it goes. */
    public Duration offset() {
        return offset;
    }

    /** Where the clock stands, or null when it goes. */
    public Instant standing() {
        return standing;
    }

    /** Lets {@code listener} hear of every jump from now on. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    private void tell(Instant from, Instant to) {
        listeners.forEach(listener -> listener.moved(from, to));
    }
}
