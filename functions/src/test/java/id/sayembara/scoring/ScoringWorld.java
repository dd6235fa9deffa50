package id.sayembara.scoring;

import id.sayembara.competition.Account;
import id.sayembara.competition.Choice;
import id.sayembara.competition.Edition;
import id.sayembara.competition.EditionFixtures;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Evaluation;
import id.sayembara.competition.FormerMembership;
import id.sayembara.competition.Group;
import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionType;
import id.sayembara.competition.Institutions;
import id.sayembara.competition.Label;
import id.sayembara.competition.Timeline;
import id.sayembara.document.Address;
import id.sayembara.document.Addresses;
import id.sayembara.document.Declaration;
import id.sayembara.document.Document;
import id.sayembara.document.DocumentState;
import id.sayembara.document.DocumentType;
import id.sayembara.document.Documents;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Persons;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import id.sayembara.platform.Seal;
import id.sayembara.platform.Subject;
import id.sayembara.platform.Window;
import id.sayembara.proposal.AnswerValue;
import id.sayembara.proposal.ScreeningState;
import id.sayembara.proposal.Sealed;
import id.sayembara.proposal.SealedSet;
import id.sayembara.proposal.SealedSubmission;
import id.sayembara.proposal.Submission;
import id.sayembara.proposal.Submissions;
import id.sayembara.proposal.SubmittedAnswers;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The evaluation with everything around it in memory: whoever calls is who the call says, whenever it says. */
final class ScoringWorld {
    static final String EDITION = "lomba-2025";
    static final String ROOT = "5e".repeat(32);
    static final Instant SCREENING_OPENS = Instant.parse("2025-06-09T17:00:00Z");
    static final Instant SCREENING_CLOSES = Instant.parse("2025-06-25T16:59:00Z");
    static final Instant SCREENING_OVER = SCREENING_CLOSES.plus(Timeline.DRAIN);
    static final Instant OPENS = Instant.parse("2025-06-29T17:00:00Z");
    static final Instant CLOSES = Instant.parse("2025-07-13T16:59:00Z");
    static final Instant SCREENING = Instant.parse("2025-06-20T03:00:00Z");
    static final Instant SCORING = Instant.parse("2025-07-05T03:00:00Z");
    static final Instant OVER = CLOSES.plus(Timeline.DRAIN);

    static final Institution SLEMAN = institution("kab-3404", InstitutionType.REGENCY, "34.04", null);
    static final Institution WATERWORKS = institution("bumd-3404", InstitutionType.ROE, "34.04", "kab-3404");
    static final Institution BANTUL = institution("kab-3402", InstitutionType.REGENCY, "34.02", null);
    static final Institution BOGOR = institution("kab-3201", InstitutionType.REGENCY, "32.01", null);
    static final Institution MINISTRY = institution("kem-01", InstitutionType.MINISTRY, null, null);

    static final Actor SECRETARIAT = actor("sekretariat", Role.SECRETARIAT);
    static final Actor ANI = actor("penilai-ani", Role.EVALUATOR);
    static final Actor BUDI = actor("penilai-budi", Role.EVALUATOR);
    static final Actor CITRA = actor("penilai-citra", Role.EVALUATOR);
    static final Actor DEWI = actor("penilai-dewi", Role.EVALUATOR);
    static final Actor CHAIR = actor("ketua", Role.CHAIR);
    static final Actor PANELIST = actor("panelis", Role.PANELIST);
    static final Actor AUDITOR = actor("auditor", Role.AUDITOR);
    static final Actor ADMIN = new Actor("admin", Role.INSTITUTION_ADMIN, Optional.of("kab-3404"), Optional.empty());
    static final Actor UNIT = new Actor("unit", Role.UNIT, Optional.of("kab-3404"), Optional.of("dinas"));
    static final List<Actor> CAST = List.of(SECRETARIAT, ANI, BUDI, CITRA, DEWI, CHAIR, PANELIST, AUDITOR, ADMIN, UNIT);

