package id.sayembara.document.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Institutions;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Actors;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.FakeBus;
import id.sayembara.platform.edge.JsonTree;
import id.sayembara.platform.edge.StoreTables;
import id.sayembara.proposal.ProposalDoors;
import id.sayembara.proposal.ProposalFixtures;
import id.sayembara.proposal.ProposalStore;
import id.sayembara.wiring.ProposalApiHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Through the two functions that documents have, with real tables and buckets; proposals and accounts are in memory. */
@Rule("R16")
class DocumentDoorTest {
    private static final Instant AT = ProposalFixtures.DRAFTING;
    private static final byte[] FILE = SampleFiles.pdf(2);

    private final StoreTables tables = StoreTables.local();
    private final TestBuckets buckets = TestBuckets.local();
    private final FakeBus bus = new FakeBus();
    private final Map<String, Object> settings = Map.ofEntries(
            Map.entry("AWS_REGION", "ap-southeast-3"),
            Map.entry("AWS_ENDPOINT_URL_S3", buckets.endpoint().toString()),
            Map.entry("AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint().toString()),
            Map.entry("AWS_ENDPOINT_URL_EVENTBRIDGE", bus.endpoint().toString()),
            Map.entry("COMPETITION_TABLE", "competition"),
            Map.entry("PROPOSALS_TABLE", "proposals"),
            Map.entry("INNOVATIONS_TABLE", "innovations"),
            Map.entry("DOCUMENTS_TABLE", tables.create()),
            Map.entry("EVENTS_TABLE", tables.createEvents()),
            Map.entry("UPLOADS_BUCKET", buckets.create("uploads")),
            Map.entry("DOCUMENTS_BUCKET", buckets.create("documents")),
            Map.entry("EVENT_BUS", "sayembara-test"));
    private final ProposalDoors world = new ProposalDoors();
    private final ProposalApiHandler api = new ProposalApiHandler(builder()
            .beanDefinitions(
                    in(ProposalStore.class, world.store()),
                    in(Editions.class, world.editions()),
                    in(Institutions.class, world.institutions()),
                    in(Actors.class, world.actors())));
    private final DocumentArrivedHandler arrived = new DocumentArrivedHandler(builder());
    private final String proposal = world.draft();
    private int keys;

    @AfterEach
    void close() {
        api.getApplicationContext().close();
        arrived.getApplicationContext().close();
        bus.close();
    }

    private ApplicationContextBuilder builder() {
        return ApplicationContext.builder()
                .environmentPropertySource(false)
                .singletons(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(TestBuckets.KEY, TestBuckets.SECRET)))
                .propertySources(PropertySource.of(
                        "template",
                        settings,
                        PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                        PropertySource.Origin.of("test")));
    }

    private static <T> RuntimeBeanDefinition<T> in(Class<T> type, T bean) {
        return RuntimeBeanDefinition.builder(type, () -> bean)
                .singleton(true)
                .replaces(type)
                .build();
    }

    private APIGatewayV2HTTPResponse send(Actor actor, Instant at, String method, String path, String body) {
        var http = new APIGatewayV2HTTPEvent.RequestContext.Http();
        http.setMethod(method);
        http.setPath(path);
        var jwt = new APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT();
        jwt.setClaims(Map.of("iss", "issuer", "sub", actor.member()));
        var authorizer = new APIGatewayV2HTTPEvent.RequestContext.Authorizer();
        authorizer.setJwt(jwt);
        var request = new APIGatewayV2HTTPEvent.RequestContext();
        request.setHttp(http);
        request.setTimeEpoch(at.toEpochMilli());
        request.setAuthorizer(authorizer);
        Map<String, String> headers = new HashMap<>(Map.of("accept", "application/json"));
        headers.put("content-type", "application/json");
        headers.put("idempotency-key", "door-" + keys++);
        var event = new APIGatewayV2HTTPEvent();
        event.setRawPath(path);
        event.setRawQueryString("");
        event.setHeaders(headers);
        event.setBody(body);
        event.setRequestContext(request);
        return api.handleRequest(event, null);
    }

    private APIGatewayV2HTTPResponse ticket(String body) {
        return send(ProposalFixtures.UNIT, AT, "POST", "/proposals/" + proposal + "/documents", body);
    }

