package id.sayembara.local.demo;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Says what day it is and how far the work is. */
final class Progress {
    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN = 5 * SECOND;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.of("Asia/Jakarta"));

    /** How long a chapter took, and how many requests it sent. */
    record Lap(String chapter, double seconds, double cpu, long requests) {}

    private final PrintStream out;
    private final long start = System.nanoTime();
    private final List<Lap> laps = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private volatile int all;
    private volatile long lastLine;

    Progress(PrintStream out) {
        this.out = out;
    }

    /** A day begins. */
    void day(Instant at, String what) {
        out.printf(Locale.ROOT, "%6.1f s  %s WIB  %s%n", seconds(), DAY.format(at), what);
    }

    /** A pile of this many tasks begins. */
    void pile(int tasks) {
        done.set(0);
        all = tasks;
        lastLine = System.nanoTime();
    }

    /** One of them is done: every few seconds that is said. */
    synchronized void one(String what) {
        int now = done.incrementAndGet();
        if (System.nanoTime() - lastLine > BETWEEN) {
            lastLine = System.nanoTime();
            out.printf(Locale.ROOT, "%6.1f s      %d of %d %s%n", seconds(), now, all, what);
        }
    }

    void note(String what) {
        out.printf(Locale.ROOT, "%6.1f s      %s%n", seconds(), what);
    }

    void lap(String chapter, double seconds, double cpu, long requests) {
        laps.add(new Lap(chapter, seconds, cpu, requests));
    }

    List<Lap> laps() {
        return List.copyOf(laps);
    }

    double seconds() {
        return (System.nanoTime() - start) / (double) SECOND;
    }
}
