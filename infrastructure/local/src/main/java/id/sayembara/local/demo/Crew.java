package id.sayembara.local.demo;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A few workers who share a pile of tasks. */
final class Crew implements AutoCloseable {
    private final ExecutorService threads;

    Crew(int workers) {
        threads = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().name("driver-", 0).daemon().factory());
    }

    /** Does each task; the first that fails stops the year. */
    <T> void each(Collection<T> tasks, Consumer<T> work) {
        List<Future<?>> running = tasks.stream()
                .<Future<?>>map(task -> threads.submit(() -> work.accept(task)))
                .toList();
        try {
            for (Future<?> task : running) {
                task.get();
            }
        } catch (ExecutionException e) {
            running.forEach(task -> task.cancel(false));
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
