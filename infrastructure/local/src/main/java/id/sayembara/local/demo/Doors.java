package id.sayembara.local.demo;

import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Gateway;
import id.sayembara.local.road.HttpGateway;
import id.sayembara.local.road.Person;
import id.sayembara.local.road.Request;
import id.sayembara.platform.edge.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** The ways into the running system: the API, and the console for tokens, the clock and the outbox. Nothing below them. */
final class Doors implements Gateway {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LONGEST_REST = Duration.ofMinutes(30);
    private static final int TRIES = 60;

    private final HttpClient client;
    private final Gateway api;
    private final URI console;
    private final LongAdder requests = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder failed = new LongAdder();

    Doors(URI api, URI console, HttpClient client) {
        this.client = client;
        this.api = new HttpGateway(api, client);
        this.console = console;
    }

    /**
     * Sends a request, and the same one again, with its key, as a client should: when the system is busy or fails, and when no
     * answer comes. What never comes right is the answer.
     */
    @Override
    public Answer send(Request request) {
        for (int tries = 1; ; tries++) {
            requests.increment();
            Optional<Answer> answer = once(request, tries == TRIES);
            if (answer.isPresent() && (!unsettled(answer.get()) || tries == TRIES)) {
                return answer.get();
            }
            repeated.increment();
            pause(Duration.ofMillis(100));
        }
    }

    private Optional<Answer> once(Request request, boolean last) {
        try {
            return Optional.of(api.send(request));
        } catch (Unanswered e) {
            if (last) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private boolean unsettled(Answer answer) {
        if (answer.status() >= 500 && answer.status() != 503) {
            failed.increment();
        }
        return answer.status() == 429 || answer.status() >= 500;
    }

    /** Somebody with a token of their own. */
    Person person(String name) {
        String token = ask("/token?as=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        return new Person(this, name, Optional.of(token.strip()));
    }

    /** Somebody without a token. */
    Person anyone() {
        return new Person(this, "anyone", Optional.empty());
    }

    /** Moves the competition's clock, where it stands still, and waits until what was due is done. */
    void moveTo(Instant instant) {
        tell("/local/clock", "{\"freeze\":\"" + instant + "\"}");
        rest();
    }

    /** Waits until nothing runs that nobody waits for: events, queues, schedules. */
    void rest() {
        long end = System.nanoTime() + LONGEST_REST.toNanos();
        for (int quiet = 0; quiet < 3; ) {
            quiet = Boolean.TRUE.equals(JsonTree.object(ask("/local/rest")).get("idle")) ? quiet + 1 : 0;
            if (System.nanoTime() > end) {
                throw new AssertionError("something still runs after " + LONGEST_REST);
            }
            pause(Duration.ofMillis(quiet == 0 ? 50 : 10));
        }
    }

    /** Every mail sent so far. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> mails() {
        return (List<Map<String, Object>>)
                JsonTree.object("{\"mails\":" + ask("/outbox.json") + "}").get("mails");
    }

    /** Runs, read and write units of each operation, if they are counted. */
    Map<String, Object> units() {
        return JsonTree.object(ask("/local/units.json"));
    }

    /** How many messages lie where nobody could handle them, by queue. */
    Map<String, Object> deadLetters() {
        return JsonTree.object(ask("/local/dead-letters.json"));
    }

    /** How many requests the API was sent. */
    long requests() {
        return requests.sum();
    }

    /** How many of them had to be sent again. */
    long repeated() {
        return repeated.sum();
    }

    /** How many were answered as failed: a fault of the system, though asking again mended it. */
    long failed() {
        return failed.sum();
    }

    static void pause(Duration howLong) {
        try {
            Thread.sleep(howLong);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String ask(String path) {
        return exchange(HttpRequest.newBuilder(console.resolve(path)));
    }

    private void tell(String path, String body) {
        exchange(HttpRequest.newBuilder(console.resolve(path)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    client.send(request.timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("the console answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
