package id.sayembara.replication;

import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionType;
import id.sayembara.competition.Institutions;
import id.sayembara.competition.Unit;
import id.sayembara.document.Declaration;
import id.sayembara.document.DocumentFixtures;
import id.sayembara.document.DocumentType;
import id.sayembara.document.InMemoryDocumentStore;
import id.sayembara.innovation.InMemoryInnovationStore;
import id.sayembara.innovation.Innovation;
import id.sayembara.innovation.InnovationFixtures;
import id.sayembara.innovation.Replicas;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Persons;
import id.sayembara.platform.Role;
import id.sayembara.replication.RequestReplication.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Replications with everything around them in memory. All names are invented. */
final class ReplicationWorld {
    static final Instant NOW = Instant.parse("2026-02-02T03:00:00.250Z");

    static final Actor SECRETARIAT = new Actor("sekretariat", Role.SECRETARIAT, Optional.empty(), Optional.empty());
    static final Actor AUDITOR = new Actor("auditor", Role.AUDITOR, Optional.empty(), Optional.empty());
    static final Actor A = admin("kota-a");
    static final Actor B = admin("kota-b");
    static final Actor C = admin("kota-c");
    static final Actor UNIT = new Actor("unit", Role.UNIT, Optional.of("kota-a"), Optional.of("dinas"));

    final Persons persons;
    final InMemoryReplicationStore memory = new InMemoryReplicationStore();
    final InMemoryInnovationStore innovations = new InMemoryInnovationStore();
    final InMemoryDocumentStore documents = new InMemoryDocumentStore();
    Instant now = NOW;

    final RequestReplication request;
    final AnswerReplication answer;
    final RequestEvidence requestEvidence;
    final HandInEvidence handIn;
    final SendBackReplication sendBack;
    final CertifyReplication certify;
    final WithdrawReplication withdraw;
    final DownloadEvidence download;
    final GetReplication get;
    final ListReplications list;
    final ListWaitingReplications waiting;
    final RemindSources remind;
    final List<Event> reminders = new ArrayList<>();
    final ReplicationStore store;

    private final AtomicLong counter = new AtomicLong();

    ReplicationWorld() {
        this(List.of());
    }

    ReplicationWorld(List<Actor> more) {
        this(more, null, null);
    }

    /** Over other stores; none is in memory. */
    ReplicationWorld(List<Actor> more, ReplicationStore storeOrNull, Replicas innovationsOrNull) {
        store = storeOrNull == null ? memory : storeOrNull;
        Replicas known = innovationsOrNull == null ? innovations : innovationsOrNull;
        List<Actor> cast = new ArrayList<>(List.of(SECRETARIAT, AUDITOR, A, B, C, UNIT));
        cast.addAll(more);
        persons = new Persons(cast);
        Access access = new Access(List.of(new ReplicationAccess()), persons);
        Once once = new Once();
        Ids ids = new NumberedIds();
        Institutions institutions = institutions();
        request = new RequestReplication(
                access,
                once,
                store,
                known,
                institutions,
                id -> id.startsWith("dinas") ? Optional.of(new Unit(id, "kota-a", "Dinas")) : Optional.empty(),
                ids);
        answer = new AnswerReplication(access, once, store, ids);
        requestEvidence = new RequestEvidence(access, once, store, documents, DocumentFixtures.tickets(documents, ids));
        handIn = new HandInEvidence(access, once, store, documents);
        sendBack = new SendBackReplication(access, once, store, ids);
        certify = new CertifyReplication(access, once, store, known, institutions);
        withdraw = new WithdrawReplication(access, once, store);
        download = new DownloadEvidence(access, store, documents, DocumentFixtures.addresses());
        get = new GetReplication(access, store);
        list = new ListReplications(access, store, institutions);
        waiting = new ListWaitingReplications(access, store);
        remind = new RemindSources(store, event -> {
            if (reminders.stream().noneMatch(kept -> kept.subject().equals(event.subject()))) {
                reminders.add(event);
            }
        });
    }

    static Actor admin(String institution) {
        return new Actor("admin-" + institution, Role.INSTITUTION_ADMIN, Optional.of(institution), Optional.empty());
    }

    /** Every institution there could be: {@code bumd-x} is served by {@code kota-x}; one whose id begins with {@code none} is not there. */
    static Institutions institutions() {
        return id -> id.startsWith("none")
                ? Optional.empty()
                : Optional.of(new Institution(
                        id,
                        id.startsWith("bumd") ? InstitutionType.ROE : InstitutionType.CITY,
                        "Pemerintah " + id,
                        Optional.of("35.78"),
                        id.startsWith("bumd") ? Optional.of("kota" + id.substring(4)) : Optional.empty(),
                        false));
    }

    Call call(Actor actor) {
        return new Call(
                now,
                Optional.of(persons.subject(actor)),
                Optional.of("key-" + counter.incrementAndGet()),
                "fingerprint-" + counter.incrementAndGet());
    }

    /** An innovation that is recorded; answers its id. */
    String recorded(String institution, String title) {
        Innovation begun = InnovationFixtures.innovation(institution, title);
        var event = InnovationFixtures.recorded(begun);
        innovations.save(begun.after(event), event, InnovationFixtures.answer());
        return begun.id();
    }

    static Wanted wanted(String institution, String source, String title) {
        return new Wanted(institution, source, title, List.of(), 3, "Meniru dengan cara kami.");
    }

    /** Asked for by this admin for the own institution; answers its id. */
    String requested(Actor admin, String source, String title) {
        return request.run(call(admin), wanted(admin.institution().orElseThrow(), source, title))
                .replication();
    }

    Replication now(String id) {
        return store.find(id).orElseThrow();
    }

    void agreed(Actor source, String id) {
        answer.run(call(source), id, now(id).version(), Optional.empty());
    }

    /** A document of the replication, accepted; answers its id. */
    String document(Actor admin, String id) {
        String document =
                requestEvidence.run(call(admin), id, declared()).document().id();
        DocumentFixtures.accept(documents, document);
        return document;
    }

    static Declaration declared() {
        return new Declaration("bukti.pdf", DocumentType.PDF, 4, Digest.sha256Hex("%PDF"));
    }

    void evidenced(Actor admin, String id) {
        handIn.run(call(admin), id, now(id).version(), List.of(document(admin, id)));
    }

    void certified(String id) {
        certify.run(call(SECRETARIAT), id, now(id).version());
    }

    /** The whole way of one; answers its id. */
    String certified(Actor admin, Actor owner, String source, String title) {
        String id = requested(admin, source, title);
        agreed(owner, id);
        evidenced(admin, id);
        certified(id);
        return id;
    }

    /** Ids that never repeat and sort by age. */
    private final class NumberedIds implements Ids {
        @Override
        public String next() {
            return "%026d".formatted(counter.incrementAndGet());
        }

        @Override
        public String secret() {
            throw new AssertionError("no secret is needed");
        }

        @Override
        public byte[] salt() {
            return HexFormat.of().parseHex("%032x".formatted(counter.incrementAndGet()));
        }
    }
}