    private static String wanted(String question, String name, String type, long length, String sha256) {
        return "{\"question\":\"%s\",\"fileName\":\"%s\",\"type\":\"%s\",\"length\":%d,\"sha256\":\"%s\"}"
                .formatted(question, name, type, length, sha256);
    }

    private static String wanted() {
        return wanted("bukti", "bukti kerja.pdf", "application/pdf", FILE.length, Digest.sha256Hex(FILE));
    }

    private static Map<String, Object> json(APIGatewayV2HTTPResponse response) {
        return JsonTree.object(response.getBody());
    }

    /** Status, slug and every finding of a refusal. */
    private static String problem(APIGatewayV2HTTPResponse response) {
        assertThat(response.getHeaders()).containsEntry("Content-Type", "application/problem+json");
        StringBuilder text = new StringBuilder(
                response.getStatusCode() + " " + ((String) json(response).get("type")).replace("/problems/", ""));
        if (json(response).get("errors") instanceof List<?> errors) {
            errors.forEach(e -> text.append(' ')
                    .append(((Map<?, ?>) e).get("pointer"))
                    .append(' ')
                    .append(((Map<?, ?>) e).get("code")));
        }
        return text.toString();
    }

    private static HttpResponse<byte[]> http(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Does what a ticket says, and nothing it does not say. */
    private static void upload(Map<String, Object> ticket, byte[] file) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create((String) ticket.get("url")))
                .method((String) ticket.get("method"), HttpRequest.BodyPublishers.ofByteArray(file));
        ((Map<?, ?>) ticket.get("headers")).forEach((name, value) -> request.header((String) name, (String) value));
        assertThat(http(request.build()).statusCode()).isEqualTo(200);
    }

    private ScheduledEvent announced(int entry) {
        Map<String, Object> put = bus.taken().get(entry);
        assertThat(put).containsEntry("Source", "sayembara.documents").containsEntry("DetailType", "Object Created");
        ScheduledEvent event = new ScheduledEvent();
        event.setSource((String) put.get("Source"));
        event.setDetailType((String) put.get("DetailType"));
        event.setDetail(JsonTree.object((String) put.get("Detail")));
        return event;
    }

    @Test
    void leadsFromATicketToADownloadEvenWhenStorageTellsNobody() {
        var answer = ticket(wanted());
        assertThat(answer.getStatusCode()).isEqualTo(201);
        String id = (String) json(answer).get("documentId");
        assertThat(answer.getHeaders()).containsEntry("Location", "/documents/" + id);
        upload(json(answer), FILE);

        // storage's event never comes; somebody asks, a little later
        String path = "/documents/" + id;
        var awaited = send(ProposalFixtures.UNIT, AT.plusSeconds(9), "GET", path, null);
        assertThat(json(awaited)).containsEntry("state", "AWAITED").containsEntry("fileName", "bukti kerja.pdf");
        assertThat(awaited.getHeaders()).containsEntry("ETag", "\"1\"");
        assertThat(bus.taken()).isEmpty();
        assertThat(problem(send(ProposalFixtures.UNIT, AT, "GET", path + "/download", null)))
                .isEqualTo("409 document-not-accepted");
        send(ProposalFixtures.UNIT, AT.plusSeconds(10), "GET", path, null);
        assertThat(arrived.handleRequest(announced(0), null)).isEqualTo("ACCEPTED");

        var accepted = send(ProposalFixtures.UNIT, AT.plusSeconds(11), "GET", path, null);
        assertThat(json(accepted))
                .containsOnlyKeys(
                        "id", "proposal", "question", "fileName", "type", "length", "sha256", "state", "requestedAt")
                .containsEntry("state", "ACCEPTED");
        assertThat(accepted.getHeaders()).containsEntry("ETag", "\"3\"");
        var list = send(ProposalFixtures.UNIT, AT, "GET", "/proposals/" + proposal + "/documents", null);
        assertThat((List<?>) json(list).get("documents")).hasSize(1);
        var download = send(ProposalFixtures.UNIT, AT, "GET", path + "/download", null);
        assertThat(json(download)).containsOnlyKeys("url", "expiresAt");
        var fetched =
                http(HttpRequest.newBuilder(URI.create((String) json(download).get("url")))
                        .build());
        assertThat(fetched.body()).isEqualTo(FILE);
        assertThat(fetched.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment; filename=\"bukti kerja.pdf\"");
    }

    @Test
    void tellsWhyADocumentWasRefused() {
        byte[] locked = SampleFiles.encryptedPdf("secret");
        var answer =
                ticket(wanted("bukti", "terkunci.pdf", "application/pdf", locked.length, Digest.sha256Hex(locked)));
        upload(json(answer), locked);
        String path = "/documents/" + json(answer).get("documentId");
        send(ProposalFixtures.UNIT, AT.plusSeconds(10), "GET", path, null);
        assertThat(arrived.handleRequest(announced(0), null)).isEqualTo("REFUSED");

        assertThat(json(send(ProposalFixtures.UNIT, AT, "GET", path, null)))
                .containsEntry("state", "REFUSED")
                .containsEntry("reason", "ENCRYPTED");
    }

    @Test
    void answersEveryFaultOfARequestAtOnceAndGivesNoTicket() {
        String sha256 = Digest.sha256Hex(FILE);

        assertThat(problem(ticket("{}")))
                .isEqualTo("422 invalid-fields /question missing /fileName missing /type missing /length missing"
                        + " /sha256 missing");
        assertThat(problem(ticket(wanted("bukti", "a/b.pdf", "text/html", 0, "ABC"))))
                .isEqualTo("422 invalid-fields /fileName not-a-file-name /type not-a-choice /length out-of-bounds"
                        + " /sha256 not-a-sha256");
        assertThat(problem(ticket(wanted("bukti", "a\\r\\nb.pdf", "application/pdf", 10, sha256))))
                .isEqualTo("422 invalid-fields /fileName not-a-file-name");
        assertThat(problem(ticket(wanted("bukti", "a.pdf", "application/pdf", 2_097_153, sha256))))
                .isEqualTo("422 invalid-fields /length out-of-bounds");
        assertThat(problem(ticket(wanted("bukti", "a.png", "image/png", 10, sha256))))
                .isEqualTo("422 invalid-fields /type not-a-choice");
        assertThat(problem(ticket(wanted("latar", "a.pdf", "application/pdf", 10, sha256))))
                .isEqualTo("422 invalid-fields /question takes-no-documents");
        assertThat(problem(ticket("{\"question\":\"bukti\",\"fileName\":\"a.pdf\",\"type\":\"application/pdf\","
                        + "\"length\":10,\"sha256\":\"" + sha256 + "\",\"key\":\"x\"}")))
                .isEqualTo("422 invalid-fields /key unknown-field");
        assertThat(problem(ticket("["))).isEqualTo("400 unparsable-body");

        var list = send(ProposalFixtures.UNIT, AT, "GET", "/proposals/" + proposal + "/documents", null);
        assertThat(list.getBody()).isEqualTo("{\"documents\":[]}");
    }

    @Test
    void refusesForeignersWrongRolesAndTheWrongTime() {
        String id = (String) json(ticket(wanted())).get("documentId");
        String documents = "/proposals/" + proposal + "/documents";

        assertThat(problem(send(ProposalFixtures.SECRETARIAT, AT, "GET", "/documents/" + id, null)))
                .isEqualTo("403 forbidden");
        assertThat(problem(send(ProposalFixtures.UNIT, AT, "GET", "/documents/" + id + "0", null)))
                .isEqualTo("404 not-found");
        assertThat(problem(send(ProposalFixtures.UNIT, AT, "GET", "/documents/nothing/download", null)))
                .isEqualTo("404 not-found");
        assertThat(problem(send(ProposalFixtures.UNIT, AT, "POST", "/proposals/01JTIDAKADA/documents", wanted())))
                .isEqualTo("404 not-found");
        assertThat(problem(send(ProposalFixtures.ADMIN, AT, "POST", documents, wanted())))
                .isEqualTo("409 attaching-closed");
        assertThat(problem(send(ProposalFixtures.UNIT, ProposalFixtures.DRAFTING_CLOSES, "POST", documents, wanted())))
                .isEqualTo("409 window-closed");
    }

    @Test
    void aBusThatFailsDoesNotKeepAnyoneFromSeeingTheDocument() {
        String id = (String) json(ticket(wanted())).get("documentId");
        bus.breaks();

        assertThat(send(ProposalFixtures.UNIT, AT.plusSeconds(10), "GET", "/documents/" + id, null)
                        .getStatusCode())
                .isEqualTo(200);
    }
}
