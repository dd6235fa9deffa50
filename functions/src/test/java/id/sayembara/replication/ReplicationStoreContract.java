package id.sayembara.replication;

import static id.sayembara.replication.ReplicationWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.innovation.Adoption;
import id.sayembara.innovation.Innovation;
import id.sayembara.innovation.InnovationEvent;
import id.sayembara.innovation.InnovationFixtures;
import id.sayembara.innovation.InnovationStore;
import id.sayembara.innovation.Lineage;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Page;
import id.sayembara.platform.Part;
import id.sayembara.platform.Races;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import id.sayembara.replication.Replication.Answer;
import id.sayembara.replication.Replication.Certified;
import id.sayembara.replication.Replication.Evidence;
import id.sayembara.replication.Replication.Plan;
import id.sayembara.replication.Replication.Reason;
import id.sayembara.replication.Replication.Returned;
import id.sayembara.replication.Replication.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of replications keeps. */
@Rule("R38")
public abstract class ReplicationStoreContract {
    private static final Hand HAND = new Hand("admin", "person", NOW);
    private static final String SALT = "00112233445566778899aabbccddeeff";

    private final AtomicInteger counter = new AtomicInteger();
    private ReplicationStore store;

    /** A store without replications. */
    protected abstract ReplicationStore create();

    /** The innovations that are saved along. */
    protected abstract InnovationStore innovations();

    /** The envelopes of a subject's events, in order. */
    protected abstract List<String> envelopes(String subject);

    @BeforeEach
    void make() {
        store = create();
    }

    private static Replication begun(String id, Source source, String institution, Instant at) {
        return new Replication(
                id,
                source,
                institution,
                Optional.of("kota-y"),
                new Plan("Tiruan", List.of("dinas-1", "dinas-2"), 7, "Meniru.", SALT),
                new Hand("admin", "person", at),
                ReplicationState.REQUESTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Chain.start("replication/" + id));
    }

    private Replication begun(String source, String institution) {
        return begun(
                "%026d".formatted(counter.incrementAndGet()),
                new Source(source, "Asal", "kota-x", Optional.of("prov-x")),
                institution,
                NOW);
    }

    private static Event event(Replication next) {
        return next.chain()
                .next(
                        new ReplicationEvent.ReplicationRequested(next, Commitment.to("Meniru.", new byte[16])),
                        "-",
                        Actor.system(),
                        NOW);
    }

    private Remembered answer() {
        return new Remembered(
                "key-" + counter.incrementAndGet(),
                "f",
                new ReplicationStanding("x", ReplicationState.REQUESTED, 1),
                NOW.plusSeconds(60));
    }

    private Replication request(Replication begun) {
        Event event = event(begun);
        store.request(begun.after(event), event, answer());
        return begun.after(event);
    }

    private Replication save(Replication next) {
        Event event = event(next);
        store.save(next.after(event), event, answer());
        return next.after(event);
    }

    private Innovation recorded(String institution, String title) {
        Innovation begun = InnovationFixtures.innovation(institution, title);
        Event event = InnovationFixtures.recorded(begun);
        innovations().save(begun.after(event), event, InnovationFixtures.answer());
        return begun.after(event);
    }

    private Part part(Innovation replica, Innovation source, Lineage above) {
        Innovation grown = replica.certified(source.id(), NOW);
        Event certified = grown.chain()
                .next(new InnovationEvent.ReplicaCertified(grown, source.id(), "r"), "-", Actor.system(), NOW);
        Innovation adopted = source.adopted(7);
        Event replicated = adopted.chain()
                .next(
                        new InnovationEvent.InnovationReplicated(adopted, replica.id(), "r", 7),
                        "-",
                        Actor.system(),
                        NOW);
        return innovations()
                .certifying(grown.after(certified), certified, adopted.after(replicated), replicated, above);
    }

    private Lineage above(Innovation replica, Innovation source) {
        return Lineage.above(replica, Set.of(source.id()), innovations()::find);
    }

    private Replication certify(Replication before, Innovation replica, Part part) {
        Replication next = before.certified(new Certified(replica.id(), HAND));
        Event event = event(next);
        store.certify(next.after(event), event, part, answer());
        return next.after(event);
    }

    @Test
    void keepsAReplicationInEveryStateWithItsEvents() {
        Replication requested = request(begun("s", "kota-a"));
        assertThat(store.find(requested.id())).contains(requested);

        Replication agreed = save(requested.answered(new Answer(Optional.empty(), Role.SECRETARIAT, HAND)));
        assertThat(store.find(requested.id())).contains(agreed);
        Replication evidenced = save(agreed.evidenced(new Evidence(List.of("r-1", "r-2"), HAND)));
        Replication back = save(evidenced.returned(new Returned(new Reason("Kurang.", SALT), HAND)));
        assertThat(store.find(requested.id())).contains(back);
        Replication withdrawn = save(back.withdrawn());
        assertThat(store.find(requested.id())).contains(withdrawn);

        assertThat(envelopes("replication/" + requested.id())).hasSize(5);
        assertThat(store.find("nothing")).isEmpty();
    }

