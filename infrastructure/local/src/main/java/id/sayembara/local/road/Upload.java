package id.sayembara.local.road;

import id.sayembara.platform.Digest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Uploads a document as a browser would: ticket, then the bytes straight to storage, with just the headers the ticket names. */
public final class Upload {
    private final HttpClient client;

    public Upload(HttpClient client) {
        this.client = client;
    }

    /** Asks for a ticket for these bytes. */
    public Answer ticket(Person person, String proposal, String question, String name, String type, byte[] bytes) {
        return person.post(
                "/proposals/" + proposal + "/documents",
                Map.of(
                        "question", question,
                        "fileName", name,
                        "type", type,
                        "length", (long) bytes.length,
                        "sha256", Digest.sha256Hex(bytes)));
    }

    /** Asks for a ticket for a PDF as evidence of a replication. */
    public Answer evidenceTicket(Person person, String replication, byte[] bytes) {
        return person.post(
                "/replications/" + replication + "/documents",
                Map.of(
                        "fileName",
                        "bukti.pdf",
                        "type",
                        "application/pdf",
                        "length",
                        (long) bytes.length,
                        "sha256",
                        Digest.sha256Hex(bytes)));
    }

    /** Sends the bytes to the ticket's address and answers the status. */
    public int send(Answer ticket, byte[] bytes) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ticket.at("url")))
                .timeout(Duration.ofSeconds(30))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
        ((Map<?, ?>) ticket.value("headers")).forEach((name, value) -> {
            // the client writes these two itself
            if (!"host".equalsIgnoreCase((String) name) && !"content-length".equalsIgnoreCase((String) name)) {
                request.header((String) name, (String) value);
            }
        });
        return exchange(request.build()).statusCode();
    }

    /** Fetches what lies at an address. */
    public HttpResponse<byte[]> fetch(String url) {
        return exchange(HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .build());
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Gateway.Unanswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Gateway.Unanswered(e);
        }
    }
}
