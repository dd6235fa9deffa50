package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.EDITION;
import static id.sayembara.proposal.ProposalFixtures.SECRETARIAT;
import static id.sayembara.proposal.ProposalFixtures.SUBMISSION_CLOSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Page;
import id.sayembara.platform.Races;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Rule;
import id.sayembara.proposal.Screened.Decision;
import id.sayembara.proposal.Screened.SimilarTitle;
import id.sayembara.proposal.ScreeningState.Name;
import id.sayembara.proposal.ScreeningState.Passed;
import id.sayembara.proposal.ScreeningState.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ScreeningStore} keeps. */
@Rule("R20")
public abstract class ScreeningStoreContract {
    private static final Instant NOW = SUBMISSION_CLOSES.plusSeconds(3_600);
    private static final Instant UNTIL = Instant.parse("2025-12-31T17:00:00Z");

    private final AtomicInteger counter = new AtomicInteger();
    private ScreeningStore store;

    /** A new, empty store. */
    protected abstract ScreeningStore create();

    /** The events of a subject as envelopes, in order. */
    protected abstract List<String> envelopes(String subject);

    @BeforeEach
    void begin() {
        store = create();
    }

    @Test
    void keepsAScreeningInEveryState() {
        Screened waiting = prepared("01A", "umum");
        assertThat(store.screened("01A")).contains(waiting);

        Screened rejected = decided(waiting, new Rejected(List.of("usia", "dokumen")), "Lihat halaman 3.");
        assertThat(store.screened("01A")).contains(rejected);
        Screened passed = decided(rejected, new Passed(), "");
        assertThat(store.screened("01A")).contains(passed);
        Event event = passed.chain().next(new ScreeningEvent.ScreeningAnnounced(passed), EDITION, Actor.system(), NOW);
        Screened announced = passed.announced(NOW, event.chain());
        store.announce(announced, event);

        assertThat(store.screened("01A")).contains(announced);
        assertThat(store.find("01A")).contains(new Passed());
        assertThat(store.find("01B")).isEmpty();
        assertThat(envelopes(Screened.subject("01A"))).hasSize(4);
    }

    @Test
    void preparesOnce() {
        Screened first = prepared("01A", "umum");
        Screened decided = decided(first, new Passed(), "");

        assertThatThrownBy(() -> prepared("01A", "umum")).isInstanceOf(Contention.class);

        assertThat(store.screened("01A")).contains(decided);
        assertThat(store.counts(EDITION)).isEqualTo(Map.of("umum", Map.of(Name.WAITING, 0L, Name.PASSED, 1L)));
        assertThat(envelopes(Screened.subject("01A"))).hasSize(2);
    }

    @Test
    void decidesOverTheVersionSeenAlone() {
        Screened waiting = prepared("01A", "umum");
        Screened passed = decided(waiting, new Passed(), "");

        assertThatThrownBy(() -> decided(waiting, new Rejected(List.of("usia")), ""))
                .isInstanceOf(Contention.class);

        assertThat(store.screened("01A")).contains(passed);
        assertThat(store.counts(EDITION)).isEqualTo(Map.of("umum", Map.of(Name.WAITING, 0L, Name.PASSED, 1L)));
    }

    @Test
    void remembersADecisionsAnswer() {
        Screened waiting = prepared("01A", "umum");
        var standing = new DecideScreening.Standing("01A", 2, Name.REJECTED, List.of("usia"), NOW);
        Event event = decision(waiting, new Rejected(List.of("usia")));
        Screened next =
                waiting.decided(new Rejected(List.of("usia")), new Decision("secretariat", NOW, "", ""), event.chain());
        store.decide(next, waiting.state(), event, new Remembered("s#1", "f", standing, UNTIL));

        assertThat(store.recall("s#1", DecideScreening.Standing.class)
                        .orElseThrow()
                        .result())
                .isEqualTo(standing);
        Event again = decision(next, new Passed());
        Screened after = next.decided(new Passed(), new Decision("secretariat", NOW, "", ""), again.chain());
        assertThatThrownBy(() -> store.decide(after, next.state(), again, new Remembered("s#1", "f", standing, UNTIL)))
                .isInstanceOf(Contention.class);
        assertThat(store.screened("01A")).contains(next);
    }

