package id.sayembara.scoring;

import static id.sayembara.scoring.DecisionWorld.CHAIR;
import static id.sayembara.scoring.DecisionWorld.EDITION;
import static id.sayembara.scoring.DecisionWorld.FINALISTS;
import static id.sayembara.scoring.DecisionWorld.GROUP;
import static id.sayembara.scoring.DecisionWorld.NOW;
import static id.sayembara.scoring.DecisionWorld.OTHER;
import static id.sayembara.scoring.DecisionWorld.SECRETARIAT;
import static id.sayembara.scoring.DecisionWorld.departure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Page;
import id.sayembara.platform.Races;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of decisions keeps, two writers at once among it. */
public abstract class DecisionStoreContract {
    private DecisionWorld world;

    /** A new, empty store. */
    protected abstract DecisionStore create();

    /** The logs that a subject's events belong to, in order. */
    protected abstract List<String> logs(String subject);

    /** The envelopes of a subject's events, in order. */
    protected abstract List<String> envelopes(String subject);

    @BeforeEach
    void newWorld() {
        world = new DecisionWorld(create());
        world.rank();
    }

    @Test
    @Rule("R40")
    void keepsAListThroughEveryActAndItsChain() {
        assertThat(world.store.find(EDITION, GROUP, DecisionStage.FINALISTS)).isEmpty();
        assertThat(world.store.departures(EDITION, GROUP, DecisionStage.FINALISTS))
                .isEmpty();
        Departure left = departure(Departure.Kind.LEFT, "U02");
        world.published(GROUP, FINALISTS, left);

        DecisionList list = world.listOf(GROUP, FINALISTS);
        assertThat(list.state()).isEqualTo(DecisionList.State.PUBLISHED);
        assertThat(list.draft()).isEqualTo(1);
        assertThat(list.count()).isEqualTo(5);
        assertThat(list.ranking()).isEqualTo("ab".repeat(32));
        assertThat(list.drawnBy().member()).isEqualTo(SECRETARIAT.member());
        assertThat(list.approvedBy().orElseThrow().member()).isEqualTo(CHAIR.member());
        assertThat(list.publication().orElseThrow().publishedAt()).isEqualTo(NOW);
        assertThat(list.version()).isEqualTo(4);
        assertThat(world.store.departures(EDITION, GROUP, DecisionStage.FINALISTS))
                .containsExactly(left);
        List<String> envelopes = envelopes("decision/" + EDITION + "/" + GROUP + "/FINALISTS");
        assertThat(envelopes).hasSize(4);
        String apart = EDITION + ".withheld";
        assertThat(logs("decision/" + EDITION + "/" + GROUP + "/FINALISTS"))
                .as("R34: what is pending is logged apart")
                .containsExactly(apart, apart, apart, EDITION);
        for (int i = 1; i < envelopes.size(); i++) {
            assertThat(envelopes.get(i)).contains("\"previous\":\"" + Digest.sha256Hex(envelopes.get(i - 1)) + "\"");
        }
        assertThat(world.store.find(EDITION, OTHER, DecisionStage.FINALISTS)).isEmpty();
        assertThat(world.store.find(EDITION, GROUP, DecisionStage.WINNERS)).isEmpty();
    }

    @Test
    void keepsMoreThanATransactionHoldsAndListsPageByPage() {
        world.drawUp(GROUP, FINALISTS);
        DecisionList list = world.listOf(GROUP, FINALISTS);
        List<Decided> all = decided(130);
        world.store.keep(list, all);
        world.store.keep(list, all);
        List<Decided> read = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Decided> page = world.store.decided(list, after, 50);
            read.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        assertThat(read).isEqualTo(all);
        for (String mark : List.of("~", "\u007f", "é")) {
            assertThat(world.store.decided(list, Optional.of(mark), 50).items())
                    .as("after " + mark)
                    .isEmpty();
        }
        assertThat(world.store.kept(DecisionStage.FINALISTS, "P7")).contains(new DecisionStore.Kept(all.get(6), 1));
        assertThat(world.store.kept(DecisionStage.WINNERS, "P7")).isEmpty();
    }

