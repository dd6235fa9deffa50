package id.sayembara.rating;

import static id.sayembara.rating.RatingWorld.BUDI;
import static id.sayembara.rating.RatingWorld.EDITION;
import static id.sayembara.rating.RatingWorld.FINALIST;
import static id.sayembara.rating.RatingWorld.NOW;
import static id.sayembara.rating.RatingWorld.OTHER;
import static id.sayembara.rating.RatingWorld.SITI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Page;
import id.sayembara.platform.Races;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Rule;
import id.sayembara.scoring.Decided;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of ratings keeps, two writers at once among it. */
@Rule("R36")
public abstract class RatingStoreContract {
    private RatingWorld world;

    /** A new, empty store. */
    protected abstract RatingStore create();

    /** The recount's store over the same table. */
    protected abstract RecountStore recounts();

    /** What is looked into afterwards, over the same table. */
    protected abstract QuarantineStore quarantine();

    /** The comments, over the same table. */
    protected abstract CommentStore comments();

    /** The envelopes of a subject's events, in order. */
    protected abstract List<String> envelopes(String subject);

    @BeforeEach
    void newWorld() {
        world = new RatingWorld(create());
    }

    private static Remembered remembered(String key) {
        return new Remembered(key, "f", new RateProposal.Saved("p", 1), NOW.plusSeconds(60));
    }

    @Test
    void keepsTheFirstSaltsOfEachEdition() {
        Salts first = new Salts("aa", "bb");
        List<Races.Outcome<Salts>> all =
                Races.run(12, i -> world.store.salts("lain", i == 0 ? first : new Salts("cc" + i, "dd")));
        assertThat(all).extracting(Races.Outcome::value).containsOnly(world.store.salts("lain", first));
        assertThat(world.store.salts("dua", first)).isEqualTo(first);
    }

    @Test
    void countsUpToTheMostAlsoWhenManyCountAtOnce() {
        Instant expires = NOW.plusSeconds(60);
        List<Races.Outcome<Boolean>> all = Races.run(6, i -> world.store.count("k", 4, expires));
        assertThat(all).filteredOn(Races.Outcome::value).hasSize(4);
        assertThat(world.store.count("k", 4, expires)).isFalse();
        assertThat(world.store.count("k2", 4, expires)).isTrue();
    }

    @Test
    void aCodeOpensOneSessionHoweverManyExchangeItAtOnce() {
        String code = world.code(SITI, NOW);
        List<Races.Outcome<OpenedSession>> all = Races.run(4, i -> world.exchange(SITI, code, NOW));
        assertThat(all).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(all).filteredOn(o -> !o.won()).allMatch(o -> o.failure() instanceof Refusal);
    }

    @Test
    void givesACodeWhileItCanOpenSomething() {
        String person = world.store.salts(EDITION, new Salts("a", "b")).person(SITI);
        assertThat(world.store.attempt(EDITION, person, NOW)).isEmpty();
        world.code(SITI, NOW);
        Instant expires = NOW.plus(Code.LIFE);
        assertThat(world.store.attempt(EDITION, person, expires)).isEmpty();
        for (int i = 1; i <= Code.MOST_ATTEMPTS; i++) {
            assertThat(world.store
                            .attempt(EDITION, person, expires.minusMillis(1))
                            .orElseThrow()
                            .attempts())
                    .isEqualTo(i);
        }
        assertThat(world.store.attempt(EDITION, person, NOW)).isEmpty();
    }

    @Test
    void aSessionFailsWhenAnotherCodeWasSentMeanwhile() {
        world.code(SITI, NOW);
        String person = world.store.salts(EDITION, new Salts("a", "b")).person(SITI);
        Code seen = world.store.attempt(EDITION, person, NOW).orElseThrow();
        world.code(SITI, NOW);
        Session session = new Session("h", EDITION, person, NOW.plusSeconds(9));
        Citizen citizen = new Citizen(EDITION, person, NOW, Optional.empty());
        assertThatThrownBy(() -> world.store.open(session, citizen, Optional.of(seen), remembered("a")))
                .isInstanceOf(Contention.class);
        assertThat(world.store.session("h")).isEmpty();
        assertThat(world.store.citizen(EDITION, person)).isEmpty();
    }

