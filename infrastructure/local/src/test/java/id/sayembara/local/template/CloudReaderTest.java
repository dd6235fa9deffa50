package id.sayembara.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.local.Fixture;
import id.sayembara.local.template.Cloud.StreamSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudReaderTest {

    private static Cloud read(String template) {
        return CloudReader.read(template, Fixture.data(), Map.of());
    }

    private static Cloud.Function function(String variables, String more) {
        return read("""
                        Parameters:
                          Stage: {Type: String, Default: dev}
                          Many: {Type: CommaDelimitedList, Default: "a,b,c"}
                          ThingsTable: {Type: AWS::SSM::Parameter::Value<String>, Default: /sayembara/dev/things-table}
                        Conditions:
                          IsProd: !Equals [!Ref Stage, prod]
                          NotProd: !Not [!Condition IsProd]
                        Mappings:
                          Sizes: {dev: {memory: 256}}
                        Globals:
                          Function:
                            Timeout: 7
                            Environment: {Variables: {SHARED: yes-please}}
                        Resources:
                          F:
                            Type: AWS::Serverless::Function
                            Properties:
                              Handler: some.Handler
                              MemorySize: !FindInMap [Sizes, !Ref Stage, memory]
                              Environment:
                                Variables:
                        %s
                        %s
                        """.formatted(variables.indent(12), more.indent(2))).function("F");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            !Ref Stage                                        | dev
            !Ref AWS::Region                                  | ap-southeast-3
            !Sub "x-${Stage}-${AWS::AccountId}-${!Literal}"   | x-dev-000000000000-${Literal}
            !Sub ["${A}/${Stage}", {A: !Ref Stage}]           | dev/dev
            !Join ["-", [a, !Ref Stage, c]]                   | a-dev-c
            !Select [1, !Split ["/", "a/b/c"]]                | b
            !Select [2, !Ref Many]                            | c
            !If [IsProd, big, small]                          | small
            !If [NotProd, !Sub "not ${Stage}", x]             | not dev
            !Ref ThingsTable                                  | sayembara-data-ThingsTable
            !GetAtt F.Arn                                     | arn:aws:lambda:ap-southeast-3:000000000000:function:sayembara-F
            !Ref F.Alias                                      | arn:aws:lambda:ap-southeast-3:000000000000:function:sayembara-F:live
            {Ref: Stage}                                      | dev
            {"Fn::Sub": "${Stage}!"}                          | dev!
            {"Fn::GetAtt": [F, Arn]}                          | arn:aws:lambda:ap-southeast-3:000000000000:function:sayembara-F
            """)
    void worksOutIntrinsicFunctions(String expression, String expected) {
        assertThat(function("A: " + expression, "").variables()).containsEntry("A", expected);
    }

    @Test
    void mergesGlobalsAndLeavesOutNoValue() {
        Cloud.Function function = function("A: !If [IsProd, x, !Ref AWS::NoValue]", "");
        assertThat(function.variables()).containsOnlyKeys("SHARED");
        assertThat(function.timeout()).isEqualTo(7);
        assertThat(function.memory()).isEqualTo(256);
    }

    @Test
    void leavesOutAResourceWhoseConditionDoesNotHold() {
        Cloud cloud = read(Fixture.template()
                .replace("Transform: AWS::Serverless-2016-10-31", "Conditions: {Never: !Equals [a, b]}")
                .replace("  RelayDeadLetters: {Type: AWS::SQS::Queue}", """
                          RelayDeadLetters: {Type: AWS::SQS::Queue}
                          Unused: {Type: AWS::SQS::Queue, Condition: Never}
                        """));
        assertThat(cloud.queues())
                .extracting(Cloud.Queue::id)
                .contains("RelayDeadLetters")
                .doesNotContain("Unused");
    }

    @Test
    void readsTriggersWithTheirSettings() {
        StreamSource stream =
                read(Fixture.template()).function("Relay").streams().getFirst();
        assertThat(stream.batchSize()).isEqualTo(10);
        assertThat(stream.bisect()).isTrue();
        assertThat(stream.partialFailures()).isTrue();
        assertThat(stream.attempts()).isEqualTo(2);
        assertThat(stream.streamArn()).startsWith("arn:aws:dynamodb:").contains("/stream/");
        assertThat(stream.onFailureArn()).endsWith(":sayembara-RelayDeadLetters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A: !Base64 x                 | unknown tag !Base64
            A: {"Fn::ImportValue": x}    | unknown function Fn::ImportValue
            A: !Ref Nothing              | no parameter or resource named Nothing
            A: !GetAtt F.Colour          | unknown attribute F.Colour
            A: !Sub "${Nothing}"         | no parameter or resource named Nothing
            A: "{{resolve:ssm:x}}"       | dynamic references are not read here
            A: !If [Nothing, a, b]       | no condition named Nothing
            A: [a, b]                    | must be a text
            """)
    void stopsAtWhatItDoesNotKnow(String variable, String message) {
        assertThatThrownBy(() -> function(variable, ""))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageContaining(message)
                .hasMessageContaining("template.yaml:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            BatchSize: 10                            | BatchSise: 10                        | does not know this property
            Type: SQS                                | Type: Kinesis                        | unknown kind of event Kinesis
            Type: AWS::Events::EventBus              | Type: AWS::MSK::Cluster              | does not know the resource type AWS::MSK::Cluster
            Action: "kms:Sign"                       | NotAction: "kms:Sign"                | unknown in a policy statement
            Action: "kms:Sign"                       | Action: kmsSign                      | is not an action
            ArnEquals:                               | IpAddress:                           | unknown condition operator IpAddress
            "aws:SourceArn":                         | "aws:Colour":                        | unknown condition key aws:Colour
            Handler: id.sayembara.local.handlers.EchoHandler | Handler: "a.B::handleRequest" | name the class only
            DefaultAuthorizer: Token                 | DefaultAuthorizer: Badge             | is not among Authorizers
            Default: /sayembara/dev/kept-bucket      | Default: /sayembara/dev/lost-bucket  | no stack declares the parameter
            StartingPosition: TRIM_HORIZON           | StartingPosition: YESTERDAY          | unknown: YESTERDAY
            """)
    void stopsAtAnUnknownWordWithItsPlace(String known, String unknown, String message) {
        assertThat(Fixture.template()).contains(known);
        assertThatThrownBy(() -> read(Fixture.template().replace(known, unknown)))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageContaining(message)
                .hasMessageMatching("template\\.yaml:\\d+ /.*");
    }
}
