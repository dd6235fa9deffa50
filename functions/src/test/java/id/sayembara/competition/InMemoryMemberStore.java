package id.sayembara.competition;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Actors;
import id.sayembara.platform.Event;
import id.sayembara.platform.InMemory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Role;
import id.sayembara.platform.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Accounts, invitations and units in memory. */
public final class InMemoryMemberStore extends InMemory implements MemberStore, Actors, Accounts {
    private final Map<String, Invitation> invitations = new HashMap<>();
    private final TreeMap<String, Kept<Member>> members = new TreeMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Member> persons = new HashMap<>();

    @Override
    public synchronized Optional<Actor> find(Subject subject) {
        return Optional.ofNullable(persons.get(subject.key()))
                .filter(m -> !m.revoked())
                .map(m -> new Actor(m.id(), m.role(), m.body(), m.unit()));
    }

    @Override
    public synchronized Optional<Account> find(String member) {
        return member(member)
                .map(Kept::what)
                .map(m -> new Account(
                        new Actor(m.id(), m.role(), m.body(), m.unit()), m.person(), m.revoked(), m.former()));
    }

    @Override
    public synchronized List<FormerMembership> former(String person) {
        return Optional.ofNullable(persons.get(person)).map(Member::past).orElse(List.of());
    }

    @Override
    public synchronized Optional<Invitation> invitation(String id) {
        return Optional.ofNullable(invitations.get(id));
    }

    @Override
    public synchronized Optional<Kept<Member>> member(String id) {
        return Optional.ofNullable(members.get(id));
    }

    @Override
    public synchronized Optional<Unit> unit(String id) {
        return Optional.ofNullable(units.get(id));
    }

    @Override
    public synchronized long admins(String institution) {
        return persons.values().stream()
                .filter(m -> !m.revoked() && m.institution().equals(institution) && counted(m.role()))
                .count();
    }

    @Override
    public synchronized Page<Member> list(String institution, Optional<String> after, int limit) {
        TreeMap<String, Member> own = new TreeMap<>();
        members.values().stream()
                .map(Kept::what)
                .filter(m -> m.institution().equals(institution))
                .forEach(m -> own.put(m.role().name() + "#" + m.id(), m));
        return InMemoryPages.page(own, after, limit);
    }

    /** Who is to be told. */
    public Recipients recipients() {
        return new Recipients() {
            @Override
            public Optional<Recipient> member(String id) {
                return living().filter(m -> m.id().equals(id))
                        .map(this::recipient)
                        .findFirst();
            }

            @Override
            public Optional<Recipient> invited(String invitation) {
                return InMemoryMemberStore.this
                        .invitation(invitation)
                        .map(i -> new Recipient(
                                i.id(), i.contact().name(), i.contact().email()));
            }

            @Override
            public List<Recipient> admins(String institution) {
                return living().filter(m -> m.role() == Role.INSTITUTION_ADMIN)
                        .filter(m -> m.institution().equals(institution))
                        .map(this::recipient)
                        .toList();
            }

            @Override
            public List<Recipient> unit(String institution, String unit) {
                return living().filter(m -> m.role() == Role.UNIT)
                        .filter(m -> m.institution().equals(institution))
                        .filter(m -> m.unit().filter(unit::equals).isPresent())
                        .map(this::recipient)
                        .toList();
            }

            private Recipient recipient(Member member) {
                return new Recipient(
                        member.id(), member.contact().name(), member.contact().email());
            }
        };
    }

    private synchronized Stream<Member> living() {
        return persons.values().stream().filter(m -> !m.revoked()).toList().stream();
    }

    @Override
    public synchronized void invite(Invitation invitation, Event event, Remembered answer) {
        require(!invitations.containsKey(invitation.id()));
        requireFree(event, answer);
        invitations.put(invitation.id(), invitation);
        invitation.office().ifPresent(unit -> units.put(unit.id(), unit));
        keep(event, answer);
    }

    /** Puts an invitation as the first of all is put: from outside. */
    synchronized void plant(Invitation invitation) {
        invitations.put(invitation.id(), invitation);
    }

    @Override
    public synchronized void join(Invitation used, Kept<Member> next, Event event, Remembered answer) {
        require(!invitations.get(used.id()).used());
        Member before = persons.get(next.what().person());
        require(before == null || before.revoked());
        require(former(next.what().person()).equals(next.what().former()));
        requireFree(event, answer);
        invitations.put(used.id(), used);
        put(next);
        keep(event, answer);
    }

    @Override
    public synchronized void revoke(Kept<Member> next, boolean leavesOne, Event event, Remembered answer) {
        Member member = next.what();
        require(members.get(member.id()).chain().sequence() == next.chain().sequence() - 1);
        require(!leavesOne || !counted(member.role()) || admins(member.institution()) > 1);
        requireFree(event, answer);
        put(next);
        keep(event, answer);
    }

    private void put(Kept<Member> next) {
        members.put(next.what().id(), next);
        persons.put(next.what().person(), next.what());
    }

    private static boolean counted(Role role) {
        return role == Role.INSTITUTION_ADMIN || role == Role.SECRETARIAT;
    }
}
