package id.sayembara.competition;

import static id.sayembara.competition.CompetitionFixtures.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.competition.edge.EditionFiles;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Races;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of effects keeps, beside the store of editions that writes the same items. */
public abstract class EffectStoreContract {
    private static final Object DATA =
            EditionFiles.node(EditionFiles.text("kipp-2025.yaml")).tree();
    private static final String ID = "kipp-2025";
    private static final Instant SINCE = Instant.parse("2025-06-03T17:01:00Z");

    private EffectStore effects;
    private EditionStore editions;

    /** A store with nothing in it. */
    protected abstract EffectStore create();

    /** The editions of the store created last. */
    protected abstract EditionStore editions();

    /** The envelopes kept under a subject. */
    protected abstract List<String> envelopes(String subject);

    @BeforeEach
    void start() {
        effects = create();
        editions = editions();
    }

    private EditionState imported() {
        EditionState none = editions.state(ID).orElseGet(() -> EditionState.none(ID));
        Event event = CompetitionFixtures.event(
                none.chain(), new CompetitionEvent.EditionImported(ID, none.newest() + 1, "d"));
        EditionState next = none.imported(event.chain(), none.newest() + 1);
        editions.addVersion(next, DATA, event, answer("imported"));
        return next;
    }

    private EditionState seal(EditionState state) {
        Event event = CompetitionFixtures.event(state.chain(), new CompetitionEvent.EditionSealing(ID, SINCE));
        EditionState next = state.sealing(event.chain(), SINCE);
        effects.seal(next, event);
        return next;
    }

    private static Marks marks(int version) {
        Marks marks = Marks.none(ID);
        List<Effect> all = Effects.of(EditionFixtures.KIPP_2025.timeline(), EditionFixtures.KIPP_2025.reminders());
        for (int i = 0; i < version; i++) {
            marks = marks.with(all.get(i), new Marks.Mark(SINCE.plusSeconds(i), i % 2 == 0));
        }
        return marks;
    }

    @Test
    @Rule("R6")
    void sealingIsKeptWithItsEventAndChangesNothingElse() {
        EditionState sealing = seal(imported());

        assertThat(effects.state(ID)).contains(sealing);
        assertThat(editions.state(ID)).contains(sealing);
        assertThat(sealing.sealing()).contains(SINCE);
        assertThat(envelopes("edition/" + ID)).hasSize(2);
    }

    @Test
    @Rule("R6")
    void twoWritersOfOneEditionNeverOverwriteEachOther() {
        EditionState before = imported();
        imported();

        assertThatThrownBy(() -> seal(before)).isInstanceOf(Contention.class);
        assertThat(editions.state(ID).orElseThrow().sealing()).isEmpty();
        assertThat(envelopes("edition/" + ID)).hasSize(2);

        EditionState sealing = seal(editions.state(ID).orElseThrow());
        EditionState next = imported();
        assertThat(next.sealing()).isEqualTo(sealing.sealing());
    }

    @Test
    void oneOfTwoRacingToSealWins() {
        EditionState state = imported();

        var outcomes = Races.run(2, i -> seal(state));

        assertThat(outcomes).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(envelopes("edition/" + ID)).hasSize(2);
    }

    @Test
    @Rule("R3")
    void givesBackWhatWasMarked() {
        assertThat(effects.marks(ID)).isEqualTo(Marks.none(ID));

        effects.mark(marks(1));
        effects.mark(marks(2));

        assertThat(effects.marks(ID)).isEqualTo(marks(2));
        assertThat(effects.marks("another")).isEqualTo(Marks.none("another"));
    }

    @Test
    void refusesMarksThatWereMadeOnEarlierOnes() {
        effects.mark(marks(1));

        assertThatThrownBy(() -> effects.mark(marks(1))).isInstanceOf(Contention.class);
        effects.mark(marks(2));
        assertThatThrownBy(() -> effects.mark(marks(1))).isInstanceOf(Contention.class);
        assertThat(effects.marks(ID)).isEqualTo(marks(2));
    }

    @Test
    void namesEveryEditionPageAfterPage() {
        imported();

        assertThat(effects.editions(Optional.empty(), 1).items()).containsExactly(ID);
        assertThat(effects.editions(Optional.empty(), 1).next()).isEmpty();
        assertThat(effects.editions(Optional.of(ID), 1).items()).isEmpty();
    }
}
