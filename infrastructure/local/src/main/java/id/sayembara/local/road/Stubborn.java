package id.sayembara.local.road;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client that asks again, with the very same request, until it is answered. The same key gives the same answer, so nothing is
 * done twice; and a server that is slow, killed or starting has its limits all the same.
 */
public final class Stubborn implements Gateway {
    private static final long PATIENCE_NANOS = 180_000_000_000L;

    private final Gateway gateway;
    private final AtomicInteger repeated = new AtomicInteger();

    public Stubborn(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Answer send(Request request) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                Answer answer = gateway.send(request);
                if (answer.status() < 500) {
                    return answer;
                }
            } catch (Unanswered lost) {
                // lost before, while or after it was carried out: nobody knows
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("never answered: " + request.method() + " " + request.path());
            }
            repeated.incrementAndGet();
            pause();
        }
    }

    /** How many requests had to be sent again. */
    public int repeated() {
        return repeated.get();
    }

    /** Waits a moment. */
    public static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
