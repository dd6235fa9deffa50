package id.sayembara.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {
    private final Map<String, Remembered> kept = new HashMap<>();
    private final Memory memory = new Memory() {
        @Override
        public <R> Optional<Remembered> recall(String key, Class<R> type) {
            return Optional.ofNullable(kept.get(key));
        }
    };
    private final Once once = new Once();
    private final AtomicInteger runs = new AtomicInteger();

    private static Call call(String key, String fingerprint) {
        return new Call(Instant.EPOCH, Optional.empty(), Optional.ofNullable(key), fingerprint);
    }

    private String answer(Call call) {
        return once.run(memory, call, "M1", String.class, ticket -> {
            String result = "answer " + runs.incrementAndGet();
            kept.put(ticket.key(), ticket.of(result, Instant.MAX));
            return result;
        });
    }

    @Test
    void givesTheSameAnswerToTheSameRequest() {
        String first = answer(call("k", "f"));

        assertThat(answer(call("k", "f"))).isEqualTo(first);
        assertThat(runs).hasValue(1);
    }

    @Test
    void refusesAKeyThatStoodForAnotherRequest() {
        answer(call("k", "f"));

        assertThatThrownBy(() -> answer(call("k", "another")))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isEqualTo(PlatformProblem.IDEMPOTENCY_KEY_REUSED));
        assertThat(runs).hasValue(1);
    }

    @Test
    void asksForAKey() {
        assertThatThrownBy(() -> answer(call(null, "f")))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isEqualTo(PlatformProblem.IDEMPOTENCY_KEY_MISSING));
    }

    @Test
    void keepsTheKeysOfTwoMembersApart() {
        answer(call("k", "f"));
        String other = once.run(memory, call("k", "g"), "M2", String.class, ticket -> "other");

        assertThat(other).isEqualTo("other");
    }

    @Test
    void repeatsAChangeThatLostARace() {
        String result = once.run(memory, call("k", "f"), "M1", String.class, ticket -> {
            if (runs.incrementAndGet() < 3) {
                throw new Contention("lost");
            }
            return "won";
        });

        assertThat(result).isEqualTo("won");
        assertThat(runs).hasValue(3);
    }

    @Test
    void findsTheAnswerWhenTheRaceWasLostToItself() {
        String result = once.run(memory, call("k", "f"), "M1", String.class, ticket -> {
            kept.put(ticket.key(), ticket.of("the twin's", Instant.MAX));
            throw new Contention("lost to the same request, sent twice");
        });

        assertThat(result).isEqualTo("the twin's");
    }

    @Test
    void findsTheAnswerWhenItsTwinWasFasterAndTheStateForbidsASecondTime() {
        String result = once.run(memory, call("k", "f"), "M1", String.class, ticket -> {
            kept.put(ticket.key(), ticket.of("the twin's", Instant.MAX));
            throw new Refusal(PlatformProblem.STALE_VERSION, "moved by the same request, sent twice");
        });

        assertThat(result).isEqualTo("the twin's");
    }

    @Test
    void refusesWhatWasNeverDone() {
        assertThatThrownBy(() -> once.run(memory, call("k", "f"), "M1", String.class, ticket -> {
                    throw new Refusal(PlatformProblem.STALE_VERSION, "moved by another");
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isEqualTo(PlatformProblem.STALE_VERSION));
    }

    @Test
    void findsTheAnswerWhenEvenTheLastRaceWasLostToItself() {
        String result = once.run(memory, call("k", "f"), "M1", String.class, ticket -> {
            if (runs.incrementAndGet() == 8) {
                kept.put(ticket.key(), ticket.of("the twin's", Instant.MAX));
            }
            throw new Contention("lost");
        });

        assertThat(result).isEqualTo("the twin's");
    }

    @Test
    void givesUpAfterEightLostRaces() {
        assertThatThrownBy(() -> once.run(memory, call("k", "f"), "M1", String.class, ticket -> {
                    runs.incrementAndGet();
                    throw new Contention("lost");
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isEqualTo(PlatformProblem.BUSY));
        assertThat(runs).hasValue(8);
    }
}