    @Test
    void knowsAPersonSinceTheFirstSession() {
        Citizen first = new Citizen(EDITION, "p", NOW, Optional.empty());
        Session session = new Session("h1", EDITION, "p", NOW.plusSeconds(9).plusMillis(5));
        world.store.open(session, first, Optional.empty(), remembered("a"));
        Citizen later = new Citizen(EDITION, "p", NOW.plusSeconds(5), Optional.of("kota-3578"));
        world.store.open(new Session("h2", EDITION, "p", NOW), later, Optional.empty(), remembered("b"));
        Citizen known = new Citizen(EDITION, "p", NOW, Optional.of("kota-3578"));
        assertThat(world.store.citizen(EDITION, "p")).contains(known);
        world.store.open(new Session("h3", EDITION, "p", NOW), first, Optional.empty(), remembered("c"));
        assertThat(world.store.citizen(EDITION, "p")).contains(known);

        assertThat(world.store.session("h1")).contains(session);
        assertThat(world.store.session("h4")).isEmpty();
        assertThat(world.store.citizen("lain", "p")).isEmpty();
    }

    private static Rated rated(String person, long version) {
        return new Rated(
                EDITION,
                FINALIST,
                person,
                new BigDecimal("4.5"),
                version % 2 == 0,
                version == 1 ? Optional.empty() : Optional.of("35.78"),
                version == 1 ? Optional.empty() : Optional.of("Bagus"),
                NOW,
                NOW.plusMillis(version),
                "n1",
                NOW.minusSeconds(4),
                version == 1 ? Optional.empty() : Optional.of("kota-3578"),
                version);
    }

    @Test
    void keepsEachVersionOfARatingInPlaceOfTheOneBefore() {
        assertThat(world.store.rating(EDITION, FINALIST, "ab")).isEmpty();
        world.store.save(rated("ab", 1), remembered("a"));
        assertThat(world.store.rating(EDITION, FINALIST, "ab")).contains(rated("ab", 1));
        world.store.save(rated("ab", 2), remembered("b"));
        assertThat(world.store.rating(EDITION, FINALIST, "ab")).contains(rated("ab", 2));
        assertThatThrownBy(() -> world.store.save(rated("ab", 2), remembered("c")))
                .isInstanceOf(Contention.class);
        assertThatThrownBy(() -> world.store.save(rated("cd", 1), remembered("b")))
                .isInstanceOf(Contention.class);
        assertThat(world.store.rating(EDITION, FINALIST, "cd")).isEmpty();
        assertThat(world.store.rating(EDITION, OTHER, "ab")).isEmpty();
        assertThat(world.store
                        .recall("b", RateProposal.Saved.class)
                        .orElseThrow()
                        .result())
                .isEqualTo(new RateProposal.Saved("p", 1));
    }

    @Test
    void ofTwoRatingsOfOnePersonOneIsTheFirst() {
        List<Races.Outcome<Boolean>> both = Races.run(2, i -> {
            world.store.save(rated("ab", 1), remembered("k" + i));
            return true;
        });
        assertThat(both).filteredOn(Races.Outcome::won).hasSize(1);
    }

