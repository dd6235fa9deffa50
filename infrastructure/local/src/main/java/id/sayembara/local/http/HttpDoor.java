package id.sayembara.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sayembara.local.Json;
import id.sayembara.local.function.FunctionFailed;
import id.sayembara.local.function.FunctionThrottled;
import id.sayembara.local.function.Invocable;
import id.sayembara.local.template.Cloud;
import id.sayembara.local.template.Cloud.Authorizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The HTTP API on a local port: only the template's routes, its authorizer, its throttles and its cross-origin rules.
 * What the gateway answers itself has AWS's words: 401, 403, 404, 413, 429, 500, 503.
 */
public final class HttpDoor implements AutoCloseable {

    private static final int LARGEST_BODY = 10 * 1024 * 1024;
    private static final Set<String> OWN_HEADERS = Set.of("connection", "content-length", "date", "transfer-encoding");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final RouteTable routes;
    private final Map<String, ? extends Invocable> hosts;
    private final Map<String, JwtAuthorizer> authorizers = new LinkedHashMap<>();
    private final Map<String, TokenBucket> throttles = new LinkedHashMap<>();
    private final CrossOrigin crossOrigin;
    private final InstantSource clock;

    /**
     * @param port the port on the loopback address, 0 for any
     * @param keys the token issuer's public keys
     * @param clock competition time: stamps every request as it comes in
     */
    public HttpDoor(int port, Cloud cloud, Map<String, ? extends Invocable> hosts, JWKSet keys, InstantSource clock) {
        this.routes = new RouteTable(cloud.functions());
        this.hosts = Map.copyOf(hosts);
        this.clock = clock;
        cloud.api().ifPresent(api -> {
            for (Authorizer authorizer : api.authorizers().values()) {
                authorizers.put(authorizer.name(), new JwtAuthorizer(authorizer, keys, Clock.systemUTC()));
            }
            api.throttles()
                    .forEach((route, throttle) -> throttles.put(route, new TokenBucket(throttle, System::nanoTime)));
        });
        this.crossOrigin = new CrossOrigin(cloud.api().flatMap(Cloud.HttpApi::cors));
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

    private void handle(HttpExchange exchange) throws IOException {
        Instant received = clock.instant();
        try (exchange) {
            GatewayEvent.Request request = request(exchange);
            HttpAnswer answer = answer(request, received);
            crossOrigin.addTo(answer, request.header("origin"));
            send(exchange, answer);
        } catch (RuntimeException e) {
            System.err.println("the door failed: " + e);
            send(exchange, HttpAnswer.message(500, "Internal Server Error"));
        }
    }

    private GatewayEvent.Request request(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        String ip = exchange.getRemoteAddress().getAddress().getHostAddress();
        headers.putIfAbsent("content-length", List.of("0"));
        headers.put("x-forwarded-for", List.of(ip));
        headers.put(
                "x-forwarded-port",
                List.of(String.valueOf(exchange.getLocalAddress().getPort())));
        headers.put("x-forwarded-proto", List.of("http"));
        headers.put("x-amzn-trace-id", List.of("Root=1-" + UUID.randomUUID()));
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        URI uri = exchange.getRequestURI();
        return new GatewayEvent.Request(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                uri.getRawQuery(),
                headers,
                body,
                ip,
                exchange.getProtocol());
    }

    private HttpAnswer answer(GatewayEvent.Request request, Instant received) {
        if (crossOrigin.isPreflight(request)) {
            return crossOrigin.preflight(request);
        }
        RouteTable.Match match = routes.find(request.method(), request.rawPath());
        if (match == null) {
            return HttpAnswer.message(404, "Not Found");
        }
        if (!throttles
                .getOrDefault(match.route().key(), throttles.getOrDefault("", NO_THROTTLE))
                .take()) {
            return HttpAnswer.message(429, "Too Many Requests");
        }
        if (request.body().length > LARGEST_BODY) {
            return HttpAnswer.message(413, "Request Entity Too Large");
        }
        JwtAuthorizer.Verdict.Allowed allowed = null;
        if (match.route().authorizer() != null) {
            JwtAuthorizer authorizer = authorizers.get(match.route().authorizer());
            switch (authorizer.judge(
                    request.header("authorization"), match.route().scopes())) {
                case JwtAuthorizer.Verdict.Unauthorized(String reason) -> {
                    return unauthorized(reason);
                }
                case JwtAuthorizer.Verdict.Forbidden forbidden -> {
                    return HttpAnswer.message(403, "Forbidden");
                }
                case JwtAuthorizer.Verdict.Allowed yes -> allowed = yes;
            }
        }
        return call(request, match, allowed, received);
    }

    private static final TokenBucket NO_THROTTLE =
            new TokenBucket(new Cloud.Throttle(Double.MAX_VALUE, Integer.MAX_VALUE), () -> 0L);

    private static HttpAnswer unauthorized(String reason) {
        HttpAnswer answer = HttpAnswer.message(401, "Unauthorized");
        answer.set(
                "www-authenticate",
                reason.isEmpty()
                        ? "Bearer"
                        : "Bearer scope=\"\" error=\"invalid_token\" error_description=\"" + reason + "\"");
        return answer;
    }

    private HttpAnswer call(
            GatewayEvent.Request request,
            RouteTable.Match match,
            JwtAuthorizer.Verdict.Allowed allowed,
            Instant received) {
        String requestId = UUID.randomUUID().toString();
        JsonNode event = GatewayEvent.of(request, match, allowed, requestId, received);
        HttpAnswer answer;
        try {
            answer = read(hosts.get(match.function().id()).invoke(event));
        } catch (FunctionThrottled e) {
            answer = HttpAnswer.message(503, "Service Unavailable");
        } catch (FunctionFailed e) {
            System.err.println(match.function().id() + " failed: " + e.type() + ": " + e.getMessage());
            answer = HttpAnswer.message(500, "Internal Server Error");
        } catch (IllegalArgumentException e) {
            System.err.println(match.function().id() + " gave an answer that is none: " + e.getMessage());
            answer = HttpAnswer.message(500, "Internal Server Error");
        }
        answer.set("apigw-requestid", requestId);
        return answer;
    }

    /** A function's answer, payload format 2.0: with a status code it is the answer, without one it is the body. */
    private static HttpAnswer read(JsonNode result) {
        if (!result.isObject() || !result.hasNonNull("statusCode")) {
            HttpAnswer answer = new HttpAnswer(200, Json.bytes(result));
            answer.set("content-type", "application/json");
            return answer;
        }
        String body = result.path("body").asText("");
        if (result.path("body").isNull()) {
            body = "";
        }
        byte[] bytes = result.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
        HttpAnswer answer = new HttpAnswer(result.get("statusCode").asInt(), bytes);
        result.path("headers")
                .properties()
                .forEach(header -> answer.set(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asText()));
        result.path("multiValueHeaders").properties().forEach(header -> {
            List<String> values = new ArrayList<>();
            header.getValue().forEach(value -> values.add(value.asText()));
            answer.set(header.getKey().toLowerCase(Locale.ROOT), String.join(",", values));
        });
        result.path("cookies").forEach(cookie -> answer.addCookie(cookie.asText()));
        return answer;
    }

    private static void send(HttpExchange exchange, HttpAnswer answer) throws IOException {
        answer.headers().forEach((name, value) -> {
            if (!OWN_HEADERS.contains(name)) {
                exchange.getResponseHeaders().set(name, value);
            }
        });
        answer.cookies().forEach(cookie -> exchange.getResponseHeaders().add("set-cookie", cookie));
        boolean bodiless = exchange.getRequestMethod().equals("HEAD")
                || answer.status() == 204
                || answer.status() == 304
                || answer.body().length == 0;
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
