package id.sayembara.award;

import static id.sayembara.award.AwardWorld.EDITION;
import static id.sayembara.award.AwardWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.competition.Bearer;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Races;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of awards keeps. */
@Rule("R37")
public abstract class AwardStoreContract {
    private static final Commitment NAME = Commitment.to("Nama", new byte[16]);
    private final AtomicInteger number = new AtomicInteger();
    private AwardStore store;

    /** A store without awards. */
    protected abstract AwardStore create();

    /** The envelopes of a subject's events, in order. */
    protected abstract List<String> envelopes(String subject);

    @BeforeEach
    void make() {
        store = create();
    }

    private Award award(String id, Bearer bearer) {
        return new Award(
                id,
                EDITION,
                "umum",
                "finalis",
                "01J" + id,
                "kab-3404",
                Optional.of("kab-3402"),
                bearer == Bearer.UNIT ? Optional.of("dinas") : Optional.empty(),
                bearer,
                "Siap Antar",
                "Nama " + id,
                "00".repeat(16),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Chain.start("award/" + id));
    }

    private static Event next(Award award) {
        return award.chain().next(new AwardEvent.AwardConferred(award, NAME), EDITION, Actor.system(), NOW);
    }

    private Remembered answer() {
        return new Remembered(
                "key-" + number.incrementAndGet(),
                "f",
                new AwardStanding("1", 1, Award.State.ISSUED, 1, Optional.of("C")),
                NOW.plusSeconds(60));
    }

    private Award confer(String id, Bearer bearer) {
        Award begun = award(id, bearer);
        Event event = next(begun);
        store.confer(
                new Conferral(begun.proposal(), "finalis", List.of(id)),
                List.of(begun.after(event)),
                List.of(event),
                answer());
        return begun.after(event);
    }

    private static Award.Issue issue(int revision, int index) {
        return new Award.Issue(revision, "KODE", index, NOW, Optional.of(NOW.plusSeconds(9)), "e30.e30." + revision);
    }

    private static StatusList list(long version, Integer... ended) {
        return new StatusList(EDITION, version, new TreeSet<>(List.of(ended)), "list-" + version);
    }

    private Award issue(Award award, Award.Issue issue, StatusList list) {
        Award issued = award.issued("Nama baru", issue);
        Event event = next(issued);
        store.issue(issued.after(event), Optional.ofNullable(list), event, answer());
        return issued.after(event);
    }

    @Test
    void keepsAwardsWithTheirConferralAndTheirEvents() {
        List<Award> begun =
                List.of(award("1", Bearer.INSTITUTION), award("2", Bearer.UNIT), award("3", Bearer.INNOVATOR));
        List<Event> events = begun.stream().map(AwardStoreContract::next).toList();
        List<Award> awards = Bearers.after(begun, events);
        Conferral conferral = new Conferral("01J", "finalis", List.of("1", "2", "3"));
        Remembered answer = answer();

        store.confer(conferral, awards, events, answer);

        awards.forEach(award -> assertThat(store.find(award.number())).contains(award));
        assertThat(store.conferral("01J", "finalis")).contains(conferral);
        assertThat(store.conferral("01J", "pemenang")).isEmpty();
        assertThat(envelopes("award/2")).containsExactly(events.get(1).envelope());
        assertThat(store.recall(answer.key(), AwardStanding.class).orElseThrow().result())
                .isEqualTo(answer.result());
        assertThat(store.find("4")).isEmpty();
        assertThat(store.statusList(EDITION)).isEmpty();
    }

    @Test
    void keepsAsManyAwardsAsAConferralMayHave() {
        List<Award> begun = new ArrayList<>();
        for (int i = 0; i < Conferral.MOST; i++) {
            begun.add(award("n" + i, Bearer.INNOVATOR));
        }
        List<Event> events = begun.stream().map(AwardStoreContract::next).toList();
        List<String> numbers = begun.stream().map(Award::number).toList();
        store.confer(new Conferral("01J", "finalis", numbers), Bearers.after(begun, events), events, answer());
        assertThat(store.conferral("01J", "finalis").orElseThrow().numbers()).isEqualTo(numbers);
    }

    @Test
    void confersOnce() {
        Award first = confer("1", Bearer.UNIT);
        assertThatThrownBy(() -> confer("1", Bearer.UNIT)).isInstanceOf(Contention.class);
        Award other = award("2", Bearer.UNIT);
        assertThatThrownBy(() -> store.confer(
                        new Conferral(first.proposal(), "finalis", List.of("2")),
                        List.of(other.after(next(other))),
                        List.of(next(other)),
                        answer()))
                .isInstanceOf(Contention.class);
        assertThat(store.find("2")).isEmpty();
        // a number that is taken takes nothing with it, though no event of its stands in the way
        assertThatThrownBy(() -> store.confer(
                        new Conferral("01Jother", "finalis", List.of("1")), List.of(first), List.of(), answer()))
                .isInstanceOf(Contention.class);
        assertThat(store.conferral("01Jother", "finalis")).isEmpty();
    }

