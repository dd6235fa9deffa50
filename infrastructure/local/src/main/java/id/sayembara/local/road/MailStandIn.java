package id.sayembara.local.road;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sayembara.local.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes mail as SES v2 does and keeps it, for an endpoint that has no SES v2. */
final class MailStandIn implements AutoCloseable {
    private static final String SEND = "/v2/email/outbound-emails";

    private record Sent(String to, String subject) {
        static Sent of(JsonNode mail) {
            return new Sent(
                    mail.at("/Destination/ToAddresses").toString(),
                    mail.at("/Content/Simple/Subject/Data").asText());
        }
    }

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    MailStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(SEND, this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The subjects of what was sent to this address. */
    List<String> to(String address) {
        return sent.stream()
                .filter(mail -> mail.to().contains(address))
                .map(Sent::subject)
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            sent.add(Sent.of(Json.parse(exchange.getRequestBody().readAllBytes())));
            byte[] answer = Json.bytes(Json.object().put("MessageId", "stand-in-" + sent.size()));
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
