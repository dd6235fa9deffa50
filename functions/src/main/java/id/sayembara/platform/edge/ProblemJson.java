package id.sayembara.platform.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.platform.Finding;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * A refusal on the wire: RFC 9457.
 *
 * @param facts data a client can act on
 * @param errors every finding, each with its pointer
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemJson(
        String type, String title, int status, String detail, Map<String, Object> facts, List<ErrorJson> errors) {

    /** One finding: where, what, why. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ErrorJson(
            @JsonInclude(JsonInclude.Include.ALWAYS) String pointer,
            String code,
            String detail,
            Map<String, Object> facts) {
        public static ErrorJson of(Finding finding) {
            return new ErrorJson(finding.pointer(), finding.code(), finding.detail(), finding.facts());
        }
    }
}
