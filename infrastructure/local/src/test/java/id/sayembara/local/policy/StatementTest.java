package id.sayembara.local.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class StatementTest {

    private static final String TABLE = "arn:aws:dynamodb:r:1:table/things";

    private static List<Statement> statements(String yaml) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString("Statement:\n" + yaml);
        return new PolicyReader((path, message) -> new IllegalArgumentException(path + ": " + message))
                .document(document, "policy");
    }

    @ParameterizedTest
    @CsvSource({
        "dynamodb:GetItem, arn:aws:dynamodb:r:1:table/things, true",
        "dynamodb:getitem, arn:aws:dynamodb:r:1:table/things, true",
        "dynamodb:PutItem, arn:aws:dynamodb:r:1:table/things, false",
        "dynamodb:GetItem, arn:aws:dynamodb:r:1:table/things2, false",
        "dynamodb:Query, arn:aws:dynamodb:r:1:table/things/index/byKind, true",
        "dynamodb:Query, arn:aws:dynamodb:r:1:table/things, false",
        "s3:GetObject, arn:aws:s3:::box/any/key, true",
        "s3:GetObject, arn:aws:s3:::box, false",
        "s3:GetObjectAcl, arn:aws:s3:::box/any/key, false",
    })
    void allowsExactlyWhatIsWritten(String action, String resource, boolean allowed) {
        List<Statement> statements = statements("""
                - {Effect: Allow, Action: "dynamodb:GetItem", Resource: "arn:aws:dynamodb:r:1:table/things"}
                - {Effect: Allow, Action: ["dynamodb:Query"], Resource: ["arn:aws:dynamodb:r:1:table/things/index/*"]}
                - {Effect: Allow, Action: "s3:GetObjec?", Resource: "arn:aws:s3:::box/*"}
                """);
        assertThat(Statement.allow(statements, new Access(action, resource))).isEqualTo(allowed);
    }

    @Test
    void aDenialWins() {
        List<Statement> statements = statements("""
                - {Effect: Allow, Action: "dynamodb:*", Resource: "*"}
                - {Effect: Deny, Action: "dynamodb:DeleteItem", Resource: "*"}
                """);
        assertThat(Statement.allow(statements, new Access("dynamodb:PutItem", TABLE)))
                .isTrue();
        assertThat(Statement.allow(statements, new Access("dynamodb:DeleteItem", TABLE)))
                .isFalse();
    }

    @Test
    void judgesLeadingKeys() {
        List<Statement> statements = statements("""
                - Effect: Allow
                  Action: "dynamodb:GetItem"
                  Resource: "*"
                  Condition: {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": ["RATING#*"]}}
                """);
        assertThat(Statement.allow(statements, leading("RATING#1"))).isTrue();
        assertThat(Statement.allow(statements, leading("EDITION#1"))).isFalse();
    }

    private static Access leading(String key) {
        return new Access("dynamodb:GetItem", TABLE, Map.of("dynamodb:LeadingKeys", List.of(key)));
    }

    @Test
    void judgesAServiceByTheQueuesPolicy() {
        List<Statement> statements = statements("""
                - Effect: Allow
                  Principal: {Service: events.amazonaws.com}
                  Action: "sqs:SendMessage"
                  Resource: "*"
                  Condition: {ArnLike: {"aws:SourceArn": "arn:aws:events:r:1:rule/mine/*"}}
                """);
        assertThat(Statement.allow(statements, "events.amazonaws.com", from("arn:aws:events:r:1:rule/mine/x")))
                .isTrue();
        assertThat(Statement.allow(statements, "events.amazonaws.com", from("arn:aws:events:r:1:rule/yours/x")))
                .isFalse();
        assertThat(Statement.allow(statements, "sns.amazonaws.com", from("arn:aws:events:r:1:rule/mine/x")))
                .isFalse();
    }

    private static Access from(String rule) {
        return new Access("sqs:SendMessage", "arn:aws:sqs:r:1:q", Map.of("aws:SourceArn", List.of(rule)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {Effect: Maybe, Action: "s3:GetObject", Resource: "*"}                              | Allow or Deny
            {Effect: Allow, Action: "s3:GetObject", NotResource: "*"}                           | unknown in a policy statement
            {Effect: Allow, Action: "s3:GetObject"}                                             | needs Action and Resource
            {Effect: Allow, Action: "s3:GetObject", Resource: things}                           | is not an ARN
            {Effect: Allow, Action: "s3:GetObject", Resource: "*", Condition: {DateLessThan: {}}} | unknown condition operator
            """)
    void stopsAtSyntaxItDoesNotKnow(String statement, String message) {
        assertThatThrownBy(() -> statements("- " + statement)).hasMessageContaining(message);
    }
}
