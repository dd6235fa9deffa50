package id.sayembara.proposal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Institutions;
import id.sayembara.document.Addresses;
import id.sayembara.document.Documents;
import id.sayembara.document.Rechecks;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Actors;
import id.sayembara.platform.Rule;
import id.sayembara.platform.Seal;
import id.sayembara.platform.SealCheck;
import id.sayembara.platform.edge.JsonTree;
import id.sayembara.proposal.ManifestStore;
import id.sayembara.proposal.ProposalDoors;
import id.sayembara.proposal.ProposalFixtures;
import id.sayembara.proposal.ProposalStore;
import id.sayembara.proposal.ScreeningStore;
import id.sayembara.proposal.Screenings;
import id.sayembara.proposal.SealStore;
import id.sayembara.proposal.SealedSet;
import id.sayembara.wiring.ProposalApiHandler;
import id.sayembara.wiring.PublicApiHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.context.env.PropertySource;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Through the handlers that Lambda calls, with the gateway's events, over stores in memory. */
class ProposalDoorTest {
    private final ProposalDoors world = new ProposalDoors();
    private final ProposalApiHandler api = new ProposalApiHandler(builder());
    private final PublicApiHandler open = new PublicApiHandler(builder());
    private int keys;

    @AfterEach
    void close() {
        api.getApplicationContext().close();
        open.getApplicationContext().close();
    }

    @Test
    @Rule({"R8", "R15", "R17"})
    void leadsFromTheFirstAnswerToAReceiptAnyoneCanVerify() {
        var started = send(
                ProposalFixtures.UNIT,
                ProposalFixtures.DRAFTING,
                "POST",
                "/proposals",
                null,
                "{\"edition\":\"lomba-2025\",\"group\":\"umum\"}");
        assertThat(started.getStatusCode()).isEqualTo(201);
        String id = (String) json(started).get("id");
        assertThat(started.getHeaders())
                .containsEntry("Location", "/proposals/" + id)
                .containsEntry("ETag", "\"1\"");

        Map<String, String> answers = Map.of(
                "judul", "\"Siap Antar\"",
                "mulai", "\"2022-01-31\"",
                "kategori", "\"kesehatan\"",
                "latar", "\"Antrean panjang.\"",
                "inovator", "[{\"name\":\"Siti\",\"part\":\"\",\"stated\":true}]");
        answers.forEach((question, value) -> {
            var saved = send(
                    ProposalFixtures.UNIT,
                    ProposalFixtures.DRAFTING,
                    "PUT",
                    "/proposals/" + id + "/answers/" + question,
                    "\"0\"",
                    "{\"value\":" + value + "}");
            assertThat(saved.getStatusCode()).isEqualTo(200);
            assertThat(saved.getHeaders()).containsEntry("ETag", "\"1\"");
        });
        var stale = send(
                ProposalFixtures.UNIT,
                ProposalFixtures.DRAFTING,
                "PUT",
                "/proposals/" + id + "/answers/latar",
                "\"0\"",
                "{\"value\":\"Punya saya\"}");
        assertThat(stale.getStatusCode()).isEqualTo(412);
        assertThat(stale.getBody()).contains("\"yours\":\"Punya saya\"", "\"value\":\"Antrean panjang.\"");

        var findings = send(
                ProposalFixtures.UNIT, ProposalFixtures.DRAFTING, "GET", "/proposals/" + id + "/findings", null, null);
        assertThat(findings.getBody()).isEqualTo("{\"findings\":[]}");
        assertThat(send(
                                ProposalFixtures.UNIT,
                                ProposalFixtures.DRAFTING,
                                "POST",
                                "/proposals/" + id + "/hand-over",
                                "\"1\"",
                                null)
                        .getStatusCode())
                .isEqualTo(200);
        var submitted = send(
                ProposalFixtures.ADMIN,
                ProposalFixtures.SUBMITTING,
                "POST",
                "/proposals/" + id + "/submission",
                "\"2\"",
                null);
        assertThat(submitted.getStatusCode()).isEqualTo(200);
        assertThat(json(submitted)).containsEntry("receivedAt", ProposalFixtures.SUBMITTING.toString());

        var verified = open.handleRequest(
                event(
                        null,
                        ProposalFixtures.SUBMITTING,
                        "POST",
                        "/public/receipts/verification",
                        null,
                        "{\"receipt\":\"" + json(submitted).get("signed") + "\"}"),
                null);
        assertThat(json(verified)).containsEntry("ours", true).containsEntry("fate", "STANDS");
        var refused = open.handleRequest(
                event(
                        null,
                        ProposalFixtures.SUBMITTING,
                        "POST",
                        "/public/receipts/verification",
                        null,
                        "{\"receipt\":\"a.b.c\"}"),
                null);
        assertThat(refused.getBody()).isEqualTo("{\"ours\":false}");

        var sheet =
                json(send(ProposalFixtures.ADMIN, ProposalFixtures.SUBMITTING, "GET", "/proposals/" + id, null, null));
        assertThat((List<?>) ((Map<?, ?>) sheet.get("workspace")).get("answers"))
                .hasSize(5);
        var outline =
                send(ProposalFixtures.SECRETARIAT, ProposalFixtures.SUBMITTING, "GET", "/proposals/" + id, null, null);
        assertThat(json(outline)).containsOnlyKeys("proposal");
        assertThat(outline.getBody()).doesNotContain("Siti").doesNotContain("Antrean");
        var list = json(send(
                ProposalFixtures.SECRETARIAT,
                ProposalFixtures.SUBMITTING,
                "GET",
                "/proposals?edition=lomba-2025",
                null,
                null));
        assertThat((List<?>) list.get("items")).hasSize(1);
        assertThat(send(
                                ProposalFixtures.ADMIN,
                                ProposalFixtures.SUBMITTING,
                                "POST",
                                "/proposals/" + id + "/withdrawal",
                                "\"3\"",
                                null)
                        .getBody())
                .contains("\"state\":\"WITHDRAWN\"");
    }

