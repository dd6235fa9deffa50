package id.sayembara.document.edge;

import id.sayembara.document.DocumentType;
import id.sayembara.document.Inspection;
import id.sayembara.document.Reason;
import jakarta.inject.Singleton;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opens each file in a process of its own, with little memory, limited time and none of the function's keys: what a malicious
 * file breaks is thrown away with it. docs/decisions/ has the reason.
 */
@Singleton
final class IsolatedInspection implements Inspection {
    private static final String MEMORY = "-Xmx512m";

    /** By the clock: a machine this slow is broken, and the file is tried again elsewhere. */
    private static final long MOST_SECONDS = 90;

    /** A class of each library the process needs. */
    private static final List<String> NEEDED = List.of(
            "id.sayembara.document.edge.InspectionProcess",
            "org.apache.pdfbox.Loader",
            "org.apache.pdfbox.io.RandomAccessRead",
            "org.apache.fontbox.FontBoxFont",
            "org.apache.commons.logging.LogFactory");

    @Override
    public Optional<Reason> fault(DocumentType type, byte[] bytes) {
        try {
            Process process = start(type);
            try {
                return verdict(process, bytes);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was being opened", e);
        }
    }

    private static Process start(DocumentType type) throws IOException {
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
                InspectionProcess.class.getName(),
                type.name());
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private static Optional<Reason> verdict(Process process, byte[] bytes) throws IOException, InterruptedException {
        try (OutputStream input = process.getOutputStream()) {
            input.write(bytes);
        } catch (IOException e) {
            // it ended before it had read everything: its exit tells why
        }
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("opening a file did not end in time");
        }
        if (process.exitValue() == InspectionProcess.TOO_MUCH) {
            return Optional.of(Reason.TOO_COMPLEX);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        if (process.exitValue() != 0) {
            throw new IllegalStateException("opening a file ended with " + process.exitValue());
        }
        return said.equals(InspectionProcess.FINE) ? Optional.empty() : Optional.of(Reason.valueOf(said));
    }

    private static String classPath() {
        return NEEDED.stream()
                .flatMap(IsolatedInspection::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> place(String name) {
        try {
            Class<?> type = Class.forName(name, false, IsolatedInspection.class.getClassLoader());
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
