package id.sayembara.local.crowd;

import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Gateway;
import id.sayembara.local.road.HttpGateway;
import id.sayembara.local.road.Patience;
import id.sayembara.local.road.Person;
import id.sayembara.local.road.Request;
import id.sayembara.platform.CanonicalJson;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What citizens do over HTTP: sign in, rate, repeat, race, change. Every acknowledged rating is noted. */
final class Raters implements AutoCloseable {
    private static final String CODE = "Kode Anda: ";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI address;
    private final String edition;
    private final Function<String, String> token;
    private final Function<String, List<String>> mails;
    private final Ledger ledger;
    private final long seed;
    private final Map<Integer, HttpClient> clients = new ConcurrentHashMap<>();
    private final ExecutorService racers = Executors.newCachedThreadPool();

    /** What answers to a first rating look like: names of headers and the body without the proposal. */
    final Set<String> shapes = new ConcurrentSkipListSet<>();

    final AtomicInteger requests = new AtomicInteger();
    final AtomicInteger repeats = new AtomicInteger();
    final AtomicInteger races = new AtomicInteger();
    final AtomicInteger changes = new AtomicInteger();

    Raters(
            URI address,
            String edition,
            Function<String, String> token,
            Function<String, List<String>> mails,
            Ledger ledger,
            long seed) {
        this.address = address;
        this.edition = edition;
        this.token = token;
        this.mails = mails;
        this.ledger = ledger;
        this.seed = seed;
    }

    /** Signs in and rates these proposals; of ten ratings one is sent twice, one races another, one is changed. */
    void rate(Citizen citizen, List<String> proposals) {
        Random random = new Random(seed * 1_000_003 + citizen.number());
        Person person = signIn(citizen);
        for (String proposal : proposals) {
            int usefulness = citizen.planted() ? 5 : opinion(random);
            switch (random.nextInt(10)) {
                case 0 -> repeat(person, citizen, proposal, usefulness);
                case 1 -> race(person, citizen, proposal, 2, usefulness);
                case 2 -> {
                    first(person, citizen, proposal, citizen.planted() ? 5 : opinion(random));
                    change(person, citizen, proposal, usefulness);
                }
                default -> first(person, citizen, proposal, usefulness);
            }
        }
    }

    /** So many requests of one citizen at once; one of them rates. */
    void race(Citizen citizen, String proposal, int requestsAtOnce) {
        race(signIn(citizen), citizen, proposal, requestsAtOnce, 3);
    }

    private static int opinion(Random random) {
        return 1 + random.nextInt(5);
    }

    private Person signIn(Citizen citizen) {
        Gateway gateway = gateway(citizen);
        if (!citizen.byCode()) {
            Person owner = new Person(gateway, citizen.name(), Optional.of(token.apply(citizen.name())));
            return session(
                    gateway,
                    owner.post("/citizens/session", Map.of("edition", edition)).expect(200));
        }
        Person anyone = new Person(gateway, citizen.name(), Optional.empty());
        anyone.post("/public/citizens/codes", Map.of("edition", edition, "email", citizen.mail()))
                .expect(202);
        Patience.await(PATIENCE, "a code", () -> !mails.apply(citizen.mail()).isEmpty());
        String subject = mails.apply(citizen.mail()).getLast();
        String code = subject.substring(CODE.length(), subject.indexOf(' ', CODE.length()));
        Map<String, Object> exchange = Map.of("edition", edition, "email", citizen.mail(), "code", code);
        Person opened = session(
                gateway, anyone.post("/public/citizens/sessions", exchange).expect(200));
        require(anyone.post("/public/citizens/sessions", exchange).expect(404), "code-void");
        return opened;
    }

    private Person session(Gateway gateway, Answer opened) {
        return new Person(gateway, "session", Optional.of(opened.at("session")));
    }

    private Gateway gateway(Citizen citizen) {
        HttpClient client = clients.computeIfAbsent(citizen.network(), Raters::client);
        HttpGateway gateway = new HttpGateway(address, client);
        return request -> {
            requests.incrementAndGet();
            return gateway.send(request);
        };
    }

    /** A client whose requests come from a loopback network of its own. */
    private static HttpClient client(int network) {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByAddress(new byte[] {127, 0, (byte) network, 1}))
                    .build();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private Request rating(Person person, String proposal, long version, int usefulness) {
        return person.change(
                        "PUT",
                        path(proposal),
                        "application/json",
                        CanonicalJson.write(Map.of("usefulness", String.valueOf(usefulness), "used", false)))
                .with("If-Match", "\"" + version + "\"");
    }

    private String path(String proposal) {
        return "/public/editions/" + edition + "/ratings/" + proposal;
    }

    private Answer first(Person person, Citizen citizen, String proposal, int usefulness) {
        Answer answer =
                person.gateway().send(rating(person, proposal, 0, usefulness)).expect(200);
        shapes.add(answer.headers().keySet() + " " + answer.body().replace(proposal, ""));
        ledger.note(proposal, citizen, usefulness);
        return answer;
    }

    private void repeat(Person person, Citizen citizen, String proposal, int usefulness) {
        Request request = rating(person, proposal, 0, usefulness);
        Answer answer = person.gateway().send(request).expect(200);
        if (!person.gateway().send(request).expect(200).body().equals(answer.body())) {
            throw new AssertionError("the same request was answered in two ways");
        }
        require(person.gateway().send(rating(person, proposal, 0, 1)).expect(412), "stale-version");
        ledger.note(proposal, citizen, usefulness);
        repeats.incrementAndGet();
    }

    private void change(Person person, Citizen citizen, String proposal, int usefulness) {
        person.gateway().send(rating(person, proposal, 1, usefulness)).expect(200);
        ledger.note(proposal, citizen, usefulness);
        changes.incrementAndGet();
    }

    private void race(Person person, Citizen citizen, String proposal, int atOnce, int usefulness) {
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            Request request = rating(person, proposal, 0, usefulness);
            answers.add(racers.submit(() -> person.gateway().send(request)));
        }
        int won = 0;
        for (Future<Answer> answer : answers) {
            int status = await(answer).status();
            won += status == 200 ? 1 : 0;
            if (status != 200 && status != 412 && status != 503) {
                throw new AssertionError("a race ended with " + await(answer));
            }
        }
        if (won != 1) {
            throw new AssertionError(won + " of " + atOnce + " requests rated for the first time");
        }
        ledger.note(proposal, citizen, usefulness);
        races.incrementAndGet();
    }

    private static Answer await(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void require(Answer answer, String problem) {
        if (!answer.problem().equals(problem)) {
            throw new AssertionError("expected " + problem + ", got " + answer.body());
        }
    }

    @Override
    public void close() {
        racers.shutdownNow();
        clients.values().forEach(HttpClient::close);
    }
}