    @Test
    @Rule("R6")
    void showsAnyoneTheSealOnceThereIsOne() {
        String seal = "/public/editions/lomba-2025/seal";
        var before = open.handleRequest(event(null, ProposalFixtures.SUBMITTING, "GET", seal, null, null), null);
        assertThat(problem(before)).isEqualTo("404 not-found");

        SealedSet sealed = world.sealed();

        var shown = open.handleRequest(event(null, ProposalFixtures.SUBMITTING, "GET", seal, null, null), null);
        assertThat(json(shown))
                .isEqualTo(Map.of(
                        "edition",
                        "lomba-2025",
                        "root",
                        sealed.root(),
                        "count",
                        0L,
                        "rulesVersion",
                        1L,
                        "sealedAt",
                        sealed.sealedAt().toString()));
    }

    @Test
    @Rule({"R13", "R20"})
    void leadsTheSecretariatThroughTheScreening() {
        String id = world.screened();
        String screening = "/screening/" + id;

        var list = json(screen(ProposalFixtures.AUDITOR, "GET", "/screening?edition=lomba-2025&limit=1", null, null));
        assertThat(list.get("items"))
                .isEqualTo(List.of(Map.of(
                        "proposal", id,
                        "edition", "lomba-2025",
                        "group", "umum",
                        "institution", "kab-3404",
                        "title", "Bank Sampah Desa",
                        "category", "kesehatan",
                        "state", "WAITING",
                        "reasons", List.of(),
                        "findings", 0L,
                        "version", 1L)));
        var second = json(screen(
                ProposalFixtures.AUDITOR,
                "GET",
                "/screening?edition=lomba-2025&group=umum&state=WAITING&after=" + list.get("next"),
                null,
                null));
        assertThat(second).containsOnlyKeys("items");
        assertThat((List<?>) second.get("items")).hasSize(1);

        var sheet = json(screen(ProposalFixtures.SECRETARIAT, "GET", screening, null, null));
        assertThat(sheet).containsOnlyKeys("screening", "submitted", "findings", "similar");
        assertThat(((Map<?, ?>) ((List<?>) sheet.get("similar")).getFirst()).get("institution"))
                .isEqualTo("kab-3402");
        Map<?, ?> submitted = (Map<?, ?>) sheet.get("submitted");
        assertThat(submitted.get("personal")).isEqualTo(List.of("inovator"));
        assertThat(((Map<?, ?>) submitted.get("answers")).get("latar")).isEqualTo("Antrean panjang setiap pagi.");
        var audited = screen(ProposalFixtures.AUDITOR, "GET", screening, null, null);
        assertThat(json(audited)).containsOnlyKeys("screening", "submitted", "findings");
        assertThat(audited.getBody()).doesNotContain("kab-3402");

        String document = id + "-1";
        var download =
                screen(ProposalFixtures.AUDITOR, "GET", screening + "/documents/" + document + "/download", null, null);
        assertThat(json(download)).containsEntry("url", "https://storage/" + document);

        String decision = screening + "/decision";
        assertThat(problem(screen(ProposalFixtures.SECRETARIAT, "POST", decision, "\"1\"", "{\"decision\":\"MAYBE\"}")))
                .isEqualTo("422 invalid-fields /decision not-a-choice");
        assertThat(problem(
                        screen(ProposalFixtures.SECRETARIAT, "POST", decision, "\"1\"", "{\"decision\":\"REJECT\"}")))
                .isEqualTo("422 screening-decision-invalid /reasons missing");
        assertThat(problem(screen(ProposalFixtures.SECRETARIAT, "POST", decision, null, "{\"decision\":\"PASS\"}")))
                .isEqualTo("428 version-missing");
        var decided = screen(
                ProposalFixtures.SECRETARIAT,
                "POST",
                decision,
                "\"1\"",
                "{\"decision\":\"REJECT\",\"reasons\":[\"duplikasi\"],\"note\":\"Mirip.\"}");
        assertThat(decided.getHeaders()).containsEntry("ETag", "\"2\"");
        assertThat(json(decided)).containsEntry("state", "REJECTED").containsEntry("reasons", List.of("duplikasi"));
        assertThat(json(screen(
                        ProposalFixtures.SECRETARIAT, "GET", "/screening/counts?edition=lomba-2025", null, null)))
                .isEqualTo(Map.of(
                        "edition", "lomba-2025", "groups", Map.of("umum", Map.of("REJECTED", 1L, "WAITING", 1L))));
        assertThat(problem(screen(
                        ProposalFixtures.SECRETARIAT, "GET", "/screening?edition=lomba-2025&state=x", null, null)))
                .isEqualTo("400 invalid-parameter");

        var before = send(ProposalFixtures.ADMIN, ProposalFixtures.SCREENING, "GET", "/proposals/" + id, null, null);
        assertThat(json(before)).containsOnlyKeys("proposal", "workspace");
        var after = send(
                ProposalFixtures.ADMIN,
                ProposalFixtures.SCREENING_CLOSES.plusSeconds(30),
                "GET",
                "/proposals/" + id,
                null,
                null);
        assertThat(json(after).get("screening")).isEqualTo(Map.of("passed", false, "reasons", List.of("duplikasi")));
        assertThat(after.getBody()).doesNotContain("Mirip").doesNotContain("kab-3402");
    }