    /** Two proposals of Sleman's, one of the business it serves, one of Bantul, one of a ministry. */
    static final String SIAP = "01JSIAP";

    static final String ANTAR = "01JANTAR";
    static final String AIR = "01JAIR";
    static final String JEMPUT = "01JJEMPUT";
    static final String PUSAT = "01JPUSAT";
    /** One that the screening rejected. */
    static final String GAGAL = "01JGAGAL";

    final InMemoryScoring memory = new InMemoryScoring();
    final EvaluationStore evaluation;
    final ScorecardStore scorecards;
    final FreezeStore freezing;
    final RankingStore rankings;
    final Map<String, String> records = new ConcurrentHashMap<>();
    final List<Edition> published = new ArrayList<>(List.of(edition(1, OPENS, CLOSES)));
    final Map<String, Submission> submitted = new TreeMap<>();
    final Map<String, ScreeningState> screened = new ConcurrentHashMap<>();
    final List<Document> documents = new ArrayList<>();
    final List<Map<String, Object>> signed = new ArrayList<>();
    final Persons persons = new Persons(CAST);
    /** What the person behind a membership was before it. */
    final Map<String, List<FormerMembership>> former = new ConcurrentHashMap<>();

    final Set<String> revoked = ConcurrentHashMap.newKeySet();
    Instant now = OVER;
    boolean isSealed = true;

    final SaveProfile saveProfile;
    final ListProfiles listProfiles;
    final AssignEvaluator assign;
    final RemoveAssignment remove;
    final PinConflict pin;
    final ListAssignments listAssignments;
    final GetRanking getRanking;
    final SignIntegrity sign;
    final ListScorecards list;
    final GetScorecard get;
    final DownloadSubmitted download;
    final SaveScore save;
    final LockScorecard lock;
    final DeclareConflict declare;
    final RequestRevision request;
    final ListRevisions listRevisions;
    final ApproveRevision approve;
    final ListVoids listVoids;
    final ProposeVoid proposeVoid;
    final ApproveVoid approveVoid;
    final FreezeScores freeze;

    private final AtomicLong counter = new AtomicLong();

    ScoringWorld() {
        this(null, null, null, null, null);
    }

