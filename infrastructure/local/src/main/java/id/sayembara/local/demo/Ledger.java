package id.sayembara.local.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything the system acknowledged, as the driver wrote it down at each answer. */
final class Ledger {

    /** An answer as acknowledged: its version and its value as canonical JSON. */
    record Saved(long version, String value) {}

    /** A document as sent. */
    record Filed(String question, String sha256, long length) {}

    /** What is known of one proposal. One worker at a time writes it. */
    static final class Sheet {
        final Candidate candidate;
        final String id;
        final Map<String, Saved> answers = new TreeMap<>();
        final Map<String, Filed> documents = new TreeMap<>();
        final List<String> receipts = new ArrayList<>();
        long version;
        String state = "DRAFT";
        String manifest = "";

        Sheet(Candidate candidate, String id, long version) {
            this.candidate = candidate;
            this.id = id;
            this.version = version;
        }
    }

    private final Map<Integer, Sheet> sheets = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();
    private final Map<Letter, AtomicInteger> letters = new ConcurrentHashMap<>();
    private final Map<Card, Locked> cards = new ConcurrentHashMap<>();
    private final Map<Deciding.Stage, Map<String, List<String>>> decisions = new ConcurrentHashMap<>();
    private final Map<String, Award> awards = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentLinkedQueue<Spread>> spread = new ConcurrentHashMap<>();
    private volatile String root = "";
    private final ConcurrentLinkedQueue<String> oddities = new ConcurrentLinkedQueue<>();

    /** A scorecard: whose of what, by their numbers. */
    record Card(int candidate, int reader) {}

    /** An award as anyone must see it who has its bearer's code. */
    record Award(String code, String name, String verdict) {}

    /**
     * A certified replica.
     *
     * @param replica institution and title
     * @param units in how many service units it works
     */
    record Spread(String replica, long units) {}

    private record Locked(Map<String, BigDecimal> scores, String receipt) {}

    /** A message that must come: its kind and to whom. */
    record Letter(String kind, String address) {}

    /** Opens the sheet of a proposal just begun. */
    Sheet open(Candidate candidate, String id, long version) {
        Sheet sheet = new Sheet(candidate, id, version);
        sheets.put(candidate.number(), sheet);
        return sheet;
    }

    /** The sheet of this candidate. */
    Sheet of(Candidate candidate) {
        return sheets.get(candidate.number());
    }

    /** Every sheet, in the order of the plan. */
    List<Sheet> sheets() {
        return new TreeMap<>(sheets).values().stream().toList();
    }

    /** Something was refused as it had to be. */
    void refused(String problem) {
        refusals.computeIfAbsent(problem, p -> new AtomicInteger()).incrementAndGet();
    }

    /** How often each thing was refused. */
    Map<String, Integer> refusals() {
        Map<String, Integer> counted = new TreeMap<>();
        refusals.forEach((problem, count) -> counted.put(problem, count.get()));
        return counted;
    }

    /** A message must come of what just happened. */
    void expect(String kind, String account) {
        letters.computeIfAbsent(new Letter(kind, Cast.address(account)), l -> new AtomicInteger())
                .incrementAndGet();
    }

    /** The messages that must have come: how often each. */
    Map<Letter, Integer> letters() {
        Map<Letter, Integer> counted = new ConcurrentHashMap<>();
        letters.forEach((letter, count) -> counted.put(letter, count.get()));
        return counted;
    }

    /** The edition was sealed under this root. */
    void sealedUnder(String published) {
        root = published;
    }

    /** What the edition was sealed under. */
    String root() {
        return root;
    }

    /** An evaluator locked a scorecard. */
    void locked(Candidate candidate, Reader reader, Map<String, BigDecimal> scores, String receipt) {
        cards.put(new Card(candidate.number(), reader.number()), new Locked(Map.copyOf(scores), receipt));
    }

    /** Every locked score of a group: by proposal, evaluator, criterion. */
    Map<String, Map<String, Map<String, BigDecimal>>> scores(String group) {
        Map<String, Map<String, Map<String, BigDecimal>>> scores = new TreeMap<>();
        cards.forEach((card, locked) -> {
            Sheet sheet = sheets.get(card.candidate());
            if (sheet.candidate.group().equals(group)) {
                scores.computeIfAbsent(sheet.id, id -> new TreeMap<>())
                        .put("evaluator-" + card.reader(), locked.scores());
            }
        });
        return scores;
    }

    /** Every locked scorecard. */
    Set<Card> cards() {
        return Set.copyOf(cards.keySet());
    }

    /** The receipt of a locked scorecard. */
    String receipt(Card card) {
        return cards.get(card).receipt();
    }

    /** One of the locked scorecards. */
    Optional<Card> anyCard() {
        return cards.keySet().stream().min(Comparator.comparing(Card::candidate).thenComparing(Card::reader));
    }

    /** The sheet of the candidate with this number. */
    Sheet sheet(int number) {
        return sheets.get(number);
    }

    /** The sheet of the proposal with this id. */
    Sheet sheet(String id) {
        return sheets.values().stream()
                .filter(sheet -> sheet.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** These proposals were decided, in this order. */
    void decide(Deciding.Stage stage, String group, List<String> proposals) {
        decisions.computeIfAbsent(stage, s -> new TreeMap<>()).put(group, List.copyOf(proposals));
    }

    /** What was decided of a group; none while nothing is published. */
    List<String> decided(Deciding.Stage stage, String group) {
        return decisions.getOrDefault(stage, Map.of()).getOrDefault(group, List.of());
    }

    /** What was decided of all groups. */
    List<String> all(Deciding.Stage stage) {
        return decisions.getOrDefault(stage, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** An award was issued in this name; its bearer has this code. */
    void award(String number, String code, String name) {
        awards.put(number, new Award(code, name, "VALID"));
    }

    /** An award stands no more. */
    void revoke(String number) {
        awards.computeIfPresent(number, (n, award) -> new Award(award.code(), award.name(), "REVOKED"));
    }

    /** Every award, by its number. */
    Map<String, Award> awards() {
        return new TreeMap<>(awards);
    }

    /** An innovation was replicated. */
    void replicated(String source, Spread replica) {
        spread.computeIfAbsent(source, s -> new ConcurrentLinkedQueue<>()).add(replica);
    }

    /** What replicates each innovation that is replicated, by the innovation's id. */
    Map<String, List<Spread>> replicas() {
        Map<String, List<Spread>> replicas = new TreeMap<>();
        spread.forEach((source, those) -> replicas.put(source, List.copyOf(those)));
        return replicas;
    }

    /** Something was not answered as planned. */
    void odd(String what) {
        oddities.add(what);
    }

    List<String> oddities() {
        return List.copyOf(oddities);
    }
}
