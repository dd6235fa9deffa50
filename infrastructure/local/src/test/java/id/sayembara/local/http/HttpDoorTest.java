package id.sayembara.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sayembara.local.Fixture;
import id.sayembara.local.Json;
import id.sayembara.local.LocalCloud;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HttpDoorTest {

    private static LocalCloud cloud;

    @BeforeAll
    static void start() {
        cloud = LocalCloud.start(Fixture.options());
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    private static HttpResponse<String> call(String method, String path, String body, String... headers) {
        return Fixture.send(method, URI.create(cloud.address() + path), body, headers);
    }

    private static HttpResponse<String> callSigned(String method, String path, String body) {
        return call(method, path, body, "authorization", "Bearer " + cloud.token("anna"), "content-type", "text/plain");
    }

    @Test
    void givesTheFunctionTheEventApiGatewayGives() {
        cloud.clock().freeze(Instant.parse("2025-06-03T16:59:59.999Z"));
        HttpResponse<String> answer = call(
                "POST",
                "/echo/a%20b/c?x=1&x=2&y=%C3%A9",
                "{}",
                "authorization",
                "Bearer " + cloud.token("anna"),
                "content-type",
                "application/json",
                "X-Thing",
                "one",
                "X-Thing",
                "two",
                "cookie",
                "a=1; b=2");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode result = Json.parse(answer.body());
        assertThat(result.at("/greeting").asText()).isEqualTo("hello");
        JsonNode event = result.at("/event");
        assertThat(event.at("/version").asText()).isEqualTo("2.0");
        assertThat(event.at("/routeKey").asText()).isEqualTo("ANY /echo/{proxy+}");
        assertThat(event.at("/rawPath").asText()).isEqualTo("/echo/a b/c");
        assertThat(event.at("/rawQueryString").asText()).isEqualTo("x=1&x=2&y=%C3%A9");
        assertThat(event.at("/queryStringParameters/x").asText()).isEqualTo("1,2");
        assertThat(event.at("/queryStringParameters/y").asText()).isEqualTo("é");
        assertThat(event.at("/pathParameters/proxy").asText()).isEqualTo("a b/c");
        assertThat(event.at("/headers/x-thing").asText()).isEqualTo("one,two");
        assertThat(event.at("/headers/cookie").isMissingNode()).isTrue();
        assertThat(event.at("/cookies")).isEqualTo(Json.parse("[\"a=1\",\"b=2\"]"));
        assertThat(event.at("/body").asText()).isEqualTo("{}");
        assertThat(event.at("/isBase64Encoded").asBoolean()).isFalse();
        JsonNode context = event.at("/requestContext");
        assertThat(context.at("/timeEpoch").asLong()).isEqualTo(1748969999999L);
        assertThat(context.at("/time").asText()).isEqualTo("03/Jun/2025:16:59:59 +0000");
        assertThat(context.at("/http/method").asText()).isEqualTo("POST");
        assertThat(context.at("/http/path").asText()).isEqualTo("/echo/a b/c");
        assertThat(context.at("/stage").asText()).isEqualTo("$default");
        assertThat(context.at("/requestId").asText()).isNotEmpty();
        assertThat(context.at("/authorizer/jwt/claims/sub").asText()).isEqualTo("anna");
        assertThat(context.at("/authorizer/jwt/claims/exp").isTextual()).isTrue();
    }

    @Test
    void encodesABinaryBody() {
        HttpResponse<String> answer = call(
                "POST",
                "/echo",
                "xyz",
                "authorization",
                "Bearer " + cloud.token("anna"),
                "content-type",
                "application/octet-stream");
        assertThat(Json.parse(answer.body()).at("/event/body").asText()).isEqualTo("eHl6");
        assertThat(Json.parse(answer.body()).at("/event/isBase64Encoded").asBoolean())
                .isTrue();
    }

    @Test
    void takesTheMostSpecificRoute() {
        JsonNode event =
                Json.parse(callSigned("GET", "/echo/item/7", null).body()).at("/event");
        assertThat(event.at("/routeKey").asText()).isEqualTo("GET /echo/item/{id}");
        assertThat(event.at("/pathParameters/id").asText()).isEqualTo("7");
    }

    @Test
    void answersLikeAwsWithoutARoute() {
        HttpResponse<String> answer = callSigned("GET", "/nowhere", null);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Not Found\"}");
    }

    @Test
    void answersLikeAwsWithoutAToken() {
        HttpResponse<String> answer = call("GET", "/echo", null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
    }

    @Test
    void asksForNoTokenOnAnOpenRoute() {
        HttpResponse<String> answer = call("GET", "/open/x", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.parse(answer.body())
                        .at("/event/requestContext/authorizer")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void refusesABodyAboveTenMegabytes() {
        HttpResponse<String> answer = callSigned("POST", "/echo", "x".repeat(10 * 1024 * 1024 + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
    }

    @Test
    void hidesWhyAFunctionFailed() {
        HttpResponse<String> answer = callSigned("GET", "/echo/broken", null);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    @Test
    void refusesAboveTheReservedConcurrencyAndEndsWhatTakesTooLong() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = List.of(
                    () -> callSigned("GET", "/echo/slow", null).statusCode(),
                    () -> callSigned("GET", "/echo/slow", null).statusCode());
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> future : threads.invokeAll(calls)) {
                statuses.add(future.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(503, 500);
        }
        assertThat(callSigned("GET", "/echo", null).statusCode()).isEqualTo(200);
    }

    @Test
    void answersAPreflightItself() {
        HttpResponse<String> answer = call(
                "OPTIONS", "/echo", null, "origin", "http://localhost:5173", "access-control-request-method", "PUT");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("http://localhost:5173");
        assertThat(answer.headers().firstValue("access-control-allow-methods")).contains("GET,PUT");
        assertThat(call("OPTIONS", "/echo", null, "origin", "http://evil.test", "access-control-request-method", "PUT")
                        .headers()
                        .firstValue("access-control-allow-origin"))
                .isEmpty();
    }
}