    /** Over other stores; what is not given is in memory. */
    ScoringWorld(
            EvaluationStore evaluationOrNull,
            ProgressBook progressOrNull,
            ScorecardStore scorecardsOrNull,
            FreezeStore freezingOrNull,
            RankingStore rankingsOrNull) {
        evaluation = evaluationOrNull == null ? memory : evaluationOrNull;
        ProgressBook progress = progressOrNull == null ? memory : progressOrNull;
        scorecards = scorecardsOrNull == null ? memory : scorecardsOrNull;
        freezing = freezingOrNull == null ? memory : freezingOrNull;
        rankings = rankingsOrNull == null ? memory : rankingsOrNull;
        for (String id : List.of(SIAP, ANTAR, GAGAL)) {
            submit(id, SLEMAN, Optional.empty());
        }
        submit(AIR, WATERWORKS, Optional.of("kab-3404"));
        submit(JEMPUT, BANTUL, Optional.empty());
        submit(PUSAT, MINISTRY, Optional.empty());
        screened.put(GAGAL, new ScreeningState.Rejected(List.of("dokumen")));

        Access access = new Access(List.of(new ScoringAccess()), persons);
        Once once = new Once();
        Ids ids = new CountedIds();
        Editions editions = new Editions() {
            @Override
            public Optional<Edition> current(String id) {
                return EditionFixtures.editions(published.toArray(Edition[]::new))
                        .current(id);
            }

            @Override
            public Optional<Edition> version(String id, int version) {
                return EditionFixtures.editions(published.toArray(Edition[]::new))
                        .version(id, version);
            }
        };
        Sealed sealed = new FixedSeal();
        Submissions submissions = new FixedSubmissions();
        Institutions institutions = EditionFixtures.institutions(SLEMAN, WATERWORKS, BANTUL, BOGOR, MINISTRY);
        Board board =
                new Board(editions, institutions, submissions, sealed, id -> Optional.ofNullable(screened.get(id)));
        Seal seal = (type, promise) -> {
            signed.add(promise);
            return type + "." + Digest.sha256Hex(CanonicalJson.write(promise));
        };
        Clearances clearances = new Clearances(evaluation, scorecards, editions);
        Impartiality impartiality = new Impartiality(this::account, institutions, evaluation, scorecards);
        saveProfile = new SaveProfile(access, once, evaluation, this::account, board, ids);
        listProfiles = new ListProfiles(access, evaluation);
        assign = new AssignEvaluator(access, once, evaluation, progress, this::account, board);
        remove = new RemoveAssignment(access, once, evaluation, progress, board, ids);
        pin = new PinConflict(access, once, evaluation, this::account, board, ids);
        listAssignments = new ListAssignments(access, evaluation, progress);
        getRanking = new GetRanking(access, rankings);
        sign = new SignIntegrity(access, once, scorecards, editions, ids);
        list = new ListScorecards(access, evaluation, scorecards, editions);
        get = new GetScorecard(access, clearances, scorecards, submissions);
        download = new DownloadSubmitted(access, clearances, submissions, new FixedDocuments(), new FixedAddresses());
        save = new SaveScore(access, once, scorecards, clearances, ids);
        lock = new LockScorecard(access, once, scorecards, clearances, seal, ids);
        declare = new DeclareConflict(access, once, scorecards, clearances, ids);
        request = new RequestRevision(access, once, scorecards, clearances, ids);
        listRevisions = new ListRevisions(access, scorecards, clearances, impartiality);
        approve = new ApproveRevision(access, once, scorecards, clearances, impartiality);
        listVoids = new ListVoids(access, scorecards, clearances, impartiality);
        proposeVoid = new ProposeVoid(access, once, scorecards, clearances, impartiality, ids);
        approveVoid = new ApproveVoid(access, once, scorecards, clearances, impartiality);
        freeze = new FreezeScores(
                freezing,
                rankings,
                (edition, group, text) -> {
                    String kept = records.putIfAbsent(edition + "/" + group, text);
                    return kept == null ? text : kept;
                },
                editions,
                sealed,
                submissions,
                id -> Optional.ofNullable(screened.get(id)),
                () -> now);
    }

    static Edition edition(int version, Instant opens, Instant closes) {
        return edition(version, opens, closes, Rubrics.three());
    }

    static Edition edition(int version, Instant opens, Instant closes, Evaluation evaluation) {
        return EditionFixtures.edition(
                EDITION,
                version,
                new Label("Lomba 2025", "Contest 2025"),
                new Timeline(
                        ZoneId.of("Asia/Jakarta"),
                        List.of(
                                new Window(
                                        "drafting",
                                        Instant.parse("2025-04-07T17:00:00Z"),
                                        Instant.parse("2025-05-31T16:59:00Z")),
                                new Window(
                                        "submission",
                                        Instant.parse("2025-04-07T17:00:00Z"),
                                        Instant.parse("2025-06-03T16:59:00Z")),
                                new Window("screening", SCREENING_OPENS, SCREENING_CLOSES),
                                new Window("evaluation", opens, closes))),
                List.of(new Choice("kesehatan", new Label("Kesehatan", "Health"))),
                List.of(new Group(
                        "umum",
                        new Label("Umum", "General"),
                        Period.ofYears(2),
                        false,
                        List.of(),
                        List.of(),
                        evaluation)),
                List.of());
    }

    private void submit(String id, Institution institution, Optional<String> servedBy) {
        submitted.put(
                id,
                new Submission(
                        id,
                        EDITION,
                        "umum",
                        institution.id(),
                        servedBy,
                        Optional.empty(),
                        "Judul " + id,
                        Optional.of("kesehatan"),
                        Digest.sha256Hex(id)));
        screened.put(id, new ScreeningState.Passed());
        documents.add(document(id + "-1", id));
        documents.add(document(id + "-2", id));
    }

