package id.sayembara.document.edge;

import id.sayembara.document.Address;
import id.sayembara.document.RequestUpload.Ticket;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;

/**
 * A ticket: PUT the file's bytes to {@code url} with exactly these headers, once, before {@code expiresAt}. The client's own
 * Host and Content-Length are signed as well.
 */
@Serdeable
record TicketJson(String documentId, String method, String url, Map<String, String> headers, Instant expiresAt) {

    static TicketJson of(Ticket ticket) {
        Address address = ticket.address();
        return new TicketJson(ticket.document().id(), "PUT", address.url(), address.headers(), address.expiresAt());
    }

    /**
     * What a ticket is asked for.
     *
     * @param question id of a question of kind DOCUMENTS
     * @param fileName 1 to 200 characters, no path
     * @param type application/pdf, image/jpeg or image/png
     * @param length in bytes
     * @param sha256 of the bytes, in lower-case hexadecimal
     */
    @Serdeable
    record WantedJson(String question, String fileName, String type, long length, String sha256) {}

    /** Where to GET a document, without a token, until then. */
    @Serdeable
    record DownloadJson(String url, Instant expiresAt) {}
}
