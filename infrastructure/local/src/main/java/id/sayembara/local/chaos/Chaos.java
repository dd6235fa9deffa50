package id.sayembara.local.chaos;

import id.sayembara.local.LocalCloud;
import id.sayembara.local.Options;
import id.sayembara.local.road.Competition;
import id.sayembara.local.road.Form;
import id.sayembara.local.road.HttpGateway;
import id.sayembara.local.road.LocalSite;
import id.sayembara.local.road.Person;
import id.sayembara.local.road.Road;
import id.sayembara.local.road.Stubborn;
import id.sayembara.local.road.Upload;
import id.sayembara.platform.edge.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * {@code make chaos}: kills the local cloud twenty times by SIGKILL while four pairs of people work: by the clock, between a
 * stored object and its event, and as a transaction is on its way. Then holds everything against the driver's ledger. Ends
 * with 0 only if nothing acknowledged is lost and nothing half done is left. Arguments: {@code --kills N}, {@code --seed N},
 * {@code --plant-loss} to remove one acknowledged answer before the inspection, which must end with 1.
 */
public final class Chaos {
    private static final List<String> CITIES = List.of("kota-3578", "kota-3273", "kota-1671", "prov-35");
    private static final String EDITION = "kipp-2025";
    private static final String CODE = "chaos-and-the-first-secretary-000";

    private final Random random;
    private final Path folder;
    private final int port;
    private final Victim victim;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Stubborn gateway;
    private final Ledger ledger = new Ledger();
    private final Map<String, Person> units = new LinkedHashMap<>();
    private final List<Worker> workers = new ArrayList<>();

    private Chaos(long seed) throws IOException {
        random = new Random(seed);
        folder = Files.createTempDirectory("chaos");
        port = freePort();
        victim = new Victim(port, folder, CODE);
        gateway = new Stubborn(new HttpGateway(URI.create("http://127.0.0.1:" + port), client));
    }

    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        long seed = number(given, "--seed", 20250603);
        int kills = (int) number(given, "--kills", 20);
        System.out.println("seed " + seed);
        List<String> faults = new Chaos(seed).run(kills, given.contains("--plant-loss"));
        faults.forEach(fault -> System.out.println("FAULT " + fault));
        System.out.println(faults.isEmpty() ? "nothing lost, nothing half done" : faults.size() + " faults");
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private List<String> run(int kills, boolean plantLoss) throws Exception {
        victim.start("none:0");
        setUp();
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            workers.forEach(worker -> running.add(threads.submit(() -> worker.work(EDITION, stop::get))));
            try {
                killAndStart(kills, running);
            } finally {
                stop.set(true);
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        }
        System.out.println("acknowledged: " + ledger + "; " + gateway.repeated() + " requests sent again");
        victim.kill();
        return inspect(plantLoss);
    }

    private void killAndStart(int kills, List<Future<?>> running) throws ExecutionException, InterruptedException {
        String wanted = "none:0";
        for (int kill = 1; kill <= kills; kill++) {
            boolean reached = !wanted.startsWith("none") && victim.reached(20_000);
            if (!reached) {
                Thread.sleep(300 + random.nextInt(1700));
            }
            victim.kill();
            System.out.println(
                    "kill " + kill + " of " + kills + ": " + (reached ? wanted : "by the clock") + "; " + ledger);
            for (Future<?> worker : running) {
                if (worker.isDone()) {
                    worker.get();
                }
            }
            wanted = milestone(kill);
            victim.start(wanted);
        }
    }

    private String milestone(int kill) {
        return switch (kill % 3) {
            case 1 -> "stored:" + (1 + random.nextInt(2));
            case 2 -> "transaction:" + (1 + random.nextInt(30));
            default -> "none:0";
        };
    }

    private void setUp() throws IOException {
        Person secretary = person(Competition.SECRETARY);
        secretary.post("/invitations/acceptance", Map.of("code", CODE)).expect(201);
        Competition competition = new Competition(new DistantSite(this::person), Road.DURING);
        competition.open(secretary, EDITION, Files.readString(Path.of("editions/kipp-2025.yaml")));
        secretary
                .send("POST", "/institutions", "text/csv", Files.readString(Path.of("editions/institutions.csv")))
                .expect(200);
        Form form = Form.of(new Person(gateway, "anyone", Optional.empty()), EDITION, "umum");
        for (String city : CITIES) {
            Person admin = competition.admin(secretary, "admin-" + city, city);
            Person unit = competition.unit(admin, "unit-" + city, city, "Dinas Kesehatan");
            units.put(unit.name(), unit);
            workers.add(new Worker(unit, admin, form, new Upload(client), ledger));
        }
    }

    private List<String> inspect(boolean plantLoss) throws IOException {
        Options options = Options.ofProject(Path.of(""))
                .retryingAfter(Duration.ofSeconds(1))
                .in(folder);
        try (LocalCloud cloud = LocalCloud.start(options)) {
            cloud.settle(Duration.ofMinutes(2));
            LocalSite site = new LocalSite(cloud, client);
            if (plantLoss) {
                plantLoss(cloud);
            }
            Map<String, Person> here = new LinkedHashMap<>();
            units.keySet().forEach(name -> here.put(name, site.person(name)));
            return new Inspector(cloud, ledger).inspect(here, site.anyone());
        }
    }

    /** Removes one acknowledged answer, behind everybody's back. */
    private void plantLoss(LocalCloud cloud) {
        String[] lost = ledger.answers.keySet().iterator().next().split("/");
        String table = cloud.declared().variable("ProposalApi", "PROPOSALS_TABLE");
        cloud.tables()
                .deleteItem(
                        delete -> delete.tableName(table).key(Item.key("PROPOSAL#" + lost[0], "ANSWER#" + lost[1])));
        System.out.println("planted the loss of answer " + lost[0] + "/" + lost[1]);
    }

    private Person person(String name) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (port + 1) + "/token?as=" + name))
                .build();
        try {
            String token = client.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .strip();
            return new Person(gateway, name, Optional.of(token));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The first of three free ports in a row: the API's, the console's, the object store's. */
    private static int freePort() throws IOException {
        while (true) {
            try (ServerSocket first = new ServerSocket(0);
                    ServerSocket second = new ServerSocket(first.getLocalPort() + 1);
                    ServerSocket third = new ServerSocket(first.getLocalPort() + 2)) {
                return Math.min(first.getLocalPort(), Math.min(second.getLocalPort(), third.getLocalPort()));
            } catch (BindException taken) {
                // one of the three is somebody's: look elsewhere
            }
        }
    }

    private static long number(List<String> given, String name, long otherwise) {
        int at = given.indexOf(name);
        return at < 0 ? otherwise : Long.parseLong(given.get(at + 1));
    }
}
