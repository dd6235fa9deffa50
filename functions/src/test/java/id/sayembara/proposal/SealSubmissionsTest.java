package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.EDITION;
import static id.sayembara.proposal.ProposalFixtures.FOREIGN_ADMIN;
import static id.sayembara.proposal.ProposalFixtures.SUBMISSION_CLOSES;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static id.sayembara.proposal.ProposalWorld.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Races;
import id.sayembara.platform.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class SealSubmissionsTest {
    private static final Instant DUE = SUBMISSION_CLOSES.plusSeconds(120);

    private final ProposalWorld world = new ProposalWorld();

    @Test
    @Rule("R6")
    void sealsWhatStandsAndNothingElse() {
        String stands = submitted(ADMIN, "Satu");
        String replaced = submitted(ADMIN, "Dua");
        world.answer(ADMIN, SUBMITTING, replaced, "latar", "Antrean kini pendek.");
        String latest = world.submit(replaced).manifest();
        String foreign = submitted(FOREIGN_ADMIN, "Satu");
        String taken = submitted(FOREIGN_ADMIN, "Ditarik");
        world.withdraw.run(world.call(FOREIGN_ADMIN, SUBMITTING), taken, world.version(taken));
        world.draft();
        world.answer(ADMIN, SUBMITTING, stands, "judul", "Diubah sesudah diajukan");

        SealedSet seal = world.sealing.run(EDITION);

        assertThat(world.sealed.submissions(EDITION))
                .containsExactly(
                        new SealedSubmission(stands, "kab-3404", "umum", manifest(stands)),
                        new SealedSubmission(replaced, "kab-3404", "umum", latest),
                        new SealedSubmission(foreign, "kab-3402", "umum", manifest(foreign)));
        assertThat(seal.count()).isEqualTo(3);
        assertThat(seal.rulesVersion()).isEqualTo(1);
        assertThat(seal.sealedAt()).isEqualTo(DUE);
        assertThat(world.sealed.find(EDITION)).contains(seal);
    }

    @Test
    @Rule({"R6", "R41"})
    void publishesTheRootThatAStrangerComputes() {
        List<String> ids = List.of(submitted(ADMIN, "Satu"), submitted(ADMIN, "Dua"), submitted(FOREIGN_ADMIN, "Tiga"));

        SealedSet seal = world.sealing.run(EDITION);

        List<String> leaves = new ArrayList<>();
        for (String id : ids) {
            leaves.add(hash(
                    "00",
                    hex("{\"group\":\"umum\",\"institution\":\"" + (id.equals(ids.get(2)) ? "kab-3402" : "kab-3404")
                            + "\",\"manifest\":\"" + manifest(id) + "\",\"proposal\":\"" + id + "\"}")));
        }
        String root = hash("01", hash("01", leaves.get(0) + leaves.get(1)) + leaves.get(2));
        assertThat(seal.root()).isEqualTo(root);
        assertThat(world.showSeal.run(ProposalWorld.nobody(DUE), EDITION)).isEqualTo(seal);
    }

    @Test
    @Rule("R6")
    void sealsAnEditionThatNobodyEntered() {
        SealedSet seal = world.sealing.run(EDITION);

        assertThat(seal.count()).isZero();
        assertThat(seal.root()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(world.sealed.submissions(EDITION)).isEmpty();
    }

    @Test
    @Rule({"R3", "R6"})
    void sealsOnlyWhenNoRequestThatArrivedInTimeCanBeUnderWay() {
        String id = submitted(ADMIN, "Satu");

        world.now = SUBMISSION_CLOSES.plusSeconds(30).minusMillis(1);
        assertThat(problem(() -> world.sealing.run(EDITION))).isEqualTo(ProposalProblem.NOT_CLOSED_YET);
        assertThat(world.store.gate(EDITION, "kab-3404").sealed()).isFalse();
        assertThat(world.sealed.find(EDITION)).isEmpty();

        world.now = SUBMISSION_CLOSES.plusSeconds(30);
        assertThat(world.sealing.run(EDITION).count()).isEqualTo(1);
        assertThat(problem(() -> world.submit(id))).isEqualTo(ProposalProblem.EDITION_SEALED);
    }

    @Test
    @Rule({"R3", "R6"})
    void isTheSameHoweverOftenAndLateItIsTold() {
        submitted(ADMIN, "Satu");
        world.now = DUE.plusNanos(1);
        SealedSet first = world.sealing.run(EDITION);
        assertThat(first.sealedAt()).as("in milliseconds").isEqualTo(DUE);

        world.published.add(ProposalFixtures.edition(2, ProposalFixtures.timeline()));
        world.now = DUE.plusSeconds(86_400);

        assertThat(world.sealing.run(EDITION)).isEqualTo(first);
        assertThat(world.seals.events()).extracting(Event::type).containsExactly("SubmissionsSealed");
        Event event = world.seals.events().getFirst();
        assertThat(event.subject()).isEqualTo("seal/" + EDITION);
        assertThat(event.body()).isEqualTo(Map.of("root", first.root(), "count", 1, "rulesVersion", 1));
        assertThat(event.actor()).isEqualTo("system");
    }

    @Test
    @Rule({"R3", "R6"})
    void finishesWhatWasBrokenOffWithWhatWasKeptFirst() {
        submitted(ADMIN, "Satu");
        InMemorySealStore broken = new InMemorySealStore() {
            @Override
            public synchronized void keep(SealedSet seal, Event event) {
                throw new IllegalStateException("killed");
            }
        };
        SealSubmissions dies = new SealSubmissions(world.store, world.records, broken, world.editions, () -> DUE);
        assertThatThrownBy(() -> dies.run(EDITION)).hasMessage("killed");

        world.published.add(ProposalFixtures.edition(2, ProposalFixtures.timeline()));
        world.now = DUE.plusSeconds(60);
        SealedSet seal = world.sealing.run(EDITION);

        assertThat(seal.sealedAt()).isEqualTo(DUE);
        assertThat(seal.rulesVersion()).isEqualTo(1);
        assertThat(world.seals.events().getFirst().at()).isEqualTo(DUE);
    }

    @Test
    @Rule({"R3", "R6"})
    void isOneSealHoweverManySealAtOnce() {
        submitted(ADMIN, "Satu");

        List<Races.Outcome<SealedSet>> outcomes = Races.run(6, i -> world.sealing.run(EDITION));

        assertThat(outcomes).allMatch(Races.Outcome::won);
        assertThat(outcomes)
                .extracting(Races.Outcome::value)
                .containsOnly(world.sealed.find(EDITION).orElseThrow());
        assertThat(world.seals.events()).hasSize(1);
    }

    @Test
    @Rule({"R2", "R6", "R17"})
    void holdsEveryReceiptGivenHoweverSubmissionsRaceWithIt() {
        List<String> candidates = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            candidates.add(candidate(i % 2 == 0 ? ADMIN : FOREIGN_ADMIN, "Judul " + i));
        }
        Map<String, Receipt> receipts = new ConcurrentHashMap<>();

        Races.run(5, i -> {
            if (i == 4) {
                return world.sealing.run(EDITION);
            }
            Actor admin = i % 2 == 0 ? ADMIN : FOREIGN_ADMIN;
            String id = candidates.get(i);
            Receipt receipt = world.submit.run(world.call(admin, SUBMISSION_CLOSES.minusMillis(1)), id, 1);
            receipts.put(id, receipt);
            return null;
        });

        assertThat(world.sealed.submissions(EDITION))
                .extracting(SealedSubmission::proposal, SealedSubmission::manifest)
                .containsExactlyInAnyOrderElementsOf(receipts.values().stream()
                        .map(r -> org.assertj.core.groups.Tuple.tuple(r.proposal(), r.manifest()))
                        .toList());
    }

    @Test
    @Rule("R6")
    void refusesAnInstitutionThatComesForTheFirstTimeAfterIt() {
        world.sealing.run(EDITION);

        String id = candidate(FOREIGN_ADMIN, "Terlambat");

        assertThat(problem(() -> world.submit.run(world.call(FOREIGN_ADMIN, SUBMITTING), id, 1)))
                .isEqualTo(ProposalProblem.EDITION_SEALED);
        assertThat(world.sealed.submissions(EDITION)).isEmpty();
    }

    @Test
    void showsNothingUntilItIsSealed() {
        submitted(ADMIN, "Satu");

        assertThat(problem(() -> world.showSeal.run(ProposalWorld.nobody(DUE), EDITION)))
                .isEqualTo(PlatformProblem.NOT_FOUND);
        assertThatThrownBy(() -> world.sealed.submissions(EDITION)).isInstanceOf(IllegalStateException.class);
        assertThat(problem(() -> world.sealing.run("lomba-1999"))).isEqualTo(PlatformProblem.NOT_FOUND);
    }

    private String candidate(Actor admin, String title) {
        return world.candidate(admin, title, "umum");
    }

    private String submitted(Actor admin, String title) {
        String id = candidate(admin, title);
        world.submit.run(world.call(admin, SUBMITTING), id, world.version(id));
        return id;
    }

    private String manifest(String id) {
        return world.submissions.find(id).orElseThrow().manifest();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String prefix, String hex) {
        return Digest.sha256Hex(HexFormat.of().parseHex(prefix + hex));
    }
}
