package id.sayembara.document;

import id.sayembara.competition.Attachments;
import id.sayembara.competition.Timeline;
import id.sayembara.document.DocumentState.Awaited;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Role;
import id.sayembara.platform.Subject;
import id.sayembara.platform.Window;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the tests of documents start from: one proposal of one unit, and the days of its edition. */
public final class DocumentFixtures {
    public static final String PROPOSAL = "01JRB2D4F6H8J0K2M4N6P8Q0R2";
    public static final String QUESTION = "surat-pernyataan";
    public static final Instant OPENS = Instant.parse("2025-04-08T01:00:00Z");
    public static final Instant NOON = Instant.parse("2025-04-09T05:00:00Z");
    public static final Instant DRAFTING_CLOSES = Instant.parse("2025-05-30T16:59:00Z");
    public static final Instant SUBMISSION_CLOSES = Instant.parse("2025-06-03T16:59:00Z");
    public static final Instant APPEALS_END = Instant.parse("2025-12-31T00:00:00Z");

    public static final Actor UNIT = new Actor("M-unit", Role.UNIT, Optional.of("kab-1101"), Optional.of("U1"));
    public static final Actor ADMIN =
            new Actor("M-admin", Role.INSTITUTION_ADMIN, Optional.of("kab-1101"), Optional.empty());
    public static final Actor FOREIGN_UNIT =
            new Actor("M-other", Role.UNIT, Optional.of("kab-1102"), Optional.of("U1"));

    private DocumentFixtures() {}

    public static Timeline timeline() {
        return new Timeline(
                ZoneId.of("Asia/Jakarta"),
                List.of(
                        new Window(Timeline.DRAFTING, OPENS, DRAFTING_CLOSES),
                        new Window(Timeline.SUBMISSION, OPENS, SUBMISSION_CLOSES)));
    }

    public static Target target(Set<Role> editors) {
        return new Target(
                PROPOSAL,
                QUESTION,
                "kipp-2025",
                "kab-1101",
                Optional.empty(),
                Optional.of("U1"),
                Optional.of(new Attachments(1, 3, 2_000_000, Set.of("application/pdf", "image/png"))),
                editors,
                timeline(),
                APPEALS_END);
    }

    public static Declaration declared(byte[] bytes, DocumentType type) {
        return new Declaration("surat.pdf", type, bytes.length, Digest.sha256Hex(bytes));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A document nothing has arrived for yet. */
    public static Document awaited(long number, byte[] bytes, DocumentType type) {
        String id = Document.id(PROPOSAL, number);
        return new Document(
                id,
                PROPOSAL,
                QUESTION,
                "kipp-2025",
                "kab-1101",
                Optional.of("prov-11"),
                Optional.of("U1"),
                declared(bytes, type),
                "00112233445566778899aabbccddeeff",
                UNIT.member(),
                NOON,
                new Awaited(NOON.plus(Document.TICKET)),
                new Chain("document/" + id, 1, "feed"));
    }

    /** Saves it as a ticket's operation would. */
    public static Document issue(DocumentStore store, long number, byte[] bytes, DocumentType type) {
        Document document = awaited(number, bytes, type);
        Event event = Chain.start("document/" + document.id())
                .next(
                        new DocumentEvent.DocumentAwaited(
                                PROPOSAL,
                                QUESTION,
                                document.declared(),
                                Commitment.to(document.declared().fileName(), new byte[16])),
                        "kipp-2025",
                        UNIT,
                        NOON);
        Document saved = document.in(document.state(), event);
        store.issue(
                saved,
                number - 1,
                event,
                new Remembered("M#" + number, "f", new RequestUpload.Issued(document.id()), APPEALS_END));
        return saved;
    }

    /** Tickets over a store, at addresses that lead nowhere. */
    public static Tickets tickets(DocumentStore store, Ids ids) {
        return new Tickets(store, addresses(), ids);
    }

    /** Addresses that lead nowhere. */
    public static Addresses addresses() {
        return new Addresses() {
            @Override
            public Address upload(Document document, Duration life) {
                return new Address("put " + document.id() + " within " + life, Map.of(), NOON.plus(life));
            }

            @Override
            public Address download(Document document, Duration life) {
                return new Address("get " + document.id(), Map.of(), NOON.plus(life));
            }
        };
    }

    /** What arrives for this document is found to be right. */
    public static void accept(DocumentStore store, String id) {
        Document document = store.find(id).orElseThrow();
        Event event = document.next(
                new DocumentEvent.DocumentAccepted(
                        document.proposal(), document.declared().sha256()),
                NOON);
        store.advance(document, document.in(new DocumentState.Accepted(NOON), event), event);
    }

    public static Call call(Instant at, String key) {
        return new Call(at, Optional.of(new Subject("https://issuer", "someone")), Optional.of(key), "print-of-" + key);
    }
}
