package id.sayembara.local.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sayembara.local.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The event API Gateway's HTTP API gives a function, payload format 2.0. The path arrives decoded (REST APIs keep it
 * encoded, HTTP APIs do not) and ends at a decoded question mark; the query string stays as sent.
 */
final class GatewayEvent {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "dd/MMM/yyyy:HH:mm:ss +0000", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** A request as the door received it. {@code query} is null without one. */
    record Request(
            String method,
            String rawPath,
            String query,
            Map<String, List<String>> headers,
            byte[] body,
            String sourceIp,
            String protocol) {

        String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : String.join(",", values);
        }
    }

    private GatewayEvent() {}

    /**
     * @param headers names in lower case
     * @param allowed the authorizer's verdict, or null for a route anyone may call
     * @param received when the gateway received it: competition time
     */
    static ObjectNode of(
            Request request,
            RouteTable.Match match,
            JwtAuthorizer.Verdict.Allowed allowed,
            String requestId,
            Instant received) {
        ObjectNode event = Json.object();
        String path = decodedPath(request.rawPath());
        event.put("version", "2.0");
        event.put("routeKey", match.route().key());
        event.put("rawPath", path);
        event.put("rawQueryString", request.query() == null ? "" : request.query());
        cookies(request, event);
        ObjectNode headers = event.putObject("headers");
        request.headers().forEach((name, values) -> {
            if (!name.equals("cookie")) {
                headers.put(name, String.join(",", values));
            }
        });
        Map<String, String> query = query(request.query());
        if (!query.isEmpty()) {
            event.set("queryStringParameters", Json.of(query));
        }
        event.set("requestContext", context(request, match, allowed, requestId, received, path));
        if (!match.parameters().isEmpty()) {
            event.set("pathParameters", Json.of(match.parameters()));
        }
        body(request, event);
        return event;
    }

    static String decodedPath(String rawPath) {
        String path = RouteTable.decode(rawPath);
        int question = path.indexOf('?');
        return question < 0 ? path : path.substring(0, question);
    }

    private static ObjectNode context(
            Request request,
            RouteTable.Match match,
            JwtAuthorizer.Verdict.Allowed allowed,
            String requestId,
            Instant received,
            String path) {
        ObjectNode context = Json.object();
        context.put("accountId", "000000000000");
        context.put("apiId", "local");
        if (allowed != null) {
            ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
            jwt.set("claims", Json.of(allowed.claims()));
            jwt.set("scopes", allowed.scopes().isEmpty() ? null : Json.of(allowed.scopes()));
        }
        String host = request.header("host");
        context.put("domainName", host == null ? "localhost" : host);
        context.put("domainPrefix", "local");
        ObjectNode http = context.putObject("http");
        http.put("method", request.method());
        http.put("path", path);
        http.put("protocol", request.protocol());
        http.put("sourceIp", request.sourceIp());
        String agent = request.header("user-agent");
        http.put("userAgent", agent == null ? "" : agent);
        context.put("requestId", requestId);
        context.put("routeKey", match.route().key());
        context.put("stage", "$default");
        context.put("time", TIME.format(received));
        context.put("timeEpoch", received.toEpochMilli());
        return context;
    }

    private static void cookies(Request request, ObjectNode event) {
        List<String> cookies = new ArrayList<>();
        for (String line : request.headers().getOrDefault("cookie", List.of())) {
            for (String cookie : line.split(";")) {
                if (!cookie.isBlank()) {
                    cookies.add(cookie.trim());
                }
            }
        }
        if (!cookies.isEmpty()) {
            event.set("cookies", Json.of(cookies));
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> result = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return result;
        }
        for (String pair : raw.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            result.merge(decode(name), decode(value), (one, two) -> one + "," + two);
        }
        return result;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static void body(Request request, ObjectNode event) {
        if (request.body().length == 0) {
            event.put("isBase64Encoded", false);
            return;
        }
        boolean text = isText(request.header("content-type"));
        event.put(
                "body",
                text
                        ? new String(request.body(), StandardCharsets.UTF_8)
                        : Base64.getEncoder().encodeToString(request.body()));
        event.put("isBase64Encoded", !text);
    }

    /** What API Gateway passes as text: {@code text/*}, JSON, XML and JavaScript. */
    private static boolean isText(String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.split(";")[0].trim().toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || type.matches("application/(json|javascript|xml|.*\\+json|.*\\+xml)");
    }
}
