package id.sayembara.scoring;

import id.sayembara.competition.Cap;
import id.sayembara.competition.DecisionStage;
import id.sayembara.competition.Edition;
import id.sayembara.competition.EditionFixtures;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Group;
import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionType;
import id.sayembara.competition.Label;
import id.sayembara.competition.Selection;
import id.sayembara.innovation.InMemoryInnovationStore;
import id.sayembara.innovation.InnovationFixtures;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Page;
import id.sayembara.platform.Persons;
import id.sayembara.platform.Role;
import id.sayembara.proposal.ProposalFixtures;
import id.sayembara.proposal.ScreeningState;
import id.sayembara.proposal.Screenings;
import id.sayembara.proposal.Sealed;
import id.sayembara.proposal.SealedSet;
import id.sayembara.proposal.SealedSubmission;
import id.sayembara.proposal.Submission;
import id.sayembara.proposal.Submissions;
import id.sayembara.proposal.SubmittedAnswers;
import id.sayembara.scoring.Ranking.Ranked;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decisions with everything around them in memory. Group {@code umum} has ten ranked proposals, eight of which pass, and one that
 * nobody read; {@code replikasi} has four, three of which pass. Both together have five finalists, {@code umum} two winners.
 */
final class DecisionWorld {
    static final String EDITION = "lomba-2025";
    static final String GROUP = "umum";
    static final String OTHER = "replikasi";
    static final String FINALISTS = "FINALISTS";
    static final String WINNERS = "WINNERS";
    static final Instant NOW = Instant.parse("2025-07-20T03:00:00Z");

    static final Actor SECRETARIAT = official("sekretariat", Role.SECRETARIAT);
    static final Actor SECOND = official("sekretariat-dua", Role.SECRETARIAT);
    static final Actor CHAIR = official("ketua", Role.CHAIR);
    static final Actor PANELIST = official("panelis", Role.PANELIST);
    static final Actor AUDITOR = official("auditor", Role.AUDITOR);
    static final Actor EVALUATOR = official("penilai", Role.EVALUATOR);
    static final Actor ADMIN = new Actor("admin", Role.INSTITUTION_ADMIN, Optional.of("kab-3404"), Optional.empty());
    static final Actor UNIT = new Actor("unit", Role.UNIT, Optional.of("kab-3404"), Optional.of("dinas"));
    static final List<Actor> CAST = List.of(SECRETARIAT, SECOND, CHAIR, PANELIST, AUDITOR, EVALUATOR, ADMIN, UNIT);

    final InMemoryScoring scoring = new InMemoryScoring();
    final InMemoryDecisions memory = new InMemoryDecisions();
    final DecisionStore store;
    final PublishedDecisions published;

    /** What is on record of innovations. */
    final InMemoryInnovationStore innovations = new InMemoryInnovationStore();

    final Map<String, Submission> submitted = new TreeMap<>();

    /** Who a membership's person is, where it is not the membership's own name. */
    final Persons persons = new Persons(CAST);

    final DrawUpDecisions drawUp;
    final DrawDecisions draw;
    final GetDecisions get;
    final ApproveDecisions approve;
    final PublishDecisions publish;
    final AnnounceDecisions announce;
    final DrawFigures drawFigures;
    final ShowFigures showFigures;
    final Submissions submissions;

    /** Figures, by version. */
    final Map<Integer, Figures> figures = new TreeMap<>();

    final ListDecided list;

    Selection selection =
            new Selection(List.of(new Cap(Set.of(GROUP, OTHER), 5)), true, List.of(new Cap(Set.of(GROUP), 2)));

    /** Which membership the person of the newest call acts by: one person may have had two. */
    private final Set<String> rejected = Set.of("U12");

    private final AtomicLong counter = new AtomicLong();

    DecisionWorld() {
        this(null);
    }

