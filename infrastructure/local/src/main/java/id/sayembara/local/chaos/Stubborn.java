package id.sayembara.local.chaos;

import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Gateway;
import id.sayembara.local.road.Request;
import java.util.concurrent.atomic.AtomicInteger;

/** A client that asks again, with the very same request, until it is answered. */
final class Stubborn implements Gateway {
    private static final long PATIENCE_NANOS = 180_000_000_000L;

    private final Gateway gateway;
    private final AtomicInteger repeated = new AtomicInteger();

    Stubborn(Gateway gateway) {
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
                // killed before, while or after it was carried out: nobody knows
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("never answered: " + request.method() + " " + request.path());
            }
            repeated.incrementAndGet();
            pause();
        }
    }

    /** How many requests had to be sent again. */
    int repeated() {
        return repeated.get();
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
