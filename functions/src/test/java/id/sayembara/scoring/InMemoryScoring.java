package id.sayembara.scoring;

import id.sayembara.platform.Event;
import id.sayembara.platform.InMemory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Both tables of the evaluation in memory, under one lock. */
final class InMemoryScoring extends InMemory
        implements EvaluationStore, ProgressBook, ScorecardStore, FreezeStore, RankingStore {
    private final Map<String, Profile> profiles = new TreeMap<>();
    private final Map<String, Pin> pins = new TreeMap<>();
    private final Map<String, Assignment> assignments = new TreeMap<>();
    private final Map<String, Assignment> ever = new TreeMap<>();
    private final Map<String, String> readers = new HashMap<>();
    private final Map<String, Readings> readings = new HashMap<>();
    private final Map<String, Desk> desks = new TreeMap<>();
    private final Map<String, Boolean> closed = new HashMap<>();
    private final Map<String, Card> cards = new TreeMap<>();
    private final Map<String, Score> scores = new TreeMap<>();
    private final Map<String, LockedCard> locked = new TreeMap<>();
    private final Map<String, Progress> progress = new TreeMap<>();
    private final Map<String, String> declared = new HashMap<>();
    private final Map<String, RevisionRequest> requests = new TreeMap<>();
    private final Map<String, VoidRequest> voids = new TreeMap<>();
    private final Map<String, Frozen> frozen = new HashMap<>();
    private final Map<String, DrawnRanking> drawn = new HashMap<>();
    private final Map<String, List<RankedPlace>> places = new HashMap<>();

    @Override
    public synchronized Optional<Profile> profile(String edition, String person) {
        return Optional.ofNullable(profiles.get(key(edition, person)));
    }

    @Override
    public synchronized Page<Profile> profiles(String edition, Optional<String> after, int limit) {
        return page(
                profiles.values().stream()
                        .filter(p -> p.edition().equals(edition))
                        .sorted(Comparator.comparing(Profile::member))
                        .toList(),
                Profile::member,
                after,
                limit);
    }

    @Override
    public synchronized void save(Profile next, Event event, Remembered remembered) {
        requireFree(event, remembered);
        int load = profile(next.edition(), next.person()).map(Profile::load).orElse(0);
        require(profile(next.edition(), next.person()).map(Profile::version).orElse(0L) == next.version() - 1);
        profiles.put(
                key(next.edition(), next.person()),
                new Profile(
                        next.edition(),
                        next.person(),
                        next.member(),
                        next.institutions(),
                        next.provinces(),
                        next.categories(),
                        next.most(),
                        load,
                        next.pinned(),
                        next.salt(),
                        next.chain()));
        keep(event, remembered);
    }

    @Override
    public synchronized void pin(Profile next, Pin pin, Event event, Remembered remembered) {
        save(next, event, remembered);
        pins.put(key(pin.edition(), pin.person(), pin.proposal()), pin);
    }

    @Override
    public synchronized Optional<Assignment> assignment(String proposal, String evaluator) {
        return Optional.ofNullable(assignments.get(key(proposal, evaluator)));
    }

    @Override
    public synchronized Page<Assignment> assignments(String edition, Optional<String> after, int limit) {
        return page(
                assignments.values().stream()
                        .filter(a -> a.edition().equals(edition))
                        .toList(),
                a -> key(a.proposal(), a.evaluator()),
                after,
                limit);
    }

    @Override
    public synchronized Page<Assignment> assignments(
            String edition, String evaluator, Optional<String> after, int limit) {
        return page(
                assignments.values().stream()
                        .filter(a ->
                                a.edition().equals(edition) && a.evaluator().equals(evaluator))
                        .toList(),
                Assignment::proposal,
                after,
                limit);
    }

    @Override
    public synchronized Optional<Assignment> assigned(String proposal, String evaluator) {
        return Optional.ofNullable(ever.get(key(proposal, evaluator)));
    }

    @Override
    public synchronized Optional<String> reader(String proposal, String person) {
        return Optional.ofNullable(readers.get(key(proposal, person)));
    }

    @Override
    public synchronized Readings readings(String edition, String proposal) {
        return readings.getOrDefault(proposal, Readings.none(edition, proposal));
    }

    @Override
    public synchronized void assign(
            Assignment assignment, Readings next, Profile seen, Event event, Remembered remembered) {
        requireFree(event, remembered);
        require(readings(next.edition(), next.proposal()).version() == next.version() - 1);
        Profile now = profile(seen.edition(), seen.person()).orElseThrow();
        require(now.version() == seen.version() && now.load() < now.most());
        require(assignment(assignment.proposal(), assignment.evaluator()).isEmpty());
        require(reader(assignment.proposal(), assignment.person())
                .filter(reader -> !reader.equals(assignment.evaluator()))
                .isEmpty());
        readers.put(key(assignment.proposal(), assignment.person()), assignment.evaluator());
        assignments.put(key(assignment.proposal(), assignment.evaluator()), assignment);
        ever.put(key(assignment.proposal(), assignment.evaluator()), assignment);
        readings.put(next.proposal(), next);
        load(now, 1);
        keep(event, remembered);
    }

    @Override
    public synchronized void remove(Removal removal, Readings next, Event event, Remembered remembered) {
        Assignment assignment = removal.assignment();
        requireFree(event, remembered);
        require(readings(next.edition(), next.proposal()).version() == next.version() - 1);
        Progress come = progress.get(key(assignment.edition(), assignment.proposal(), assignment.evaluator()));
        require((come == null ? Progress.State.ASSIGNED : come.state()) == removal.seen());
        if (removal.releases()) {
            readers.remove(key(assignment.proposal(), assignment.person()));
        }
        assignments.remove(key(assignment.proposal(), assignment.evaluator()));
        readings.put(next.proposal(), next);
        load(profile(assignment.edition(), assignment.person()).orElseThrow(), -1);
        keep(event, remembered);
    }

    private void load(Profile p, int more) {
        profiles.put(
                key(p.edition(), p.person()),
                new Profile(
                        p.edition(),
                        p.person(),
                        p.member(),
                        p.institutions(),
                        p.provinces(),
                        p.categories(),
                        p.most(),
                        p.load() + more,
                        p.pinned(),
                        p.salt(),
                        p.chain()));
    }

    @Override
    public synchronized List<Progress> of(String edition, String proposal) {
        return progress.entrySet().stream()
                .filter(e -> e.getKey().startsWith(key(edition, proposal) + "#"))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public synchronized List<Progress> between(String edition, String first, String last) {
        return progress.entrySet().stream()
                .filter(e -> e.getKey().compareTo(key(edition, first)) >= 0)
                .filter(e -> e.getKey().compareTo(key(edition, last)) <= 0)
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public synchronized boolean declared(String edition, String person, String proposal) {
        return declared.containsKey(key(edition, person, proposal));
    }

    @Override
    public synchronized Optional<Desk> desk(String edition, String evaluator) {
        return Optional.ofNullable(desks.get(key(edition, evaluator)));
    }

    @Override
    public synchronized boolean closed(String edition) {
        return closed.containsKey(edition);
    }

    @Override
    public synchronized void sign(Desk desk, Event event, Remembered remembered) {
        requireFree(event, remembered);
        require(!closed.containsKey(desk.edition()));
        require(desk(desk.edition(), desk.evaluator()).isEmpty());
        desks.put(key(desk.edition(), desk.evaluator()), desk);
        keep(event, remembered);
    }

    @Override
    public synchronized Optional<Card> card(String evaluator, String proposal) {
        return Optional.ofNullable(cards.get(key(evaluator, proposal)));
    }

    @Override
    public synchronized List<Card> cards(String evaluator) {
        return cards.values().stream()
                .filter(c -> c.evaluator().equals(evaluator))
                .toList();
    }

    @Override
    public synchronized Optional<Score> score(String evaluator, String proposal, String criterion) {
        return Optional.ofNullable(scores.get(key(evaluator, proposal, criterion)));
    }

    @Override
    public synchronized List<Score> scores(String evaluator, String proposal) {
        return scores.values().stream()
                .filter(s -> s.evaluator().equals(evaluator) && s.proposal().equals(proposal))
                .toList();
    }

    @Override
    public synchronized Optional<LockedCard> locked(String evaluator, String proposal, int revision) {
        return Optional.ofNullable(locked.get(key(evaluator, proposal, Integer.toString(revision))));
    }

    @Override
    public synchronized void save(Score next, Card seen, Clearance clearance, Event event, Remembered remembered) {
        requireFree(event, remembered);
        requireOpen(seen.edition(), seen.evaluator());
        requireCleared(clearance);
        require(score(next.evaluator(), next.proposal(), next.criterion())
                        .map(Score::version)
                        .orElse(0L)
                == next.version() - 1);
        Optional<Card> now = card(seen.evaluator(), seen.proposal());
        require(
                seen.isBlank()
                        ? now.isEmpty()
                        : now.filter(c -> c.version() == seen.version()).isPresent());
        scores.put(key(next.evaluator(), next.proposal(), next.criterion()), next);
        cards.put(key(seen.evaluator(), seen.proposal()), now.orElse(seen).changed());
        if (seen.isBlank()) {
            note(seen, Progress.State.BEGUN);
        }
        keep(event, remembered);
    }

    @Override
    public synchronized void remember(Remembered remembered) {
        requireFree(remembered);
        keep(remembered);
    }

    @Override
    public synchronized void lock(Card next, LockedCard card, Clearance clearance, Event event, Remembered remembered) {
        requireFree(event, remembered);
        requireCleared(clearance);
        replace(next);
        require(locked.putIfAbsent(key(card.evaluator(), card.proposal(), Integer.toString(card.revision())), card)
                == null);
        note(next, Progress.State.LOCKED);
        keep(event, remembered);
    }

    @Override
    public synchronized void declare(
            Card next, String reason, String salt, Clearance clearance, Event event, Remembered remembered) {
        requireFree(event, remembered);
        requireCleared(clearance);
        replace(next);
        declared.put(key(next.edition(), clearance.assignment().person(), next.proposal()), reason);
        note(next, Progress.State.CONFLICT);
        keep(event, remembered);
    }

    @Override
    public synchronized void request(
            Card next, RevisionRequest request, Clearance clearance, Event event, Remembered remembered) {
        requireFree(event, remembered);
        requireCleared(clearance);
        replace(next);
        requests.put(place(request), request);
        keep(event, remembered);
    }

    @Override
    public synchronized Optional<RevisionRequest> request(
            String evaluator, String proposal, String edition, int revision) {
        return Optional.ofNullable(requests.get(key(edition, evaluator, proposal, String.format("%06d", revision))));
    }

    @Override
    public synchronized Page<RevisionRequest> requests(String edition, Optional<String> after, int limit) {
        return page(
                requests.values().stream()
                        .filter(r -> r.edition().equals(edition))
                        .toList(),
                InMemoryScoring::place,
                after,
                limit);
    }

    @Override
    public synchronized void approve(Card next, RevisionRequest approved, Event event, Remembered remembered) {
        requireFree(event, remembered);
        replace(next);
        requests.put(place(approved), approved);
        keep(event, remembered);
    }

    @Override
    public synchronized Optional<VoidRequest> voidRequest(String evaluator, String proposal, String edition) {
        return Optional.ofNullable(voids.get(key(edition, evaluator, proposal)));
    }

    @Override
    public synchronized Page<VoidRequest> voids(String edition, Optional<String> after, int limit) {
        return page(
                voids.values().stream().filter(v -> v.edition().equals(edition)).toList(),
                v -> key(v.evaluator(), v.proposal()),
                after,
                limit);
    }

    @Override
    public synchronized void propose(Card next, VoidRequest request, Event event, Remembered remembered) {
        requireFree(event, remembered);
        replace(next);
        voids.put(key(request.edition(), request.evaluator(), request.proposal()), request);
        keep(event, remembered);
    }

    @Override
    public synchronized void voidCard(Card next, VoidRequest approved, Event event, Remembered remembered) {
        requireFree(event, remembered);
        replace(next);
        voids.put(key(approved.edition(), approved.evaluator(), approved.proposal()), approved);
        note(next, Progress.State.VOIDED);
        keep(event, remembered);
    }

    @Override
    public synchronized List<String> freeze(String edition) {
        closed.put(edition, true);
        return desks.values().stream()
                .filter(d -> d.edition().equals(edition))
                .map(Desk::evaluator)
                .sorted()
                .toList();
    }

    @Override
    public synchronized Desk freeze(String edition, String evaluator) {
        return desks.compute(
                key(edition, evaluator),
                (k, d) -> new Desk(
                        d.edition(), d.evaluator(), d.statement(), d.pseudonym(), d.signedAt(), true, d.chain()));
    }

    @Override
    public synchronized List<LockedCard> standing(String edition, String evaluator) {
        List<LockedCard> standing = new ArrayList<>();
        for (Card card : cards(evaluator)) {
            if (card.edition().equals(edition)) {
                card.standing()
                        .ifPresent(r -> standing.add(
                                locked(evaluator, card.proposal(), r).orElseThrow()));
            }
        }
        return standing;
    }

    @Override
    public synchronized Optional<Frozen> frozen(String edition) {
        return Optional.ofNullable(frozen.get(edition));
    }

    @Override
    public synchronized void conclude(Frozen said, Event event) {
        require(frozen.putIfAbsent(said.edition(), said) == null);
        keep(event);
    }

    @Override
    public synchronized Optional<DrawnRanking> find(String edition, String group) {
        return Optional.ofNullable(drawn.get(key(edition, group)));
    }

    @Override
    public synchronized Page<RankedPlace> places(String edition, String group, Optional<String> after, int limit) {
        return page(
                places.getOrDefault(key(edition, group), List.of()),
                p -> String.format("%06d", p.number()),
                after,
                limit);
    }

    @Override
    public synchronized void keep(String edition, String group, List<RankedPlace> kept) {
        places.put(key(edition, group), List.copyOf(kept));
    }

    @Override
    public synchronized void conclude(DrawnRanking ranking, Event event) {
        require(drawn.putIfAbsent(key(ranking.edition(), ranking.group()), ranking) == null);
        keep(event);
    }

    private void replace(Card next) {
        requireOpen(next.edition(), next.evaluator());
        Optional<Card> now = card(next.evaluator(), next.proposal());
        require(now.map(Card::changes).orElse(0L) == next.changes() - 1);
        cards.put(key(next.evaluator(), next.proposal()), next);
    }

    private void requireOpen(String edition, String evaluator) {
        require(desk(edition, evaluator).filter(d -> !d.frozen()).isPresent());
    }

    private void requireCleared(Clearance clearance) {
        Assignment assignment = clearance.assignment();
        require(assignments.containsKey(key(assignment.proposal(), assignment.evaluator())));
        require(profile(assignment.edition(), assignment.person())
                .filter(p -> p.version() == clearance.profile().version())
                .isPresent());
    }

    private void note(Card card, Progress.State state) {
        progress.put(
                key(card.edition(), card.proposal(), card.evaluator()),
                new Progress(card.proposal(), card.evaluator(), state));
    }

    private static String place(RevisionRequest r) {
        return key(r.edition(), r.evaluator(), r.proposal(), String.format("%06d", r.revision()));
    }

    private static String key(String... parts) {
        return String.join("#", parts);
    }

    private static <T> Page<T> page(List<T> all, Function<T, String> place, Optional<String> after, int limit) {
        List<T> rest = all.stream()
                .filter(t -> after.isEmpty() || place.apply(t).compareTo(after.get()) > 0)
                .toList();
        return rest.size() <= limit
                ? new Page<>(rest, Optional.empty())
                : new Page<>(rest.subList(0, limit), Optional.of(place.apply(rest.get(limit - 1))));
    }
}
