package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.EDITION;
import static id.sayembara.proposal.ProposalFixtures.SUBMISSION_CLOSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Races;
import id.sayembara.platform.Rule;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SealStore} keeps. */
public abstract class SealStoreContract {
    private SealStore store;

    /** A new, empty store. */
    protected abstract SealStore create();

    /** The events of a subject as envelopes, in order. */
    protected abstract List<String> envelopes(String subject);

    @BeforeEach
    void begin() {
        store = create();
    }

    @Test
    @Rule({"R6", "R40"})
    void keepsTheFirstSealForGood() {
        SealedSet first = seal("ab", 2);
        store.keep(first, event(first));

        SealedSet second = seal("cd", 3);
        assertThatThrownBy(() -> store.keep(second, event(second))).isInstanceOf(Contention.class);

        assertThat(store.find(EDITION)).contains(first);
        assertThat(store.find("lomba-2026")).isEmpty();
        assertThat(envelopes("seal/" + EDITION)).containsExactly(event(first).envelope());
    }

    @Test
    @Rule("R6")
    void keepsOneOfManyThatSealAtOnce() {
        List<Races.Outcome<SealedSet>> outcomes = Races.run(6, i -> {
            SealedSet seal = seal("0" + i, i);
            store.keep(seal, event(seal));
            return seal;
        });

        assertThat(outcomes).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(store.find(EDITION)).isPresent();
        assertThat(envelopes("seal/" + EDITION)).hasSize(1);
    }

    private static SealedSet seal(String root, int count) {
        return new SealedSet(EDITION, root, count, 7, SUBMISSION_CLOSES.plusSeconds(120));
    }

    private static Event event(SealedSet seal) {
        return Chain.start("seal/" + EDITION)
                .next(new ProposalEvent.SubmissionsSealed(seal), EDITION, Actor.system(), seal.sealedAt());
    }
}