    @Test
    void countsExactlyHoweverManyDecideAtOnce() {
        for (int i = 0; i < 12; i++) {
            prepared("01" + (char) ('A' + i), i < 8 ? "umum" : "replikasi");
        }

        Races.run(6, i -> {
            for (int n = i; n < 12; n += 3) {
                String id = "01" + (char) ('A' + n);
                ScreeningState state = i % 2 == 0 ? new Passed() : new Rejected(List.of("usia"));
                while (true) {
                    try {
                        decided(store.screened(id).orElseThrow(), state, "");
                        break;
                    } catch (Contention lost) {
                        // look again
                    }
                }
            }
            return null;
        });

        Map<String, Map<Name, Long>> counts = store.counts(EDITION);
        for (String group : List.of("umum", "replikasi")) {
            for (Name state : Name.values()) {
                assertThat(counts.get(group).getOrDefault(state, 0L))
                        .as(group + " " + state)
                        .isEqualTo(list(group, state).size());
            }
        }
        assertThat(counts.get("umum").get(Name.WAITING)).isZero();
        assertThat(store.counts("lomba-2026")).isEmpty();
    }

    @Test
    void listsOneGroupInOneStatePageByPage() {
        for (int i = 0; i < 5; i++) {
            prepared("01" + i, "umum");
        }
        prepared("01X", "replikasi");
        decided(store.screened("012").orElseThrow(), new Passed(), "");

        assertThat(list("umum", Name.WAITING)).containsExactly("010", "011", "013", "014");
        assertThat(list("umum", Name.PASSED)).containsExactly("012");
        assertThat(list("umum", Name.REJECTED)).isEmpty();
        assertThat(list("replikasi", Name.WAITING)).containsExactly("01X");
        assertThat(store.list("lomba-2026", "umum", Name.WAITING, Optional.empty(), 5)
                        .items())
                .isEmpty();
    }

    private List<String> list(String group, Name state) {
        List<String> walked = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Screened> page = store.list(EDITION, group, state, after, 2);
            page.items().forEach(s -> walked.add(s.proposal()));
            after = page.next();
        } while (after.isPresent());
        return walked;
    }

    private Screened prepared(String id, String group) {
        List<Finding> findings = List.of(new Finding("/answers/mulai", "too-young", "Muda.", Map.of("latest", "2023")));
        Event event = Chain.start(Screened.subject(id))
                .next(new ScreeningEvent.ScreeningPrepared(id, findings), EDITION, Actor.system(), NOW);
        Screened first = Screened.waiting(
                new Submission(
                        id,
                        EDITION,
                        group,
                        "kab-3404",
                        Optional.of("prov-34"),
                        Optional.empty(),
                        "Siap \"Antar\"",
                        Optional.of("kesehatan"),
                        Digest.sha256Hex(id)),
                findings,
                List.of(new SimilarTitle("01Z", "kab-3402", "Siap Antar", 87, false)),
                event.chain());
        store.prepare(first, event);
        return first;
    }

    private Screened decided(Screened before, ScreeningState state, String note) {
        Event event = decision(before, state);
        Screened next = before.decided(state, new Decision("secretariat", NOW, note, "00"), event.chain());
        store.decide(
                next,
                before.state(),
                event,
                new Remembered("secretariat#" + counter.incrementAndGet(), "f", "done", UNTIL));
        return next;
    }

    private Event decision(Screened before, ScreeningState state) {
        return before.chain()
                .next(
                        new ScreeningEvent.ScreeningDecided(before, state, Optional.empty()),
                        EDITION,
                        SECRETARIAT,
                        NOW.plusMillis(counter.incrementAndGet()));
    }
}