    @Test
    void ofAHundredRequestsOfOnePersonAtOnceOneRates() {
        Optional<String> session = world.signIn(SITI);
        List<Races.Outcome<RateProposal.Saved>> all =
                Races.run(100, i -> world.rate(session, NOW, FINALIST, 0, String.valueOf(1 + i % 5)));
        assertThat(all).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(all).filteredOn(o -> !o.won()).allMatch(o -> o.failure() instanceof Refusal);
        String person = world.store.salts(EDITION, new Salts("a", "b")).person(SITI);
        assertThat(world.store.rating(EDITION, FINALIST, person).orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void remembersASession() {
        String code = world.code(BUDI, NOW);
        var call = RatingWorld.call(NOW, "kunci", Optional.empty());
        OpenedSession opened = world.exchange.run(call, EDITION, BUDI, code, RatingWorld.HOME);
        assertThat(world.exchange.run(call, EDITION, BUDI, code, RatingWorld.HOME))
                .isEqualTo(opened);
    }

    @Test
    void readsEveryRatingOfAProposalAndItsCount() {
        for (String person : List.of("0a", "0b", "7c", "fd")) {
            world.store.save(rated(person, 1), remembered(person));
        }
        world.store.save(rated("7c", 2), remembered("again"));
        assertThat(recounts().ratings(EDITION, FINALIST))
                .containsExactlyInAnyOrder(rated("0a", 1), rated("0b", 1), rated("7c", 2), rated("fd", 1));
        assertThat(recounts().counted(EDITION, FINALIST)).isEqualTo(4);
        assertThat(recounts().ratings(EDITION, OTHER)).isEmpty();
        assertThat(recounts().counted(EDITION, OTHER)).isZero();
    }

    @Test
    @Rule("R42")
    void forgetsTheNetworksAndTheirSalt() {
        Salts salts = world.store.salts(EDITION, new Salts("aa", "bb"));
        world.store.save(rated("0a", 1), remembered("x"));
        recounts().eraseNetworks(EDITION, List.of(FINALIST));
        recounts().eraseNetworks(EDITION, List.of(FINALIST));
        assertThat(world.store.rating(EDITION, FINALIST, "0a").orElseThrow().network())
                .isEmpty();
        assertThat(world.store.salts(EDITION, new Salts("cc", "dd"))).isEqualTo(new Salts(salts.mail(), ""));
    }

    @Test
    @Rule({"R36", "R40"})
    void keepsResultsAndSaysOnceThatTheyAreCounted() {
        List<CountedProposal> all = IntStream.rangeClosed(1, 120)
                .mapToObj(RatingStoreContract::counted)
                .toList();
        all.forEach(recounts()::keep);
        all.forEach(recounts()::keep);
        assertThat(recounts().find(EDITION)).isEmpty();
        Recount recount = new Recount(EDITION, 120, 500, 3, NOW);
        Event event = Chain.start(Recount.subject(EDITION))
                .next(new RatingEvent.RatingsCounted(recount), EDITION, Actor.system(), NOW);
        recounts().conclude(recount, event);
        assertThatThrownBy(() -> recounts().conclude(recount, event)).isInstanceOf(Contention.class);
        assertThat(recounts().find(EDITION)).contains(recount);
        assertThat(everyPage((after, limit) -> recounts().results(EDITION, after, limit)))
                .isEqualTo(all.stream().map(CountedProposal::result).toList());
        List<QuarantinedSet> sets = everyPage((after, limit) -> quarantine().sets(EDITION, after, limit));
        assertThat(sets)
                .isEqualTo(all.stream()
                        .flatMap(c -> c.quarantine().keySet().stream())
                        .toList());
        assertThat(everyPage((after, limit) -> quarantine().ratings(sets.get(1), after, limit)))
                .isEqualTo(all.getFirst().quarantine().get(sets.get(1)));
        assertThat(envelopes(Recount.subject(EDITION))).hasSize(1);
        assertThatThrownBy(() -> recounts().keep(all.getFirst())).isInstanceOf(Contention.class);
    }

    private static <T> List<T> everyPage(BiFunction<Optional<String>, Integer, Page<T>> pages) {
        List<T> read = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<T> page = pages.apply(after, 50);
            read.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return read;
    }

    /** The first proposal has 2 sets, the second of them with 120 ratings; the others have none. */
    private static CountedProposal counted(int i) {
        String proposal = "P" + String.format("%03d", i);
        Map<QuarantinedSet, List<QuarantinedRating>> quarantine = new LinkedHashMap<>();
        for (int number = 1; i == 1 && number <= 2; number++) {
            List<QuarantinedRating> ratings = IntStream.range(0, 119 * number - 118)
                    .mapToObj(r -> new QuarantinedRating(
                            String.format("%064x", r),
                            r % 2 == 0 ? Set.of(Quarantine.Reason.HAND) : EnumSet.allOf(Quarantine.Reason.class),
                            new BigDecimal("4.5"),
                            r % 2 == 0,
                            r % 2 == 0 ? Optional.of("35.78") : Optional.empty(),
                            NOW.plusMillis(r)))
                    .toList();
            quarantine.put(QuarantinedSet.of(EDITION, proposal, number, ratings), ratings);
        }
        Decided finalist = new Decided(
                EDITION,
                "umum",
                DecisionStage.FINALISTS,
                proposal,
                "kota-3578",
                i % 2 == 0 ? Optional.of("dinas") : Optional.empty(),
                "Judul",
                i);
        return new CountedProposal(
                new RatingResult(finalist, i, new BigDecimal(3 * i), i - 1, new BigDecimal("2.5")),
                quarantine,
                comments(i, proposal));
    }

    private static List<Comment> comments(int i, String proposal) {
        return IntStream.range(0, i == 1 ? 60 : 0)
                .mapToObj(c -> new Comment(
                        EDITION,
                        proposal,
                        String.format("%064x", c),
                        "Komentar " + c,
                        new BigDecimal("3"),
                        c % 2 == 0,
                        c % 2 == 0 ? Optional.of("35") : Optional.empty(),
                        c % 3 == 0,
                        Optional.empty(),
                        0,
                        ""))
                .toList();
    }

    private static final Hand SECRETARY = new Hand("m1", "p1", NOW);
    private static final Hand CHAIR = new Hand("m2", "p2", NOW.plusSeconds(5));

    private QuarantinedSet concluded() {
        CountedProposal one = counted(1);
        recounts().keep(one);
        Recount recount = new Recount(EDITION, 1, 500, 121, NOW);
        recounts()
                .conclude(
                        recount,
                        Chain.start(Recount.subject(EDITION))
                                .next(new RatingEvent.RatingsCounted(recount), EDITION, Actor.system(), NOW));
        return quarantine().find(EDITION, "P001", 2).orElseThrow();
    }

    private static Event proposed(QuarantinedSet set) {
        return set.chain()
                .next(
                        new RatingEvent.QuarantineOutcomeProposed(
                                set, QuarantineOutcome.Kind.RELEASED, Commitment.to("a", new byte[16])),
                        EDITION,
                        Actor.system(),
                        NOW);
    }

    @Test
    @Rule("R34")
    void aReleasedSetCountsOnceAndAConfirmedOneDoesNot() {
        QuarantinedSet set = concluded();
        QuarantineOutcome wish = new QuarantineOutcome(
                QuarantineOutcome.Kind.RELEASED, "Kelas sekolah", "aa", SECRETARY, Optional.empty());
        Event first = proposed(set);
        QuarantinedSet open = set.with(wish, first);
        quarantine().propose(open, first, remembered("a"));
        assertThat(quarantine().find(EDITION, "P001", 2)).contains(open);
        assertThatThrownBy(() -> quarantine().propose(open, first, remembered("b")))
                .isInstanceOf(Contention.class);
        RatingResult before =
                recounts().results(EDITION, Optional.empty(), 9).items().getFirst();

        Event second = open.chain()
                .next(
                        new RatingEvent.QuarantineDecided(open, QuarantineOutcome.Kind.RELEASED),
                        EDITION,
                        Actor.system(),
                        NOW);
        QuarantinedSet released = open.with(wish.approved(CHAIR), second);
        List<Races.Outcome<Boolean>> both = Races.run(2, i -> {
            quarantine().decide(released, second, remembered("d" + i));
            return true;
        });
        assertThat(both).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(quarantine().find(EDITION, "P001", 2)).contains(released);
        RatingResult after =
                recounts().results(EDITION, Optional.empty(), 9).items().getFirst();
        assertThat(after)
                .isEqualTo(new RatingResult(
                        before.finalist(),
                        before.all(),
                        before.sum(),
                        before.counted() + 120,
                        before.countedSum().add(set.sum())));
        assertThat(recounts().find(EDITION).orElseThrow().aside()).isEqualTo(1);

        QuarantinedSet other = quarantine().find(EDITION, "P001", 1).orElseThrow();
        Event third = proposed(other);
        quarantine()
                .decide(
                        other.with(
                                new QuarantineOutcome(
                                        QuarantineOutcome.Kind.CONFIRMED, "a", "b", SECRETARY, Optional.of(CHAIR)),
                                third),
                        third,
                        remembered("e"));
        assertThat(recounts().results(EDITION, Optional.empty(), 9).items()).containsExactly(after);
        assertThat(recounts().find(EDITION).orElseThrow().aside()).isEqualTo(1);
        assertThat(envelopes(set.chain().subject())).hasSize(2);
    }

    @Test
    void keepsWhatWasSaidOfAComment() {
        concluded();
        List<Comment> all = everyPage((after, limit) -> comments().comments(EDITION, "P001", after, limit));
        assertThat(all).isEqualTo(comments(1, "P001"));
        assertThat(comments().comments(EDITION, OTHER, Optional.empty(), 9).items())
                .isEmpty();
        Comment comment = all.get(7);
        Commitment reason = Commitment.to("Menyebut nama", new byte[16]);
        Event event = comment.chain()
                .next(new RatingEvent.CommentModerated(comment, false, reason), EDITION, Actor.system(), NOW);
        Comment next = comment.with(new Comment.Moderation(false, "Menyebut nama", reason.salt()), event);
        List<Races.Outcome<Boolean>> both = Races.run(2, i -> {
            comments().moderate(next, event, remembered("m" + i));
            return true;
        });
        assertThat(both).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(comments().comment(EDITION, "P001", comment.reference())).contains(next);
        assertThat(comments().comment(EDITION, "P001", "x")).isEmpty();
        assertThat(envelopes(comment.chain().subject())).hasSize(1);
    }

    @Test
    @Rule("R42")
    void hasNothingToForgetOfAnEditionNobodyRated() {
        recounts().eraseNetworks("sepi", List.of(FINALIST));
        assertThat(recounts().salts("sepi")).isEmpty();
        Salts salts = new Salts("aa", "bb");
        assertThat(world.store.salts("sepi", salts)).isEqualTo(salts);
        assertThat(recounts().salts("sepi")).contains(salts);
    }
}
