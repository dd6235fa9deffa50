package id.sayembara.proposal;

import static id.sayembara.competition.EditionFixtures.institutions;

import id.sayembara.competition.Edition;
import id.sayembara.competition.EditionFixtures;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Institutions;
import id.sayembara.document.Address;
import id.sayembara.document.Addresses;
import id.sayembara.document.Document;
import id.sayembara.document.Documents;
import id.sayembara.document.Rechecks;
import id.sayembara.innovation.Innovation;
import id.sayembara.innovation.Innovations;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Actors;
import id.sayembara.platform.Call;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Problem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Seal;
import id.sayembara.platform.SealCheck;
import id.sayembara.platform.Subject;
import id.sayembara.platform.edge.JsonTree;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The proposal feature with everything around it in memory: whoever calls is who the call says, whenever it says. */
final class ProposalWorld {
    final ProposalStore store;
    final List<Edition> published = new CopyOnWriteArrayList<>(List.of(ProposalFixtures.edition()));
    final List<Document> documents = new CopyOnWriteArrayList<>();
    final Map<String, Manifest> manifests = new ConcurrentHashMap<>();
    final FakeSeal seal = new FakeSeal();
    final Actors actors = subject -> ProposalFixtures.CAST.stream()
            .filter(actor -> actor.member().equals(subject.subject()))
            .findFirst();
    final Access access = new Access(List.of(new ProposalAccess()), actors);
    final ManifestStore manifestStore = new ManifestStore() {
        @Override
        public void keep(Manifest manifest) {
            manifests.put(manifest.hash(), manifest);
        }

        @Override
        public SubmittedAnswers read(String edition, String proposal, String hash) {
            return SubmittedAnswers.read(JsonTree.object(manifests.get(hash).text()));
        }
    };
    final Submissions submissions;
    final InMemorySealStore seals = new InMemorySealStore();
    final InMemorySealedRecords records = new InMemorySealedRecords();
    final Sealed sealed = new SealedEditions(seals, () -> records);
    final SealSubmissions sealing;
    final ShowSeal showSeal;
    final InMemoryScreeningStore screenings = new InMemoryScreeningStore();
    final PrepareScreening prepare;
    final DecideScreening decide;
    final AnnounceScreening announce;
    final GetScreening getScreening;
    final GetScreeningCounts screeningCounts;
    final ListScreenings listScreenings;
    final DownloadScreenedDocument downloadScreened;
    final RemindHolders remind;

    /** The reminders kept, one for each place in a chain. */
    final Map<String, Event> reminders = new ConcurrentHashMap<>();

    /** The work that goes on in messages of its own. */
    final List<String> continued = new CopyOnWriteArrayList<>();

    /** What the clock says to what no request began. */
    Instant now = ProposalFixtures.SUBMISSION_CLOSES.plusSeconds(120);

    final Editions editions;
    final Institutions institutions =
            institutions(ProposalFixtures.SLEMAN, ProposalFixtures.WATERWORKS, ProposalFixtures.BANTUL);
    final Documents documentsOf;

    /** Every document that was looked at again when something was checked, whether it had waited or not. */
    final List<Document> rechecked = new CopyOnWriteArrayList<>();

    final Rechecks rechecks = (asked, now) -> rechecked.addAll(asked);
    final StartProposal start;
    final SaveAnswer save;
    final GetProposal get;
    final CheckProposal check;
    final SubmitProposal submit;
    final VerifyReceipt verify;
    final HandOverProposal handOver;
    final ReturnProposal giveBack;
    final AcceptFormVersion accept;
    final WithdrawProposal withdraw;
    final PreselectProposals preselect;
    final GetPreselection preselection;
    final ListProposals list;
    final ListStuckProposals stuck;
    final ExplainEligibility eligibility;

    /** What is on record of innovations. */
    final List<Innovation> recorded = new CopyOnWriteArrayList<>();

