package id.sayembara.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The people behind a cast of memberships: each has one, until a test says that somebody came back under another. */
public final class Persons implements Actors {
    private final List<Actor> cast;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, Actor> acting = new ConcurrentHashMap<>();

    public Persons(List<Actor> cast) {
        this.cast = List.copyOf(cast);
    }

    /** From now on the person behind {@code first} acts as {@code second} too. */
    public void comesBack(Actor first, Actor second) {
        names.put(second.member(), names.getOrDefault(first.member(), first.member()));
    }

    /** Who calls, when this membership acts. */
    public Subject subject(Actor actor) {
        String name = names.getOrDefault(actor.member(), actor.member());
        acting.put(name, actor);
        return new Subject("issuer", name);
    }

    /** Key of the person behind this membership. */
    public String key(String member) {
        return new Subject("issuer", names.getOrDefault(member, member)).key();
    }

    @Override
    public Optional<Actor> find(Subject subject) {
        return Optional.ofNullable(acting.get(subject.subject()))
                .or(() -> cast.stream()
                        .filter(actor -> actor.member().equals(subject.subject()))
                        .findFirst());
    }
}
