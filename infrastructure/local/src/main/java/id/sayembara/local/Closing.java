package id.sayembara.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is to be closed, the last first. One that fails does not keep the others open. */
final class Closing implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                System.err.println(part.getClass().getSimpleName() + " did not close: " + e);
            }
        }
    }
}
