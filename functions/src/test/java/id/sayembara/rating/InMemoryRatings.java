package id.sayembara.rating;

import id.sayembara.platform.Event;
import id.sayembara.platform.InMemory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Ratings in memory, under one lock. */
final class InMemoryRatings extends InMemory implements RatingStore, RecountStore, QuarantineStore, CommentStore {
    private final Map<String, Salts> salts = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, Citizen> citizens = new HashMap<>();
    private final Map<String, Rated> ratings = new TreeMap<>();
    final Map<String, Integer> counted = new HashMap<>();
    private final Map<String, RatingResult> results = new TreeMap<>();
    private final Map<String, Comment> comments = new TreeMap<>();
    private final Map<String, QuarantinedSet> sets = new TreeMap<>();
    private final Map<String, List<QuarantinedRating>> quarantined = new HashMap<>();
    private final Map<String, Recount> recounts = new HashMap<>();

    /** The next look for a recount finds none: as of who looked just before it was said. */
    boolean blindOnce;

    @Override
    public synchronized Salts salts(String edition, Salts ifNone) {
        return salts.computeIfAbsent(edition, e -> ifNone);
    }

    @Override
    public synchronized boolean count(String key, int most, Instant expires) {
        if (counts.getOrDefault(key, 0) >= most) {
            return false;
        }
        counts.merge(key, 1, Integer::sum);
        return true;
    }

    @Override
    public synchronized void issue(Code code, Remembered remembered) {
        requireFree(remembered);
        codes.put(code.edition() + code.person(), code);
        keep(remembered);
    }

    @Override
    public synchronized Optional<Code> attempt(String edition, String person, Instant at) {
        Optional<Code> open = Optional.ofNullable(codes.get(edition + person))
                .filter(c -> !c.used() && c.attempts() < Code.MOST_ATTEMPTS)
                .filter(c -> at.isBefore(c.expiresAt()))
                .map(c -> new Code(edition, person, c.hash(), c.expiresAt(), c.attempts() + 1, false));
        open.ifPresent(c -> codes.put(edition + person, c));
        return open;
    }

    @Override
    public synchronized void open(Session session, Citizen citizen, Optional<Code> used, Remembered remembered) {
        requireFree(remembered);
        used.ifPresent(code -> {
            Code now = codes.get(code.edition() + code.person());
            require(!now.used() && now.hash().equals(code.hash()));
            codes.put(
                    code.edition() + code.person(),
                    new Code(code.edition(), code.person(), now.hash(), now.expiresAt(), now.attempts(), true));
        });
        sessions.put(session.hash(), session);
        citizens.merge(
                citizen.edition() + citizen.person(),
                citizen,
                (before, next) -> new Citizen(
                        before.edition(),
                        before.person(),
                        before.since(),
                        next.institution().or(before::institution)));
        keep(remembered);
    }

    @Override
    public synchronized Optional<Session> session(String hash) {
        return Optional.ofNullable(sessions.get(hash));
    }

    @Override
    public synchronized Optional<Citizen> citizen(String edition, String person) {
        return Optional.ofNullable(citizens.get(edition + person));
    }

    @Override
    public synchronized Optional<Rated> rating(String edition, String proposal, String person) {
        return Optional.ofNullable(ratings.get(key(edition, proposal, person)));
    }

    @Override
    public synchronized void save(Rated next, Remembered remembered) {
        requireFree(remembered);
        String key = key(next.edition(), next.proposal(), next.person());
        require(Optional.ofNullable(ratings.get(key)).map(Rated::version).orElse(0L) == next.version() - 1);
        ratings.put(key, next);
        if (next.version() == 1) {
            counted.merge(next.edition() + next.proposal(), 1, Integer::sum);
        }
        keep(remembered);
    }

    @Override
    public synchronized List<Rated> ratings(String edition, String proposal) {
        return ratings.values().stream()
                .filter(r -> r.edition().equals(edition) && r.proposal().equals(proposal))
                .toList();
    }

    @Override
    public synchronized int counted(String edition, String proposal) {
        return counted.getOrDefault(edition + proposal, 0);
    }

    @Override
    public synchronized Optional<Salts> salts(String edition) {
        return Optional.ofNullable(salts.get(edition));
    }

