package id.sayembara.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.sayembara.local.messaging.Mail;
import id.sayembara.local.policy.ActionUse;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LocalCloudTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static LocalCloud cloud;

    @BeforeAll
    static void start() {
        cloud = LocalCloud.start(Fixture.options());
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    private static HttpResponse<String> things(String what, String body) {
        return Fixture.send(
                "POST",
                URI.create(cloud.address() + "/things/" + what),
                body,
                "authorization",
                "Bearer " + cloud.token("anna"),
                "content-type",
                "text/plain");
    }

    private static boolean stored(String key) {
        return !cloud.tables()
                .getItem(b -> b.tableName("sayembara-data-ThingsTable")
                        .key(Map.of("pk", AttributeValue.fromS("stored " + key))))
                .item()
                .isEmpty();
    }

    private static HttpResponse<String> upload(String address, String body) {
        return Fixture.send("PUT", URI.create(address), body, "content-type", "text/plain", "if-none-match", "*");
    }

    @Test
    void carriesASavedItemOverStreamBusAndQueueToAMail() {
        assertThat(things("put", "vase").body()).isEqualTo("put");
        cloud.settle(PATIENCE);
        assertThat(cloud.outbox()).extracting(Mail::subject).contains("About vase");
        assertThat(cloud.usedActions())
                .contains(new ActionUse("Mailer", "ses:SendEmail"), new ActionUse("Relay", "events:PutEvents"));
    }

    @Test
    void passesOnOnlyWhatTheFilterWants() {
        things("put", "plain spoon");
        cloud.settle(PATIENCE);
        assertThat(cloud.outbox()).extracting(Mail::subject).doesNotContain("About plain spoon");
    }

    @Test
    void sendsARecordThatFailsForGoodToTheDeadLetters() {
        int before = cloud.deadLetters("RelayDeadLetters").size();
        things("put", "before the poison");
        things("put", "poison " + before);
        things("put", "after the poison");
        cloud.settle(PATIENCE);
        assertThat(cloud.deadLetters("RelayDeadLetters")).hasSize(before + 1);
        JsonNode report =
                Json.parse(cloud.deadLetters("RelayDeadLetters").getLast().body());
        assertThat(report.at("/DDBStreamBatchInfo/batchSize").asInt()).isEqualTo(1);
        assertThat(report.at("/requestContext/condition").asText()).isEqualTo("RetryAttemptsExhausted");
        assertThat(report.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(3);
        assertThat(cloud.outbox())
                .extracting(Mail::subject)
                .contains("About before the poison", "About after the poison");
    }

    @Test
    void findsTheRecordThatBringsItsBatchDown() {
        int before = cloud.deadLetters("RelayDeadLetters").size();
        things("put", "beside the bomb 1");
        things("put", "bomb");
        things("put", "beside the bomb 2");
        cloud.settle(PATIENCE);
        assertThat(cloud.deadLetters("RelayDeadLetters")).hasSize(before + 1);
        assertThat(cloud.outbox())
                .extracting(Mail::subject)
                .contains("About beside the bomb 1", "About beside the bomb 2");
    }

    @Test
    void sendsAMessageThatFailsThreeTimesToTheDeadLettersAndNoOther() {
        things("event", "ThingSpam spam");
        things("event", "ThingFine");
        things("event", "Other");
        cloud.settle(PATIENCE);
        assertThat(cloud.deadLetters("MailDeadLetters"))
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains("ThingSpam spam"));
        assertThat(cloud.outbox())
                .extracting(Mail::subject)
                .contains("About ThingFine")
                .doesNotContain("About Other");
    }

    @Test
    void tellsOfAStoredObject() {
        String address = things("upload", "one/file.txt").body();
        assertThat(upload(address, "12345").statusCode()).isEqualTo(200);
        cloud.settle(PATIENCE);
        assertThat(stored("one/file.txt")).isTrue();
    }

    @Test
    void retriesAnAsynchronousCallAndThenReportsIt() {
        upload(things("upload", "bad.txt").body(), "12345");
        cloud.settle(PATIENCE);
        JsonNode report =
                Json.parse(cloud.deadLetters("StoredDeadLetters").getLast().body());
        assertThat(report.at("/requestContext/condition").asText()).isEqualTo("RetriesExhausted");
        assertThat(report.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(2);
        assertThat(report.at("/requestPayload/detail/object/key").asText()).isEqualTo("bad.txt");
        assertThat(report.at("/responsePayload/errorMessage").asText()).isEqualTo("bad object");
    }

    @Test
    void refusesAnUploadThatIsNotTheOneSigned() throws InterruptedException {
        String address = things("upload", "two.txt").body();
        assertThat(upload(address, "1234567").statusCode()).isEqualTo(403);
        assertThat(upload(address.replace("two.txt", "three.txt"), "12345").statusCode())
                .isEqualTo(403);
        assertThat(Fixture.send("PUT", URI.create(address), "12345", "content-type", "text/html", "if-none-match", "*")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Fixture.send("PUT", URI.create(address), "12345", "content-type", "text/plain")
                        .statusCode())
                .isEqualTo(403);
        assertThat(upload(address, "12345").statusCode()).isEqualTo(200);
        assertThat(upload(address, "67890").statusCode()).isEqualTo(412);
        String brief = things("upload", "brief.txt").body();
        Thread.sleep(2100);
        assertThat(upload(brief, "12345").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesASignedAddressTheRoleDoesNotCover() {
        assertThat(upload(things("upload-kept", "x.txt").body(), "12345").statusCode())
                .isEqualTo(403);
    }

    @Test
    void hidesThatAnObjectIsMissingFromWhoMayNotListTheBucket() {
        assertThat(things("missing", "nothing.txt").statusCode()).isEqualTo(403);
        assertThat(cloud.usedActions()).doesNotContain(new ActionUse("Things", "s3:ListBucket"));
    }

    @Test
    void refusesWhatTheRoleDoesNotAllow() {
        assertThat(things("put", "plain a").statusCode()).isEqualTo(200);
        assertThat(things("get", "plain a").body()).isEqualTo("true");
        assertThat(things("delete", "plain a").statusCode()).isEqualTo(400);
        assertThat(things("delete", "plain a").body()).isEqualTo("AccessDeniedException");
        assertThat(things("transact", "plain b").body()).isEqualTo("AccessDeniedException");
        assertThat(things("get", "plain b").body()).isEqualTo("false");
    }

    @Test
    void signsWithTheKeyOfTheTemplate() {
        assertThat(things("sign", "hello").body()).startsWith("M");
        assertThat(cloud.usedActions()).contains(new ActionUse("Things", "kms:Sign"));
    }

    @Test
    void namesTheActionsNobodyUsed() {
        assertThat(cloud.declaredActions())
                .contains(new ActionUse("Things", "s3:AbortMultipartUpload"))
                .doesNotContain(new ActionUse("Relay", "dynamodb:GetRecords"));
        assertThat(cloud.usedActions()).doesNotContain(new ActionUse("Things", "s3:AbortMultipartUpload"));
    }

    @Test
    void callsAScheduleWhenTheClockPassesIt() {
        cloud.settle(PATIENCE);
        cloud.clock().advance(Duration.ofDays(1));
        cloud.settle(PATIENCE);
    }

    @Test
    void servesTheConsoleApartFromTheApi() {
        URI console = cloud.console();
        things("event", "Thing<script>");
        cloud.settle(PATIENCE);
        String outbox = Fixture.send("GET", console.resolve("/outbox"), null).body();
        assertThat(outbox).contains("About Thing&lt;script&gt;").doesNotContain("<script>");
        String token =
                Fixture.send("GET", console.resolve("/token?as=anna"), null).body();
        assertThat(Fixture.send("GET", URI.create(cloud.address() + "/echo"), null, "authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Fixture.send("GET", URI.create(cloud.address() + "/outbox"), null)
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> moved =
                Fixture.send("POST", console.resolve("/local/clock"), "{\"now\":\"2030-01-01T00:00:00Z\"}");
        assertThat(Json.parse(moved.body()).get("now").asText()).startsWith("2030-01-01T00:00:0");
        for (String bad : List.of(
                "{\"now\":\"soon\"}",
                "{\"now\":\"9999-12-31T00:00:00Z\"}",
                "{\"freeze\":\"1999-12-31T23:59:59Z\"}",
                "{\"advance\":\"P1000000000D\"}",
                "{\"advance\":\"PT9223372036854775807S\"}")) {
            assertThat(Fixture.send("POST", console.resolve("/local/clock"), bad)
                            .statusCode())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(Json.parse(Fixture.send("GET", console.resolve("/local/clock"), null)
                                .body())
                        .get("now")
                        .asText())
                .as("what was refused moved nothing")
                .startsWith("2030-01-01T00:00");
    }

    @Test
    void twoCloudsShareNothing() {
        try (LocalCloud other = LocalCloud.start(Fixture.options())) {
            assertThat(other.outbox()).isEmpty();
            assertThat(other.address()).isNotEqualTo(cloud.address());
        }
    }

    @Test
    void aFunctionThatLacksAVariableFails() {
        String template = Fixture.template().replace("GREETING: hello", "OTHER: hello");
        try (LocalCloud broken = LocalCloud.start(Fixture.options().withTemplate(template))) {
            assertThat(Fixture.send("GET", URI.create(broken.address() + "/open/x"), null)
                            .statusCode())
                    .isEqualTo(500);
        }
        assertThatThrownBy(() -> LocalCloud.start(
                        Fixture.options().withTemplate(template).warmed()))
                .hasMessageContaining("Echo")
                .hasMessageContaining("greeting");
    }
}
