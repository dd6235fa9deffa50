package id.sayembara.local.http;

import id.sayembara.local.template.Cloud.Throttle;
import java.util.function.LongSupplier;

/** A throttle: {@code burst} requests at once, refilled at {@code rate} a second. */
final class TokenBucket {

    private static final double NANOS = 1e9;

    private final Throttle throttle;
    private final LongSupplier nanoTime;
    private double tokens;
    private long last;

    TokenBucket(Throttle throttle, LongSupplier nanoTime) {
        this.throttle = throttle;
        this.nanoTime = nanoTime;
        this.tokens = throttle.burst();
        this.last = nanoTime.getAsLong();
    }

    /** Takes one request's token; false when there is none. */
    synchronized boolean take() {
        long now = nanoTime.getAsLong();
        tokens = Math.min(throttle.burst(), tokens + (now - last) / NANOS * throttle.rate());
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
