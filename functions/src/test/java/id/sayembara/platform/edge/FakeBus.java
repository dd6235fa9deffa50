package id.sayembara.platform.edge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The few bytes of EventBridge that putting events needs: takes them, or stumbles as told. */
public final class FakeBus implements AutoCloseable {
    private final HttpServer server;
    private final List<Map<String, Object>> taken = new ArrayList<>();
    private String stumblesAt = "nothing";
    private boolean broken;

    public FakeBus() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::put);
        server.start();
    }

    @SuppressWarnings("unchecked")
    private synchronized void put(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        List<String> answers = new ArrayList<>();
        int failed = 0;
        for (Object each : (List<Object>) JsonTree.object(request).get("Entries")) {
            Map<String, Object> entry = (Map<String, Object>) each;
            if (broken || ((String) entry.get("Detail")).contains(stumblesAt)) {
                failed++;
                answers.add("{\"ErrorCode\":\"InternalFailure\",\"ErrorMessage\":\"no\"}");
            } else {
                taken.add(entry);
                answers.add("{\"EventId\":\"e\"}");
            }
        }
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        if (broken) {
            exchange.getResponseHeaders().add("x-amzn-ErrorType", "AccessDeniedException");
        }
        byte[] body = (broken
                        ? "{\"__type\":\"AccessDeniedException\"}"
                        : "{\"FailedEntryCount\":" + failed + ",\"Entries\":[" + String.join(",", answers) + "]}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(broken ? 400 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Does not take entries whose detail holds this text. */
    public synchronized void stumblesAt(String text) {
        stumblesAt = text;
    }

    /** Refuses whole requests. */
    public synchronized void breaks() {
        broken = true;
    }

    /** The entries taken, as they were sent. */
    public synchronized List<Map<String, Object>> taken() {
        return List.copyOf(taken);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