    /** Over another store; in memory if it is not given. */
    DecisionWorld(DecisionStore storeOrNull) {
        store = storeOrNull == null ? memory : storeOrNull;
        for (int i = 1; i <= 12; i++) {
            submit(String.format("U%02d", i), GROUP);
        }
        for (int i = 1; i <= 4; i++) {
            submit(String.format("R%02d", i), OTHER);
        }
        submit("lama", "lomba-2024", GROUP);
        Access access = new Access(List.of(new ScoringAccess()), persons);
        Once once = new Once();
        Ids ids = new CountedIds();
        Editions editions = new Editions() {
            @Override
            public Optional<Edition> current(String id) {
                return Optional.of(edition()).filter(e -> e.id().equals(id));
            }

            @Override
            public Optional<Edition> version(String id, int version) {
                return current(id);
            }
        };
        submissions = new Submissions() {
            @Override
            public Optional<Submission> find(String proposal) {
                return Optional.ofNullable(submitted.get(proposal));
            }

            @Override
            public SubmittedAnswers answers(Submission submission) {
                return new SubmittedAnswers(1, NOW, Map.of(), Set.of(), Map.of());
            }
        };
        published = new StoredDecisions(store);
        DepartureRules rules = new DepartureRules(submissions, screened(), published);
        drawUp = new DrawUpDecisions(access, once, store, scoring, editions, rules, published, ids);
        draw = new DrawDecisions(store, scoring, published, editions, submissions, () -> NOW);
        get = new GetDecisions(access, store);
        approve = new ApproveDecisions(access, once, store, editions);
        publish = new PublishDecisions(access, once, store, scoring, editions);
        announce = new AnnounceDecisions(
                store,
                published,
                submissions,
                ProposalFixtures.enterDecided(submissions, editions, InnovationFixtures.enter(innovations)),
                () -> NOW);
        list = new ListDecided(access, store, editions);
        FiguresArchive archive = new FiguresArchive() {
            @Override
            public void keep(Figures drawn) {
                figures.putIfAbsent(drawn.version(), drawn);
            }

            @Override
            public Optional<Figures> find(String edition, int version) {
                return Optional.ofNullable(figures.get(version))
                        .filter(f -> f.edition().equals(edition));
            }
        };
        drawFigures = new DrawFigures(
                new SealedHere(),
                submissions,
                screened(),
                published,
                editions,
                () -> List.of(new Institution(
                        "kab-3404",
                        InstitutionType.REGENCY,
                        "Kabupaten Sleman",
                        Optional.of("34.04"),
                        Optional.empty(),
                        false)),
                archive);
        showFigures = new ShowFigures(access, editions, published, archive);
    }

    private Screenings screened() {
        return id -> Optional.of(
                rejected.contains(id) ? new ScreeningState.Rejected(List.of("x")) : new ScreeningState.Passed());
    }

    /** Everything that was submitted is sealed. */
    private final class SealedHere implements Sealed {
        @Override
        public Optional<SealedSet> find(String edition) {
            return Optional.of(new SealedSet(edition, "cd", submitted.size(), 1, NOW));
        }

        @Override
        public List<SealedSubmission> submissions(String edition) {
            return submitted.values().stream()
                    .filter(s -> s.edition().equals(edition))
                    .map(s -> new SealedSubmission(s.proposal(), s.institution(), s.group(), s.manifest()))
                    .toList();
        }
    }

    private Edition edition() {
        Edition with = EditionFixtures.edition(
                EDITION,
                1,
                new Label("Lomba", "Contest"),
                EditionFixtures.KIPP_2025.timeline(),
                List.of(),
                List.of(group(GROUP), group(OTHER)),
                List.of());
        return EditionFixtures.withSelection(with, selection);
    }

    private static Group group(String id) {
        return new Group(
                id, new Label(id, id), Period.ofYears(2), false, List.of(), List.of(), EditionFixtures.EVALUATION);
    }

    private void submit(String id, String group) {
        submit(id, EDITION, group);
    }

    private void submit(String id, String edition, String group) {
        submitted.put(
                id,
                new Submission(
                        id,
                        edition,
                        group,
                        "kab-3404",
                        id.equals("U02") ? Optional.of("prov-34") : Optional.empty(),
                        id.equals("U01") ? Optional.of("dinas") : Optional.empty(),
                        "Judul " + id,
                        Optional.empty(),
                        Digest.sha256Hex(id)));
    }