    @Test
    void findsAnAwardByTheHashOfItsLink() {
        Award award = confer("1", Bearer.INNOVATOR);
        Award offered = award.offered(new Award.Claim("aa".repeat(32), NOW.plusSeconds(60)));
        Event event = next(offered);
        store.save(offered.after(event), event, answer());
        assertThat(store.claimed("aa".repeat(32))).contains(offered.after(event));
        assertThat(store.claimed("bb".repeat(32))).isEmpty();
        // saved again for another reason, with its link still open
        Award again = offered.after(event);
        Event second = next(again);
        store.save(again.after(second), second, answer());
        assertThat(store.claimed("aa".repeat(32))).contains(again.after(second));
    }

    @Test
    void refusesToSaveOverWhatHasMovedOn() {
        Award award = confer("1", Bearer.UNIT);
        Event event = next(award);
        store.save(award.after(event), event, answer());
        assertThatThrownBy(() -> store.save(award.after(event), event, answer()))
                .isInstanceOf(Contention.class);
        assertThatThrownBy(() -> issue(award, issue(1, 5), list(1))).isInstanceOf(Contention.class);
        // one that has missed events is refused too, though the place of its own is free
        Award ahead = award.after(event).after(next(award.after(event)));
        Event far = next(ahead);
        assertThatThrownBy(() -> store.save(ahead.after(far), far, answer())).isInstanceOf(Contention.class);
        assertThatThrownBy(() -> store.revoke(award.after(event), list(1), event, answer()))
                .isInstanceOf(Contention.class);
        assertThat(store.statusList(EDITION)).isEmpty();
    }

    @Test
    void keepsAnIssueAtAPlaceOfItsOwnWithTheListItChanges() {
        Award award = issue(confer("1", Bearer.UNIT), issue(1, 131_071), list(1));
        assertThat(store.find("1")).contains(award);
        assertThat(store.statusList(EDITION)).contains(list(1));
        Award other = confer("2", Bearer.UNIT);
        assertThatThrownBy(() -> issue(other, issue(1, 131_071), null)).isInstanceOf(Contention.class);
        assertThat(store.find("2")).contains(other);
        assertThat(store.find(issue(other, issue(1, 7), null).number())
                        .orElseThrow()
                        .issue())
                .contains(issue(1, 7));
        Award mended = issue(award, issue(2, 9), list(2, 131_071));
        assertThat(store.find("1")).contains(mended);
        assertThat(store.statusList(EDITION)).contains(list(2, 131_071));
        assertThatThrownBy(() -> issue(mended, issue(3, 10), list(2, 9))).isInstanceOf(Contention.class);
    }

    @Test
    void revokesTogetherWithTheListThatSaysSo() {
        Award award = issue(confer("1", Bearer.UNIT), issue(1, 5), list(1));
        Revocation done = new Revocation(
                "Sebab.", "00", 1, new Hand("a", "pa", NOW), Optional.of(new Hand("b", "pb", NOW.plusSeconds(1))));
        Award revoked = award.revoking(done);
        Event event = next(revoked);
        assertThatThrownBy(() -> store.revoke(revoked.after(event), list(3, 5), event, answer()))
                .isInstanceOf(Contention.class);
        assertThat(store.find("1")).contains(award);
        store.revoke(revoked.after(event), list(2, 5), event, answer());
        assertThat(store.find("1")).contains(revoked.after(event));
        assertThat(store.find("1").orElseThrow().state()).isEqualTo(Award.State.REVOKED);
        assertThat(store.statusList(EDITION)).contains(list(2, 5));
    }

    @Test
    void ofTwoWhoRevokeAtOnceNeitherBitIsLost() {
        Award left = issue(confer("1", Bearer.UNIT), issue(1, 1), list(1));
        Award right = issue(confer("2", Bearer.UNIT), issue(1, 2), null);
        List<Award> both = List.of(left, right);
        List<Races.Outcome<Integer>> tries = Races.run(2, i -> {
            Revocation done = new Revocation(
                    "Sebab.", "00", 1, new Hand("a", "pa", NOW), Optional.of(new Hand("b", "pb", NOW.plusSeconds(1))));
            Award revoked = both.get(i).revoking(done);
            Event event = next(revoked);
            store.revoke(revoked.after(event), list(2, i + 1), event, answer());
            return i + 1;
        });
        assertThat(tries).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(store.statusList(EDITION).orElseThrow().ended())
                .containsExactly(tries.stream()
                        .filter(Races.Outcome::won)
                        .findFirst()
                        .orElseThrow()
                        .value());
    }
}
