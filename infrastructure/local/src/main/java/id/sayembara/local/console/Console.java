package id.sayembara.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sayembara.local.CompetitionClock;
import id.sayembara.local.Json;
import id.sayembara.local.function.UnitMeter;
import id.sayembara.local.identity.TokenIssuer;
import id.sayembara.local.messaging.Mail;
import id.sayembara.local.messaging.Outbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The console: {@code /} start page, {@code /outbox} and {@code /outbox.json} mails, {@code /token?as=NAME} a token,
 * {@code /local/clock} the competition clock, {@code /local/rest} whether nothing asynchronous runs,
 * {@code /local/units.json} units by operation, {@code /local/dead-letters.json} what nobody could handle, {@code /.well-known/…} the issuer's keys.
 */
public final class Console implements AutoCloseable {

    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private record Page(int status, String type, String body) {
        static Page html(String title, String body) {
            return new Page(
                    200,
                    "text/html; charset=utf-8",
                    "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + title
                            + "</title><style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
                            + "pre{background:#f3f3f3;padding:.5rem;overflow:auto}</style><h1>" + title + "</h1>" + body
                            + "</html>");
        }

        static Page json(JsonNode json) {
            return new Page(200, "application/json", json.toString());
        }

        static Page problem(int status, String message) {
            return new Page(
                    status,
                    "application/json",
                    Json.object().put("message", message).toString());
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final URI api;
    private final TokenIssuer tokens;
    private final CompetitionClock clock;
    private final Outbox outbox;
    private final BooleanSupplier idle;
    private final UnitMeter meter;
    private final Supplier<JsonNode> deadLetters;
    private volatile StartPage startPage = new StartPage(java.util.List.of(), java.util.List.of());

    /**
     * @param idle whether nothing asynchronous waits or runs
     * @param deadLetters how many messages lie in each dead-letter queue that is not empty
     */
    public Console(
            int port,
            URI api,
            TokenIssuer tokens,
            CompetitionClock clock,
            Outbox outbox,
            BooleanSupplier idle,
            UnitMeter meter,
            Supplier<JsonNode> deadLetters) {
        this.idle = idle;
        this.deadLetters = deadLetters;
        this.meter = meter;
        this.api = api;
        this.tokens = tokens;
        this.clock = clock;
        this.outbox = outbox;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " cannot be opened: " + e.getMessage(), e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Says what the start page shows. */
    public void show(StartPage page) {
        startPage = page;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Page page;
            try {
                page = page(exchange);
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
                page = Page.problem(400, e.getMessage());
            }
            byte[] bytes = page.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", page.type());
            exchange.getResponseHeaders().set("cache-control", "no-store");
            exchange.sendResponseHeaders(page.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Page page(HttpExchange exchange) throws IOException {
        String route =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        return switch (route) {
            case "GET /" -> start();
            case "GET /outbox" -> Page.html("Outbox", mails());
            case "GET /outbox.json" -> Page.json(outboxJson());
            case "GET /token" -> token(exchange.getRequestURI().getRawQuery());
            case "GET /local/clock" -> Page.json(time());
            case "POST /local/clock" -> {
                move(Json.parse(exchange.getRequestBody().readAllBytes()));
                yield Page.json(time());
            }
            case "GET /local/rest" -> Page.json(Json.object().put("idle", idle.getAsBoolean()));
            case "GET /local/dead-letters.json" -> Page.json(deadLetters.get());
            case "GET /local/units.json" -> Page.json(meter.json());
            case "GET /.well-known/jwks.json" ->
                new Page(200, "application/json", tokens.keys().toString());
            case "GET /.well-known/openid-configuration" ->
                Page.json(Json.object()
                        .put("issuer", tokens.issuer())
                        .put("jwks_uri", address() + "/.well-known/jwks.json"));
            default -> Page.problem(404, "Not Found");
        };
    }

    private Page start() {
        StringBuilder html = new StringBuilder();
        html.append("<p>The API answers at <code>")
                .append(escape(api.toString()))
                .append("</code>. ");
        html.append("Competition time is ")
                .append(escape(clock.instant().toString()))
                .append(". ");
        html.append("<a href=\"/outbox\">Outbox</a>: ")
                .append(outbox.mails().size())
                .append(" mails.</p>");
        html.append("<h2>Sign-ins</h2><ul>");
        for (StartPage.SignIn signIn : startPage.signIns()) {
            html.append("<li><a href=\"/token?as=")
                    .append(escape(signIn.name()))
                    .append("\"><code>");
            html.append(escape(signIn.name()))
                    .append("</code></a> ")
                    .append(escape(signIn.description()))
                    .append("</li>");
        }
        html.append("</ul><h2>Commands</h2>");
        for (String command : startPage.commands()) {
            html.append("<pre>").append(escape(command)).append("</pre>");
        }
        html.append("<h2>Clock</h2><pre>curl -X POST ").append(address());
        html.append("/local/clock -d '{\"advance\":\"PT1H\"}'</pre><pre>curl -X POST ")
                .append(address());
        html.append("/local/clock -d '{\"now\":\"2025-06-03T16:58:00Z\"}'</pre><pre>curl -X POST ")
                .append(address());
        html.append("/local/clock -d '{\"freeze\":\"2025-06-03T16:58:00Z\"}'</pre>");
        return Page.html("Sayembara, locally", html.toString());
    }

    private String mails() {
        StringBuilder html = new StringBuilder();
        for (Mail mail : outbox.mails().reversed()) {
            html.append("<h2>").append(escape(mail.subject())).append("</h2><p>");
            html.append(escape(mail.sent().toString())).append(", from ").append(escape(mail.from()));
            html.append(" to ").append(escape(String.join(", ", mail.to()))).append("</p><pre>");
            html.append(escape(mail.text().isEmpty() ? mail.html() : mail.text()))
                    .append("</pre>");
        }
        return html.isEmpty() ? "<p>No mail yet.</p>" : html.toString();
    }

    private ArrayNode outboxJson() {
        ArrayNode list = Json.array();
        outbox.mails().forEach(mail -> list.add(Outbox.json(mail)));
        return list;
    }

    private Page token(String query) {
        if (query == null || !query.startsWith("as=") || query.length() == 3) {
            return Page.problem(400, "ask for /token?as=NAME");
        }
        String name = URLDecoder.decode(query.substring(3), StandardCharsets.UTF_8);
        return new Page(200, "text/plain; charset=utf-8", tokens.token(name, TOKEN_LIFE));
    }

    private ObjectNode time() {
        return Json.object()
                .put("now", clock.instant().toString())
                .put("standing", clock.standing() != null)
                .put("offset", clock.offset().toString());
    }

    private void move(JsonNode request) {
        if (request.has("now")) {
            clock.set(within(Instant.parse(request.get("now").asText())));
        } else if (request.has("freeze")) {
            clock.freeze(within(Instant.parse(request.get("freeze").asText())));
        } else if (request.has("advance")) {
            Duration by = Duration.parse(request.get("advance").asText());
            within(clock.instant().plus(by));
            clock.advance(by);
        } else {
            throw new IllegalArgumentException("give now or freeze (an instant), or advance (a duration)");
        }
    }

    /** Where the clock may be moved to: the move is kept, and beyond this the dates of the cloud's parts end. */
    private static Instant within(Instant to) {
        if (to.isBefore(FIRST) || to.isAfter(LAST)) {
            throw new IllegalArgumentException("competition time lies between " + FIRST + " and " + LAST);
        }
        return to;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
