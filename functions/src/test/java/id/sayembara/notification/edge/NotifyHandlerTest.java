package id.sayembara.notification.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.StoreTables;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The function behind the queue, with real tables and something that answers as SES does. */
@Rule("R39")
class NotifyHandlerTest {
    private final StoreTables tables = StoreTables.local();
    private final String competition = tables.create("byInstitution");
    private final String proposals = tables.create("byInstitution", "byState");
    private final String notification = tables.create();
    private final FakeSes ses = new FakeSes();
    private NotifyHandler function;

    @BeforeEach
    void start() {
        function = new NotifyHandler(ApplicationContext.builder()
                .environmentPropertySource(false)
                .singletons(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .propertySources(PropertySource.of(
                        "template",
                        Map.of(
                                "AWS_REGION",
                                "ap-southeast-3",
                                "AWS_ENDPOINT_URL_DYNAMODB",
                                tables.endpoint().toString(),
                                "AWS_ENDPOINT_URL_SESV2",
                                ses.endpoint().toString(),
                                "COMPETITION_TABLE",
                                competition,
                                "PROPOSALS_TABLE",
                                proposals,
                                "NOTIFICATION_TABLE",
                                notification,
                                "MAIL_FROM",
                                "no-reply@sayembara.example",
                                "WEB_ORIGIN",
                                "https://web.example"),
                        PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                        PropertySource.Origin.of("test"))));
        tables.tables()
                .transaction()
                .put(
                        competition,
                        Item.of("INVITATION#INV", "INVITATION")
                                .text("id", "INV")
                                .text("role", "UNIT")
                                .text("institution", "kab-1101")
                                .text("unit", "U1")
                                .text("unitName", "Puskesmas")
                                .text("name", "Dewi")
                                .text("email", "dewi@example.org")
                                .text("salt", "00")
                                .text("invitedBy", "M")
                                .text("expiresAt", "2025-06-17T00:00:00Z")
                                .flag("used", false),
                        "attribute_not_exists(pk)")
                .commit();
    }

    @AfterEach
    void stop() {
        function.getApplicationContext().close();
        ses.close();
    }

    private static String invited(int sequence, String invitation) {
        return """
                {"detail-type":"InstitutionMemberInvited","source":"sayembara","detail":{"edition":"-","subject":"invitation/%s",\
                "sequence":%d,"previous":"","type":"InstitutionMemberInvited","actor":"M","role":"SECRETARIAT",\
                "at":"2025-06-03T00:00:00Z","body":{"invitation":"%s","expiresAt":"2025-06-17T00:00:00Z"},"commitments":{}}}""".formatted(invitation, sequence, invitation);
    }

    private List<String> failed(String... bodies) {
        List<SQSEvent.SQSMessage> messages = new ArrayList<>();
        for (String body : bodies) {
            SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
            message.setMessageId("m" + messages.size());
            message.setBody(body);
            messages.add(message);
        }
        SQSEvent batch = new SQSEvent();
        batch.setRecords(messages);
        return function.handleRequest(batch, null).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private String state(int sequence) {
        return tables.tables()
                .get(notification, "DELIVERY#invitation/INV#" + sequence + "#INV#MEMBER_INVITED", "DELIVERY")
                .orElseThrow()
                .text("state");
    }

    @Test
    void sendsOneMailHoweverOftenTheMessageComes() {
        assertThat(failed(invited(1, "INV"), invited(1, "INV"))).isEmpty();
        assertThat(failed(invited(1, "INV"))).isEmpty();

        assertThat(ses.requests())
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .contains(
                                "dewi@example.org",
                                "no-reply@sayembara.example",
                                "Undangan akun",
                                "https://web.example/"));
        assertThat(state(1)).isEqualTo("SENT");
    }

    @Test
    void tellsAUnitOfItsProposalByTheTitleItHasNow() {
        tables.tables()
                .transaction()
                .put(
                        competition,
                        Item.of("MEMBER#M1", "MEMBER")
                                .text("id", "M1")
                                .text("person", "p")
                                .text("role", "UNIT")
                                .text("institution", "kab-1101")
                                .text("unit", "U1")
                                .text("unitName", "Puskesmas")
                                .text("name", "Siti")
                                .text("email", "siti@example.org")
                                .text("salt", "00")
                                .json("former", List.of())
                                .flag("revoked", false)
                                .text("gsi1pk", "MEMBERS#kab-1101")
                                .text("gsi1sk", "UNIT#M1"),
                        "attribute_not_exists(pk)")
                .put(
                        proposals,
                        Item.of("PROPOSAL#P1", "STATE").text("title", "Sambang Lansia"),
                        "attribute_not_exists(pk)")
                .commit();

        assertThat(failed("""
                {"detail":{"edition":"kipp-2025","subject":"proposal/P1","sequence":4,"type":"ProposalReturned",\
                "at":"2025-06-03T00:00:00Z","body":{"proposal":"P1","institution":"kab-1101","unit":"U1"}}}""")).isEmpty();

        assertThat(ses.requests())
                .singleElement()
                .satisfies(request -> assertThat(request).contains("siti@example.org", "Sambang Lansia"));
    }

    @Test
    void givesBackOnlyWhatFailed() {
        assertThat(failed("poison", invited(1, "INV"), "{}")).containsExactly("m0", "m2");
        assertThat(ses.requests()).hasSize(1);
    }

    @Test
    void dropsAndRecordsWhatNobodyCanBeToldOf() {
        assertThat(failed(invited(1, "GONE"))).isEmpty();

        assertThat(tables.tables()
                        .get(notification, "DROPPED#invitation/GONE#1", "DROPPED")
                        .orElseThrow()
                        .text("reason"))
                .isEqualTo("nobody is left to tell");
    }

    @Test
    void aThrottledMailIsTriedAgainByTheQueueAndNotByTheClient() {
        ses.answers(429, "TooManyRequestsException");
        assertThat(failed(invited(1, "INV"))).containsExactly("m0");
        assertThat(ses.requests()).hasSize(1);
        assertThat(state(1)).isEqualTo("RELEASED");

        ses.answers(200, "");
        assertThat(failed(invited(1, "INV"))).isEmpty();
        assertThat(state(1)).isEqualTo("SENT");
    }

    @Test
    void aRejectedMailIsFinal() {
        ses.answers(400, "MessageRejected");
        assertThat(failed(invited(1, "INV"))).isEmpty();
        assertThat(state(1)).isEqualTo("REFUSED");
        assertThat(failed(invited(1, "INV"))).isEmpty();
        assertThat(ses.requests()).hasSize(1);
    }

    @Test
    void aSenderThatIsNotSetUpIsNoFaultOfTheMessage() {
        ses.answers(400, "MessageRejected", "Email address is not verified. The following identities failed the check");
        assertThat(failed(invited(1, "INV"))).containsExactly("m0");
        assertThat(state(1)).isEqualTo("RELEASED");
        ses.answers(400, "BadRequestException");
        assertThat(failed(invited(1, "INV"))).containsExactly("m0");
        assertThat(state(1)).isEqualTo("RELEASED");
    }

    @Test
    void aMailWhoseAnswerWasLostIsNeverSentAgain() {
        ses.answers(0, "");
        assertThat(failed(invited(1, "INV"))).containsExactly("m0");
        ses.answers(200, "");
        assertThat(failed(invited(1, "INV"))).containsExactly("m0");
        assertThat(failed(invited(1, "INV"))).containsExactly("m0");

        assertThat(ses.requests()).hasSize(1);
        assertThat(state(1)).isEqualTo("CLAIMED");
    }

    @Test
    void aMailServiceThatCannotBeReachedIsTriedAgain() {
        ses.close();
        assertThat(failed(invited(1, "INV"))).containsExactly("m0");

        assertThat(state(1)).isEqualTo("RELEASED");
    }
}
