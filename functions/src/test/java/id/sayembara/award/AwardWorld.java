package id.sayembara.award;

import static id.sayembara.competition.EditionFixtures.KIPP_2025;

import id.sayembara.competition.AwardKind;
import id.sayembara.competition.Awards;
import id.sayembara.competition.Bearer;
import id.sayembara.competition.DecisionStage;
import id.sayembara.competition.Edition;
import id.sayembara.competition.EditionFixtures;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionType;
import id.sayembara.competition.Unit;
import id.sayembara.document.Address;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Page;
import id.sayembara.platform.Persons;
import id.sayembara.platform.Role;
import id.sayembara.platform.edge.TestSeal;
import id.sayembara.proposal.AnswerValue.Innovator;
import id.sayembara.proposal.Submission;
import id.sayembara.proposal.Submissions;
import id.sayembara.proposal.SubmittedAnswers;
import id.sayembara.scoring.Decided;
import id.sayembara.scoring.Publication;
import id.sayembara.scoring.PublishedDecisions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Awards with everything around them in memory, but for the seal, which really signs. All names are invented. */
final class AwardWorld {
    static final String EDITION = "kipp-2025";
    static final String ORIGIN = "https://awards.test";
    static final Instant NOW = Instant.parse("2025-09-01T03:00:00.250Z");
    static final String SIAP = "01JSIAP";
    static final String ANTAR = "01JANTAR";

    static final Actor SECRETARIAT = new Actor("sekretariat", Role.SECRETARIAT, Optional.empty(), Optional.empty());
    static final Actor CHAIR = new Actor("ketua", Role.CHAIR, Optional.empty(), Optional.empty());
    static final Actor AUDITOR = new Actor("auditor", Role.AUDITOR, Optional.empty(), Optional.empty());
    static final Actor ADMIN = new Actor("admin", Role.INSTITUTION_ADMIN, Optional.of("kab-3404"), Optional.empty());
    static final Actor UNIT = new Actor("unit", Role.UNIT, Optional.of("kab-3404"), Optional.of("dinas"));
    static final Actor OTHER_UNIT =
            new Actor("unit-lain", Role.UNIT, Optional.of("kab-3404"), Optional.of("dinas-lain"));
    static final Actor STRANGER =
            new Actor("admin-lain", Role.INSTITUTION_ADMIN, Optional.of("kab-3402"), Optional.empty());
    static final List<Actor> CAST = List.of(SECRETARIAT, CHAIR, AUDITOR, ADMIN, UNIT, OTHER_UNIT, STRANGER);

    final Persons persons = new Persons(CAST);
    final InMemoryAwardStore memory = new InMemoryAwardStore();
    final AwardStore store;
    final InMemoryCertificateBook book = new InMemoryCertificateBook();
    final TestSeal seal = new TestSeal(ORIGIN);
    final PublicAddress address = () -> ORIGIN;
    final Map<String, Decided> decided = new HashMap<>();
    final List<Innovator> innovators = new ArrayList<>(
            List.of(new Innovator("Siti Aminah", "Penggagas", true), new Innovator("Budi", "Tim", true)));
    Edition edition = KIPP_2025;
    Instant now = NOW;

    final ConferAwards confer;
    final ListAwards list;
    final IssueAward issue;
    final OfferClaim offer;
    final ShowClaim showClaim;
    final TakeAward take;
    final DownloadAward download;
    final ProposeRevocation propose;
    final ApproveRevocation approve;
    final ShowAward show;
    final CheckAward check;
    final ShowStatusList showList;
    final MakeCertificates makeCertificates;
    final Map<String, byte[]> files = new HashMap<>();

    private final AtomicLong counter = new AtomicLong();

    AwardWorld() {
        this(null);
    }

    /** Over another store; none is in memory. */
    AwardWorld(AwardStore storeOrNull) {
        store = storeOrNull == null ? memory : storeOrNull;
        decide(SIAP, Optional.of("dinas"));
        decide(ANTAR, Optional.empty());
        Access access = new Access(List.of(new AwardAccess()), persons);
        Once once = new Once();
        Ids ids = new DrawnIds();
        Editions editions = new Editions() {
            @Override
            public Optional<Edition> current(String id) {
                return EditionFixtures.editions(edition).current(id);
            }

            @Override
            public Optional<Edition> version(String id, int version) {
                return current(id);
            }
        };
        var institutions = EditionFixtures.institutions(
                institution("kab-3404", "Pemerintah Kabupaten Sleman"),
                institution("kab-3402", "Pemerintah Kabupaten Bantul"));
        Bearers bearers = new Bearers(
                institutions,
                id -> Optional.of(new Unit(id, "kab-3404", "Dinas Kesehatan")),
                new FixedSubmissions(),
                submission -> List.copyOf(innovators),
                ids);
        Issuing issuing = new Issuing(store, editions, address, seal, ids);
        Claims claims = new Claims(store);
        confer = new ConferAwards(access, once, store, editions, new FixedDecisions(), bearers);
        list = new ListAwards(access, store);
        issue = new IssueAward(access, once, store, issuing);
        offer = new OfferClaim(access, once, store, ids);
        showClaim = new ShowClaim(access, claims);
        take = new TakeAward(access, once, store, claims, issuing);
        download = new DownloadAward(
                access,
                store,
                (award, language, life) ->
                        new Address("https://store.test/" + award.number() + "/" + language, Map.of(), now.plus(life)));
        propose = new ProposeRevocation(access, once, store, ids);
        approve = new ApproveRevocation(access, once, store, issuing);
        show = new ShowAward(access, store, editions);
        check = new CheckAward(access, store, book, editions, seal, address, seal);
        showList = new ShowStatusList(access, store);
        makeCertificates = new MakeCertificates(
                store,
                editions,
                institutions,
                book,
                certificate -> certificate.toString().getBytes(StandardCharsets.UTF_8),
                (number, revision, language, bytes) -> files.put(number + "/" + revision + "/" + language, bytes),
                address);
    }

