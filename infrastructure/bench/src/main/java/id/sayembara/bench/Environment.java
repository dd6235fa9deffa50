package id.sayembara.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * One execution environment: an artefact unpacked as Lambda unpacks it and started by AWS's runtime interface client, with the
 * runtime's jars alone on the class path and the task root as working directory.
 */
final class Environment implements AutoCloseable {
    private final RuntimeApi api;
    private final Process process;
    private final Path root;

    private Environment(RuntimeApi api, Process process, Path root) {
        this.api = api;
        this.process = process;
        this.root = root;
    }

    /**
     * Starts a function.
     *
     * @param zip the artefact
     * @param runtime folder with the runtime's own jars
     * @param variables the function's environment
     */
    static Environment start(Path zip, Path runtime, String handler, Map<String, String> variables) {
        try {
            Path root = Files.createTempDirectory("task-root");
            unpack(zip, root);
            RuntimeApi api = new RuntimeApi();
            ProcessBuilder builder = new ProcessBuilder(command(runtime, handler)).directory(root.toFile());
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("JAVA_TOOL"));
            environment.putAll(variables);
            environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
            environment.put("LAMBDA_TASK_ROOT", root.toString());
            builder.redirectErrorStream(true)
                    .redirectOutput(
                            root.resolve("../" + root.getFileName() + ".log").toFile());
            Process process = builder.start();
            process.onExit().thenAccept(ended -> api.fail("the function's process ended with " + ended.exitValue()));
            return new Environment(api, process, root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends one event and waits for its answer, at most half a minute. */
    String invoke(String event) {
        try {
            return api.invoke(event, Duration.ofSeconds(30));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + "\n" + log(), e);
        }
    }

    /** Processor time the function has used so far, all threads, user and system. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    /** What the function printed. */
    String log() {
        try {
            return Files.readString(root.resolveSibling(root.getFileName() + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        api.close();
        try (Stream<Path> files = Files.walk(root)) {
            process.waitFor();
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            Files.deleteIfExists(root.resolveSibling(root.getFileName() + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path runtime, String handler) throws IOException {
        String classPath;
        try (Stream<Path> jars = Files.list(runtime)) {
            // no empty entry: it would put the task root on the system loader, and the function would lose its beans
            classPath = jars.filter(j -> j.toString().endsWith(".jar"))
                    .sorted()
                    .map(j -> j.toAbsolutePath().toString())
                    .collect(Collectors.joining(":"));
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx870m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                classPath,
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                handler));
        return command;
    }

    private static void unpack(Path zip, Path root) throws IOException {
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = root.resolve(entry.getName()).normalize();
                if (!target.startsWith(root)) {
                    throw new IOException("an entry outside the root");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                }
            }
        }
    }
}
