package id.sayembara.local.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpTimeoutException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who fills a slow machine asks again. */
class StubbornTest {
    @Test
    void asksAgainWithTheVerySameRequestUntilItIsAnswered() {
        Deque<Supplier<Answer>> slow = new ArrayDeque<>(List.of(
                () -> {
                    throw new Gateway.Unanswered(new HttpTimeoutException("request timed out"));
                },
                () -> new Answer(503, Map.of(), ""),
                () -> new Answer(201, Map.of(), "{}")));
        List<Request> sent = new ArrayList<>();
        Stubborn stubborn = new Stubborn(request -> {
            sent.add(request);
            return slow.removeFirst().get();
        });

        Answer answer = new Person(stubborn, "sekretaris", Optional.empty()).post("/invitations", Map.of());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(sent).hasSize(3);
        assertThat(sent.stream().distinct()).as("one key, so one act").hasSize(1);
        assertThat(stubborn.repeated()).isEqualTo(2);
    }

    @Test
    void takesARefusalForAnAnswer() {
        Stubborn stubborn = new Stubborn(request -> new Answer(409, Map.of(), "{}"));

        assertThat(new Person(stubborn, "sekretaris", Optional.empty())
                        .get("/me")
                        .status())
                .isEqualTo(409);
        assertThat(stubborn.repeated()).isZero();
    }
}
