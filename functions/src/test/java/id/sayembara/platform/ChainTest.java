package id.sayembara.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainTest {
    record Opened(String name) implements Happening {
        @Override
        public Map<String, Object> body() {
            return Map.of("name", name);
        }
    }

    private final Actor actor =
            new Actor("M1", Role.SECRETARIAT, java.util.Optional.empty(), java.util.Optional.empty());
    private final Instant at = Instant.parse("2025-04-08T00:00:00Z");

    @Test
    void eachEventNamesTheOneBeforeIt() {
        Event first = Chain.start("edition/kipp-2025").next(new Opened("a"), "kipp-2025", actor, at);
        Event second = first.chain().next(new Opened("b"), "kipp-2025", actor, at);

        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.previous()).isEmpty();
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(first.hash());
    }

    /** The format of docs/data.md, to the letter: a change here would break every chain there is. */
    @Test
    void writesTheEnvelopeInItsFixedForm() {
        Event event = Chain.start("edition/kipp-2025").next(new Opened("a"), "kipp-2025", actor, at);

        assertThat(event.envelope())
                .isEqualTo("{\"actor\":\"M1\",\"at\":\"2025-04-08T00:00:00Z\",\"body\":{\"name\":\"a\"},"
                        + "\"commitments\":{},\"edition\":\"kipp-2025\",\"previous\":\"\",\"role\":\"SECRETARIAT\","
                        + "\"sequence\":1,\"subject\":\"edition/kipp-2025\",\"type\":\"Opened\"}");
        assertThat(event.hash()).isEqualTo(Digest.sha256Hex(event.envelope()));
    }

    @Test
    void aCommitmentDependsOnValueAndSalt() {
        byte[] salt = new byte[16];
        byte[] other = new byte[16];
        other[0] = 1;

        assertThat(Commitment.to("a@b.id", salt)).isEqualTo(Commitment.to("a@b.id", salt.clone()));
        assertThat(Commitment.to("a@b.id", salt).hash())
                .isNotEqualTo(Commitment.to("a@c.id", salt).hash())
                .isNotEqualTo(Commitment.to("a@b.id", other).hash());
    }
}
