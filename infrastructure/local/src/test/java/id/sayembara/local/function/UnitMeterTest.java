package id.sayembara.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sayembara.local.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what name units are counted. */
class UnitMeterTest {

    @ParameterizedTest
    @CsvSource({
        "PUT, /proposals/01M86S0DQ2/answers/latar-belakang, PUT /proposals/{}/answers/{}",
        "POST, /proposals, POST /proposals",
        "GET, /public/editions/kipp-2025/seal, GET /public/editions/{}/seal",
        "GET, /institutions/kota-3578/members, GET /institutions/{}/members",
        "POST, /proposals/01M86S0DQ2/hand-over, POST /proposals/{}/hand-over"
    })
    void namesARequestByItsMethodAndItsPathWithoutIds(String method, String path, String operation) {
        ObjectNode event = Json.object();
        event.putObject("requestContext")
                .putObject("http")
                .put("method", method)
                .put("path", path);

        assertThat(UnitMeter.operation("ProposalApi", event)).isEqualTo(operation);
    }

    @ParameterizedTest
    @CsvSource("Relay")
    void namesEverythingElseByItsFunction(String function) {
        assertThat(UnitMeter.operation(function, Json.object())).isEqualTo(function);
    }
}
