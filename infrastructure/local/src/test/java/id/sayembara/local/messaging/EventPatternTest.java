package id.sayembara.local.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.local.Json;
import id.sayembara.local.template.TemplateProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class EventPatternTest {

    private static final String EVENT = """
            {"source": "aws.s3", "detail-type": "Object Created", "resources": ["a", "b"],
             "detail": {"bucket": {"name": "box"}, "size": 5, "ok": true, "none": null}}""";

    private static EventPattern pattern(String yaml) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml))
                .forEach((key, value) -> map.put(String.valueOf(key), value));
        return new EventPattern(map, "here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {source: [aws.s3]}                                             | true
            {source: [aws.ec2]}                                            | false
            {source: [aws.ec2, aws.s3], detail-type: [Object Created]}     | true
            {source: [aws.s3], detail-type: [Object Removed]}              | false
            {detail: {bucket: {name: [box]}}}                              | true
            {detail: {bucket: {name: [{prefix: bo}]}}}                     | true
            {detail: {bucket: {name: [{suffix: xx}]}}}                     | false
            {detail: {bucket: {name: [{anything-but: [sack, bag]}]}}}      | true
            {detail: {bucket: {name: [{anything-but: box}]}}}              | false
            {detail: {bucket: {name: [{equals-ignore-case: BOX}]}}}        | true
            {detail: {bucket: {colour: [{exists: false}]}}}                | true
            {detail: {bucket: {name: [{exists: false}]}}}                  | false
            {detail: {bucket: {colour: [{anything-but: x}]}}}              | false
            {detail: {size: [5.0]}}                                        | true
            {detail: {size: ["5"]}}                                        | false
            {detail: {ok: [true]}}                                         | true
            {detail: {none: [null]}}                                       | true
            {resources: [b]}                                               | true
            {resources: [c]}                                               | false
            """)
    void matchesLikeEventBridge(String yaml, boolean matches) {
        assertThat(pattern(yaml).matches(Json.parse(EVENT))).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {source: aws.s3}                              | must be a list
            {source: [{wildcard: "a*"}]}                  | unknown pattern operator
            {detail: {size: [{numeric: [">", 3]}]}}       | unknown pattern operator
            {"$or": [{source: [a]}]}                      | unknown pattern operator
            {source: [{prefix: {equals-ignore-case: a}}]} | unknown pattern operand
            {source: []}                                  | must be a list
            """)
    void stopsAtSyntaxItDoesNotKnow(String yaml, String message) {
        assertThatThrownBy(() -> pattern(yaml))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith("here");
    }
}
