package id.sayembara.document.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.document.Document;
import id.sayembara.document.DocumentState;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document as those who write the proposal see it.
 *
 * @param type media type
 * @param length in bytes
 * @param sha256 in lower-case hexadecimal
 * @param state AWAITED, RECEIVED, ACCEPTED or REFUSED
 * @param reason why it was refused
 */
@Serdeable
record DocumentJson(
        String id,
        String proposal,
        String question,
        String fileName,
        String type,
        long length,
        String sha256,
        String state,
        Optional<String> reason,
        Instant requestedAt) {

    static DocumentJson of(Document document) {
        return new DocumentJson(
                document.id(),
                document.proposal(),
                document.question(),
                document.declared().fileName(),
                document.declared().type().mediaType(),
                document.declared().length(),
                document.declared().sha256(),
                document.state().name(),
                document.state() instanceof DocumentState.Refused refused
                        ? Optional.of(refused.reason().name())
                        : Optional.empty(),
                document.requestedAt());
    }

    /** A proposal's documents, oldest first. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ListJson(List<DocumentJson> documents) {}
}