    private APIGatewayV2HTTPResponse screen(Actor actor, String method, String path, String seen, String body) {
        return send(actor, ProposalFixtures.SCREENING, method, path, seen, body);
    }

    @Test
    void refusesABadRequestWithItsOwnProblem() {
        String id = world.draft();
        String answer = "/proposals/" + id + "/answers/latar";

        assertThat(problem(put(answer, "\"0\"", "{\"value\":\"a\",\"valeu\":1}")))
                .isEqualTo("422 invalid-fields /valeu unknown-field");
        assertThat(problem(put(answer, "\"0\"", "{}"))).isEqualTo("422 invalid-fields /value missing");
        assertThat(problem(put(answer, "\"0\"", "{\"value\":"))).isEqualTo("400 unparsable-body");
        assertThat(problem(put(answer, "\"0\"", "{\"value\":\"a\",\"value\":\"b\"}")))
                .isEqualTo("400 unparsable-body");
        assertThat(problem(put(answer, null, "{\"value\":\"a\"}"))).isEqualTo("428 version-missing");
        assertThat(problem(put(answer, "0", "{\"value\":\"a\"}"))).isEqualTo("400 invalid-parameter");
        assertThat(problem(put(answer, "\"0\"", "{\"value\":7}"))).isEqualTo("422 answer-invalid /value wrong-type");
        assertThat(problem(put(answer, "\"0\"", "{\"value\":\"\\ud800\"}")))
                .isEqualTo("422 answer-invalid /value not-text");
        assertThat(problem(put(answer, "\"0\"", "{\"value\":\"" + "a".repeat(256) + "\"}")))
                .isEqualTo("422 answer-invalid /value too-long");
        assertThat(problem(put(answer, "\"0\"", "{\"value\":\"" + "a ".repeat(11) + "\"}")))
                .isEqualTo("422 answer-invalid /value too-many-words");
        assertThat(problem(put(answer, "\"0\"", "{\"value\":\"" + "a".repeat(262_144) + "\"}")))
                .isEqualTo("413 body-too-large");
        assertThat(problem(put(answer, "\"0\"", "{\"value\":" + "9".repeat(5_000) + "}")))
                .isEqualTo("400 unparsable-body");
        assertThat(problem(put("/proposals/" + id + "/answers/kategori", "\"0\"", "{\"value\":\"pertanian\"}")))
                .isEqualTo("422 answer-invalid /value not-a-choice");
        assertThat(problem(put("/proposals/" + id + "/answers/tidak-ada", "\"0\"", "{\"value\":\"a\"}")))
                .isEqualTo("404 unknown-question");
        assertThat(problem(put("/proposals/01JTIDAKADA/answers/latar", "\"0\"", "{\"value\":\"a\"}")))
                .isEqualTo("404 not-found");
        assertThat(world.store().find(id).orElseThrow().contentRevision()).isZero();

        assertThat(problem(send(
                        ProposalFixtures.UNIT,
                        ProposalFixtures.DRAFTING,
                        "POST",
                        "/proposals",
                        null,
                        "{\"edition\":\"lomba-1999\",\"group\":\"umum\"}")))
                .isEqualTo("422 invalid-fields /edition unknown-edition");
        assertThat(problem(send(
                        ProposalFixtures.UNIT,
                        ProposalFixtures.DRAFTING,
                        "GET",
                        "/proposals?edition=lomba-2025&limit=101",
                        null,
                        null)))
                .isEqualTo("400 invalid-parameter");
        assertThat(problem(send(
                        ProposalFixtures.UNIT,
                        ProposalFixtures.DRAFTING,
                        "GET",
                        "/proposals?edition=lomba-2025&state=LOST",
                        null,
                        null)))
                .isEqualTo("400 invalid-parameter");
        assertThat(problem(send(
                        ProposalFixtures.UNIT,
                        ProposalFixtures.DRAFTING,
                        "POST",
                        "/proposals/" + id + "/return",
                        "\"1\"",
                        "{\"notes\":\"x\"}")))
                .isEqualTo("403 forbidden");
    }

