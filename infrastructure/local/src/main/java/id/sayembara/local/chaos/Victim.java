package id.sayembara.local.chaos;

import id.sayembara.local.Main;
import id.sayembara.local.Milestones;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A local cloud in a process of its own, kept in a folder, that can be killed and started again. */
final class Victim {
    private static final int PATIENCE_SECONDS = 120;

    private final int port;
    private final Path folder;
    private final String code;
    private Process process;
    private CountDownLatch ready;
    private CountDownLatch milestone;

    Victim(int port, Path folder, String code) {
        this.port = port;
        this.folder = folder;
        this.code = code;
    }

    /** Starts it and waits until it serves. A milestone such as {@code stored:3}, or {@code none:0}. */
    void start(String wanted) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-D" + Milestones.PROPERTY + "=" + wanted,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--port",
                Integer.toString(port),
                "--folder",
                folder.toString(),
                "--bare",
                code));
        ready = new CountDownLatch(1);
        milestone = new CountDownLatch(1);
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(() -> listen(process, ready, milestone));
        if (!within(ready, PATIENCE_SECONDS * 1000L)) {
            throw new AssertionError("the local cloud did not start again");
        }
    }

    /** Waits until the milestone is reached, at most so long; whether it was. */
    boolean reached(long millis) {
        return within(milestone, millis);
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void listen(Process process, CountDownLatch ready, CountDownLatch milestone) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("Ready")) {
                    ready.countDown();
                } else if (line.startsWith(Milestones.REACHED)) {
                    milestone.countDown();
                } else if (line.contains("ERROR") || line.contains("Exception") || line.contains("not start")) {
                    System.out.println("    " + line);
                }
            }
        } catch (IOException e) {
            // killed while speaking
        }
    }

    private static boolean within(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
