package id.sayembara.local.road;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what comes by events. */
public final class Patience {
    private static final long PAUSE_MILLIS = 20;

    private Patience() {}

    /**
     * Waits until it has come.
     *
     * @throws AssertionError when it has not come in time
     */
    public static void await(Duration longest, String what, BooleanSupplier come) {
        long end = System.nanoTime() + longest.toNanos();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + longest + ": " + what);
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