    @Test
    void keepsWhyItWasRefused() {
        Replication refused = save(request(begun("s", "kota-a"))
                .answered(new Answer(Optional.of(new Reason("Belum siap.", SALT)), Role.INSTITUTION_ADMIN, HAND)));

        assertThat(store.find(refused.id())).contains(refused);
    }

    @Test
    void oneStandsBetweenASourceAndAnInstitutionUntilItHasEnded() {
        Replication first = request(begun("s", "kota-a"));
        assertThat(store.standing("s", "kota-a")).contains(first.id());
        assertThat(store.standing("s", "kota-b")).isEmpty();
        Replication second = begun("s", "kota-a");
        assertThatThrownBy(() -> request(second)).isInstanceOf(Contention.class);
        assertThat(store.find(second.id())).isEmpty();
        request(begun("s", "kota-b"));
        request(begun("t", "kota-a"));

        save(first.withdrawn());

        assertThat(store.standing("s", "kota-a")).isEmpty();
        assertThat(store.standing("s", "kota-b")).isPresent();
        assertThat(store.standing("s", "kota-a")).isEmpty();
        assertThat(request(second).id()).isEqualTo(second.id());
        assertThat(store.standing("s", "kota-a")).contains(second.id());
    }

    @Test
    void ofManyWhoAskAtOnceOneIsKept() {
        List<Races.Outcome<Replication>> outcomes = Races.run(4, i -> request(begun("s", "kota-a")));

        assertThat(outcomes).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(store.outgoing("kota-a", Optional.empty(), 10).items()).hasSize(1);
    }

    @Test
    void refusesToSaveOverWhatHasMovedOn() {
        Replication requested = request(begun("s", "kota-a"));
        Replication agreed = save(requested.answered(new Answer(Optional.empty(), Role.INSTITUTION_ADMIN, HAND)));

        assertThatThrownBy(() -> save(requested.withdrawn())).isInstanceOf(Contention.class);
        assertThat(store.find(requested.id())).contains(agreed);
        assertThat(store.standing("s", "kota-a")).contains(requested.id());
    }

    @Test
    void certifiesTogetherWithReplicaAndSource() {
        Innovation source = recorded("kota-x", "Asal");
        Innovation replica = Innovation.begin("Tiruan", "kota-a", Optional.of("35.78"));
        Replication requested = request(begun(source.id(), "kota-a"));

        Replication certified = certify(requested, replica, part(replica, source, above(replica, source)));

        assertThat(store.find(requested.id())).contains(certified);
        Innovation kept = innovations().find(replica.id()).orElseThrow();
        assertThat(kept.sources()).containsExactly(source.id());
        assertThat(kept.certifiedAt()).contains(NOW);
        assertThat(kept.entries()).isEmpty();
        assertThat(innovations().find(source.id()).orElseThrow().adoption()).isEqualTo(new Adoption(1, 7));
        assertThat(envelopes("innovation/" + replica.id())).hasSize(1);
        assertThat(envelopes("innovation/" + source.id())).hasSize(2);
        assertThat(store.standing(source.id(), "kota-a")).contains(requested.id());
    }

    @Test
    void certifiesNothingWhenTheSourceHasMovedOn() {
        certifiesNothingWhen((source, older) -> move(source));
    }

    @Test
    void certifiesNothingWhenWhatStandsAboveHasGotOtherSources() {
        certifiesNothingWhen((source, older) -> {
            Innovation oldest = recorded("kota-w", "Paling Awal");
            name(older, oldest);
        });
    }

    @Test
    void certifiesNothingWhenTheReplicaHasMovedOn() {
        Innovation source = recorded("kota-x", "Asal");
        Innovation replica = recorded("kota-a", "Tiruan");
        Replication requested = request(begun(source.id(), "kota-a"));
        Part read = part(replica, source, above(replica, source));
        move(replica);

        assertThatThrownBy(() -> certify(requested, replica, read)).isInstanceOf(Contention.class);
        assertThat(store.find(requested.id())).contains(requested);
        assertThat(innovations().find(source.id())).contains(source);
    }

    @Test
    void certifiesNothingWhenItHasMovedOnItself() {
        Innovation source = recorded("kota-x", "Asal");
        Innovation replica = Innovation.begin("Tiruan", "kota-a", Optional.of("35.78"));
        Replication requested = request(begun(source.id(), "kota-a"));
        save(requested.withdrawn());

        assertThatThrownBy(() -> certify(requested, replica, part(replica, source, above(replica, source))))
                .isInstanceOf(Contention.class);
        assertThat(innovations().find(replica.id())).isEmpty();
        assertThat(innovations().find(source.id())).contains(source);
    }