    @Override
    public synchronized void keep(CountedProposal counted) {
        RatingResult result = counted.result();
        require(!recounts.containsKey(result.finalist().edition()));
        results.put(key(result.finalist().edition(), result.finalist().proposal(), ""), result);
        counted.quarantine().forEach((set, ratings) -> {
            sets.put(place(set), set);
            quarantined.put(place(set), ratings);
        });
        counted.comments().forEach(c -> comments.put(key(c.edition(), c.proposal(), c.reference()), c));
    }

    private static String place(QuarantinedSet set) {
        return key(set.edition(), set.proposal(), String.format("%04d", set.number()));
    }

    @Override
    public synchronized Optional<Recount> find(String edition) {
        if (blindOnce) {
            blindOnce = false;
            return Optional.empty();
        }
        return Optional.ofNullable(recounts.get(edition));
    }

    @Override
    public synchronized Page<RatingResult> results(String edition, Optional<String> after, int limit) {
        return page(
                results.values().stream()
                        .filter(r -> r.finalist().edition().equals(edition))
                        .toList(),
                after,
                limit);
    }

    @Override
    public synchronized Page<QuarantinedSet> sets(String edition, Optional<String> after, int limit) {
        return page(
                sets.values().stream().filter(s -> s.edition().equals(edition)).toList(), after, limit);
    }

    @Override
    public synchronized Page<QuarantinedRating> ratings(QuarantinedSet set, Optional<String> after, int limit) {
        return page(
                quarantined.get(place(set)).stream()
                        .sorted(Comparator.comparing(QuarantinedRating::reference))
                        .toList(),
                after,
                limit);
    }

    @Override
    public synchronized Optional<QuarantinedSet> find(String edition, String proposal, int number) {
        return Optional.ofNullable(sets.get(key(edition, proposal, String.format("%04d", number))));
    }

    @Override
    public synchronized void propose(QuarantinedSet next, Event event, Remembered remembered) {
        requireFree(event, remembered);
        require(sets.get(place(next)).version() == next.version() - 1);
        sets.put(place(next), next);
        keep(event, remembered);
    }

    @Override
    public synchronized void decide(QuarantinedSet next, Event event, Remembered remembered) {
        propose(next, event, remembered);
        if (next.decided().filter(QuarantineOutcome.Kind.RELEASED::equals).isPresent()) {
            results.computeIfPresent(
                    key(next.edition(), next.proposal(), ""),
                    (k, r) -> new RatingResult(
                            r.finalist(),
                            r.all(),
                            r.sum(),
                            r.counted() + next.ratings(),
                            r.countedSum().add(next.sum())));
            recounts.computeIfPresent(
                    next.edition(),
                    (e, r) -> new Recount(e, r.proposals(), r.ratings(), r.aside() - next.ratings(), r.at()));
        }
    }

    @Override
    public synchronized Optional<Comment> comment(String edition, String proposal, String reference) {
        return Optional.ofNullable(comments.get(key(edition, proposal, reference)));
    }

    @Override
    public synchronized Page<Comment> comments(String edition, String proposal, Optional<String> after, int limit) {
        return page(
                comments.values().stream()
                        .filter(c -> c.edition().equals(edition) && c.proposal().equals(proposal))
                        .toList(),
                after,
                limit);
    }

    @Override
    public synchronized void moderate(Comment next, Event event, Remembered remembered) {
        requireFree(event, remembered);
        String key = key(next.edition(), next.proposal(), next.reference());
        require(comments.get(key).version() == next.version() - 1);
        comments.put(key, next);
        keep(event, remembered);
    }

    private static <T> Page<T> page(List<T> all, Optional<String> after, int limit) {
        int from = after.map(Integer::parseInt).orElse(0);
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(from, to), to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    @Override
    public synchronized void conclude(Recount recount, Event event) {
        require(recounts.putIfAbsent(recount.edition(), recount) == null);
        keep(event);
    }

    @Override
    public synchronized void eraseNetworks(String edition, List<String> proposals) {
        ratings.replaceAll((k, r) -> new Rated(
                r.edition(),
                r.proposal(),
                r.person(),
                r.usefulness(),
                r.used(),
                r.region(),
                r.comment(),
                r.firstAt(),
                r.at(),
                "",
                r.since(),
                r.institution(),
                r.version()));
        salts.computeIfPresent(edition, (e, s) -> new Salts(s.mail(), ""));
    }

    private static String key(String edition, String proposal, String person) {
        return String.join("#", edition, proposal, person);
    }
}