    /** The ids under which something was looked up there. */
    final List<String> lookedUp = new CopyOnWriteArrayList<>();

    final Innovations innovations = ids -> {
        lookedUp.addAll(ids);
        return recorded.stream()
                .filter(innovation -> ids.contains(innovation.id()))
                .collect(Collectors.toMap(Innovation::id, Function.identity()));
    };

    private final AtomicLong counter = new AtomicLong();

    ProposalWorld() {
        this(new InMemoryProposalStore());
    }

    ProposalWorld(ProposalStore store) {
        this.store = store;
        Once once = new Once();
        Ids ids = new CountedIds();
        editions = new Editions() {
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
        documentsOf = new Documents() {
            @Override
            public List<Document> of(String proposal) {
                return documents.stream()
                        .filter(d -> d.proposal().equals(proposal))
                        .toList();
            }

            @Override
            public Optional<Document> find(String id) {
                return documents.stream().filter(d -> d.id().equals(id)).findFirst();
            }
        };
        Histories histories = new Histories(innovations);
        Examiner examiner = new Examiner(store, editions, documentsOf, rechecks, histories);
        Reach reach = new Reach(access, institutions);
        start = new StartProposal(access, once, store, editions, reach, ids);
        handOver = new HandOverProposal(access, once, store, examiner);
        giveBack = new ReturnProposal(access, once, store, examiner, ids);
        accept = new AcceptFormVersion(access, once, store, examiner);
        withdraw = new WithdrawProposal(access, once, store, examiner);
        preselect = new PreselectProposals(access, once, store, editions, reach, ids);
        preselection = new GetPreselection(access, store, reach);
        list = new ListProposals(access, store, reach);
        eligibility = new ExplainEligibility(access, editions, innovations, reach);
        stuck = new ListStuckProposals(access, store, editions, reach);
        save = new SaveAnswer(access, once, store, examiner, ids);
        get = new GetProposal(access, store, examiner, screenings);
        check = new CheckProposal(access, store, examiner);
        submit = new SubmitProposal(access, once, store, examiner, manifestStore, seal);
        verify = new VerifyReceipt(access, seal, store);
        submissions = new StandingSubmissions(store, () -> manifestStore);
        sealing = new SealSubmissions(store, records, seals, editions, () -> now);
        showSeal = new ShowSeal(access, seals);
        Continuations continuations = new Continuations() {
            @Override
            public void prepareScreening(String edition, String after) {
                continued.add("prepare " + after);
            }

            @Override
            public void announceScreening(String edition, String after) {
                continued.add("announce " + after);
            }
        };
        MachineScreening machine = new MachineScreening(submissions, store, editions, documentsOf, histories);
        prepare = new PrepareScreening(sealed, store, screenings, machine, editions, continuations, () -> now);
        decide = new DecideScreening(access, once, screenings, editions, ids);
        announce = new AnnounceScreening(sealed, screenings, editions, continuations, () -> now);
        getScreening = new GetScreening(access, screenings, submissions);
        screeningCounts = new GetScreeningCounts(access, screenings);
        listScreenings = new ListScreenings(access, screenings, editions);
        downloadScreened =
                new DownloadScreenedDocument(access, screenings, submissions, documentsOf, new FakeAddresses());
        remind = new RemindHolders(
                store,
                event -> reminders.putIfAbsent(event.subject() + "#" + event.sequence(), event),
                editions,
                () -> now);
    }

    /** A new request of this actor at this instant, with a key of its own. */
    Call call(Actor actor, Instant at) {
        return call(actor, at, "key-" + counter.incrementAndGet(), "body");
    }

    /** A request with this key; requests with other bodies have other fingerprints. */
    static Call call(Actor actor, Instant at, String key, String body) {
        return new Call(
                at, Optional.of(new Subject("issuer", actor.member())), Optional.of(key), Digest.sha256Hex(body));
    }

    /** A request without a token. */
    static Call nobody(Instant at) {
        return new Call(at, Optional.empty(), Optional.of("key"), Digest.sha256Hex("body"));
    }

    /** A unit's draft without answers. */
    String draft() {
        return start.run(
                        call(ProposalFixtures.UNIT, ProposalFixtures.DRAFTING),
                        ProposalFixtures.EDITION,
                        "umum",
                        Optional.empty())
                .proposal();
    }

    /** A proposal the institution began itself, with all that a submission needs. */
    String candidate(String title) {
        return candidate(title, "umum");
    }

    String candidate(String title, String group) {
        return candidate(ProposalFixtures.ADMIN, title, group);
    }

    String candidate(Actor admin, String title, String group) {
        String id = start.run(
                        call(admin, ProposalFixtures.SUBMITTING), ProposalFixtures.EDITION, group, Optional.empty())
                .proposal();
        ProposalFixtures.complete(title)
                .forEach((question, value) -> answer(admin, ProposalFixtures.SUBMITTING, id, question, value));
        return id;
    }

    /** Saves over whatever stands. */
    SavedAnswer answer(Actor actor, Instant at, String id, String question, Object value) {
        long seen = store.answer(id, question).map(Answer::version).orElse(0L);
        return save.run(call(actor, at), id, question, seen, value);
    }

    /** Submits what stands, as the admin. */
    Receipt submit(String id) {
        return submitAt(id, ProposalFixtures.SUBMITTING);
    }

    Receipt submitAt(String id, Instant at) {
        return submit.run(call(ProposalFixtures.ADMIN, at), id, version(id));
    }

    long version(String id) {
        return store.find(id).orElseThrow().version();
    }

    ProposalState.Name state(String id) {
        return store.find(id).orElseThrow().state().name();
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

    static Problem problem(Runnable act) {
        return refusal(act).problem();
    }

    /** Pointer and code of each finding. */
    static List<String> codes(List<Finding> findings) {
        return findings.stream().map(f -> f.pointer() + " " + f.code()).sorted().toList();
    }

    /** Addresses that name what they lead to. */
    static final class FakeAddresses implements Addresses {
        @Override
        public Address upload(Document document, Duration life) {
            throw new AssertionError("nothing is uploaded here");
        }

        @Override
        public Address download(Document document, Duration life) {
            return new Address("https://storage/" + document.id(), Map.of(), Instant.EPOCH.plus(life));
        }
    }

    /** Ids that sort by age and look like real ones. */
    private final class CountedIds implements Ids {
        @Override
        public String next() {
            return String.format("01J%023d", counter.incrementAndGet());
        }

        @Override
        public String secret() {
            return "S".repeat(32);
        }

        @Override
        public byte[] salt() {
            return HexFormat.of().parseHex(String.format("%032x", counter.incrementAndGet()));
        }
    }

    /** Signs by a hash; good enough to tell ours from others'. */
    static final class FakeSeal implements Seal, SealCheck {
        final List<String> signed = new ArrayList<>();

        @Override
        public synchronized String sign(String type, Map<String, Object> promise) {
            String text = type + "\n" + CanonicalJson.write(promise);
            String jws = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "."
                    + Digest.sha256Hex("secret" + text);
            signed.add(jws);
            return jws;
        }

        @Override
        public Optional<Map<String, Object>> verify(String type, String jws) {
            String[] parts = jws.split("\\.");
            if (parts.length != 2) {
                return Optional.empty();
            }
            String text = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            boolean ours = Digest.sha256Hex("secret" + text).equals(parts[1]) && text.startsWith(type + "\n");
            return ours
                    ? Optional.of(new TreeMap<>(JsonTree.object(text.substring(type.length() + 1))))
                    : Optional.empty();
        }

        @Override
        public List<Map<String, Object>> keys() {
            return List.of(Map.of("kid", "fake"));
        }
    }
}
