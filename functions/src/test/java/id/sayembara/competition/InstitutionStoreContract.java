package id.sayembara.competition;

import static id.sayembara.competition.CompetitionFixtures.EAST_JAVA;
import static id.sayembara.competition.CompetitionFixtures.SURABAYA;
import static id.sayembara.competition.CompetitionFixtures.WATERWORKS;
import static id.sayembara.competition.CompetitionFixtures.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.Races;
import id.sayembara.platform.Remembered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of institutions keeps. */
public abstract class InstitutionStoreContract {
    private InstitutionStore store;
    private Institutions institutions;

    /** A store with nothing in it. */
    protected abstract InstitutionStore create();

    /** What other features read from the store created last. */
    protected abstract Institutions institutions();

    /** The envelopes kept under a subject. */
    protected abstract List<String> envelopes(String subject);

    @BeforeEach
    void start() {
        store = create();
        institutions = institutions();
    }

    private void save(Optional<Remembered> answer, Institution... next) {
        List<Kept<Institution>> kept = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (Institution institution : next) {
            Chain chain = store.kept(institution.id())
                    .map(Kept::chain)
                    .orElseGet(() -> Chain.start("institution/" + institution.id()));
            Event event = CompetitionFixtures.event(chain, new CompetitionEvent.InstitutionImported(institution));
            kept.add(new Kept<>(institution, event.chain()));
            events.add(event);
        }
        store.save(kept, events, answer);
    }

    @Test
    void givesBackWhatWasSaved() {
        save(Optional.empty(), SURABAYA, WATERWORKS);

        assertThat(institutions.find("kota-3578")).contains(SURABAYA);
        assertThat(institutions.find("bumd-04")).contains(WATERWORKS);
        assertThat(institutions.find("prov-99")).isEmpty();
        assertThat(envelopes("institution/kota-3578")).hasSize(1);
    }

    @Test
    void savesAWholeBatchOrNothing() {
        save(Optional.empty(), SURABAYA);
        Event event = CompetitionFixtures.event(
                Chain.start("institution/kota-3578"), new CompetitionEvent.InstitutionImported(SURABAYA));
        Event other = CompetitionFixtures.event(
                Chain.start("institution/prov-35"), new CompetitionEvent.InstitutionImported(EAST_JAVA));

        assertThatThrownBy(() -> store.save(
                        List.of(new Kept<>(EAST_JAVA, other.chain()), new Kept<>(SURABAYA, event.chain())),
                        List.of(other, event),
                        Optional.empty()))
                .isInstanceOf(Contention.class);
        assertThat(institutions.find("prov-35")).isEmpty();
        assertThat(envelopes("institution/prov-35")).isEmpty();
    }

    @Test
    void takesTheLargestBatch() {
        List<Institution> many = new ArrayList<>();
        for (int i = 0; i < InstitutionStore.BATCH; i++) {
            many.add(new Institution(
                    "kab-%04d".formatted(i),
                    InstitutionType.REGENCY,
                    "Kabupaten",
                    Optional.empty(),
                    Optional.empty(),
                    true));
        }
        Remembered answer = answer("imported");

        save(Optional.of(answer), many.toArray(Institution[]::new));

        assertThat(store.recall(answer.key(), String.class)).contains(answer);
        assertThat(institutions.find("kab-0048")).isPresent();
    }

    @Test
    void listsByIdPageAfterPage() {
        save(Optional.empty(), EAST_JAVA, SURABAYA, WATERWORKS);

        Page<Institution> first = store.list(Optional.empty(), 2);
        Page<Institution> second = store.list(first.next(), 2);

        assertThat(first.items()).containsExactly(WATERWORKS, SURABAYA);
        assertThat(second.items()).containsExactly(EAST_JAVA);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void letsOneOfTwoRacingChangesWin() {
        save(Optional.empty(), SURABAYA);
        Kept<Institution> before = store.kept("kota-3578").orElseThrow();

        var outcomes = Races.run(2, i -> {
            Institution renamed = new Institution(
                    "kota-3578", InstitutionType.CITY, "Name " + i, Optional.empty(), Optional.empty(), false);
            Event event = CompetitionFixtures.event(before.chain(), new CompetitionEvent.InstitutionImported(renamed));
            store.save(List.of(new Kept<>(renamed, event.chain())), List.of(event), Optional.empty());
            return i;
        });

        assertThat(outcomes).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(envelopes("institution/kota-3578")).hasSize(2);
    }
}
