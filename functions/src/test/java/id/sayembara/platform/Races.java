package id.sayembara.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs the same thing several times at once. */
public final class Races {
    private Races() {}

    /** What each runner came to: a value, or the exception it ended with. */
    public record Outcome<T>(T value, RuntimeException failure) {
        public boolean won() {
            return failure == null;
        }
    }

    /** Starts all runners at one signal and waits for them. */
    public static <T> List<Outcome<T>> run(int runners, IntFunction<T> race) {
        CountDownLatch signal = new CountDownLatch(1);
        List<Outcome<T>> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(runners)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                int number = i;
                futures.add(threads.submit(() -> {
                    signal.await();
                    return race.apply(number);
                }));
            }
            signal.countDown();
            for (Future<T> future : futures) {
                outcomes.add(outcome(future));
            }
        }
        return outcomes;
    }

    private static <T> Outcome<T> outcome(Future<T> future) {
        try {
            return new Outcome<>(future.get(), null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                return new Outcome<>(null, failure);
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