    private static List<Decided> decided(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> new Decided(
                        EDITION,
                        GROUP,
                        DecisionStage.FINALISTS,
                        "P" + i,
                        "kab-3404",
                        i % 2 == 0 ? Optional.of("dinas") : Optional.empty(),
                        "Judul",
                        i))
                .toList();
    }

    @Test
    @Rule("R34")
    void aListOfBeforeNeverTakesThePlaceOfANewer() {
        world.drawUp(GROUP, FINALISTS);
        DecisionList first = world.listOf(GROUP, FINALISTS);
        world.drawUp(GROUP, FINALISTS);
        DecisionList second = world.listOf(GROUP, FINALISTS);
        world.store.keep(second, decided(3));
        assertThatThrownBy(() -> world.store.keep(first, decided(2))).isInstanceOf(Contention.class);

        assertThat(world.store.kept(DecisionStage.FINALISTS, "P1").orElseThrow().draft())
                .isEqualTo(2);
        assertThat(world.store.decided(first, Optional.empty(), 10).items()).isEmpty();
        assertThat(world.store.decided(second, Optional.empty(), 10).items()).isEqualTo(decided(3));
        DecisionList late = first.drawn("ab", 2);
        Event event = late.chain().next(new DecisionEvent.DecisionsDrawn(late), EDITION, Actor.system(), NOW);
        assertThatThrownBy(() -> world.store.conclude(late.withChain(event.chain()), event))
                .isInstanceOf(Contention.class);
    }

    @Test
    @Rule("R34")
    void ofTwoActsOnOneVersionOneHolds() {
        world.drawn(GROUP, FINALISTS);
        DecisionList seen = world.listOf(GROUP, FINALISTS);
        List<Races.Outcome<Boolean>> both = Races.run(2, i -> {
            DecisionList approved = seen.approved(new Hand("ketua" + i, "p" + i, NOW));
            Event event = seen.chain().next(new DecisionEvent.DecisionsApproved(approved), EDITION, CHAIR, NOW);
            world.store.approve(
                    approved.withChain(event.chain()),
                    event,
                    new Remembered("ketua#" + i, "f", DecisionStanding.of(approved), NOW.plusSeconds(60)));
            return true;
        });
        assertThat(both).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(both).filteredOn(o -> !o.won()).allMatch(o -> o.failure() instanceof Contention);
        assertThat(world.listOf(GROUP, FINALISTS).version()).isEqualTo(3);
    }

    @Test
    @Rule({"R32", "R34"})
    void aPublicationFailsWhenAListThatSharesItsNumberHasMovedOn() {
        world.drawn(GROUP, FINALISTS);
        DecisionList seen = world.listOf(GROUP, FINALISTS);
        DecisionList published = seen.published(new Hand("x", "p", NOW));
        Event event = seen.chain().next(new DecisionEvent.DecisionsPublished(published), EDITION, SECRETARIAT, NOW);
        Remembered remembered = new Remembered("x#1", "f", DecisionStanding.of(published), NOW.plusSeconds(60));
        DecisionList next = published.withChain(event.chain());
        DecisionStore.Other stale = new DecisionStore.Other(OTHER, 1);
        assertThatThrownBy(() -> world.store.publish(next, List.of(stale), event, remembered))
                .isInstanceOf(Contention.class);
        world.drawUp(OTHER, FINALISTS);
        DecisionStore.Other none = new DecisionStore.Other(OTHER, 0);
        assertThatThrownBy(() -> world.store.publish(next, List.of(none), event, remembered))
                .isInstanceOf(Contention.class);
        assertThat(world.listOf(GROUP, FINALISTS)).isEqualTo(seen);

        world.store.publish(next, List.of(stale), event, remembered);
        assertThat(world.listOf(GROUP, FINALISTS)).isEqualTo(next);
        assertThat(world.store
                        .recall("x#1", DecisionStanding.class)
                        .orElseThrow()
                        .result())
                .isEqualTo(DecisionStanding.of(published));
    }

    @Test
    @Rule("R39")
    void announcesOnce() {
        Decided one = decided(1).getFirst();
        Event event = Chain.start("decision/x/y/FINALISTS/P1")
                .next(new DecisionEvent.ProposalDecided(one, world.submitted.get("U02")), EDITION, Actor.system(), NOW);
        world.store.announce(event);
        world.store.announce(event);
        assertThat(envelopes(event.subject())).hasSize(1);
    }
}