    /** A document whose name ends with 1 is part of its submission; others came later. */
    private static Document document(String id, String proposal) {
        return new Document(
                id,
                proposal,
                "bukti",
                EDITION,
                "kab-3404",
                Optional.empty(),
                Optional.empty(),
                new Declaration("bukti.pdf", DocumentType.PDF, 10, Digest.sha256Hex(id)),
                "00",
                "unit",
                SCREENING,
                new DocumentState.Accepted(SCREENING),
                Chain.start("document/" + id));
    }

    // ---- what tests do again and again ----

    /** A new request of this actor at this instant, with a key of its own. */
    Call call(Actor actor, Instant at) {
        return new Call(
                at,
                Optional.of(persons.subject(actor)),
                Optional.of("key-" + counter.incrementAndGet()),
                Digest.sha256Hex("body"));
    }

    static Call call(Actor actor, Instant at, String key, String body) {
        return new Call(
                at, Optional.of(new Subject("issuer", actor.member())), Optional.of(key), Digest.sha256Hex(body));
    }

    /** A profile of somebody from nowhere near. */
    void profile(Actor member, int most) {
        profile(member, Set.of(), Set.of("99"), most);
    }

    void profile(Actor member, Set<String> institutions, Set<String> provinces, int most) {
        long seen = evaluation
                .profile(EDITION, person(member))
                .map(Profile::version)
                .orElse(0L);
        saveProfile.run(
                call(SECRETARIAT, SCREENING),
                EDITION,
                member.member(),
                seen,
                new SaveProfile.Given(institutions, provinces, Set.of(), most));
    }

    /** Key of the person behind this membership. */
    String person(Actor actor) {
        return persons.key(actor.member());
    }

    Profile profileOf(Actor actor) {
        return evaluation.profile(EDITION, person(actor)).orElseThrow();
    }

    /** The first account ends at this instant, and its person accepts an invitation to the second. */
    void comesBack(Actor first, Instant at, Actor second) {
        revoked.add(first.member());
        List<FormerMembership> past = new ArrayList<>(former.getOrDefault(first.member(), List.of()));
        past.add(new FormerMembership(first.member(), first.role(), first.institution(), at));
        former.put(second.member(), past);
        persons.comesBack(first, second);
    }

    void assign(String proposal, Actor evaluator) {
        assign.run(call(SECRETARIAT, SCREENING_OVER), EDITION, proposal, evaluator.member());
    }

    /** Somebody with a profile, a signed statement and these proposals. */
    void ready(Actor evaluator, String... proposals) {
        profile(evaluator, 50);
        for (String proposal : proposals) {
            assign(proposal, evaluator);
        }
        sign(evaluator);
    }

    void sign(Actor evaluator) {
        sign.run(call(evaluator, SCREENING), EDITION);
    }

    SavedScore score(Actor evaluator, String proposal, String criterion, String score) {
        return score(evaluator, SCORING, proposal, criterion, score);
    }

    /** Scores over whatever stands, with a comment where one is asked. */
    SavedScore score(Actor evaluator, Instant at, String proposal, String criterion, String score) {
        long seen = scorecards
                .score(evaluator.member(), proposal, criterion)
                .map(Score::version)
                .orElse(0L);
        return save.run(
                call(evaluator, at),
                proposal,
                criterion,
                seen,
                Optional.ofNullable(score),
                criterion.equals("dampak") ? Optional.of("Catatan rahasia") : Optional.empty());
    }

    void scoreAll(Actor evaluator, String proposal, String dampak, String kebaruan, String sumberDaya) {
        score(evaluator, proposal, "dampak", dampak);
        score(evaluator, proposal, "kebaruan", kebaruan);
        score(evaluator, proposal, "sumber-daya", sumberDaya);
    }

    ScorecardReceipt lock(Actor evaluator, String proposal) {
        return lock(evaluator, SCORING, proposal);
    }

    ScorecardReceipt lock(Actor evaluator, Instant at, String proposal) {
        return lock.run(call(evaluator, at), proposal, changes(evaluator, proposal));
    }

