package id.sayembara.rating;

import static id.sayembara.rating.RatingWorld.EDITION;
import static id.sayembara.rating.RatingWorld.FINALIST;
import static id.sayembara.rating.RatingWorld.NOW;
import static id.sayembara.rating.RatingWorld.OTHER;
import static id.sayembara.rating.RatingWorld.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.competition.Timeline;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import id.sayembara.platform.Subject;
import id.sayembara.platform.TooEarly;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule("R36")
class RecountTest {
    private final RatingWorld world = new RatingWorld();

    /** Three rate the first finalist, one of them of the very institution; nobody the other. */
    private void rated() {
        world.rate(world.signIn("satu@example.org"), NOW, FINALIST, 0, "4");
        world.rate(world.signIn("dua@example.org"), NOW, FINALIST, 0, "2");
        Optional<String> own = Optional.of(world.open
                .run(RatingWorld.call(NOW, "k", Optional.of(new Subject("issuer", "pegawai"))), EDITION)
                .session());
        world.rate(own, NOW, FINALIST, 0, "5");
    }

    private List<RatingResult> results() {
        return world.results
                .run(world.call(NOW), EDITION, Optional.empty(), 100)
                .results()
                .items();
    }

    private void recount() {
        world.recount.run(EDITION, WINDOW.closes());
    }

    @Test
    void countsAllAndThoseThatAreNotPutAside() {
        rated();
        recount();
        assertThat(results())
                .extracting(r -> r.finalist().proposal() + " " + r.all() + " " + r.mean() + " " + r.counted() + " "
                        + r.countedMean())
                .containsExactly(
                        FINALIST + " 3 Optional[3.67] 2 Optional[3.00]", OTHER + " 0 Optional.empty 0 Optional.empty");
        QuarantinedSet set =
                world.memory.sets(EDITION, Optional.empty(), 100).items().getFirst();
        assertThat(set.reasons()).containsExactly(Quarantine.Reason.OWN_PEOPLE);
        assertThat(set.proposal() + " " + set.number() + " " + set.ratings() + " " + set.sum())
                .isEqualTo(FINALIST + " 1 1 5");
    }

    @Test
    void tellsNothingUntilItIsCounted() {
        rated();
        assertThatThrownBy(this::results)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isEqualTo(PlatformProblem.NOT_FOUND));
        assertThat(world.memory.events()).isEmpty();
        recount();
        assertThat(world.memory.events()).hasSize(1);
        assertThat(world.memory.events().getFirst().body()).isEqualTo(Map.of("proposals", 2, "ratings", 3, "aside", 1));
    }

    @Test
    @Rule({"R3", "R42"})
    void countsOnceAndForgetsTheNetworksHoweverOftenItRuns() {
        rated();
        recount();
        List<RatingResult> once = results();
        recount();
        assertThat(results()).isEqualTo(once);
        assertThat(world.memory.events()).hasSize(1);
        assertThat(world.memory.ratings(EDITION, FINALIST))
                .allMatch(r -> r.network().isEmpty());
        assertThat(world.store.salts(EDITION, new Salts("x", "y")).network()).isEmpty();
    }

    @Test
    @Rule("R3")
    void whoCountsAfterAnotherHasSaidItChangesNothing() {
        rated();
        recount();
        List<RatingResult> once = results();
        world.memory.blindOnce = true;
        recount();
        assertThat(results()).isEqualTo(once);
        assertThat(world.memory.events()).hasSize(1);
    }

    @Test
    @Rule("R42")
    void whereNobodyRatedThereIsNothingToForget() {
        recount();
        assertThat(results()).extracting(RatingResult::all).containsExactly(0, 0);
        assertThat(world.memory.salts(EDITION)).isEmpty();
    }

    @Test
    @Rule("R3")
    void waitsUntilRequestsThatCameInTimeHaveEnded() {
        rated();
        world.now = WINDOW.closes().plus(Timeline.DRAIN).minusMillis(1);
        assertThatThrownBy(this::recount).isInstanceOf(TooEarly.class);
        world.now = WINDOW.closes().plus(Timeline.DRAIN);
        world.recount.run(EDITION, WINDOW.closes().minusSeconds(1));
        assertThat(world.memory.events()).isEmpty();
        world.rules = Optional.empty();
        recount();
        assertThat(world.memory.events()).isEmpty();
        world.rules = Optional.of(RatingWorld.RULES);
        recount();
        assertThat(world.memory.events()).hasSize(1);
    }

    @Test
    void losesNoRatingThatWasCounted() {
        rated();
        world.memory.counted.merge(EDITION + FINALIST, 1, Integer::sum);
        assertThatThrownBy(this::recount).isInstanceOf(IllegalStateException.class);
        assertThat(world.memory.events()).isEmpty();
    }
}
