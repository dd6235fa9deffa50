package id.sayembara.local.messaging;

import java.time.Duration;

/** A background thread that repeats one step until it is closed. A step that fails is told and repeated after a while. */
final class Worker implements AutoCloseable {

    /** One round of work. */
    interface Step {
        void run() throws InterruptedException;
    }

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Step step;
    private final Thread thread;
    private volatile boolean closed;

    Worker(String name, Step step) {
        this.step = step;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::loop);
    }

    Worker start() {
        thread.start();
        return this;
    }

    private void loop() {
        while (!closed) {
            try {
                try {
                    step.run();
                } catch (RuntimeException e) {
                    if (!closed) {
                        System.err.println(thread.getName() + " stumbled: " + e);
                        Thread.sleep(AFTER_FAILURE);
                    }
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
