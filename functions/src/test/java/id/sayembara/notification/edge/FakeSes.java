package id.sayembara.notification.edge;

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

/** The few bytes of SES that sending needs: answers as told and keeps what it was sent. */
final class FakeSes implements AutoCloseable {
    private final HttpServer server;
    private final List<String> requests = new ArrayList<>();
    private int status = 200;
    private String code = "";
    private String message = "no";

    FakeSes() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (status == 0) {
            // takes the message and breaks off before it answers
            exchange.close();
            return;
        }
        byte[] body = (status == 200
                        ? "{\"MessageId\":\"ses-" + requests.size() + "\"}"
                        : "{\"message\":\"" + message + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (status != 200) {
            exchange.getResponseHeaders().add("x-amzn-ErrorType", code);
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    synchronized void answers(int next, String errorCode) {
        status = next;
        code = errorCode;
    }

    synchronized void answers(int next, String errorCode, String errorMessage) {
        answers(next, errorCode);
        message = errorMessage;
    }

    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
