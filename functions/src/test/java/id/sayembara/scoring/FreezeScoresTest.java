package id.sayembara.scoring;

import static id.sayembara.scoring.ScoringWorld.AIR;
import static id.sayembara.scoring.ScoringWorld.ANI;
import static id.sayembara.scoring.ScoringWorld.ANTAR;
import static id.sayembara.scoring.ScoringWorld.BUDI;
import static id.sayembara.scoring.ScoringWorld.CHAIR;
import static id.sayembara.scoring.ScoringWorld.CLOSES;
import static id.sayembara.scoring.ScoringWorld.EDITION;
import static id.sayembara.scoring.ScoringWorld.GAGAL;
import static id.sayembara.scoring.ScoringWorld.JEMPUT;
import static id.sayembara.scoring.ScoringWorld.OPENS;
import static id.sayembara.scoring.ScoringWorld.OVER;
import static id.sayembara.scoring.ScoringWorld.PUSAT;
import static id.sayembara.scoring.ScoringWorld.SCORING;
import static id.sayembara.scoring.ScoringWorld.SIAP;
import static id.sayembara.scoring.ScoringWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.competition.Timeline;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import id.sayembara.platform.TooEarly;
import id.sayembara.scoring.Ranking.Ranked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreezeScoresTest {
    private final ScoringWorld world = new ScoringWorld();

    /** SIAP is read by two, ANTAR by one, JEMPUT by nobody to the end, PUSAT and AIR by nobody. */
    private void scored() {
        world.ready(ANI, SIAP, ANTAR, JEMPUT);
        world.ready(BUDI, SIAP);
        world.scoreAll(ANI, SIAP, "90", "90", "90");
        world.lock(ANI, SIAP);
        world.scoreAll(BUDI, SIAP, "80", "80", "80");
        world.lock(BUDI, SIAP);
        world.scoreAll(ANI, ANTAR, "86", "86", "86");
        world.lock(ANI, ANTAR);
        world.scoreAll(ANI, JEMPUT, "100", "100", "100");
    }

    private List<RankedPlace> places() {
        return world.getRanking
                .run(world.call(CHAIR, OVER), EDITION, "umum", Optional.empty(), 100)
                .places()
                .items();
    }

    private List<Event> events(String type) {
        return world.memory.events().stream().filter(e -> e.type().equals(type)).toList();
    }

    @Test
    @Rule({"R25", "R31"})
    void drawsTheRankingOfWhatWasLockedAndSetsTheRestApart() {
        scored();
        world.freeze();

        List<RankedPlace> places = places();
        assertThat(places).extracting(RankedPlace::proposal).containsExactly(ANTAR, SIAP, AIR, JEMPUT, PUSAT);
        Ranked first = places.getFirst().ranked().orElseThrow();
        assertThat(first.mean()).isEqualTo(Fraction.of(86));
        assertThat(first.passes()).isTrue();
        assertThat(first.complete()).as("read once, not twice").isFalse();
        Ranked second = places.get(1).ranked().orElseThrow();
        assertThat(second.mean()).isEqualTo(Fraction.of(85));
        assertThat(second.spread()).isEqualTo(Fraction.of(10));
        assertThat(second.complete()).isTrue();
        assertThat(places.subList(2, 5)).allMatch(place -> place.ranked().isEmpty());
        assertThat(places).extracting(RankedPlace::proposal).doesNotContain(GAGAL);
        assertThat(places.getFirst().title()).isEqualTo("Judul " + ANTAR);
    }

    @Test
    @Rule({"R22", "R26"})
    void showsNoRankingToAnybodyBeforeTheFreeze() {
        scored();
        assertThat(refusal(this::places).problem()).isEqualTo(PlatformProblem.NOT_FOUND);
        world.memory.keep(EDITION, "umum", List.of(new RankedPlace(1, SIAP, "kab-3404", "Judul", Optional.empty())));
        assertThat(refusal(this::places).problem())
                .as("not even places that are being kept")
                .isEqualTo(PlatformProblem.NOT_FOUND);
        world.freeze();
        assertThat(places()).hasSize(5);
    }

    @Test
    @Rule("R3")
    void changesNothingWhenRunAgain() {
        scored();
        world.freeze();
        List<RankedPlace> places = places();
        Map<String, String> records = Map.copyOf(world.records);
        int events = world.memory.events().size();

        world.now = OVER.plus(Duration.ofDays(3));
        world.freeze();
        world.freeze();

        assertThat(places()).isEqualTo(places);
        assertThat(world.records).isEqualTo(records);
        assertThat(world.memory.events()).hasSize(events);
        assertThat(events("ScoresFrozen")).hasSize(1);
        assertThat(events("RankingDrawn")).hasSize(1);
    }

    @Test
    @Rule("R3")
    void waitsForWhatWasReceivedBeforeTheClosing() {
        scored();
        world.now = OVER.minusMillis(1);
        assertThatThrownBy(world::freeze).isInstanceOf(TooEarly.class);
        world.score(ANI, CLOSES.minusMillis(1), JEMPUT, "dampak", "99");

        world.now = OVER;
        world.freeze();
        assertThat(places()).hasSize(5);
    }

    @Test
    @Rule({"R3", "R6"})
    void waitsForTheSealHoweverLateItIs() {
        scored();
        world.isSealed = false;
        assertThatThrownBy(world::freeze).isInstanceOf(TooEarly.class);
        assertThat(events("ScoresFrozen")).isEmpty();

        world.isSealed = true;
        world.freeze();
        assertThat(places()).hasSize(5);
    }

    @Test
    @Rule({"R3", "R4"})
    void leavesScoresOpenWhenTheClosingHasMoved() {
        scored();
        Instant later = CLOSES.plus(Duration.ofDays(2));
        world.published.add(ScoringWorld.edition(1, OPENS, later));

        world.freeze();

        assertThat(events("ScoresFrozen")).isEmpty();
        world.lock(ANI, CLOSES.plusSeconds(1), JEMPUT);
        world.now = later.plus(Timeline.DRAIN);
        world.freeze.run(EDITION, later);
        assertThat(places().getFirst().proposal()).isEqualTo(JEMPUT);
    }

    @Test
    @Rule({"R3", "R28"})
    void refusesWhatComesAfterItHoweverEarlyItWasReceived() {
        scored();
        world.request.run(world.call(ANI, SCORING), ANTAR, "Salah ketik.");
        world.freeze();

        List<Runnable> late = List.of(
                () -> world.score(ANI, SCORING, JEMPUT, "dampak", "1"),
                () -> world.lock(ANI, SCORING, JEMPUT),
                () -> world.declare.run(world.call(ANI, SCORING), JEMPUT, "Ada."),
                () -> world.request.run(world.call(ANI, SCORING), SIAP, "Salah."),
                () -> world.approve.run(world.call(CHAIR, SCORING), ANTAR, ANI.member(), world.asked(ANI, ANTAR)),
                () -> world.proposeVoid.run(world.call(CHAIR, SCORING), SIAP, ANI.member(), "Salah."));
        for (Runnable act : late) {
            Refusal refusal = refusal(act);
            assertThat(refusal.problem()).isEqualTo(ScoringProblem.SCORES_FROZEN);
        }
        // a desk that was never there can not be opened any more
        assertThat(refusal(() -> world.sign.run(world.call(ScoringWorld.CITRA, SCORING), EDITION))
                        .problem())
                .isEqualTo(ScoringProblem.SCORES_FROZEN);
    }

    @Test
    @Rule({"R41", "R41b"})
    void leavesARecordFromWhichAStrangerComputesTheSameAndLearnsNoName() {
        scored();
        world.freeze();

        String record = world.records.get(EDITION + "/umum");
        assertThat(record)
                .doesNotContain(ANI.member(), BUDI.member(), "rahasia")
                .contains(
                        world.scorecards
                                .desk(EDITION, ANI.member())
                                .orElseThrow()
                                .pseudonym(),
                        "\"root\":\"" + ScoringWorld.ROOT + "\"",
                        "\"mean\":\"86\"",
                        "\"shown\":\"85.00\"",
                        "{\"criterion\":\"sumber-daya\",\"share\":\"30\"}");
        assertThat(events("RankingDrawn").getFirst().body())
                .containsEntry("hash", Digest.sha256Hex(record))
                .containsEntry("ranked", 2)
                .containsEntry("unranked", 3);
    }

    @Test
    @Rule("R23")
    void countsNothingThatWasVoided() {
        scored();
        world.proposeVoid.run(world.call(CHAIR, SCORING), ANTAR, ANI.member(), "Benturan.");
        world.approveVoid.run(
                world.call(ScoringWorld.PANELIST, SCORING), ANTAR, ANI.member(), world.wished(ANI, ANTAR));
        world.freeze();

        assertThat(places().getFirst().proposal()).isEqualTo(SIAP);
        assertThat(places())
                .filteredOn(p -> p.proposal().equals(ANTAR))
                .allMatch(p -> p.ranked().isEmpty());
    }

    @Test
    @Rule("R28")
    void countsTheLockedRevisionWhileTheNextIsNotLocked() {
        scored();
        world.request.run(world.call(ANI, SCORING), ANTAR, "Salah ketik.");
        world.approve.run(world.call(CHAIR, SCORING), ANTAR, ANI.member(), world.asked(ANI, ANTAR));
        world.score(ANI, ANTAR, "dampak", "1");
        world.freeze();

        assertThat(places().getFirst().ranked().orElseThrow().mean()).isEqualTo(Fraction.of(86));
    }

    @Test
    @Rule("R31")
    void neverTakesAnotherRankingForTheOneOnRecordAndGoesOnOnceItIsRight() {
        scored();
        world.records.put(EDITION + "/umum", "{}");

        assertThatThrownBy(world::freeze).isInstanceOf(IllegalStateException.class);
        assertThat(refusal(this::places).problem()).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(events("ScoresFrozen")).hasSize(1);

        world.records.clear();
        world.freeze();
        assertThat(places()).hasSize(5);
        assertThat(events("ScoresFrozen")).hasSize(1);
    }
}
