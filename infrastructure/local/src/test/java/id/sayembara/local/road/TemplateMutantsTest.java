package id.sayembara.local.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateMutantsTest {
    private static final String TEMPLATE = """
            Resources:
              Rule:
                Type: AWS::Events::Rule
                Properties:
                  EventPattern:
                    detail-type:
                      - A
                      - B
              One:
                Type: AWS::Serverless::Function
                Properties:
                  Environment:
                    Variables:
                      TABLE: !Ref Table
                      BUS: !Ref Bus
                  Policies:
                    - Version: "2012-10-17"
                      Statement:
                        - Sid: Tables
                          Effect: Allow
                          Action: ["dynamodb:GetItem", "dynamodb:PutItem"]
                          Resource:
                            - !Ref First
                            - !Ref Second
                        - Sid: Mail
                          Effect: Allow
                          Action: ["ses:SendEmail"]
                          Resource:
                            - !Ref Mail
                  Events:
                    Get:
                      Type: HttpApi
                      Properties:
                        Path: /a

                    Tick:
                      Type: Schedule
            """;

    @Test
    void takesOutEachThingOnce() {
        assertThat(TemplateMutants.of(TEMPLATE))
                .extracting(m -> m.kind() + " " + m.name())
                .containsExactly(
                        "event-type Rule/A",
                        "event-type Rule/B",
                        "variable One/TABLE",
                        "variable One/BUS",
                        "action One/Tables/dynamodb:GetItem",
                        "action One/Tables/dynamodb:PutItem",
                        "resource One/!Ref First",
                        "resource One/!Ref Second",
                        "action One/Mail/ses:SendEmail",
                        "trigger One/Get",
                        "trigger One/Tick");
    }

    @Test
    void takesOutNothingElse() {
        List<TemplateMutants.Mutant> mutants = TemplateMutants.of(TEMPLATE);

        assertThat(mutants.get(2).template()).isEqualTo(TEMPLATE.replace("          TABLE: !Ref Table\n", ""));
        assertThat(mutants.get(4).template())
                .isEqualTo(TEMPLATE.replace("[\"dynamodb:GetItem\", \"dynamodb:PutItem\"]", "[\"dynamodb:PutItem\"]"));
        assertThat(mutants.get(8).template()).doesNotContain("Mail").contains("Events:", "Second");
        assertThat(mutants.get(9).template()).doesNotContain("Path: /a").contains("Tick:");
    }

    /** The real template: as many triggers, variables and actions as a plain search of the text finds. */
    @Test
    void findsEverythingThatIsInTheTemplate() throws IOException {
        String template = Files.readString(Path.of("../../template.yaml"));
        List<TemplateMutants.Mutant> mutants = TemplateMutants.of(template);

        assertThat(mutants.stream().filter(m -> m.kind().equals("variable"))).hasSize((int)
                template.lines().filter(l -> l.matches(" {10}[A-Z][A-Z_]+: .*")).count());
        assertThat(mutants.stream().filter(m -> m.kind().equals("trigger"))).hasSize((int) template.lines()
                .filter(l -> l.matches(" {10}Type: (HttpApi|ScheduleV2|EventBridgeRule|DynamoDB|SQS|Schedule)"))
                .count());
        assertThat(mutants.stream().filter(m -> m.kind().equals("action"))).hasSize((int) template.lines()
                .filter(l -> l.matches(" +Action: \\[.*"))
                .mapToLong(l -> l.chars().filter(c -> c == ',').count() + 1)
                .sum());
        assertThat(mutants).allSatisfy(m -> assertThat(m.template()).isNotEqualTo(template));
    }
}