    /** The evaluation has closed: both rankings stand. */
    void rank() {
        rank(GROUP, "U", 11, 8);
        rank(OTHER, "R", 4, 3);
    }

    /** Ranks this many, the last of more than four of which nobody read; so many of them pass. */
    private void rank(String group, String letter, int all, int passing) {
        List<RankedPlace> places = new ArrayList<>();
        for (int i = 1; i <= all; i++) {
            String id = letter + String.format("%02d", i);
            places.add(place(i, id, i <= passing, all <= 4 || i < all));
        }
        scoring.keep(EDITION, group, places);
        scoring.conclude(
                new DrawnRanking(EDITION, group, "ab".repeat(32), "cd", 1, all - 1, 1, BigDecimal.valueOf(85), 2),
                Chain.start(DrawnRanking.subject(EDITION, group))
                        .next(new ScoringEvent.RankingDrawn(group, "ab", all, 0), EDITION, Actor.system(), NOW));
    }

    static RankedPlace place(int number, String proposal, boolean passes, boolean read) {
        Ranked ranked = new Ranked(
                number, proposal, Fraction.of(99 - number), Fraction.of(90), Fraction.ZERO, 2, true, passes, false);
        return new RankedPlace(
                number, proposal, "kab-3404", "Judul " + proposal, read ? Optional.of(ranked) : Optional.empty());
    }

    // ---- what tests do again and again ----

    Call call(Actor actor) {
        return call(actor, NOW);
    }

    Call call(Actor actor, Instant at) {
        return new Call(
                at,
                Optional.of(persons.subject(actor)),
                Optional.of("key-" + counter.incrementAndGet()),
                Digest.sha256Hex("body"));
    }

    long version(String group, String stage) {
        return store.find(EDITION, group, DecisionStage.named(stage).orElseThrow())
                .map(DecisionList::version)
                .orElse(0L);
    }

    String hash(String group, String stage) {
        return store.find(EDITION, group, DecisionStage.named(stage).orElseThrow())
                .map(DecisionList::hash)
                .orElse("");
    }

    DecisionList listOf(String group, String stage) {
        return store.find(EDITION, group, DecisionStage.named(stage).orElseThrow())
                .orElseThrow();
    }

    DecisionStanding drawUp(String group, String stage, Departure... departures) {
        return drawUp.run(call(SECRETARIAT), EDITION, group, stage, version(group, stage), List.of(departures));
    }

    /** Draws up, and lets the job draw. */
    void drawn(String group, String stage, Departure... departures) {
        draw.run(
                EDITION,
                group,
                DecisionStage.named(stage).orElseThrow(),
                drawUp(group, stage, departures).draft());
    }

    DecisionStanding approve(Actor actor, Instant at, String group, String stage) {
        return approve.run(call(actor, at), EDITION, group, stage, version(group, stage), hash(group, stage));
    }

    DecisionStanding publish(Actor actor, Instant at, String group, String stage) {
        return publish.run(call(actor, at), EDITION, group, stage, version(group, stage), hash(group, stage));
    }

    /** The whole way to a publication. */
    void published(String group, String stage, Departure... departures) {
        drawn(group, stage, departures);
        approve(CHAIR, NOW, group, stage);
        publish(SECRETARIAT, NOW, group, stage);
    }

    /** What those who decide see of it. */
    List<String> pending(String group, String stage) {
        return get.run(call(CHAIR), EDITION, group, stage, Optional.empty(), Page.LIMIT).decided().items().stream()
                .map(Decided::proposal)
                .toList();
    }

    static Departure departure(Departure.Kind kind, String proposal) {
        return new Departure(kind, proposal, "alasan-" + proposal);
    }

    private static Actor official(String member, Role role) {
        return new Actor(member, role, Optional.empty(), Optional.empty());
    }

    private final class CountedIds implements Ids {
        @Override
        public String next() {
            return String.format("01J%023d", counter.incrementAndGet());
        }

        @Override
        public String secret() {
            return String.format("%032d", counter.incrementAndGet());
        }

        @Override
        public byte[] salt() {
            return HexFormat.of().parseHex(String.format("%032x", counter.incrementAndGet()));
        }
    }
}
