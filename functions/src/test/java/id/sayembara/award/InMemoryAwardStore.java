package id.sayembara.award;

import id.sayembara.platform.Event;
import id.sayembara.platform.InMemory;
import id.sayembara.platform.Remembered;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Awards in memory; keeps the contract. */
public final class InMemoryAwardStore extends InMemory implements AwardStore {
    private final Map<String, Award> awards = new HashMap<>();
    private final Map<String, Conferral> conferrals = new HashMap<>();
    private final Map<String, String> claims = new HashMap<>();
    private final Map<String, StatusList> lists = new HashMap<>();
    private final Set<String> places = new HashSet<>();

    @Override
    public synchronized Optional<Award> find(String number) {
        return Optional.ofNullable(awards.get(number));
    }

    @Override
    public synchronized Optional<Conferral> conferral(String proposal, String kind) {
        return Optional.ofNullable(conferrals.get(proposal + "#" + kind));
    }

    @Override
    public synchronized Optional<Award> claimed(String hash) {
        return Optional.ofNullable(claims.get(hash)).flatMap(this::find);
    }

    @Override
    public synchronized Optional<StatusList> statusList(String edition) {
        return Optional.ofNullable(lists.get(edition));
    }

    @Override
    public synchronized void confer(Conferral conferral, List<Award> given, List<Event> events, Remembered answer) {
        require(conferral(conferral.proposal(), conferral.kind()).isEmpty());
        given.forEach(award -> require(find(award.number()).isEmpty()));
        requireFree(answer);
        conferrals.put(conferral.proposal() + "#" + conferral.kind(), conferral);
        given.forEach(award -> awards.put(award.number(), award));
        events.forEach(this::keep);
        keep(answer);
    }

    @Override
    public synchronized void save(Award next, Event event, Remembered answer) {
        requireNext(next, event, answer);
        next.claim().ifPresent(claim -> claims.put(claim.hash(), next.number()));
        put(next, event, answer);
    }

    @Override
    public synchronized void issue(Award next, Optional<StatusList> list, Event event, Remembered answer) {
        requireNext(next, event, answer);
        String place = next.edition() + "#" + next.issue().orElseThrow().index();
        require(!places.contains(place));
        list.ifPresent(this::requireNext);
        places.add(place);
        list.ifPresent(changed -> lists.put(changed.edition(), changed));
        put(next, event, answer);
    }

    @Override
    public synchronized void revoke(Award next, StatusList list, Event event, Remembered answer) {
        requireNext(next, event, answer);
        requireNext(list);
        lists.put(list.edition(), list);
        put(next, event, answer);
    }

    /** An award behind everybody's back. */
    synchronized void plant(Award award) {
        awards.put(award.number(), award);
    }

    private void requireNext(Award next, Event event, Remembered answer) {
        require(find(next.number())
                .filter(a -> a.version() == next.version() - 1)
                .isPresent());
        requireFree(event, answer);
    }

    private void requireNext(StatusList next) {
        require(statusList(next.edition()).map(StatusList::version).orElse(0L) == next.version() - 1);
    }

    private void put(Award next, Event event, Remembered answer) {
        awards.put(next.number(), next);
        keep(event, answer);
    }
}
