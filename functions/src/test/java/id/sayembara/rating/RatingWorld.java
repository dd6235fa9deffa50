package id.sayembara.rating;

import id.sayembara.competition.DecisionStage;
import id.sayembara.competition.Edition;
import id.sayembara.competition.EditionFixtures;
import id.sayembara.competition.Editions;
import id.sayembara.competition.QuarantineRules;
import id.sayembara.competition.RatingRules;
import id.sayembara.competition.Scale;
import id.sayembara.competition.Timeline;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Actors;
import id.sayembara.platform.Call;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Page;
import id.sayembara.platform.Role;
import id.sayembara.platform.Subject;
import id.sayembara.platform.Window;
import id.sayembara.scoring.Decided;
import id.sayembara.scoring.Publication;
import id.sayembara.scoring.PublishedDecisions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The public's rating with everything around it in memory. */
final class RatingWorld {
    static final String EDITION = "kipp-2025";
    static final String FINALIST = "01JFINALIS";
    static final String OTHER = "01JLAIN";
    static final String SITI = "siti@example.org";
    static final String BUDI = "budi@example.org";
    static final String HOME = "203.0.113.7";
    static final Window WINDOW = EditionFixtures.KIPP_2025.timeline().window(Timeline.RATING);
    static final Instant NOW = WINDOW.opens().plus(Duration.ofHours(5));

    static final RatingRules RULES = new RatingRules(
            new Scale(BigDecimal.ONE, BigDecimal.valueOf(5), BigDecimal.ONE),
            BigDecimal.ZERO,
            10,
            50,
            3,
            new QuarantineRules(90, 20, 20, 10, 30, 12, 3, Map.of("dinas.example", "kota-3578")));

    /** A mail that went out. */
    record Sent(String id, String address, String code, Instant expiresAt) {}

    final InMemoryRatings memory = new InMemoryRatings();
    final RatingStore store;
    final List<Sent> outbox = new ArrayList<>();
    final RequestCode request;
    final ExchangeCode exchange;
    final OpenSession open;
    final RateProposal rate;
    final GetOwnRating get;
    final RecountRatings recount;
    final ListRatingResults results;
    final ListQuarantine listQuarantine;
    final ShowQuarantinedSet showSet;
    final ProposeQuarantineOutcome propose;
    final ApproveQuarantineOutcome approve;
    final ListComments comments;
    final ModerateComment moderate;
    final ListShownComments shownComments;

    /** What membership each person has, by name. */
    final Map<String, Role> roles =
            new HashMap<>(Map.of("pegawai", Role.UNIT, "sekretaris", Role.SECRETARIAT, "ketua", Role.CHAIR));

    Instant now = WINDOW.closes().plus(Timeline.DRAIN);

    Optional<RatingRules> rules = Optional.of(RULES);
    List<String> finalists = List.of(FINALIST, OTHER);

    private final AtomicLong counter = new AtomicLong();

    RatingWorld() {
        this(null);
    }

    /** Over another store; in memory if it is not given. */
    RatingWorld(RatingStore storeOrNull) {
        store = storeOrNull == null ? memory : storeOrNull;
        Actors actors = subject -> Optional.ofNullable(roles.get(subject.subject()))
                .map(role -> role == Role.UNIT
                        ? new Actor(subject.subject(), role, Optional.of("kota-3578"), Optional.of("dinas"))
                        : new Actor(subject.subject() + "-" + role, role, Optional.empty(), Optional.empty()));
        Access access = new Access(List.of(new RatingAccess()), actors);
        Once once = new Once();
        Ids ids = new CountedIds();
        Limits limits = new Limits(store);
        RatedEdition.Finder editions = new RatedEdition.Finder(new RatedEditions(), store, ids);
        Citizens citizens = new Citizens(access, store);
        request = new RequestCode(
                access,
                once,
                store,
                editions,
                limits,
                (id, edition, address, code, at, expiresAt) -> outbox.add(new Sent(id, address, code, expiresAt)),
                ids);
        exchange = new ExchangeCode(access, once, store, editions, limits, ids);
        open = new OpenSession(access, actors, once, store, editions, limits, ids);
        rate = new RateProposal(access, citizens, once, store, editions, new Published(), limits);
        get = new GetOwnRating(citizens, store);
        recount = new RecountRatings(memory, new Published(), new RatedEditions(), () -> now);
        results = new ListRatingResults(access, memory);
        listQuarantine = new ListQuarantine(access, memory, memory);
        showSet = new ShowQuarantinedSet(access, memory, memory);
        propose = new ProposeQuarantineOutcome(access, once, new RatedEditions(), memory, memory, ids);
        approve = new ApproveQuarantineOutcome(access, once, new RatedEditions(), memory);
        comments = new ListComments(access, memory, memory);
        moderate = new ModerateComment(access, once, new RatedEditions(), memory, memory, ids);
        shownComments = new ListShownComments(access, memory, memory);
    }

