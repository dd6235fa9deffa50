package id.sayembara.local.demo;

import id.sayembara.local.Folder;
import id.sayembara.local.LocalCloud;
import id.sayembara.local.Options;
import id.sayembara.local.road.Invitation;
import id.sayembara.local.road.Upload;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code make demo}: plays KIPP 2025 on a local cloud of its own, from the opening on, and ends with 0 only if every figure adds
 * up. Arguments: {@code --size small|season|smoke}, {@code --seed N}, {@code --folder PATH} to keep everything in files there; it
 * is in memory otherwise.
 */
public final class Demo {
    private static final int WORKERS = 4;

    /** On AWS it is minutes: what comes before something else it needs must find it at the second or third try. */
    private static final Duration RETRY = Duration.ofSeconds(3);

    private static final String CODE = "demo-and-the-first-secretary-0000";

    private Demo() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        Size size = Size.named(value(given, "--size", "small"));
        long seed = Long.parseLong(value(given, "--seed", "2025"));
        String folder = value(given, "--folder", "");
        System.out.println("KIPP 2025, size " + size.name() + ", seed " + seed + ", kept in "
                + (folder.isEmpty() ? "memory" : folder));
        List<String> differences;
        try {
            differences = folder.isEmpty() ? play(size, seed) : play(size, seed, Path.of(folder));
        } catch (Folder.Taken taken) {
            System.err.println(taken.getMessage());
            System.exit(2);
            return;
        }
        differences.forEach(difference -> System.out.println("DIFFERENCE " + difference));
        System.out.println(
                differences.isEmpty() ? "every figure adds up" : differences.size() + " differences: see above");
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    private static List<String> play(Size size, long seed) throws IOException {
        return run(size, seed, Options.ofProject(Path.of("")), Path.of("editions"));
    }

    private static List<String> play(Size size, long seed, Path folder) throws IOException {
        try (Folder own = Folder.fresh(folder)) {
            return run(size, seed, Options.ofProject(Path.of("")).in(own.data()), Path.of("editions"));
        }
    }

    /** Plays a year on a cloud with these options; answers everything that does not add up. */
    static List<String> run(Size size, long seed, Options options, Path editions) throws IOException {
        // what protects the account from a crowd would only make a driver in a hurry wait
        Options open = options.retryingAfter(RETRY)
                .with("RequestRate", "100000")
                .with("RequestBurst", "100000")
                .with("PublicRate", "100000")
                .with("PublicBurst", "100000");
        String institutions = Files.readString(editions.resolve("institutions.csv"));
        Plan plan = Plan.of(size, seed, House.read(institutions));
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                LocalCloud cloud = LocalCloud.start(open);
                Crew crew = new Crew(WORKERS)) {
            if (size.counted()) {
                cloud.meter().count();
            }
            new Invitation(CODE).seed(cloud);
            Story story = new Story(
                    new Doors(cloud.address(), cloud.console(), client),
                    new Upload(client),
                    plan,
                    new Calendar(),
                    new Cast(),
                    new Ledger(),
                    crew,
                    new Progress(System.out));
            Map<String, String> sources = Map.of(
                    "kipp-2023", Files.readString(editions.resolve("kipp-2023.yaml")),
                    "kipp-2025", Files.readString(editions.resolve("kipp-2025.yaml")));
            Year year = new Year(story, new Opening.Sources(CODE, sources, institutions));
            List<String> differences = year.play();
            new Report(story, System.out).print(year.first());
            return differences;
        }
    }

    private static String value(List<String> given, String name, String otherwise) {
        int at = given.indexOf(name);
        return at < 0 || at == given.size() - 1 ? otherwise : given.get(at + 1);
    }
}
