package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.ADMIN;
import static id.sayembara.proposal.ProposalFixtures.EDITION;
import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static id.sayembara.proposal.ProposalWorld.call;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Digest;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Races;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.JsonTree;
import id.sayembara.proposal.edge.ProposalStores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Real threads at real tables. DynamoDB Local never reports a conflict between transactions and never loses an answer; AWS
 * does both, so both are put in between.
 */
class ProposalRacesTest {
    private final Weather weather = new Weather();
    private final ProposalStores stores = new ProposalStores(weather);
    private final ProposalWorld world = new ProposalWorld(stores.store());

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    @Rule({"R9", "R17", "R40"})
    void holdsTheCapAndGivesOneReceiptHoweverItIsAskedFor() {
        List<String> candidates = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            candidates.add(world.candidate("Judul " + i));
        }
        weather.storm(0.3, 0.2);

        // each candidate is submitted by three requests with one key: a browser that lost patience twice
        List<Races.Outcome<Receipt>> outcomes = Races.run(
                15,
                i -> patiently(() -> world.submit.run(
                        call(ADMIN, SUBMITTING, "submit-" + i / 3, "body"), candidates.get(i / 3), 1)));
        weather.calm();

        Gate gate = world.store.gate(EDITION, "kab-3404");
        assertThat(gate.submissions()).hasSize(2);
        for (int c = 0; c < candidates.size(); c++) {
            String id = candidates.get(c);
            List<Races.Outcome<Receipt>> three = outcomes.subList(3 * c, 3 * c + 3);
            Set<Receipt> receipts = three.stream()
                    .filter(Races.Outcome::won)
                    .map(Races.Outcome::value)
                    .collect(Collectors.toSet());
            if (gate.submissions().containsKey(id)) {
                assertThat(three).allMatch(Races.Outcome::won);
                assertThat(receipts).singleElement().satisfies(receipt -> {
                    assertThat(receipt.manifest())
                            .isEqualTo(gate.submissions().get(id).manifest());
                    assertThat(world.manifests).containsKey(receipt.manifest());
                });
                assertThat(stores.envelopes(Proposal.subject(id))).hasSize(2);
                // the twins of a submission are not recorded as refused
                assertThat(stores.envelopes(Proposal.subject(id) + "/refusals"))
                        .noneMatch(envelope -> envelope.contains("stale-version"));
            } else {
                assertThat(receipts).isEmpty();
                assertThat(three)
                        .allSatisfy(o -> assertThat(((Refusal) o.failure()).findings())
                                .extracting(f -> f.code())
                                .containsExactly("cap-reached"));
                assertThat(world.state(id)).isEqualTo(ProposalState.Name.AT_INSTITUTION);
            }
            requireChained(Proposal.subject(id));
            requireChained(Proposal.subject(id) + "/refusals");
        }
    }

    @Test
    @Rule("R13")
    void letsOneOfTwoWithTheSameTitleThrough() {
        String one = world.candidate("Siap Antar");
        String two = world.candidate("SIAP-ANTAR");
        weather.storm(0.3, 0);

        List<Races.Outcome<Receipt>> outcomes = Races.run(2, i -> patiently(() -> world.submit(i == 0 ? one : two)));

        assertThat(outcomes).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(world.store.gate(EDITION, "kab-3404").submissions()).hasSize(1);
    }

    @Test
    @Rule({"R15", "R17"})
    void anAnswerSavedDuringASubmissionIsInItOrAfterIt() {
        String id = world.candidate("Siap Antar");
        long before = world.store.find(id).orElseThrow().contentRevision();
        long version = world.store.answer(id, "latar").orElseThrow().version();
        int saves = 15;
        AtomicBoolean done = new AtomicBoolean();
        List<Receipt> receipts = Collections.synchronizedList(new ArrayList<>());
        weather.storm(0.1, 0);

        List<Races.Outcome<String>> outcomes = Races.run(3, i -> {
            if (i == 0) {
                try {
                    for (int n = 1; n <= saves; n++) {
                        String text = "teks " + n;
                        long seen = version + n - 1;
                        String key = "save-" + n;
                        patiently(() -> world.save.run(call(ADMIN, SUBMITTING, key, text), id, "latar", seen, text));
                    }
                } finally {
                    done.set(true);
                }
                return "";
            }
            while (!done.get()) {
                try {
                    receipts.add(patiently(() -> world.submit(id)));
                } catch (Refusal overtaken) {
                    assertThat(overtaken.problem()).isEqualTo(PlatformProblem.STALE_VERSION);
                }
            }
            return "";
        });

        assertThat(outcomes).allMatch(Races.Outcome::won);
        assertThat(world.store.answer(id, "latar").orElseThrow().value())
                .isEqualTo(new AnswerValue.Text("teks " + saves));
        assertThat(world.store.find(id).orElseThrow().contentRevision()).isEqualTo(before + saves);
        assertThat(receipts).isNotEmpty().allSatisfy(receipt -> {
            Map<String, Object> manifest =
                    JsonTree.object(world.manifests.get(receipt.manifest()).text());
            long saved = (Long) manifest.get("contentRevision") - before;
            String expected = saved == 0 ? "Antrean panjang setiap pagi." : "teks " + saved;
            Map<?, ?> answer = (Map<?, ?>) ((Map<?, ?>) manifest.get("answers")).get("latar");
            assertThat(answer.get("value")).isEqualTo(expected);
        });
        requireChained(Proposal.subject(id));
        requireChained(Answer.subject(id, "latar"));
    }

    @Test
    @Rule("R15")
    void manyPeopleAtManyQuestionsLoseNothing() {
        String id = world.candidate("Siap Antar");
        List<String> questions = List.of("judul", "latar", "penghargaan");
        weather.storm(0.2, 0.1);

        List<Races.Outcome<Integer>> outcomes = Races.run(6, i -> {
            String question = questions.get(i % 3);
            int acknowledged = 0;
            for (int n = 0; n < 6; n++) {
                String text = "teks " + i + " " + n;
                String key = "p" + i + "-" + n;
                while (true) {
                    long seen = world.store
                            .answer(id, question)
                            .map(Answer::version)
                            .orElse(0L);
                    try {
                        String thisKey = key + "-" + seen;
                        patiently(
                                () -> world.save.run(call(ADMIN, SUBMITTING, thisKey, text), id, question, seen, text));
                        acknowledged++;
                        break;
                    } catch (Refusal stale) {
                        assertThat(stale.problem()).isEqualTo(PlatformProblem.STALE_VERSION);
                        assertThat(stale.facts()).containsEntry("yours", text).containsKey("current");
                    }
                }
            }
            return acknowledged;
        });
        weather.calm();

        assertThat(outcomes).allMatch(Races.Outcome::won).allMatch(o -> o.value() == 6);
        long versions = questions.stream()
                .mapToLong(q -> world.store.answer(id, q).orElseThrow().version())
                .sum();
        // judul and latar were answered once before
        assertThat(versions).isEqualTo(36 + 2);
        questions.forEach(q -> requireChained(Answer.subject(id, q)));
    }

    @Test
    @Rule("R9")
    void aChoiceAndASubmissionNeverContradictEachOther() {
        for (int round = 0; round < 5; round++) {
            try (ProposalStores other = new ProposalStores(weather)) {
                ProposalWorld here = new ProposalWorld(other.store());
                String chosen = here.candidate("Satu");
                String left = here.candidate("Dua");

                List<Races.Outcome<Object>> outcomes = Races.run(
                        2,
                        i -> patiently(() -> i == 0
                                ? here.submit(left)
                                : here.preselect.run(
                                        here.call(ADMIN, SUBMITTING),
                                        EDITION,
                                        Optional.empty(),
                                        0,
                                        List.of(chosen),
                                        "Paling matang")));

                assertThat(outcomes).filteredOn(Races.Outcome::won).hasSize(1);
                assertThat(other.store().gate(EDITION, "kab-3404").submissions().containsKey(left))
                        .isEqualTo(outcomes.getFirst().won());
            }
        }
    }

    /** As a patient client: the same request again while the answer is lost or the system is busy. */
    private static <T> T patiently(Supplier<T> request) {
        for (int tries = 0; tries < 200; tries++) {
            try {
                return request.get();
            } catch (SdkException lost) {
                // no answer: it may have happened or not
            } catch (Refusal refusal) {
                if (refusal.problem() != PlatformProblem.BUSY) {
                    throw refusal;
                }
            }
        }
        throw new AssertionError("never answered");
    }

    private void requireChained(String subject) {
        String previous = "";
        long sequence = 1;
        Set<String> seen = new HashSet<>();
        for (String envelope : stores.envelopes(subject)) {
            assertThat(JsonTree.object(envelope))
                    .containsEntry("previous", previous)
                    .containsEntry("sequence", sequence++);
            assertThat(seen.add(envelope)).isTrue();
            previous = Digest.sha256Hex(envelope);
        }
    }

    /** What AWS does to transactions now and then. */
    private static final class Weather implements ExecutionInterceptor {
        private final AtomicInteger count = new AtomicInteger();
        private final AtomicInteger strikes = new AtomicInteger();
        private volatile double conflicts;
        private volatile double losses;

        void storm(double newConflicts, double newLosses) {
            conflicts = newConflicts;
            losses = newLosses;
        }

        void calm() {
            assertThat(strikes).as("strikes of the storm").hasPositiveValue();
            storm(0, 0);
        }

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof TransactWriteItemsRequest && strikes(conflicts)) {
                throw TransactionCanceledException.builder()
                        .message("conflict")
                        .cancellationReasons(CancellationReason.builder()
                                .code("TransactionConflict")
                                .build())
                        .build();
            }
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof TransactWriteItemsRequest && strikes(losses)) {
                throw SdkClientException.create("the answer was lost");
            }
        }

        private boolean strikes(double chance) {
            boolean struck = new SplittableRandom(count.incrementAndGet()).nextDouble() < chance;
            if (struck) {
                strikes.incrementAndGet();
            }
            return struck;
        }
    }
}