    private final class RatedEditions implements Editions {
        @Override
        public Optional<Edition> current(String id) {
            Edition plain = EditionFixtures.KIPP_2025;
            return Optional.of(rules.map(r -> EditionFixtures.withRating(plain, r))
                            .orElseGet(() -> EditionFixtures.withoutRating(plain)))
                    .filter(e -> e.id().equals(id));
        }

        @Override
        public Optional<Edition> version(String id, int version) {
            return current(id);
        }
    }

    private final class Published implements PublishedDecisions {
        @Override
        public Optional<Publication> find(String edition, String group, DecisionStage stage) {
            throw new AssertionError("nobody asks for a list here");
        }

        @Override
        public Page<Decided> list(
                String edition, String group, DecisionStage stage, Optional<String> after, int limit) {
            return new Page<>(
                    group.equals("umum")
                            ? finalists.stream()
                                    .map(id -> of(edition, stage, id).orElseThrow())
                                    .toList()
                            : List.of(),
                    Optional.empty());
        }

        @Override
        public Optional<Decided> of(String edition, DecisionStage stage, String proposal) {
            return Optional.of(new Decided(edition, "umum", stage, proposal, "kota-3578", Optional.empty(), "Judul", 1))
                    .filter(d -> edition.equals(EDITION)
                            && stage == DecisionStage.FINALISTS
                            && finalists.contains(d.proposal()));
        }
    }

    // ---- what tests do again and again ----

    Call call(Instant at) {
        return call(at, "key-" + counter.incrementAndGet(), Optional.empty());
    }

    /** A call of somebody with a token. */
    Call by(String name, Instant at) {
        return call(at, "key-" + counter.incrementAndGet(), Optional.of(new Subject("issuer", name)));
    }

    static Call call(Instant at, String key, Optional<Subject> caller) {
        return new Call(at, caller, Optional.of(key), Digest.sha256Hex("body"));
    }

    /** Has a code sent, and answers it. */
    String code(String address, Instant at) {
        request.run(call(at), EDITION, address, HOME);
        return outbox.getLast().code();
    }

    OpenedSession exchange(String address, String code, Instant at) {
        return exchange.run(call(at), EDITION, address, code, HOME);
    }

    /** A session of this address's person. */
    Optional<String> signIn(String address) {
        return Optional.of(exchange(address, code(address, NOW), NOW).session());
    }

    RateProposal.Saved rate(Optional<String> session, Instant at, String proposal, long version, String usefulness) {
        return rate.run(
                call(at),
                session,
                EDITION,
                proposal,
                version,
                new Rating(usefulness, true, Optional.of("35.78"), Optional.of("komentar-" + usefulness)),
                HOME);
    }

    private final class CountedIds implements Ids {
        @Override
        public String next() {
            return String.format("01J%023d", counter.incrementAndGet());
        }

        @Override
        public String secret() {
            return Digest.sha256Hex("secret " + counter.incrementAndGet())
                    .substring(0, 32)
                    .toUpperCase(Locale.ROOT);
        }

        @Override
        public byte[] salt() {
            return HexFormat.of().parseHex(String.format("%032x", counter.incrementAndGet()));
        }
    }
}
