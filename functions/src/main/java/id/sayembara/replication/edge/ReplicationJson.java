package id.sayembara.replication.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.document.Address;
import id.sayembara.document.RequestUpload.Ticket;
import id.sayembara.platform.Page;
import id.sayembara.platform.edge.PageQuery;
import id.sayembara.replication.Replication.Source;
import id.sayembara.replication.ReplicationStanding;
import id.sayembara.replication.ReplicationView;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A replication as the two institutions and those who watch see it.
 *
 * @param state REQUESTED, AGREED, REFUSED, EVIDENCED, SENT_BACK, CERTIFIED or WITHDRAWN
 * @param institution the one that asks
 * @param title of the replica
 * @param serviceUnits in how many service units it is to work
 * @param answerDue from when on the secretariat answers in the source's place
 * @param bySecretariat whether it did
 * @param refusal why it was refused
 * @param documents what was handed in last; the source is not shown it
 * @param returned why the evidence was sent back last; the source is not shown it
 * @param replica the innovation that is certified
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ReplicationJson(
        String id,
        String state,
        SourceJson source,
        String institution,
        String title,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<String> units,
        int serviceUnits,
        String plan,
        Instant requestedAt,
        Optional<Instant> answerDue,
        Optional<Instant> answeredAt,
        Optional<Boolean> bySecretariat,
        Optional<String> refusal,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<String> documents,
        Optional<String> returned,
        Optional<String> replica,
        Optional<Instant> certifiedAt,
        long version) {

    /** What is to be replicated, and whose it is. */
    @Serdeable
    record SourceJson(String innovation, String title, String institution) {
        static SourceJson of(Source source) {
            return new SourceJson(source.innovation(), source.title(), source.institution());
        }
    }

    /** A replication after a change. */
    @Serdeable
    record StandingJson(String id, String state, long version) {
        static StandingJson of(ReplicationStanding standing) {
            return new StandingJson(standing.replication(), standing.state().name(), standing.version());
        }
    }

    /** A page of replications; {@code next} is what {@code after} takes for the page that follows. */
    @Serdeable
    record ListJson(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<ReplicationJson> items,
            @Nullable String next) {
        static ListJson of(Page<ReplicationView> page) {
            return new ListJson(
                    page.items().stream().map(ReplicationJson::of).toList(),
                    PageQuery.cursor(page).orElse(null));
        }
    }

    /**
     * What is asked for.
     *
     * @param institution the one that asks: one's own, or one it serves
     * @param source id of the innovation to replicate
     * @param title of the replica, 1 to 255 characters: an innovation the institution has, or is to have
     * @param units ids of the units that do it, at most 50; may be left out
     * @param serviceUnits 1 to 10,000, the units among them
     * @param plan 1 to 2,000 characters
     */
    @Serdeable
    record WantedJson(
            String institution,
            String source,
            String title,
            @Nullable List<String> units,
            int serviceUnits,
            String plan) {}

    /**
     * The source's answer.
     *
     * @param answer AGREED or REFUSED
     * @param reason why it is refused, 1 to 2,000 characters; with no other answer
     */
    @Serdeable
    record AnswerJson(String answer, @Nullable String reason) {}

    /**
     * What is shown as evidence.
     *
     * @param documents ids of 1 to 20 accepted documents of the replication
     */
    @Serdeable
    record EvidenceJson(List<String> documents) {}

    /** Why it is sent back, 1 to 2,000 characters. */
    @Serdeable
    record ReturnedJson(String reason) {}

    /**
     * What a ticket is asked for.
     *
     * @param fileName 1 to 200 characters, no path
     * @param type application/pdf, image/jpeg or image/png
     * @param length in bytes, up to 25 MB
     * @param sha256 of the bytes, in lower-case hexadecimal
     */
    @Serdeable
    record FileJson(String fileName, String type, long length, String sha256) {}

    /** A ticket: PUT the file's bytes to {@code url} with exactly these headers, once, before {@code expiresAt}. */
    @Serdeable
    record EvidenceTicketJson(
            String documentId, String method, String url, Map<String, String> headers, Instant expiresAt) {
        static EvidenceTicketJson of(Ticket ticket) {
            Address address = ticket.address();
            return new EvidenceTicketJson(
                    ticket.document().id(), "PUT", address.url(), address.headers(), address.expiresAt());
        }
    }

    /** Where to GET a document, without a token, until then. */
    @Serdeable
    record EvidenceAddressJson(String url, Instant expiresAt) {}

    static ReplicationJson of(ReplicationView view) {
        return new ReplicationJson(
                view.id(),
                view.state().name(),
                SourceJson.of(view.source()),
                view.institution(),
                view.title(),
                view.units(),
                view.serviceUnits(),
                view.plan(),
                view.requestedAt(),
                view.answerDue(),
                view.answeredAt(),
                view.bySecretariat(),
                view.refusal(),
                view.documents(),
                view.returned(),
                view.replica(),
                view.certifiedAt(),
                view.version());
    }
}
