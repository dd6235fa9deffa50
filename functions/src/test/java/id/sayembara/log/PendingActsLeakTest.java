package id.sayembara.log;

import static id.sayembara.platform.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Rule;
import id.sayembara.scoring.PendingDecisions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever watches an edition's checkpoint learns nothing of decisions that are pending. R34, R40. */
class PendingActsLeakTest {
    private static final Instant NOW = Instant.parse("2025-07-20T03:00:00Z");

    private final InMemoryLogStore store = new InMemoryLogStore();
    private final AppendEvents append = new AppendEvents(
            store,
            new LogArchive() {
                @Override
                public void keep(Segment segment) {}

                @Override
                public void keep(Checkpoint checkpoint) {}
            },
            (type, promise) -> type + promise,
            () -> NOW);
    private final ShowCheckpoint show =
            new ShowCheckpoint(new Access(List.of(new LogAccess()), subject -> Optional.empty()), store);

    private Checkpoint seen(String log) {
        return show.run(new Call(NOW, Optional.empty(), Optional.empty(), "fingerprint"), log);
    }

    private void log(Event event) {
        append.run(
                List.of(new LogEntry(event.log(), event.subject(), event.sequence(), event.hash(), event.envelope())));
    }

    @Test
    @Rule({"R34", "R40"})
    void theCheckpointIsTheSameWhetherAListIsPendingOrNot() {
        PendingDecisions decisions = new PendingDecisions();
        List<Event> approved = decisions.approved();
        String edition = approved.getFirst().edition();
        append.run(LogFixtures.entries(edition, "proposal/1", 1, 3));
        Checkpoint before = seen(edition);

        approved.forEach(this::log);

        assertThat(approved)
                .extracting(Event::type)
                .containsExactly("DecisionsDrawnUp", "DecisionsDrawn", "DecisionsApproved");
        assertThat(seen(edition)).isEqualTo(before);
        assertThat(store.checkpoint(edition + ".withheld").orElseThrow().size())
                .as("nothing is left out of the proof")
                .isEqualTo(3);
        refused(PlatformProblem.NOT_FOUND, () -> seen(edition + ".withheld"));
    }

    @Test
    @Rule({"R34", "R40"})
    void thePublicationAnchorsWhatWasPendingByItsChain() {
        PendingDecisions decisions = new PendingDecisions();
        List<Event> approved = decisions.approved();
        String edition = approved.getFirst().edition();
        approved.forEach(this::log);
        refused(PlatformProblem.NOT_FOUND, () -> seen(edition));

        Event published = decisions.published();
        log(published);

        assertThat(seen(edition).size()).isEqualTo(1);
        assertThat(published.previous()).isEqualTo(approved.getLast().hash());
        assertThat(published.envelope()).contains(approved.getLast().hash());
    }
}