    /** Hash of what the evaluator has asked for. */
    String asked(Actor evaluator, String proposal) {
        return scorecards
                .request(
                        evaluator.member(),
                        proposal,
                        EDITION,
                        card(evaluator, proposal).revision())
                .map(RevisionRequest::digest)
                .orElse("0".repeat(64));
    }

    /** Hash of the chair's wish that this scorecard is void. */
    String wished(Actor evaluator, String proposal) {
        return scorecards
                .voidRequest(evaluator.member(), proposal, EDITION)
                .map(VoidRequest::digest)
                .orElse("0".repeat(64));
    }

    long changes(Actor evaluator, String proposal) {
        return scorecards.card(evaluator.member(), proposal).map(Card::changes).orElse(0L);
    }

    Card card(Actor evaluator, String proposal) {
        return scorecards.card(evaluator.member(), proposal).orElseThrow();
    }

    void freeze() {
        freeze.run(EDITION, CLOSES);
    }

    /** What the act was refused for. */
    static Refusal refusal(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("was not refused");
    }

    private Optional<Account> account(String member) {
        return CAST.stream()
                .filter(a -> a.member().equals(member))
                .findFirst()
                .map(a -> new Account(
                        a, persons.key(member), revoked.contains(member), former.getOrDefault(member, List.of())));
    }

    private static Actor actor(String member, Role role) {
        return new Actor(member, role, Optional.empty(), Optional.empty());
    }

    private static Institution institution(String id, InstitutionType type, String region, String servedBy) {
        return new Institution(id, type, id, Optional.ofNullable(region), Optional.ofNullable(servedBy), false);
    }

    private final class FixedSeal implements Sealed {
        @Override
        public Optional<SealedSet> find(String edition) {
            return isSealed && edition.equals(EDITION)
                    ? Optional.of(new SealedSet(EDITION, ROOT, submitted.size(), 1, SCREENING_OPENS))
                    : Optional.empty();
        }

        @Override
        public List<SealedSubmission> submissions(String edition) {
            return submitted.values().stream()
                    .map(s -> new SealedSubmission(s.proposal(), s.institution(), s.group(), s.manifest()))
                    .toList();
        }
    }

    private final class FixedSubmissions implements Submissions {
        @Override
        public Optional<Submission> find(String proposal) {
            return Optional.ofNullable(submitted.get(proposal));
        }

        @Override
        public SubmittedAnswers answers(Submission submission) {
            String document = submission.proposal() + "-1";
            return new SubmittedAnswers(
                    1,
                    SCREENING_OPENS,
                    Map.of("latar", new AnswerValue.Text("Isi " + submission.proposal())),
                    Set.of("inovator"),
                    Map.of(
                            "bukti",
                            List.of(new SubmittedAnswers.SubmittedDocument(
                                    document, Digest.sha256Hex(document), 10, "application/pdf"))));
        }
    }

    private final class FixedDocuments implements Documents {
        @Override
        public List<Document> of(String proposal) {
            return documents.stream().filter(d -> d.proposal().equals(proposal)).toList();
        }

        @Override
        public Optional<Document> find(String id) {
            return documents.stream().filter(d -> d.id().equals(id)).findFirst();
        }
    }

    private static final class FixedAddresses implements Addresses {
        @Override
        public Address upload(Document document, Duration life) {
            throw new AssertionError("nobody uploads here");
        }

        @Override
        public Address download(Document document, Duration life) {
            return new Address("https://storage/" + document.id(), Map.of(), SCORING.plus(life));
        }
    }

    /** Ids that look like real ones; secrets differ in their first characters. */
    private final class CountedIds implements Ids {
        @Override
        public String next() {
            return String.format("01J%023d", counter.incrementAndGet());
        }

        @Override
        public String secret() {
            return String.format("%016X", 0xABCD_0000_0000L + counter.incrementAndGet()) + "S".repeat(16);
        }

        @Override
        public byte[] salt() {
            return HexFormat.of().parseHex(String.format("%032x", counter.incrementAndGet()));
        }
    }
}
