package id.sayembara.competition.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import id.sayembara.competition.CompetitionFixtures;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.JsonTree;
import id.sayembara.platform.edge.StoreTables;
import id.sayembara.wiring.CompetitionApiHandler;
import id.sayembara.wiring.PublicApiHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.PropertySource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Through CompetitionApi and PublicApi, from the first invitation to a revoked account, on real tables. */
class CompetitionDoorTest {
    private static final Instant NOW = CompetitionFixtures.NOW;

    private final StoreTables tables = StoreTables.local();
    private final String table = tables.create("byInstitution");
    private final Map<String, Object> settings = Map.of(
            "AWS_REGION",
            "ap-southeast-3",
            "AWS_ENDPOINT_URL_DYNAMODB",
            tables.endpoint().toString(),
            "COMPETITION_TABLE",
            table,
            "PROPOSALS_TABLE",
            "proposals",
            "RECEIPT_KEY",
            "key",
            "EVENTS_TABLE",
            tables.createEvents());
    private final CompetitionApiHandler api = new CompetitionApiHandler(builder());
    private final PublicApiHandler open = new PublicApiHandler(builder());
    private int keys;

    private ApplicationContextBuilder builder() {
        return ApplicationContext.builder()
                .environmentPropertySource(false)
                .singletons(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .propertySources(PropertySource.of(
                        "template",
                        settings,
                        PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                        PropertySource.Origin.of("test")));
    }

    @BeforeEach
    void inviteTheFirstSecretary() {
        Item first = Item.of("INVITATION#" + Digest.sha256Hex("first code"), "INVITATION")
                .text("id", Digest.sha256Hex("first code"))
                .text("role", "SECRETARIAT")
                .text("name", "Sri")
                .text("email", "sri@example.test")
                .text("salt", "00".repeat(16))
                .text("invitedBy", "deployment")
                .instant("expiresAt", NOW.plusSeconds(60))
                .flag("used", false);
        tables.tables()
                .transaction()
                .put(table, first, "attribute_not_exists(pk)")
                .commit();
        accept("sri", "first code");
    }

    @AfterEach
    void close() {
        api.getApplicationContext().close();
        open.getApplicationContext().close();
    }

    private record Answer(int status, Map<String, Object> body, Map<String, String> headers) {
        List<String> codes() {
            List<String> codes = new ArrayList<>();
            ((List<?>) body.getOrDefault("errors", List.of()))
                    .forEach(e -> codes.add((String) ((Map<?, ?>) e).get("code")));
            return codes;
        }
    }

    private static APIGatewayV2HTTPEvent event(String method, String path, String type, String body, String key) {
        String[] parts = path.split("\\?", 2);
        var http = new APIGatewayV2HTTPEvent.RequestContext.Http();
        http.setMethod(method);
        http.setPath(parts[0]);
        var request = new APIGatewayV2HTTPEvent.RequestContext();
        request.setHttp(http);
        request.setTimeEpoch(NOW.toEpochMilli());
        var event = new APIGatewayV2HTTPEvent();
        event.setRawPath(parts[0]);
        event.setRawQueryString(parts.length > 1 ? parts[1] : "");
        Map<String, String> query = new HashMap<>();
        if (parts.length > 1) {
            for (String pair : parts[1].split("&")) {
                query.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
            }
        }
        event.setQueryStringParameters(query);
        event.setHeaders(
                new HashMap<>(Map.of("accept", "application/json", "content-type", type, "idempotency-key", key)));
        event.setBody(body);
        event.setRequestContext(request);
        return event;
    }

    private Answer send(String person, APIGatewayV2HTTPEvent event) {
        var jwt = new APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT();
        jwt.setClaims(Map.of("iss", "issuer", "sub", person));
        var authorizer = new APIGatewayV2HTTPEvent.RequestContext.Authorizer();
        authorizer.setJwt(jwt);
        event.getRequestContext().setAuthorizer(authorizer);
        return answer(api.handleRequest(event, null));
    }

    private static Answer answer(APIGatewayV2HTTPResponse response) {
        return new Answer(response.getStatusCode(), JsonTree.object(response.getBody()), response.getHeaders());
    }

    private Answer get(String person, String path) {
        return send(person, event("GET", path, "application/json", null, "none"));
    }

    private Answer post(String person, String path, String type, String body) {
        return send(person, event("POST", path, type, body, "key-" + keys++));
    }

    private Answer post(String person, String path, String body) {
        return post(person, path, "application/json", body);
    }

    private Answer look(String path) {
        return answer(open.handleRequest(event("GET", path, "application/json", null, "none"), null));
    }

    private Answer accept(String person, String code) {
        return post(person, "/invitations/acceptance", "{\"code\":\"" + code + "\"}");
    }

    private void importAll() {
        assertThat(post("sri", "/institutions", "text/csv", EditionFiles.text("institutions.csv"))
                        .body())
                .isEqualTo(Map.of("added", 671L, "changed", 0L, "unchanged", 0L));
    }

    private void publish() {
        Answer imported =
                post("sri", "/editions/kipp-2025/versions", "application/yaml", EditionFiles.text("kipp-2025.yaml"));
        assertThat(imported.status()).isEqualTo(201);
        assertThat(imported.headers()).containsEntry("Location", "/editions/kipp-2025?version=1");
        assertThat(post("sri", "/editions/kipp-2025/versions/1/publication", "").status())
                .isEqualTo(200);
    }

    @Test
    @Rule("R8")
    void leadsFromTheFirstInvitationToARevokedAccount() {
        importAll();
        String admin =
                "{\"role\":\"INSTITUTION_ADMIN\",\"institution\":\"kota-3578\",\"name\":\"Budi\",\"email\":\"b@example.test\"}";
        var asked = event("POST", "/invitations", "application/json", admin, "the-same-key");
        Answer invited = send("sri", asked);
        assertThat(invited.status()).isEqualTo(201);
        assertThat(send("sri", asked).body()).as("asked again").isEqualTo(invited.body());
        assertThat(accept("budi", (String) invited.body().get("code")).status()).isEqualTo(201);

        Answer unit = post(
                "budi",
                "/invitations",
                "{\"role\":\"UNIT\",\"institution\":\"bumd-04\",\"unitName\":\"Pelayanan\",\"name\":\"Wati\",\"email\":\"w@example.test\"}");
        Answer joined = accept("wati", (String) unit.body().get("code"));
        Answer me = get("wati", "/me");
        assertThat(me.body())
                .isEqualTo(Map.of(
                        "id", joined.body().get("member"),
                        "role", "UNIT",
                        "institution", "bumd-04",
                        "unit", Map.of("id", unit.body().get("unit"), "name", "Pelayanan"),
                        "name", "Wati",
                        "email", "w@example.test",
                        "revoked", false));
        assertThat((List<?>) get("budi", "/institutions/bumd-04/members").body().get("items"))
                .hasSize(1);

        assertThat(post("budi", "/members/" + joined.body().get("member") + "/revocation", "")
                        .status())
                .isEqualTo(200);
        assertThat(get("wati", "/me").status()).isEqualTo(403);
    }

    @Test
    @Rule({"R1", "R7"})
    void showsAnyoneThePublishedTimeline() {
        assertThat(look("/public/editions/kipp-2025/timeline").status()).isEqualTo(404);
        publish();

        Answer timeline = look("/public/editions/kipp-2025/timeline");

        assertThat(timeline.body())
                .containsEntry("now", "2025-04-10T03:00:00Z")
                .containsEntry("zone", "Asia/Jakarta")
                .containsEntry("open", List.of("drafting", "submission"));
        Map<?, ?> submission = (Map<?, ?>) ((List<?>) timeline.body().get("windows")).get(1);
        assertThat(submission.get("closes"))
                .isEqualTo(Map.of(
                        "at", "2025-06-03T16:59:00Z",
                        "wib", "2025-06-03T23:59:00+07:00",
                        "wita", "2025-06-04T00:59:00+08:00",
                        "wit", "2025-06-04T01:59:00+09:00"));
    }

    @Test
    @Rule("R14")
    void showsAnyoneTheFormsWithWhatIsProvisional() {
        publish();

        Answer edition = look("/public/editions/kipp-2025");

        assertThat(edition.body()).containsEntry("version", 1L);
        assertThat((List<?>) edition.body().get("groups")).hasSize(2);
        assertThat(edition.body().get("provisional").toString()).contains("/groups/0/form/8/weight");
        assertThat(get("sri", "/editions/kipp-2025").body()).isEqualTo(edition.body());
        assertThat(get("sri", "/editions?limit=1").body())
                .isEqualTo(Map.of("items", List.of(Map.of("id", "kipp-2025", "newest", 1L, "inForce", 1L))));
    }

    @Test
    @Rule("R18")
    void saysEveryFaultOfAnEditionWithItsPlace() {
        String bad = EditionFiles.text("kipp-2025.yaml").replaceFirst("weight: 10", "weight: 11");

        Answer refused = post("sri", "/editions/kipp-2025/versions", "application/yaml", bad + "\nid: twice\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(refused.codes()).containsExactlyInAnyOrder("twice", "weights-not-100", "weights-differ");
        Map<?, ?> first = (Map<?, ?>) ((List<?>) refused.body().get("errors")).getFirst();
        assertThat(((Map<?, ?>) first.get("facts")).keySet().toString()).contains("line", "column");
    }

    @Test
    void refusesBadParametersAndFields() {
        assertThat(get("sri", "/institutions?limit=0").status()).isEqualTo(400);
        assertThat(get("sri", "/institutions?limit=101").status()).isEqualTo(400);
        assertThat(get("sri", "/institutions?limit=all").status()).isEqualTo(400);
        assertThat(get("sri", "/institutions?after=*").status()).isEqualTo(400);
        assertThat(get("sri", "/editions/kipp-2025?version=0").status()).isEqualTo(400);
        assertThat(post("sri", "/invitations", "[]").status()).isEqualTo(400);
        assertThat(post("sri", "/invitations", "{\"role\":\"KING\",\"email\":\"nobody\",\"extra\":1}")
                        .codes())
                .containsExactlyInAnyOrder("not-a-choice", "missing", "not-an-address", "unknown-field");
        assertThat(post("sri", "/institutions", "text/csv", "x".repeat(256 * 1024 + 1))
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "wati@example.test, true",
        "wati.dinkes+kipp@mail.surabaya-kota.go.id, true",
        "o'neil_2@x1.example, true",
        "wati, false",
        "wati@localhost, false",
        "wati@example.test\\u200b, false",
        "wati@example.test\\u202e, false",
        "wäti@example.test, false",
        "wati@exämple.test, false",
        "wati@example..test, false",
        "wati@-example.test, false",
        "wati@example.test., false",
        ".wati@example.test, false",
        "wa..ti@example.test, false",
        "(a)wati@example.test, false",
        "a:wati@example.test, false",
        "wati@[127.0.0.1], false",
    })
    void takesAnAddressThatMailReaches(String email, boolean taken) {
        String offer = "{\"role\":\"AUDITOR\",\"name\":\"Wati\",\"email\":\"" + email + "\"}";

        Answer answer = post("sri", "/invitations", offer);

        assertThat(answer.status()).isEqualTo(taken ? 201 : 422);
        if (!taken) {
            assertThat(answer.codes()).containsExactly("not-an-address");
        }
    }

    @Test
    void refusesAnAddressOfAnyLength() {
        String email = "w@" + "a.".repeat(100_000) + "test";

        Answer answer =
                post("sri", "/invitations", "{\"role\":\"AUDITOR\",\"name\":\"Wati\",\"email\":\"" + email + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes()).containsExactly("too-long");
    }

    @Test
    void pagesThroughAllInstitutions() {
        importAll();
        List<Object> ids = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String after = next.get().isEmpty() ? "" : "&after=" + next.get();
            Answer page = get("sri", "/institutions?limit=100" + after);
            ((List<?>) page.body().get("items")).forEach(i -> ids.add(((Map<?, ?>) i).get("id")));
            next = Optional.ofNullable((String) page.body().get("next"));
        }

        assertThat(ids).hasSize(671).doesNotHaveDuplicates();
    }
}
