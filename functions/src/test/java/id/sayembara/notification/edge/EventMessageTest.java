package id.sayembara.notification.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.notification.Heard;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Happening;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventMessageTest {

    record ProposalReturned() implements Happening {
        @Override
        public Map<String, Object> body() {
            return Map.of("proposal", "P1");
        }
    }

    @Test
    void readsWhatTheRelayPutOnTheBus() {
        Instant noon = Instant.parse("2025-04-09T05:00:00Z");
        String envelope = Chain.start("proposal/P1")
                .next(new ProposalReturned(), "kipp-2025", Actor.system(), noon)
                .envelope();

        Heard heard = EventMessage.read("{\"version\":\"0\",\"id\":\"x\",\"detail-type\":\"ProposalReturned\","
                + "\"source\":\"sayembara\",\"detail\":" + envelope + "}");

        assertThat(heard)
                .isEqualTo(new Heard("proposal/P1#1", "ProposalReturned", "kipp-2025", noon, Map.of("proposal", "P1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{}",
                "{\"detail\":7}",
                "{\"detail\":{}}",
                "{\"detail\":{\"subject\":\"s\",\"sequence\":\"1\"}}",
                "{\"detail\":{\"subject\":\"s\",\"sequence\":1,\"type\":\"T\",\"edition\":\"e\",\"at\":\"noon\",\"body\":{}}}",
                "{\"detail\":{\"subject\":\"s\",\"sequence\":1,\"type\":\"T\",\"edition\":\"e\",\"at\":\"2025-04-09T05:00:00Z\"}}"
            })
    void callsEverythingElsePoison(String text) {
        assertThatThrownBy(() -> EventMessage.read(text)).isInstanceOf(EventMessage.Poison.class);
    }
}