    @Test
    void takesAKeyForOneRequestAndNoOther() {
        String id = world.draft();
        String answer = "/proposals/" + id + "/answers/latar";
        String body = "{\"value\":\"a\"}";

        assertThat(keyed("satu", answer, "\"0\"", body).getStatusCode()).isEqualTo(200);
        assertThat(keyed("satu", answer, "\"0\"", body).getStatusCode()).isEqualTo(200);
        String reused = "409 idempotency-key-reused";
        assertThat(problem(keyed("satu", answer, "\"0\"", "{\"value\":\"b\"}"))).isEqualTo(reused);
        assertThat(problem(keyed("satu", answer, "\"1\"", body))).isEqualTo(reused);
        assertThat(problem(keyed("satu", "/proposals/" + id + "/answers/judul", "\"0\"", body)))
                .isEqualTo(reused);

        for (String key : List.of("", "a b", "é", "k".repeat(101))) {
            assertThat(problem(keyed(key, answer, "\"1\"", body))).isEqualTo("400 invalid-parameter");
        }
        for (String version : List.of("W/\"1\"", "\"1\", \"2\"", "*")) {
            assertThat(problem(keyed("dua", answer, version, body))).isEqualTo("400 invalid-parameter");
        }
        assertThat(keyed("k".repeat(100), answer, "\"1\"", body).getStatusCode())
                .isEqualTo(200);
    }

    private APIGatewayV2HTTPResponse keyed(String key, String address, String version, String body) {
        APIGatewayV2HTTPEvent event =
                event(ProposalFixtures.UNIT, ProposalFixtures.DRAFTING, "PUT", address, version, body);
        event.getHeaders().put("idempotency-key", key);
        return api.handleRequest(event, null);
    }

    @Test
    void asksEveryChangeForItsKey() {
        String id = world.draft();
        APIGatewayV2HTTPEvent event = event(
                ProposalFixtures.UNIT,
                ProposalFixtures.DRAFTING,
                "POST",
                "/proposals/" + id + "/hand-over",
                "\"1\"",
                null);
        event.getHeaders().remove("idempotency-key");

        assertThat(problem(api.handleRequest(event, null))).isEqualTo("400 idempotency-key-missing");
    }

