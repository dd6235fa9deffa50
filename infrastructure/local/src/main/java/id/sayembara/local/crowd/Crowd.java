package id.sayembara.local.crowd;

import id.sayembara.local.LocalCloud;
import id.sayembara.local.Options;
import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Competition;
import id.sayembara.local.road.LocalSite;
import id.sayembara.local.road.Person;
import id.sayembara.platform.edge.Item;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code make crowd}: so many citizens rate four of twenty finalists each over HTTP, with repeats, races and a farm among them, and
 * every count is held against what was acknowledged; before the closing nothing may tell one. Arguments: how many citizens, a seed.
 * Ends with 0 only if everything adds up.
 */
public final class Crowd {
    private static final String EDITION = "kipp-2025";
    private static final int FINALISTS = 20;
    private static final int EACH = 4;
    private static final int WORKERS = 4;

    /** Networks of honest citizens, and after them the one of the farm. */
    private static final int NETWORKS = 40;

    /** Of a farm: enough for the rule of one network, and few beside the honest. */
    private static final int FARM = 40;

    private static final int RACERS = 100;
    private static final Instant DURING = Instant.parse("2025-08-01T03:00:00Z");

    /** Its rating closes at 17:00 on 7 August UTC. */
    private static final Instant CLOSES = Instant.parse("2025-08-07T17:00:00Z");

    private final LocalCloud cloud;
    private final LocalSite site;
    private final Ledger ledger = new Ledger();
    private final List<String> proposals;
    private final List<String> differences = Collections.synchronizedList(new ArrayList<>());

    private Crowd(LocalCloud cloud, HttpClient client) throws IOException {
        this.cloud = cloud;
        this.site = new LocalSite(cloud, client);
        site.moveTo(DURING);
        Competition competition = new Competition(site, DURING);
        Person secretary = competition.secretary();
        // forty addresses stand for all of theirs, and the clock stands still
        String yaml = Files.readString(Path.of("editions/kipp-2025.yaml"))
                .replace("limits: { person: 20, address: 300,", "limits: { person: 1000, address: 10000,");
        competition.open(secretary, EDITION, yaml);
        this.proposals = new Finalists(cloud, EDITION).publish(FINALISTS, DURING);
    }

    public static void main(String[] arguments) throws IOException {
        int citizens = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 2025;
        Options open = Options.ofProject(Path.of(""))
                .with("RequestRate", "100000")
                .with("RequestBurst", "100000")
                .with("PublicRate", "100000")
                .with("PublicBurst", "100000");
        List<String> differences;
        try (HttpClient client = HttpClient.newHttpClient();
                LocalCloud cloud = LocalCloud.start(open)) {
            differences = new Crowd(cloud, client).run(citizens, seed);
        }
        differences.forEach(difference -> System.out.println("DIFFERENCE " + difference));
        System.out.println(differences.isEmpty() ? "every count adds up" : differences.size() + " differences");
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    private List<String> run(int citizens, long seed) {
        long start = System.nanoTime();
        try (Raters raters = new Raters(cloud.address(), EDITION, cloud::token, site::mails, ledger, seed)) {
            rate(raters, citizens, seed);
            raters.race(new Citizen(citizens + 1, 1, false), proposals.getFirst(), RACERS);
            nothingTells(raters);
            System.out.printf(
                    "%,d requests: %,d ratings of %,d citizens, %,d sent twice, %,d raced, %,d changed; %,d s%n",
                    raters.requests.get(),
                    proposals.stream().mapToInt(p -> ledger.count(p, c -> true)).sum(),
                    citizens,
                    raters.repeats.get(),
                    raters.races.get(),
                    raters.changes.get(),
                    (System.nanoTime() - start) / 1_000_000_000);
        }
        counters();
        site.moveTo(CLOSES.plusSeconds(120));
        site.await("the recount", () -> site.anyone().get(results("")).status() == 200);
        results();
        return differences;
    }

    private void rate(Raters raters, int citizens, long seed) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= citizens; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, new Random(seed));
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int number : numbers) {
                boolean planted = number <= FARM;
                Citizen citizen = new Citizen(number, planted ? NETWORKS + 1 : 1 + number % NETWORKS, planted);
                all.add(workers.submit(() -> raters.rate(citizen, chosen(citizen, seed))));
                if (all.size() % 500 == 0) {
                    all.add(workers.submit(() -> nothingTells(raters)));
                }
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A farm wants one thing: the first four. */
    private List<String> chosen(Citizen citizen, long seed) {
        if (citizen.planted()) {
            return proposals.subList(0, EACH);
        }
        List<String> all = new ArrayList<>(proposals);
        Collections.shuffle(all, new Random(seed * 31 + citizen.number()));
        return all.subList(0, EACH);
    }

    /** What anyone can ask is answered as if nobody had rated, and every first rating is answered alike. */
    private void nothingTells(Raters raters) {
        same("results before the closing", 404, site.anyone().get(results("")).status());
        same(
                "comments before the closing",
                404,
                site.anyone()
                        .get(results("/" + proposals.getFirst() + "/comments"))
                        .status());
        same("how many ways there are to answer a first rating " + raters.shapes, 1, raters.shapes.size());
    }

    /** The sharded counters, which nobody is shown. */
    private void counters() {
        String table = cloud.declared().variable("PublicApi", "PUBLIC_TABLE");
        for (String proposal : proposals) {
            long counted = 0;
            for (char digit : "0123456789abcdef".toCharArray()) {
                String pk = "RATING#" + EDITION + "#" + proposal + "#" + digit;
                counted += Item.read(cloud.tables()
                                .getItem(get -> get.tableName(table).key(Item.key(pk, "#COUNT")))
                                .item())
                        .map(item -> item.number("count"))
                        .orElse(0L);
            }
            same("counters of " + proposal, ledger.count(proposal, c -> true), (int) counted);
        }
    }

    private void results() {
        Answer page = site.anyone().get(results("?limit=100")).expect(200);
        int all = 0;
        int aside = 0;
        for (int i = 0; i < proposals.size(); i++) {
            String proposal = (String) page.value("items", i, "proposal");
            int ratings = ledger.count(proposal, c -> true);
            int honest = ledger.count(proposal, c -> !c.planted());
            same("ratings of " + proposal, (long) ratings, page.value("items", i, "ratings"));
            same("counted of " + proposal, (long) honest, page.value("items", i, "counted"));
            same("mean of " + proposal, ledger.mean(proposal, c -> true), mean(page, i, "mean"));
            same("counted mean of " + proposal, ledger.mean(proposal, c -> !c.planted()), mean(page, i, "countedMean"));
            all += ratings;
            aside += ratings - honest;
        }
        same("all ratings", (long) all, page.value("ratings"));
        same("all aside", (long) aside, page.value("aside"));
        System.out.printf("%,d ratings counted, %,d of them put aside%n", all, aside);
    }

    /** A mean, which is left out where nothing is counted. */
    private static String mean(Answer page, int item, String name) {
        Object told = ((Map<?, ?>) page.value("items", item)).get(name);
        return told == null ? "" : told.toString();
    }

    private void same(String what, Object acknowledged, Object told) {
        if (!acknowledged.equals(told)) {
            differences.add(what + ": " + acknowledged + " acknowledged, " + told + " told");
        }
    }

    private static String results(String more) {
        return "/public/editions/" + EDITION + "/ratings" + more;
    }
}
