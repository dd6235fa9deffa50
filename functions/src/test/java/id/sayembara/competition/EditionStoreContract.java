package id.sayembara.competition;

import static id.sayembara.competition.CompetitionFixtures.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.competition.edge.EditionFiles;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Races;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of editions keeps. */
public abstract class EditionStoreContract {
    private static final Object DATA =
            EditionFiles.node(EditionFiles.text("kipp-2025.yaml")).tree();
    private static final String ID = "kipp-2025";

    private EditionStore store;
    private Editions editions;

    /** A store with nothing in it. */
    protected abstract EditionStore create();

    /** What other features read from the store created last. */
    protected abstract Editions editions();

    /** The envelopes kept under a subject. */
    protected abstract List<String> envelopes(String subject);

    @BeforeEach
    void start() {
        store = create();
        editions = editions();
    }

    private EditionState importNext() {
        return importAfter(store.state(ID).orElseGet(() -> EditionState.none(ID)), answer("imported"));
    }

    private EditionState importAfter(EditionState state, Remembered answer) {
        int version = state.newest() + 1;
        Event event =
                CompetitionFixtures.event(state.chain(), new CompetitionEvent.EditionImported(ID, version, "digest"));
        EditionState next = state.imported(event.chain(), version);
        store.addVersion(next, DATA, event, answer);
        return next;
    }

    private EditionState publish(int version) {
        EditionState state = store.state(ID).orElseThrow();
        Event event =
                CompetitionFixtures.event(state.chain(), new CompetitionEvent.EditionPublished(ID, version, "digest"));
        EditionState next = state.published(event.chain(), version, EditionFixtures.KIPP_2025.timeline());
        store.publish(next, event, answer("published"));
        return next;
    }

    @Test
    void givesBackWhatWasImported() {
        EditionState imported = importNext();

        assertThat(store.state(ID)).contains(imported);
        EditionVersion version = store.stored(ID, 1).orElseThrow();
        assertThat(version.edition()).isEqualTo(EditionFixtures.KIPP_2025);
        assertThat(version.published()).isFalse();
        assertThat(version.digest()).hasSize(64);
        assertThat(envelopes("edition/" + ID)).hasSize(1);
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        assertThat(store.state(ID)).isEmpty();
        assertThat(store.stored(ID, 1)).isEmpty();
        assertThat(editions.current(ID)).isEmpty();
        assertThat(editions.version(ID, 1)).isEmpty();
    }

    @Test
    @Rule("R14")
    void showsOthersPublishedVersionsOnly() {
        importNext();
        importNext();
        assertThat(editions.current(ID)).isEmpty();

        publish(1);

        assertThat(editions.current(ID)).contains(EditionFixtures.KIPP_2025);
        assertThat(editions.version(ID, 1)).contains(EditionFixtures.KIPP_2025);
        assertThat(editions.version(ID, 2)).isEmpty();
    }

    @Test
    @Rule("R14")
    void keepsAnEarlierVersionBesideTheOneInForce() {
        importNext();
        publish(1);
        importNext();
        publish(2);

        assertThat(editions.current(ID)).map(Edition::version).contains(2);
        assertThat(editions.version(ID, 1)).map(Edition::version).contains(1);
        assertThat(store.state(ID)).map(EditionState::inForce).contains(Optional.of(2));
    }

    @Test
    void refusesWhatWasDecidedOnAnEarlierState() {
        EditionState stale = EditionState.none(ID);
        importNext();

        assertThatThrownBy(() -> importAfter(stale, answer("late"))).isInstanceOf(Contention.class);
        assertThat(store.stored(ID, 2)).isEmpty();
        assertThat(envelopes("edition/" + ID)).hasSize(1);
    }

    @Test
    void remembersTheAnswerWithTheChange() {
        Remembered answer = answer("imported");
        importAfter(EditionState.none(ID), answer);

        assertThat(store.recall(answer.key(), String.class)).contains(answer);
    }

    @Test
    void refusesAnAnswerWhoseKeyIsTaken() {
        Remembered answer = answer("imported");
        EditionState first = importAfter(EditionState.none(ID), answer);

        assertThatThrownBy(() -> importAfter(first, answer)).isInstanceOf(Contention.class);
        assertThat(store.state(ID)).contains(first);
    }

    @Test
    void letsOneOfTwoRacingImportsWin() {
        var outcomes = Races.run(2, i -> importAfter(EditionState.none(ID), answer("racer " + i)));

        assertThat(outcomes).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(outcomes)
                .filteredOn(o -> !o.won())
                .allSatisfy(o -> assertThat(o.failure()).isInstanceOf(Contention.class));
        assertThat(envelopes("edition/" + ID)).hasSize(1);
    }

    @Test
    void listsByIdPageAfterPage() {
        importNext();

        assertThat(store.list(Optional.empty(), 1).items())
                .extracting(EditionState::id)
                .containsExactly(ID);
        assertThat(store.list(Optional.empty(), 1).next())
                .as("a full page that is the last")
                .isEmpty();
        assertThat(store.list(Optional.of(ID), 1).items()).isEmpty();
    }
}
