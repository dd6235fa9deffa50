package id.sayembara.document.edge;

import id.sayembara.document.DocumentType;
import id.sayembara.document.Reason;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One running {@link InspectionProcess}, seen from outside. It ends with its first failure, and when this process ends. */
final class InspectionWorker implements AutoCloseable {
    private static final String MEMORY = "-Xmx512m";

    /** A class of each library the process needs. */
    private static final List<String> NEEDED = List.of(
            "id.sayembara.document.edge.InspectionProcess",
            "org.apache.pdfbox.Loader",
            "org.apache.pdfbox.io.RandomAccessRead",
            "org.apache.fontbox.FontBoxFont",
            "org.apache.commons.logging.LogFactory");

    /** It ended instead of answering. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;
        private final int exit;

        private Ended(String why, int exit) {
            super(why);
            this.exit = exit;
        }

        /** Whether the file took more memory or processor time than any may. */
        boolean tooMuch() {
            return exit == InspectionProcess.TOO_MUCH;
        }
    }

    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private int opened;

    private InspectionWorker(Process process) {
        this.process = process;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.answers = new DataInputStream(process.getInputStream());
    }

    static InspectionWorker start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                InspectionProcess.class.getName());
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new InspectionWorker(builder.start());
    }

    /** How many files it was given so far. */
    int opened() {
        return opened;
    }

    /**
     * Has a file opened.
     *
     * @param seconds by the clock, after which the process is killed
     * @throws Ended when the process ended, was killed or said what is no answer; it is of no more use
     */
    Optional<Reason> fault(DocumentType type, byte[] bytes, long seconds) throws Ended {
        opened++;
        CompletableFuture<Void> kill = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS));
        try {
            ask(type, bytes);
            return answer();
        } catch (IOException | IllegalArgumentException e) {
            throw new Ended("opening a file ended with " + exit() + " (" + e.getMessage() + ")", exit());
        } finally {
            kill.cancel(false);
        }
    }

    private void ask(DocumentType type, byte[] bytes) {
        try {
            questions.writeInt(opened);
            questions.writeUTF(type.name());
            questions.writeInt(bytes.length);
            questions.write(bytes);
            questions.flush();
        } catch (IOException e) {
            // it ended before it had read everything: its exit tells why
        }
    }

    private Optional<Reason> answer() throws IOException {
        int number = answers.readInt();
        String said = answers.readUTF();
        if (number != opened || answers.available() > 0) {
            throw new IOException("it answered what it was not asked");
        }
        return said.equals(InspectionProcess.FINE) ? Optional.empty() : Optional.of(Reason.valueOf(said));
    }

    /** How it ended; it is made to end if it has not by itself. */
    private int exit() {
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was being opened", e);
        }
    }

    /** Whether it still runs, a moment after it was told to end at the latest. */
    boolean alive() {
        try {
            return !process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return process.isAlive();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String classPath() {
        return NEEDED.stream()
                .flatMap(InspectionWorker::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> place(String name) {
        try {
            Class<?> type = Class.forName(name, false, InspectionWorker.class.getClassLoader());
            return Stream.of(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("this artefact lacks what opening a file needs: " + name, e);
        }
    }
}
