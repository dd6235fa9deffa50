package id.sayembara.rating;

import id.sayembara.platform.InMemory;
import id.sayembara.platform.Remembered;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Ratings in memory, under one lock. */
final class InMemoryRatings extends InMemory implements RatingStore {
    private final Map<String, Salts> salts = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, Citizen> citizens = new HashMap<>();
    private final Map<String, Rated> ratings = new TreeMap<>();

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
        keep(remembered);
    }

    private static String key(String edition, String proposal, String person) {
        return String.join("#", edition, proposal, person);
    }
}
