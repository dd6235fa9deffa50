package id.sayembara.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How to start a local cloud.
 *
 * @param template the text of template.yaml
 * @param data the text of infrastructure/data.yaml
 * @param folder where everything is kept over restarts; null keeps everything in memory
 * @param port of the HTTP API; 0 for any free one
 * @param consolePort of the start page, outbox, clock and tokens; 0 for any free one
 * @param objectPort of the object store, which signed addresses name; 0 for any free one
 * @param parameters values for the templates' parameters, in place of their defaults
 * @param environments the most execution environments a function may have at once on this machine
 * @param retryPause how long a failed asynchronous call, message or stream batch waits for its first retry; AWS waits
 *     a minute or the queue's visibility timeout, which nobody wants to sit through here
 * @param warm whether to make every function's first environment at the start
 */
public record Options(
        String template,
        String data,
        Path folder,
        int port,
        int consolePort,
        int objectPort,
        Map<String, String> parameters,
        int environments,
        Duration retryPause,
        boolean warm) {

    /** The issuer of local tokens. A name, not an address: accounts bound to it outlive any port. */
    public static final String ISSUER = "https://tokens.sayembara.localhost";

    /** The audience of local tokens. */
    public static final String AUDIENCE = "sayembara";

    private static final int ENVIRONMENTS = 4;

    public Options {
        parameters = Map.copyOf(parameters);
        // the object store lists nothing under a relative path
        folder = folder == null ? null : folder.toAbsolutePath().normalize();
    }

    /** Everything in memory, on free ports: for tests. */
    public static Options of(String template, String data) {
        return new Options(
                template,
                data,
                null,
                0,
                0,
                0,
                Map.of("TokenIssuer", ISSUER, "TokenAudience", AUDIENCE),
                ENVIRONMENTS,
                Duration.ofMillis(200),
                false);
    }

    /** The templates of the project in {@code root}, everything in memory, on free ports. */
    public static Options ofProject(Path root) {
        try {
            return of(
                    Files.readString(root.resolve("template.yaml")),
                    Files.readString(root.resolve("infrastructure/data.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException("the templates cannot be read in " + root.toAbsolutePath(), e);
        }
    }

    /** The same with another application template: for tests that take something out of it. */
    public Options withTemplate(String text) {
        return new Options(
                text, data, folder, port, consolePort, objectPort, parameters, environments, retryPause, warm);
    }

    /** The same, kept in {@code place} over restarts. */
    public Options in(Path place) {
        return new Options(
                template, data, place, port, consolePort, objectPort, parameters, environments, retryPause, warm);
    }

    /** The same on fixed ports. */
    public Options at(int api, int console, int objects) {
        return new Options(template, data, folder, api, console, objects, parameters, environments, retryPause, warm);
    }

    /** The same with one more parameter value. */
    public Options with(String parameter, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(parameter, value);
        return new Options(template, data, folder, port, consolePort, objectPort, more, environments, retryPause, warm);
    }

    /** The same with another pause before retries. */
    public Options retryingAfter(Duration pause) {
        return new Options(
                template, data, folder, port, consolePort, objectPort, parameters, environments, pause, warm);
    }

    /** The same with every function's first environment made at the start. */
    public Options warmed() {
        return new Options(
                template, data, folder, port, consolePort, objectPort, parameters, environments, retryPause, true);
    }
}
