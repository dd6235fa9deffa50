package id.sayembara.local;

import id.sayembara.local.console.StartPage;
import id.sayembara.local.road.Invitation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * {@code make run}: starts the local cloud of the project in the current folder, kept in {@code .local/data}, fills it
 * and says how to use it. Arguments: {@code --port N} (the console and the object store take the two ports above it;
 * 0 takes any free ones), {@code --folder PATH}, {@code --fresh} to forget what was kept, {@code --memory} to keep
 * nothing, {@code --bare CODE} to fill nothing in but the first secretary's invitation, with this code.
 */
public final class Main {

    private static final int PORT = 8080;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        long start = System.nanoTime();
        List<String> given = List.of(arguments);
        Options options;
        Optional<Folder> folder;
        try {
            options = options(given);
            folder = folder(given);
        } catch (IllegalArgumentException | Folder.Taken e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.out.println("Starting what template.yaml declares …");
        LocalCloud cloud;
        try {
            cloud = LocalCloud.start(folder.map(Folder::data).map(options::in).orElse(options));
        } catch (RuntimeException e) {
            System.err.println("The local cloud did not start. " + reason(e));
            System.exit(1);
            return;
        }
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            cloud.close();
            // held until here: nobody else may take it before
            folder.ifPresent(Folder::close);
            closed.countDown();
        }));
        System.out.println("Serving after " + since(start) + ", filling …");
        StartPage page;
        try {
            page = seeding(given).seed(cloud);
        } catch (RuntimeException | AssertionError e) {
            System.err.println("It serves, but could not be filled. " + reason(e) + "\nTry `make run FRESH=1`.");
            System.exit(1);
            return;
        }
        cloud.show(page);
        print(cloud, page, since(start));
        closed.await();
    }

    private static Seeding seeding(List<String> given) {
        return given.contains("--bare") ? new Invitation(value(given, "--bare", "")) : Seeding.provided();
    }

    private static Options options(List<String> given) {
        List<String> known = List.of("--port", "--folder", "--fresh", "--memory", "--bare");
        for (int i = 0; i < given.size(); i++) {
            String name = given.get(i);
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown argument " + name + "; known: " + known);
            }
            i += List.of("--port", "--folder", "--bare").contains(name) ? 1 : 0;
        }
        int port = Integer.parseInt(value(given, "--port", String.valueOf(PORT)));
        Options options = Options.ofProject(Path.of("")).retryingAfter(Duration.ofSeconds(1));
        return port == 0 ? options : options.at(port, port + 1, port + 2);
    }

    /** Where everything is kept; empty for in memory. */
    private static Optional<Folder> folder(List<String> given) {
        if (given.contains("--memory")) {
            return Optional.empty();
        }
        Path place = Path.of(value(given, "--folder", ".local/data"));
        return Optional.of(given.contains("--fresh") ? Folder.fresh(place) : Folder.kept(place));
    }

    private static String value(List<String> given, String name, String otherwise) {
        int at = given.indexOf(name);
        if (at == given.size() - 1 && at >= 0) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return at < 0 ? otherwise : given.get(at + 1);
    }

    private static String reason(Throwable failure) {
        StringBuilder reason = new StringBuilder();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            reason.append(reason.isEmpty() ? "" : "\n  because: ").append(t.getMessage());
        }
        return reason.toString();
    }

    private static String since(long start) {
        return "%.1f s".formatted((System.nanoTime() - start) / 1e9);
    }

    private static void print(LocalCloud cloud, StartPage page, String time) {
        System.out.println();
        System.out.println("Ready after " + time + ".");
        System.out.println("  API         " + cloud.address());
        System.out.println("  Start page  " + cloud.console() + "/   (outbox, clock, tokens)");
        if (!page.signIns().isEmpty()) {
            System.out.println("Sign-ins (token: curl -s '" + cloud.console() + "/token?as=NAME')");
            page.signIns().forEach(s -> System.out.println("  %-24s %s".formatted(s.name(), s.description())));
        }
        if (!page.commands().isEmpty()) {
            System.out.println("Try");
            page.commands().forEach(command -> System.out.println("  " + command));
        }
        System.out.println("Move the clock, or stop it: curl -X POST " + cloud.console()
                + "/local/clock -d '{\"freeze\":\"2025-06-03T16:58:00Z\"}'  (or \"now\", \"advance\":\"PT1H\")");
        System.out.println("Ctrl-C stops it; what happened is kept.");
    }
}