    private APIGatewayV2HTTPResponse put(String path, String version, String body) {
        return send(ProposalFixtures.UNIT, ProposalFixtures.DRAFTING, "PUT", path, version, body);
    }

    private APIGatewayV2HTTPResponse send(
            Actor actor, Instant at, String method, String path, String version, String body) {
        return api.handleRequest(event(actor, at, method, path, version, body), null);
    }

    /** Status, slug and the first finding of a refusal. */
    private static String problem(APIGatewayV2HTTPResponse response) {
        assertThat(response.getHeaders()).containsEntry("Content-Type", "application/problem+json");
        Map<String, Object> body = json(response);
        String text = response.getStatusCode() + " " + ((String) body.get("type")).replace("/problems/", "");
        if (body.get("errors") instanceof List<?> errors) {
            Map<?, ?> first = (Map<?, ?>) errors.getFirst();
            return text + " " + first.get("pointer") + " " + first.get("code");
        }
        return text;
    }

    private static Map<String, Object> json(APIGatewayV2HTTPResponse response) {
        return JsonTree.object(response.getBody());
    }

    private APIGatewayV2HTTPEvent event(
            Actor actor, Instant at, String method, String address, String version, String body) {
        String[] parts = address.split("\\?");
        var http = new APIGatewayV2HTTPEvent.RequestContext.Http();
        http.setMethod(method);
        http.setPath(parts[0]);
        var request = new APIGatewayV2HTTPEvent.RequestContext();
        request.setHttp(http);
        request.setTimeEpoch(at.toEpochMilli());
        if (actor != null) {
            var jwt = new APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT();
            jwt.setClaims(Map.of("iss", "issuer", "sub", actor.member()));
            var authorizer = new APIGatewayV2HTTPEvent.RequestContext.Authorizer();
            authorizer.setJwt(jwt);
            request.setAuthorizer(authorizer);
        }
        Map<String, String> headers = new HashMap<>();
        headers.put("accept", "application/json");
        headers.put("content-type", "application/json");
        headers.put("idempotency-key", "door-" + keys++);
        if (version != null) {
            headers.put("if-match", version);
        }
        var event = new APIGatewayV2HTTPEvent();
        event.setRawPath(parts[0]);
        event.setRawQueryString(parts.length > 1 ? parts[1] : "");
        Map<String, String> query = new HashMap<>();
        if (parts.length > 1) {
            for (String pair : parts[1].split("&")) {
                query.put(pair.split("=")[0], pair.split("=")[1]);
            }
        }
        event.setQueryStringParameters(query);
        event.setHeaders(headers);
        event.setBody(body);
        event.setRequestContext(request);
        return event;
    }

    private ApplicationContextBuilder builder() {
        return ApplicationContext.builder()
                .environmentPropertySource(false)
                .propertySources(PropertySource.of(
                        "env",
                        Map.of(
                                "AWS_REGION", "ap-southeast-3",
                                "COMPETITION_TABLE", "competition",
                                "PROPOSALS_TABLE", "proposals",
                                "INNOVATIONS_TABLE", "innovations",
                                "DOCUMENTS_TABLE", "documents",
                                "EVENTS_TABLE", "events",
                                "RECORD_BUCKET", "record"),
                        PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                        PropertySource.Origin.of("test")))
                .beanDefinitions(
                        in(ProposalStore.class, world.store()),
                        in(ManifestStore.class, world.manifests()),
                        in(Editions.class, world.editions()),
                        in(Institutions.class, world.institutions()),
                        in(Documents.class, world.documents()),
                        in(Rechecks.class, world.rechecks()),
                        in(Actors.class, world.actors()),
                        in(Seal.class, world.seal()),
                        in(SealCheck.class, world.sealCheck()),
                        in(SealStore.class, world.seals()),
                        in(ScreeningStore.class, world.screenings()),
                        in(Screenings.class, world.screenings()),
                        in(Addresses.class, world.addresses()));
    }

    private static <T> RuntimeBeanDefinition<T> in(Class<T> type, T bean) {
        return RuntimeBeanDefinition.builder(type, () -> bean)
                .singleton(true)
                .replaces(type)
                .build();
    }
}