    private void certifiesNothingWhen(BiConsumer<Innovation, Innovation> moves) {
        Innovation older = recorded("kota-z", "Lebih Awal");
        Innovation source = recorded("kota-x", "Asal");
        name(source, older);
        Innovation read = innovations().find(source.id()).orElseThrow();
        Innovation replica = Innovation.begin("Tiruan", "kota-a", Optional.of("35.78"));
        Replication requested = request(begun(source.id(), "kota-a"));
        Part part = part(replica, read, above(replica, read));
        moves.accept(read, older);

        assertThatThrownBy(() -> certify(requested, replica, part)).isInstanceOf(Contention.class);
        assertThat(store.find(requested.id())).contains(requested);
        assertThat(innovations().find(replica.id())).isEmpty();
        assertThat(innovations().find(source.id()).orElseThrow().adoption()).isEqualTo(Adoption.NONE);
    }

    private void move(Innovation innovation) {
        Event event = InnovationFixtures.recorded(innovation);
        innovations().save(innovation.after(event), event, InnovationFixtures.answer());
    }

    private void name(Innovation replica, Innovation source) {
        Innovation grown = replica.certified(source.id(), NOW);
        Event event = grown.chain()
                .next(new InnovationEvent.SourcesNamed(grown, Set.of(source.id())), "-", Actor.system(), NOW);
        innovations().replicate(grown.after(event), above(replica, source), event, InnovationFixtures.answer());
    }

    @Test
    void twoWhoReplicateEachOtherAtOnceNeverCloseACircle() {
        for (int round = 0; round < 10; round++) {
            List<Innovation> both = List.of(recorded("kota-a", "Kiri " + round), recorded("kota-b", "Kanan " + round));
            List<Replication> asked = List.of(
                    request(begun(both.get(1).id(), "kota-a")),
                    request(begun(both.get(0).id(), "kota-b")));
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                parts.add(part(both.get(i), both.get(1 - i), above(both.get(i), both.get(1 - i))));
            }

            Races.run(2, i -> certify(asked.get(i), both.get(i), parts.get(i)));

            assertThat(both)
                    .filteredOn(one -> !innovations()
                            .find(one.id())
                            .orElseThrow()
                            .sources()
                            .isEmpty())
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void listsInPagesByInstitutionOldestFirst() {
        List<Replication> asked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            asked.add(request(begun("s" + i, "kota-a")));
        }
        request(begun("s", "kota-b"));

        assertThat(all(after -> store.outgoing("kota-a", after, 2))).isEqualTo(asked);
        assertThat(all(after -> store.outgoing("kota-a", after, 5))).isEqualTo(asked);
        assertThat(store.outgoing("kota-a", Optional.empty(), 5).next()).isEmpty();
        assertThat(all(after -> store.incoming("kota-x", after, 4))).hasSize(6);
        assertThat(store.incoming("kota-a", Optional.empty(), 5).items()).isEmpty();
    }

    @Test
    void listsWhatWaitsSinceAnInstantOrLongerTheLongestFirst() {
        List<Replication> asked = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Source source = new Source("s" + i, "Asal", "kota-x", Optional.empty());
            // the older, the later its id
            asked.addFirst(request(begun("%026d".formatted(100 + i), source, "kota-a", NOW.minusMillis(i))));
        }
        Replication agreed =
                save(asked.getFirst().answered(new Answer(Optional.empty(), Role.INSTITUTION_ADMIN, HAND)));

        assertThat(all(after -> store.waiting(ReplicationState.REQUESTED, NOW, after, 2)))
                .isEqualTo(asked.subList(1, 4));
        assertThat(all(after -> store.waiting(ReplicationState.REQUESTED, NOW.minusMillis(1), after, 1)))
                .isEqualTo(asked.subList(1, 3));
        assertThat(all(after -> store.waiting(ReplicationState.REQUESTED, NOW.minusMillis(3), after, 1)))
                .isEmpty();
        Replication evidenced = save(agreed.evidenced(new Evidence(List.of("r-1"), HAND)));
        assertThat(all(after -> store.waiting(ReplicationState.EVIDENCED, NOW, after, 1)))
                .containsExactly(evidenced);
        assertThat(all(after -> store.waiting(ReplicationState.EVIDENCED, NOW.minusMillis(1), after, 1)))
                .isEmpty();
    }

    private static List<Replication> all(Function<Optional<String>, Page<Replication>> pages) {
        List<Replication> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Replication> page = pages.apply(after);
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }
}
