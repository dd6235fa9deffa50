package id.sayembara.innovation.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.document.Address;
import id.sayembara.innovation.HistoryImport;
import id.sayembara.innovation.HistoryImport.Progress;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A list of earlier years on its way in.
 *
 * @param id SHA-256 of the file
 * @param state AWAITED, ROWS, SOURCES, DONE or REFUSED
 * @param reason of REFUSED: WRONG_HEADER or TOO_MANY_LINES
 * @param rows rows read so far
 * @param kept of them, rows whose innovation is recorded
 * @param faulty of them, rows that were not kept
 * @param linked sources recorded so far
 * @param unlinked sources that could not be
 * @param faults where to GET the list of faults, without a token, for five minutes; there once it is DONE
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record HistoryJson(
        String id,
        String fileName,
        long length,
        Instant requestedAt,
        String state,
        Optional<String> reason,
        long rows,
        long kept,
        long faulty,
        long linked,
        long unlinked,
        Optional<FaultsJson> faults) {

    /** Where something can be fetched, without a token, until then. */
    @Serdeable
    record FaultsJson(String url, Instant expiresAt) {}

    /**
     * What a ticket is asked for.
     *
     * @param fileName 1 to 200 characters
     * @param length 1 to 16,777,216 bytes
     * @param sha256 of the bytes, in lower-case hexadecimal
     */
    @Serdeable
    record WantedJson(String fileName, long length, String sha256) {}

    /**
     * A ticket. While the file is awaited: PUT its bytes to {@code url} with exactly these headers, once, before {@code
     * expiresAt}. Otherwise there is nothing to send.
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record TicketJson(
            String id,
            String state,
            Optional<String> method,
            Optional<String> url,
            Optional<Map<String, String>> headers,
            Optional<Instant> expiresAt) {
        static TicketJson of(HistoryImport it, Optional<Address> address) {
            return new TicketJson(
                    it.id(),
                    it.state().name(),
                    address.map(a -> "PUT"),
                    address.map(Address::url),
                    address.map(Address::headers),
                    address.map(Address::expiresAt));
        }
    }

    static HistoryJson of(HistoryImport it, Optional<Address> faults) {
        Progress progress = it.progress();
        return new HistoryJson(
                it.id(),
                it.fileName(),
                it.length(),
                it.requestedAt(),
                it.state().name(),
                it.fault().map(Enum::name),
                progress.rows(),
                progress.kept(),
                progress.faulty(),
                progress.linked(),
                progress.unlinked(),
                faults.map(a -> new FaultsJson(a.url(), a.expiresAt())));
    }
}