    void decide(String proposal, Optional<String> unit) {
        decided.put(
                proposal,
                new Decided(EDITION, "umum", DecisionStage.FINALISTS, proposal, "kab-3404", unit, "Siap Antar", 1));
    }

    /** KIPP 2025 whose awards are valid for a time. */
    void validFor(Period life) {
        Awards awards = KIPP_2025.awards();
        AwardKind kind = awards.kinds().getFirst();
        edition = EditionFixtures.awarding(
                KIPP_2025,
                new Awards(
                        awards.issuer(),
                        awards.office(),
                        List.of(new AwardKind(
                                kind.id(),
                                kind.label(),
                                kind.stage(),
                                Set.copyOf(EnumSet.allOf(Bearer.class)),
                                Optional.of(life)))));
    }

    Call call(Actor actor) {
        return new Call(
                now,
                Optional.of(persons.subject(actor)),
                Optional.of("key-" + counter.incrementAndGet()),
                "fingerprint-" + counter.incrementAndGet());
    }

    Call anyone() {
        return new Call(now, Optional.empty(), Optional.of("key-" + counter.incrementAndGet()), "f" + counter.get());
    }

    /** The finalists' awards of a proposal, conferred now. */
    List<Award> conferred(String proposal) {
        return confer.run(call(SECRETARIAT), EDITION, proposal, "finalis").numbers().stream()
                .map(number -> store.find(number).orElseThrow())
                .toList();
    }

    Award of(List<Award> awards, Bearer bearer) {
        return awards.stream().filter(a -> a.bearer() == bearer).findFirst().orElseThrow();
    }

    Award now(Award award) {
        return store.find(award.number()).orElseThrow();
    }

    /** Issued under the name it was conferred under, whoever its bearer is. */
    Award issued(Award award) {
        return issued(award, award.name());
    }

    Award issued(Award award, String name) {
        if (award.bearer() == Bearer.INNOVATOR) {
            String code =
                    offer.run(call(ADMIN), award.number(), now(award).version()).code();
            take.run(anyone(), code, name);
        } else {
            issue.run(call(ADMIN), award.number(), now(award).version(), name);
        }
        return now(award);
    }

    Award revoked(Award award) {
        String hash = propose.run(call(SECRETARIAT), award.number(), now(award).version(), "Data tidak benar.")
                .hash();
        approve.run(call(CHAIR), award.number(), hash);
        return now(award);
    }

    private static Institution institution(String id, String name) {
        return new Institution(id, InstitutionType.REGENCY, name, Optional.of("34.04"), Optional.empty(), false);
    }

    private final class FixedDecisions implements PublishedDecisions {
        @Override
        public Optional<Publication> find(String edition, String group, DecisionStage stage) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public Page<Decided> list(
                String edition, String group, DecisionStage stage, Optional<String> after, int limit) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public Optional<Decided> of(String edition, DecisionStage stage, String proposal) {
            return Optional.ofNullable(decided.get(proposal))
                    .filter(d -> d.edition().equals(edition) && d.stage() == stage);
        }
    }

    private static final class FixedSubmissions implements Submissions {
        @Override
        public Optional<Submission> find(String proposal) {
            return Optional.of(new Submission(
                    proposal,
                    EDITION,
                    "umum",
                    "kab-3404",
                    Optional.empty(),
                    Optional.empty(),
                    "Siap Antar",
                    Optional.empty(),
                    "aa"));
        }

        @Override
        public SubmittedAnswers answers(Submission submission) {
            throw new AssertionError("nobody asks");
        }
    }

    /** Ids that never repeat, and look drawn. */
    private final class DrawnIds implements Ids {
        @Override
        public String next() {
            return secret().substring(0, 26);
        }

        @Override
        public String secret() {
            return Digest.sha256Hex("secret" + counter.incrementAndGet())
                    .substring(0, 32)
                    .toUpperCase(Locale.ROOT);
        }

        @Override
        public byte[] salt() {
            return HexFormat.of()
                    .parseHex(
                            Digest.sha256Hex("salt" + counter.incrementAndGet()).substring(0, 32));
        }
    }
}
