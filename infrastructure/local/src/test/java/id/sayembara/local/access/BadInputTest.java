package id.sayembara.local.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Paper;
import id.sayembara.local.road.Person;
import id.sayembara.local.road.Request;
import id.sayembara.platform.Digest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.s3.S3Client;

/** Whatever is wrong with what is sent has its own clear answer (RFC 9457) and changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String JSON = "application/json";
    private static final String START = "{\"edition\":\"uji\",\"group\":\"umum\"}";
    private static final int MOST_BODY = 256 * 1024;
    private static final int MOST_FILE = 4096;

    private Trial trial;
    private S3Client storage;
    private Person admin;
    private Person unit;
    private Person foreign;
    private Person foreignAdmin;
    private String draft;
    private String foreignDraft;
    private String faulty;
    private String source;
    private String own;
    private String replication;
    private Everything kept;

    /** One bad input: what is done, and what must be answered: status and slug, each fault as {@code pointer code}. */
    private record Bad(String what, Supplier<Answer> act, String outcome, List<String> faults) {}

    private final List<Bad> bad = new ArrayList<>();

    @BeforeAll
    void open() {
        trial = new Trial();
        storage = trial.cloud.objects();
        admin = trial.competition.admin(trial.secretary, "admin-a", Trial.A);
        unit = trial.competition.unit(admin, "unit-a", Trial.A, "Dinas A");
        foreignAdmin = trial.competition.admin(trial.secretary, "admin-b", Trial.B);
        foreign = trial.competition.unit(foreignAdmin, "unit-b", Trial.B, "Dinas B");
        draft = trial.begin(unit, "Sapa Warga");
        foreignDraft = trial.begin(foreign, "Milik Lain");
        String theirs = trial.attach(foreign, foreignDraft, "milik-lain.pdf");
        faulty = trial.complete(unit, "Berkas Salah");
        trial.save(unit, faulty, "surat", 1, List.of(theirs, faulty + "-99"));
        trial.move(unit, faulty, "hand-over", Map.of()).expect(200);
        source = trial.secretary
                .send("POST", "/innovations", JSON, Trial.innovation(Trial.B))
                .expect(201)
                .at("id");
        own = trial.secretary
                .send("POST", "/innovations", JSON, Trial.innovation(Trial.A))
                .expect(201)
                .at("id");
        replication = post(admin, "/replications", asking(Trial.A, source, "Tiruan"))
                .expect(201)
                .at("id");
        trial.settle();
    }

    @AfterAll
    void close() {
        storage.close();
        trial.close();
    }

    @TestFactory
    Stream<DynamicTest> hasItsOwnAnswerAndChangesNothing() {
        bodies();
        fields();
        answers();
        headers();
        parameters();
        addresses();
        moves();
        tickets();
        editions();
        accounts();
        receipts();
        decisions();
        awards();
        ratings();
        replications();

        quarantine();
        kept = everything();
        return bad.stream().map(one -> dynamicTest(one.what(), () -> judge(one)));
    }

    private void judge(Bad one) {
        Everything before = kept;
        Answer answer = one.act().get();
        kept = everything();
        assertThat(outcome(answer)).isEqualTo(one.outcome());
        assertThat(faults(answer)).containsExactlyInAnyOrderElementsOf(one.faults());
        boolean recorded = one.what().startsWith("submitting");
        assertThat(kept.changesSince(before)).isEmpty();
        assertThat(kept.refusals()).isEqualTo(before.refusals() + (recorded ? 1 : 0));
    }

    private Everything everything() {
        return Everything.in(trial.cloud, storage);
    }

    /** Status and slug of a problem that says everything RFC 9457 asks for; anything else is told apart. */
    private static String outcome(Answer answer) {
        String type = answer.headers().getOrDefault("content-type", "");
        if (!type.equals("application/problem+json")) {
            return answer.status() + " " + type + " " + answer.body();
        }
        assertThat(answer.json()).containsKeys("type", "title", "status", "detail");
        assertThat(answer.value("status")).isEqualTo((long) answer.status());
        return answer.status() + " " + answer.problem();
    }

    private static List<String> faults(Answer answer) {
        List<String> faults = new ArrayList<>();
        if (answer.body().contains("\"errors\"")) {
            for (Object error : (List<?>) answer.value("errors")) {
                faults.add(((Map<?, ?>) error).get("pointer") + " " + ((Map<?, ?>) error).get("code"));
            }
        }
        return faults;
    }

    private void expect(String what, Supplier<Answer> act, String outcome, String... faults) {
        bad.add(new Bad(what, act, outcome, List.of(faults)));
    }

    private void bodies() {
        expect("no body", () -> post(unit, "/proposals", ""), "400 unparsable-body");
        expect("no JSON", () -> post(unit, "/proposals", "edition=uji"), "400 unparsable-body");
        expect("a list for an object", () -> post(unit, "/proposals", "[]"), "400 unparsable-body");
        expect("text after the JSON", () -> post(unit, "/proposals", START + "{}"), "400 unparsable-body");
        expect(
                "a name given twice",
                () -> post(unit, "/proposals", "{\"edition\":\"lain\",\"edition\":\"uji\",\"group\":\"umum\"}"),
                "400 unparsable-body");
        expect(
                "deep JSON",
                () -> put(unit, answer("uraian"), "{\"value\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
                "400 unparsable-body");
        expect(
                "33 levels",
                () -> put(unit, answer("uraian"), "{\"value\":" + "[".repeat(32) + "]".repeat(32) + "}"),
                "400 unparsable-body");
        expect(
                "a number of 41 digits",
                () -> put(unit, answer("uraian"), "{\"value\":1" + "0".repeat(40) + "}"),
                "400 unparsable-body");
        byte[] latin =
                "{\"edition\":\"uji\",\"group\":\"um\u00e9\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        expect("no UTF-8", () -> raw(unit, "/proposals", JSON, latin), "400 unparsable-body");
        expect(
                "an edition that is no UTF-8",
                () -> raw(trial.secretary, "/editions/uji/versions", "application/yaml", latin),
                "400 unparsable-body");
        byte[] large = ("{\"edition\":\"uji\",\"group\":\"" + "x".repeat(MOST_BODY) + "\"}").getBytes(UTF_8);
        expect("a body over 256 KB", () -> raw(unit, "/proposals", JSON, large), "413 body-too-large");
        expect(
                "an edition over 256 KB",
                () -> raw(trial.secretary, "/editions/uji/versions", "application/yaml", large),
                "413 body-too-large");
        expect(
                "a list of institutions over 256 KB",
                () -> raw(trial.secretary, "/institutions", "text/csv", large),
                "413 body-too-large");
    }

    private void fields() {
        expect(
                "an unknown field",
                () -> post(unit, "/proposals", "{\"edition\":\"uji\",\"group\":\"umum\",\"state\":\"SUBMITTED\"}"),
                "422 invalid-fields",
                "/state unknown-field");
        expect(
                "wrong types",
                () -> post(unit, "/proposals", "{\"edition\":5,\"group\":[\"umum\"]}"),
                "422 invalid-fields",
                "/edition wrong-type",
                "/group wrong-type");
        expect(
                "missing fields",
                () -> post(unit, "/proposals", "{\"group\":null}"),
                "422 invalid-fields",
                "/edition missing",
                "/group missing");
        expect(
                "an over-long field",
                () -> post(unit, "/proposals", "{\"edition\":\"" + "u".repeat(65) + "\",\"group\":\"  \"}"),
                "422 invalid-fields",
                "/edition too-long",
                "/group too-short");
        expect(
                "what is no text",
                () -> post(unit, "/proposals", "{\"edition\":\"\\ud800\",\"group\":\"a\\u0000\"}"),
                "422 invalid-fields",
                "/edition not-text",
                "/group not-text");
        expect(
                "an unknown group",
                () -> post(unit, "/proposals", "{\"edition\":\"uji\",\"group\":\"khusus\"}"),
                "422 invalid-fields",
                "/group unknown-group");
        expect(
                "an unknown edition",
                () -> post(unit, "/proposals", "{\"edition\":\"tiada\",\"group\":\"umum\"}"),
                "422 invalid-fields",
                "/edition unknown-edition");
        expect(
                "another institution",
                () -> post(unit, "/proposals", "{\"edition\":\"uji\",\"group\":\"umum\",\"institution\":\"prov-11\"}"),
                "404 not-found");
        expect(
                "a number that is not whole",
                () -> change(unit, "form-version", "{\"formVersion\":1.5}"),
                "422 invalid-fields",
                "/formVersion wrong-type");
        expect(
                "a number out of bounds",
                () -> change(unit, "form-version", "{\"formVersion\":1000000}"),
                "422 invalid-fields",
                "/formVersion out-of-bounds");
        expect(
                "a huge exponent",
                () -> change(unit, "form-version", "{\"formVersion\":1e999999999}"),
                "422 invalid-fields",
                "/formVersion wrong-type");
    }

    private void answers() {
        expect(
                "a text over its characters",
                () -> value("uraian", "\"" + "a".repeat(201) + "\""),
                "422 answer-invalid",
                "/value too-long");
        expect(
                "too many words",
                () -> value("uraian", "\"" + "kata ".repeat(11) + "\""),
                "422 answer-invalid",
                "/value too-many-words");
        expect(
                "too many words and characters at once",
                () -> value("uraian", "\"" + "perkataan ".repeat(40) + "\""),
                "422 answer-invalid",
                "/value too-long",
                "/value too-many-words");
        expect("a number for a text", () -> value("uraian", "7"), "422 answer-invalid", "/value wrong-type");
        expect("control characters", () -> value("uraian", "\"a\\u0007b\""), "422 answer-invalid", "/value not-text");
        expect(
                "an unknown category",
                () -> value("kategori", "\"angkasa\""),
                "422 answer-invalid",
                "/value not-a-choice");
        expect(
                "a day that is in no calendar",
                () -> value("tanggal-mulai", "\"2023-02-30\""),
                "422 answer-invalid",
                "/value not-a-date");
        expect(
                "an innovator with a NIK",
                () -> value("inovator", "[{\"name\":\"Sri\",\"part\":\"Penggagas\",\"stated\":true,\"nik\":\"3578\"}]"),
                "422 answer-invalid",
                "/value/0/nik unknown-field");
        expect(
                "what is no document's id",
                () -> value("surat", "[\"../lain\"]"),
                "422 answer-invalid",
                "/value/0 not-a-document");
        expect(
                "more documents than the question takes",
                () -> value("surat", "[\"A-1\",\"A-2\",\"A-3\"]"),
                "422 answer-invalid",
                "/value too-many");
        expect("an unknown question", () -> value("warna", "\"Biru\""), "404 unknown-question");
        expect("no value", () -> put(unit, answer("uraian"), "{}"), "422 invalid-fields", "/value missing");
        expect(
                "an answer to a foreign proposal",
                () -> put(unit, "/proposals/" + foreignDraft + "/answers/uraian", "{\"value\":\"A\"}"),
                "404 not-found");
        expect(
                "a stale version",
                () -> unit.put("/proposals/" + draft + "/answers/judul", 0, Map.of("value", "Tertinggal")),
                "412 stale-version");
    }

    private void headers() {
        expect("no Idempotency-Key", () -> send(without(start(), "Idempotency-Key")), "400 idempotency-key-missing");
        expect(
                "an Idempotency-Key with spaces",
                () -> send(with(start(), "Idempotency-Key", "a b")),
                "400 invalid-parameter");
        expect(
                "an Idempotency-Key of 101 characters",
                () -> send(with(start(), "Idempotency-Key", "k".repeat(101))),
                "400 invalid-parameter");
        expect("an empty Idempotency-Key", () -> send(with(start(), "Idempotency-Key", "")), "400 invalid-parameter");
        Request save = unit.change("PUT", answer("uraian"), JSON, "{\"value\":\"A\"}");
        expect("no If-Match", () -> send(save), "428 version-missing");
        for (String tag :
                List.of("1", "W/\"1\"", "*", "\"satu\"", "\"-1\"", "\"1\", \"2\"", "\"" + "9".repeat(30) + "\"")) {
            expect("If-Match " + tag, () -> send(with(save, "If-Match", tag)), "400 invalid-parameter");
        }
        expect("another media type", () -> send(with(start(), "Content-Type", "text/plain")), "415 about:blank");
    }

    private void parameters() {
        for (String limit : List.of("0", "101", "-1", "1.5", "satu", "")) {
            expect("limit=" + limit, () -> unit.get("/proposals?edition=uji&limit=" + limit), "400 invalid-parameter");
            expect(
                    "limit=" + limit + " of editions",
                    () -> unit.get("/editions?limit=" + limit),
                    "400 invalid-parameter");
        }
        for (String after : List.of("%25%25", "%C3%A9", "a", "a".repeat(401), "")) {
            expect("after=" + after, () -> unit.get("/institutions?after=" + after), "400 invalid-parameter");
        }
        expect(
                "a cursor of another list",
                () -> unit.get("/proposals?edition=uji&after=cHJvdi0xMQ"),
                "400 invalid-parameter");
        expect(
                "a cursor of a state that the list lacks",
                () -> admin.get("/proposals?edition=uji&state=DRAFT&after=U1VCTUlUVEVEOg"),
                "400 invalid-parameter");
        expect("an unknown state", () -> unit.get("/proposals?edition=uji&state=draft"), "400 invalid-parameter");
        expect("no edition", () -> unit.get("/proposals"), "400 invalid-parameter");
        expect("no edition of stuck ones", () -> admin.get("/proposals/stuck"), "400 invalid-parameter");
        expect("no title", () -> unit.get("/proposals/eligibility?edition=uji"), "400 invalid-parameter");
        for (String given : List.of(
                "edition=uji&title=%20",
                "edition=uji&title=" + LONG,
                "edition=" + LONG + "&title=a",
                "edition=uji&title=a%00",
                "edition=uji&title=a&formerTitle=" + LONG,
                "edition=uji&title=a&startedOn=kemarin",
                "edition=uji&title=a&startedOn=2023-02-29",
                "edition=uji&title=a&institution=" + LONG)) {
            expect(
                    "eligibility?" + (given.length() > 100 ? given.substring(0, 30) + "..." : given),
                    () -> unit.get("/proposals/eligibility?" + given),
                    "400 invalid-parameter");
        }
        expect(
                "eligibility in no edition",
                () -> unit.get("/proposals/eligibility?edition=tiada&title=a"),
                "404 not-found");
        expect("no edition of a choice", () -> admin.get("/proposals/preselection"), "400 invalid-parameter");
        expect("a version that is none", () -> unit.get("/editions/uji?version=satu"), "400 invalid-parameter");
        expect("version 0", () -> unit.get("/editions/uji?version=0"), "400 invalid-parameter");
        expect(
                "the publication of no version",
                () -> post(trial.secretary, "/editions/uji/versions/x/publication", ""),
                "400 invalid-parameter");
        expect(
                "an edition's name over any bound",
                () -> unit.get("/proposals?edition=" + LONG),
                "400 invalid-parameter");
        expect(
                "an institution's name over any bound",
                () -> unit.get("/proposals?edition=uji&institution=" + LONG),
                "404 not-found");
        expect(
                "stuck ones of a name over any bound",
                () -> admin.get("/proposals/stuck?edition=" + LONG),
                "400 invalid-parameter");
        expect(
                "a choice of a name over any bound",
                () -> admin.get("/proposals/preselection?edition=" + LONG),
                "400 invalid-parameter");
    }

    private static final String LONG = "X".repeat(3_000);

    private void addresses() {
        for (String id : List.of(LONG, "%00", "%20", "%F0%9F%98%80", "%25", "%7C", "null")) {
            String brief = id.length() > 20 ? "3,000 characters" : id;
            expect("a proposal " + brief, () -> unit.get("/proposals/" + id), "404 not-found");
            expect("a document " + brief, () -> unit.get("/documents/" + id), "404 not-found");
            expect("an institution " + brief, () -> unit.get("/institutions/" + id), "404 not-found");
            expect("an edition " + brief, () -> unit.get("/editions/" + id), "404 not-found");
            expect(
                    "an edition's version " + brief,
                    () -> trial.secretary.get("/editions/" + id + "?version=1"),
                    "404 not-found");
            expect(
                    "a public edition " + brief,
                    () -> trial.site.anyone().get("/public/editions/" + id),
                    "404 not-found");
            expect("an account " + brief, () -> post(admin, "/members/" + id + "/revocation", ""), "404 not-found");
            expect("a question " + brief, () -> put(unit, answer(id), "{\"value\":\"A\"}"), "404 unknown-question");
        }
        expect("a slash in an id", () -> unit.get("/proposals/a%2Fb"), "404 about:blank");
        expect("a way up", () -> unit.get("/proposals/..%2F..%2Fme"), "404 about:blank");
        expect("an operation that is none", () -> unit.get("/proposals/" + draft + "/nilai"), "404 about:blank");
        expect("a method that is none here", () -> put(unit, "/proposals/" + draft, "{}"), "405 about:blank");
    }

    private void moves() {
        expect("a foreign proposal", () -> unit.get("/proposals/" + foreignDraft), "404 not-found");
        expect(
                "a foreign proposal handed over",
                () -> post(unit, "/proposals/" + foreignDraft + "/hand-over", 1, ""),
                "404 not-found");
        expect(
                "a foreign proposal submitted",
                () -> post(admin, "/proposals/" + foreignDraft + "/submission", 1, ""),
                "404 not-found");
        expect(
                "a stale version handed over",
                () -> post(unit, "/proposals/" + draft + "/hand-over", 0, ""),
                "412 stale-version");
        expect(
                "too long notes",
                () -> post(admin, "/proposals/" + faulty + "/return", 2, "{\"notes\":\"" + "a".repeat(2_001) + "\"}"),
                "422 invalid-fields",
                "/notes too-long");
        expect(
                "a withdrawal of what is not submitted",
                () -> post(admin, "/proposals/" + faulty + "/withdrawal", 2, ""),
                "409 wrong-state");
        expect(
                "submitting with a missing and a foreign document",
                () -> post(admin, "/proposals/" + faulty + "/submission", 2, ""),
                "422 submission-refused",
                "/answers/surat/0 document-missing",
                "/answers/surat/1 document-missing");
        expect(
                "submitting a stale version",
                () -> post(admin, "/proposals/" + faulty + "/submission", 1, ""),
                "412 stale-version");
        expect(
                "a choice of what is not there, foreign, and given twice",
                () -> post(
                        admin,
                        "/proposals/preselection",
                        0,
                        "{\"edition\":\"uji\",\"proposals\":[\"" + foreignDraft + "\",\"tiada\",\"" + draft + "\",\""
                                + draft + "\"],\"reason\":\"Terbaik.\"}"),
                "422 preselection-invalid",
                "/proposals/0 unknown-proposal",
                "/proposals/1 unknown-proposal",
                "/proposals/3 given-twice");
        expect(
                "a choice over the cap",
                () -> post(
                        admin,
                        "/proposals/preselection",
                        0,
                        "{\"edition\":\"uji\",\"proposals\":[\"" + draft + "\",\"" + faulty
                                + "\"],\"reason\":\"Dua.\"}"),
                "422 preselection-invalid",
                "/proposals cap-exceeded");
    }

    private void tickets() {
        expect(
                "an empty file",
                () -> ticket(unit, draft, "surat", "application/pdf", 0),
                "422 invalid-fields",
                "/length out-of-bounds");
        expect(
                "one byte over the limit",
                () -> ticket(unit, draft, "surat", "application/pdf", MOST_FILE + 1),
                "422 invalid-fields",
                "/length out-of-bounds");
        expect(
                "one byte over any limit",
                () -> ticket(unit, draft, "surat", "application/pdf", 25L * 1024 * 1024 + 1),
                "422 invalid-fields",
                "/length out-of-bounds");
        expect(
                "a type nobody takes",
                () -> ticket(unit, draft, "surat", "text/html", 10),
                "422 invalid-fields",
                "/type not-a-choice");
        expect(
                "a type the question does not take",
                () -> ticket(unit, draft, "surat", "image/jpeg", 10),
                "422 invalid-fields",
                "/type not-a-choice");
        expect(
                "a document for a question of another kind",
                () -> ticket(unit, draft, "judul", "application/pdf", 10),
                "422 invalid-fields",
                "/question takes-no-documents");
        expect(
                "a document for a foreign proposal",
                () -> ticket(unit, foreignDraft, "surat", "application/pdf", 10),
                "404 not-found");
        expect(
                "a document of a proposal that is with somebody else",
                () -> ticket(unit, faulty, "surat", "application/pdf", 10),
                "409 attaching-closed");
        expect(
                "a ticket with everything wrong",
                () -> post(
                        unit,
                        "/proposals/" + draft + "/documents",
                        "{\"question\":\"surat\",\"fileName\":\"../a/b.pdf\",\"type\":5,\"length\":\"10\",\"sha256\":\"ABC\",\"key\":1}"),
                "422 invalid-fields",
                "/fileName not-a-file-name",
                "/type wrong-type",
                "/length wrong-type",
                "/sha256 not-a-sha256",
                "/key unknown-field");
    }

    private void editions() {
        expect(
                "weights that do not sum to 100",
                () -> edition(Trial.YAML.replace("weight: 100", "weight: 99")),
                "422 edition-faulty",
                "/groups/0/form weights-not-100",
                "/groups/0/evaluation/rubric weights-not-100");
        expect("an edition that is no YAML", () -> edition("id: [uji"), "422 edition-faulty", " not-yaml");
        expect(
                "an edition with several faults",
                () -> edition(Trial.YAML.replace("theme:", "tema:").replace("most: 1 }", "most: 0 }")),
                "422 edition-faulty",
                "/theme missing",
                "/tema unknown-field",
                "/caps/0/most out-of-bounds",
                "/selection/finalists/0/most out-of-bounds");
        expect(
                "another edition than the address names",
                () -> edition(Trial.YAML.replace("id: uji\n", "id: lain\n")),
                "422 edition-faulty",
                "/id other-edition");
        expect(
                "the publication of what is in force",
                () -> post(trial.secretary, "/editions/uji/versions/1/publication", ""),
                "409 edition-superseded");
        expect(
                "a list of institutions without its header",
                () -> institutions("prov-35,PROVINCE,Jawa Timur,35,,\n"),
                "422 institutions-faulty",
                " wrong-header");
        expect(
                "a list of institutions with several faults",
                () -> institutions(
                        "id,type,name,region_code,served_by,left_behind\nprov-77,PLANET,Mars,77,,\nprov-78,PROVINCE\n"),
                "422 institutions-faulty",
                " not-a-choice",
                " wrong-columns");
    }

    private void accounts() {
        String person = ",\"name\":\"Baru\",\"email\":\"baru@uji.example\"}";
        expect(
                "a role that is none",
                () -> post(admin, "/invitations", "{\"role\":\"unit\"" + person),
                "422 invalid-fields",
                "/role not-a-choice");
        expect(
                "a role nobody is given",
                () -> post(trial.secretary, "/invitations", "{\"role\":\"SYSTEM\"" + person),
                "403 role-not-invitable");
        expect(
                "an admin's colleague at the ministry",
                () -> post(admin, "/invitations", "{\"role\":\"SECRETARIAT\"" + person),
                "403 role-not-invitable");
        expect(
                "a unit without institution",
                () -> post(admin, "/invitations", "{\"role\":\"UNIT\",\"unitName\":\"A\"" + person),
                "422 invalid-fields",
                "/institution not-for-this-role");
        expect(
                "a unit of a foreign institution",
                () -> post(
                        admin,
                        "/invitations",
                        "{\"role\":\"UNIT\",\"institution\":\"prov-11\",\"unitName\":\"A\"" + person),
                "404 not-found");
        expect(
                "an admin of a BUMD",
                () -> post(
                        trial.secretary,
                        "/invitations",
                        "{\"role\":\"INSTITUTION_ADMIN\",\"institution\":\"bumd-04\"" + person),
                "409 institution-served");
        expect(
                "an address with a line end",
                () -> post(
                        admin,
                        "/invitations",
                        "{\"role\":\"AUDITOR\",\"name\":\"B\",\"email\":\"a@b.example\\r\\nBcc: c@d.example\"}"),
                "422 invalid-fields",
                "/email not-an-address");
        expect(
                "a code that opens nothing",
                () -> post(trial.site.person("baru"), "/invitations/acceptance", "{\"code\":\"tiada\"}"),
                "404 invitation-void");
        expect(
                "a code for who has an account",
                () -> post(unit, "/invitations/acceptance", "{\"code\":\"tiada\"}"),
                "409 already-a-member");
        expect(
                "the last admin's end by itself",
                () -> post(admin, "/members/" + admin.get("/me").at("id") + "/revocation", ""),
                "409 last-admin");
        expect(
                "a token that is none",
                () -> new Person(unit.gateway(), "siapa", Optional.of("a.b.c")).get("/me"),
                UNAUTHORIZED);
        expect("no token", () -> trial.site.anyone().get("/proposals?edition=uji"), UNAUTHORIZED);
    }

    /** The gateway's own words. */
    private static final String UNAUTHORIZED = "401 application/json {\"message\":\"Unauthorized\"}";

    private void decisions() {
        String path = "/decisions/uji/umum/FINALISTS";
        String none = "{\"departures\":[]}";
        expect(
                "finalists before the freeze",
                () -> send(with(trial.secretary.change("PUT", path, JSON, none), "If-Match", "\"0\"")),
                "409 not-ranked");
        expect(
                "a stage there is not",
                () -> send(with(
                        trial.secretary.change("PUT", "/decisions/uji/umum/SEMIFINALISTS", JSON, none),
                        "If-Match",
                        "\"0\"")),
                "404 not-found");
        expect(
                "departures at fault",
                () -> send(with(
                        trial.secretary.change(
                                "PUT",
                                path,
                                JSON,
                                "{\"departures\":[{\"kind\":\"WON\",\"proposal\":\"a\"},7,{\"kind\":\"LEFT\",\"proposal\":\"a\",\"reason\":\"a\",\"x\":1}]}"),
                        "If-Match",
                        "\"0\"")),
                "422 invalid-fields",
                "/departures/0/kind not-a-choice",
                "/departures/0/reason missing",
                "/departures/1 wrong-type",
                "/departures/2/x unknown-field");
        expect(
                "a publication without a version",
                () -> post(trial.secretary, path + "/publication", "{\"hash\":\"" + "0".repeat(64) + "\"}"),
                "428 version-missing");
        expect(
                "a publication of a hash that is none",
                () -> trial.secretary.post(path + "/publication", 1, Map.of("hash", "0")),
                "422 invalid-fields",
                "/hash too-short");
        expect(
                "a publication of what was never drawn up",
                () -> trial.secretary.post(path + "/publication", 1, Map.of("hash", "0".repeat(64))),
                "404 not-found");
        expect(
                "decisions by the admin",
                () -> admin.post(path + "/approval", 1, Map.of("hash", "0".repeat(64))),
                "403 forbidden");
    }

    private void ratings() {
        Person anyone = trial.site.anyone();
        for (String address : List.of("warga", "warga@", "@contoh.id", "a b@contoh.id", "w@contoh", "w@b@contoh.id")) {
            expect(
                    "a code to " + address,
                    () -> post(anyone, "/public/citizens/codes", "{\"edition\":\"uji\",\"email\":\"" + address + "\"}"),
                    "422 invalid-fields",
                    "/email not-an-address");
        }
        expect(
                "a code of an edition that is not rated",
                () -> post(anyone, "/public/citizens/codes", "{\"edition\":\"uji\",\"email\":\"w@contoh.id\"}"),
                "404 not-found");
        expect(
                "a code too short",
                () -> post(
                        anyone,
                        "/public/citizens/sessions",
                        "{\"edition\":\"uji\",\"email\":\"w@contoh.id\",\"code\":\"A\"}"),
                "422 invalid-fields",
                "/code too-short");
        expect(
                "a rating whose fields are of the wrong type",
                () -> anyone.put(
                        "/public/editions/uji/ratings/x",
                        0,
                        Map.of("usefulness", 4L, "used", "ya", "comment", "a".repeat(501), "name", "Siti")),
                "422 invalid-fields",
                "/usefulness wrong-type",
                "/used wrong-type",
                "/comment too-long",
                "/name unknown-field");
        expect(
                "a rating without a session",
                () -> anyone.put("/public/editions/uji/ratings/x", 0, Map.of("usefulness", "4", "used", true)),
                "401 unauthenticated");
        expect(
                "a rating with a session that is none",
                () -> unit.put("/public/editions/uji/ratings/x", 0, Map.of("usefulness", "4", "used", true)),
                "401 session-void");
    }

    private void quarantine() {
        String set = "/ratings/uji/quarantine/x/1";
        expect(
                "an outcome there is none of",
                () -> post(trial.secretary, set + "/outcome", 0, "{\"outcome\":\"LAIN\",\"reason\":\"\"}"),
                "422 invalid-fields",
                "/outcome not-a-choice",
                "/reason too-short");
        expect(
                "an outcome of a set that is none",
                () -> post(trial.secretary, set + "/outcome", 0, "{\"outcome\":\"RELEASED\",\"reason\":\"Uji.\"}"),
                "404 not-found");
        for (String number : List.of("0", "01", "10000", "satu", "-1")) {
            expect(
                    "a set numbered " + number,
                    () -> trial.secretary.get("/ratings/uji/quarantine/x/" + number),
                    "404 not-found");
        }
        expect(
                "an approval of the secretariat",
                () -> post(trial.secretary, set + "/approval", "{\"hash\":\"" + "0".repeat(64) + "\"}"),
                "403 forbidden");
        expect(
                "a moderation without a reason",
                () -> post(trial.secretary, "/ratings/uji/comments/x/y/moderation", 0, "{\"shown\":\"ya\"}"),
                "422 invalid-fields",
                "/shown wrong-type",
                "/reason missing");
    }

    private void receipts() {
        String path = "/public/receipts/verification";
        Person anyone = trial.site.anyone();
        String not = "200 application/json {\"ours\":false}";
        expect("a receipt that is none", () -> post(anyone, path, "{\"receipt\":\"a.b.c\"}"), not);
        expect("a receipt unsigned", () -> post(anyone, path, "{\"receipt\":\"eyJhbGciOiJub25lIn0.e30.\"}"), not);
        expect(
                "a receipt too long",
                () -> post(anyone, path, "{\"receipt\":\"" + "a".repeat(4_001) + "\"}"),
                "422 invalid-fields",
                "/receipt too-long");
    }

    private static String asking(String institution, String source, String title) {
        return "{\"institution\":\"" + institution + "\",\"source\":\"" + source + "\",\"title\":\"" + title
                + "\",\"serviceUnits\":2,\"plan\":\"Meniru.\"}";
    }

    private void replications() {
        String path = "/replications";
        String at = path + "/" + replication;
        expect(
                "a replication of nothing",
                () -> post(admin, path, asking(Trial.A, "tiada", "Tiruan")),
                "422 source-unknown");
        expect(
                "a replication of one's own",
                () -> post(admin, path, asking(Trial.A, own, "Tiruan Sendiri")),
                "409 replicates-own");
        expect(
                "a replication of itself",
                () -> post(admin, path, asking(Trial.A, own, Trial.INNOVATION)),
                "409 replicates-itself");
        expect(
                "a replication asked for twice",
                () -> post(admin, path, asking(Trial.A, source, "Tiruan Lain")),
                "409 replication-known");
        expect(
                "a replication for another's institution",
                () -> post(admin, path, asking(Trial.B, own, "Tiruan")),
                "404 not-found");
        expect(
                "a replication with everything wrong",
                () -> post(
                        admin,
                        path,
                        "{\"institution\":7,\"source\":\"\",\"title\":\"" + "j".repeat(256)
                                + "\",\"units\":\"a\",\"serviceUnits\":0,\"state\":\"CERTIFIED\"}"),
                "422 invalid-fields",
                "/institution wrong-type",
                "/source too-short",
                "/title too-long",
                "/units wrong-type",
                "/serviceUnits out-of-bounds",
                "/plan missing",
                "/state unknown-field");
        expect(
                "a refusal without a reason",
                () -> post(foreignAdmin, at + "/answer", 1, "{\"answer\":\"REFUSED\"}"),
                "422 invalid-fields",
                "/reason missing");
        expect(
                "an agreement with a reason",
                () -> post(foreignAdmin, at + "/answer", 1, "{\"answer\":\"AGREED\",\"reason\":\"Baik.\"}"),
                "422 invalid-fields",
                "/reason unknown-field");
        expect(
                "an answer to what has moved on",
                () -> post(foreignAdmin, at + "/answer", 2, "{\"answer\":\"AGREED\"}"),
                "412 stale-version");
        expect(
                "an answer without If-Match",
                () -> post(foreignAdmin, at + "/answer", "{\"answer\":\"AGREED\"}"),
                "428 version-missing");
        expect(
                "the secretariat's answer in the source's time",
                () -> post(trial.secretary, at + "/answer", 1, "{\"answer\":\"AGREED\"}"),
                "409 answer-not-due");
        expect(
                "one's own request answered",
                () -> post(admin, at + "/answer", 1, "{\"answer\":\"AGREED\"}"),
                "404 not-found");
        expect(
                "evidence before it is agreed to",
                () -> post(admin, at + "/evidence", 1, "{\"documents\":[\"x\"]}"),
                "409 replication-state");
        expect(
                "evidence of the wrong kind",
                () -> post(
                        admin,
                        at + "/documents",
                        "{\"fileName\":\"bukti.zip\",\"type\":\"application/zip\",\"length\":9,\"sha256\":\""
                                + "0".repeat(64) + "\"}"),
                "422 invalid-fields",
                "/type not-a-choice");
        expect(
                "a certificate before evidence",
                () -> post(trial.secretary, at + "/certification", 1, ""),
                "409 replication-state");
        expect(
                "a side there is not",
                () -> admin.get(path + "?side=BOTH&institution=" + Trial.A),
                "400 invalid-parameter");
        expect("what nobody waits for", () -> trial.secretary.get(path + "/waiting?what=ALL"), "400 invalid-parameter");
        expect(
                "an innovation confirmed as nobody says",
                () -> post(admin, "/innovations/" + own + "/confirmation", 1, "{\"status\":\"UNCONFIRMED\"}"),
                "422 invalid-fields",
                "/status not-a-choice");
        expect(
                "an innovation confirmed out of season",
                () -> post(admin, "/innovations/" + own + "/confirmation", 1, "{\"status\":\"GROWING\"}"),
                "409 window-closed");
        expect(
                "another's innovation confirmed",
                () -> post(admin, "/innovations/" + source + "/confirmation", 1, "{\"status\":\"GROWING\"}"),
                "404 not-found");
        expect("innovations of no institution", () -> admin.get("/innovations"), "400 invalid-parameter");
        expect(
                "replications of an unknown institution",
                () -> admin.get(path + "?side=INCOMING&institution=x"),
                "404 not-found");
    }

    private void awards() {
        Person anyone = trial.site.anyone();
        String nowhere = "/awards/0000-0000-0000-0000";
        expect(
                "a kind of award that there is none of",
                () -> post(
                        trial.secretary,
                        "/awards",
                        "{\"edition\":\"uji\",\"proposal\":\"" + draft + "\",\"kind\":\"finalis\"}"),
                "422 unknown-award-kind");
        expect("awards of no proposal", () -> unit.get("/awards?kind=finalis"), "400 invalid-parameter");
        expect("awards of no kind", () -> unit.get("/awards?proposal=" + draft), "400 invalid-parameter");
        expect(
                "awards of a name over any bound",
                () -> unit.get("/awards?kind=finalis&proposal=" + LONG),
                "404 not-found");
        expect("an issue without If-Match", () -> post(admin, nowhere + "/issue", "{}"), "428 version-missing");
        expect(
                "an issue without a name",
                () -> post(admin, nowhere + "/issue", 1, "{\"name\":\"\"}"),
                "422 invalid-fields",
                "/name too-short");
        expect(
                "a reason too long",
                () -> post(trial.secretary, nowhere + "/revocation", 1, "{\"reason\":\"" + "a".repeat(501) + "\"}"),
                "422 invalid-fields",
                "/reason too-long");
        expect(
                "a link that opens nothing",
                () -> post(anyone, "/public/claims/acceptance", "{\"code\":\"x\",\"name\":\"Uji\"}"),
                "404 claim-void");
        expect(
                "a wrong number and code",
                () -> post(anyone, "/public/claims/download", "{\"number\":\"x\",\"code\":\"x\"}"),
                "404 not-found");
        String check = "/public/awards/check";
        expect(
                "a badge that is none",
                () -> post(anyone, check, "{\"credential\":\"a.b.c\"}"),
                "200 application/json {\"verdict\":\"ALTERED\"}");
        expect(
                "a file that is none of ours",
                () -> post(anyone, check, "{\"sha256\":\"" + "0".repeat(64) + "\"}"),
                "200 application/json {\"verdict\":\"UNKNOWN\"}");
        expect(
                "a number that was never given",
                () -> anyone.get("/public/awards/0000-0000-0000-0000"),
                "200 application/json {\"verdict\":\"UNKNOWN\"}");
        expect(
                "a number over any bound",
                () -> anyone.get("/public/awards/" + LONG),
                "200 application/json {\"verdict\":\"UNKNOWN\"}");
        expect("nothing to check", () -> post(anyone, check, "{}"), "422 invalid-fields", "/credential one-of-two");
        expect(
                "a badge and a file at once",
                () -> post(anyone, check, "{\"credential\":\"a\",\"sha256\":\"" + "0".repeat(64) + "\"}"),
                "422 invalid-fields",
                "/credential one-of-two");
        expect(
                "what is no SHA-256",
                () -> post(anyone, check, "{\"sha256\":\"" + "A".repeat(64) + "\"}"),
                "422 invalid-fields",
                "/sha256 not-a-sha256");
    }

    @Test
    void aRequestSentTwiceIsAnsweredAlikeAndDoneOnceAndItsKeyStandsForNoOther() {
        Request first = start();
        Answer answer = send(first).expect(201);
        Everything after = everything();

        Answer again = send(first);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(answer.body());
        assertThat(outcome(send(new Request(
                        first.method(),
                        first.path(),
                        first.headers(),
                        Optional.of("{\"edition\":\"uji\",\"group\":\"khusus\"}"),
                        first.token()))))
                .isEqualTo("409 idempotency-key-reused");
        assertThat(outcome(send(new Request(
                        "POST", "/proposals/" + draft + "/documents", first.headers(), first.body(), first.token()))))
                .as("another door has its own fields, and looks at them first")
                .isEqualTo("422 invalid-fields");
        assertThat(everything().changesSince(after)).isEmpty();
    }

    @Test
    void aStaleSaveIsToldBothTexts() {
        Answer stale = unit.put("/proposals/" + draft + "/answers/judul", 7, Map.of("value", "Punyaku"));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.value("facts", "yours")).isEqualTo("Punyaku");
        assertThat(stale.value("facts", "current", "value")).isEqualTo("Sapa Warga");
        assertThat(stale.value("facts", "current", "version")).isEqualTo(1L);
    }

    @Test
    void theLastPlaceGoesToOneOfTwoAtOnce() throws Exception {
        Person city = trial.competition.admin(trial.secretary, "admin-kota", Trial.CITY);
        Person office = trial.competition.unit(city, "unit-kota", Trial.CITY, "Dinas Kota");
        List<String> two = List.of(trial.complete(office, "Satu"), trial.complete(office, "Dua"));
        List<Request> submissions = new ArrayList<>();
        for (String id : two) {
            trial.move(office, id, "hand-over", Map.of()).expect(200);
            submissions.add(city.change("POST", "/proposals/" + id + "/submission", JSON, "")
                    .with("If-Match", "\"2\""));
        }
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = new ArrayList<>();
            submissions.forEach(request -> running.add(threads.submit(() -> send(request))));
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
        }

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
        Answer refused =
                answers.stream().filter(a -> a.status() == 422).findFirst().orElseThrow();
        assertThat(outcome(refused)).isEqualTo("422 submission-refused");
        assertThat(faults(refused)).containsExactly(" cap-reached");
        assertThat(two)
                .extracting(id -> city.get("/proposals/" + id).expect(200).at("proposal", "state"))
                .containsExactlyInAnyOrder("SUBMITTED", "AT_INSTITUTION");
    }

    @Test
    void otherBytesThanTheTypesAreRefusedWithTheReason() {
        byte[] html = "<html><script>alert(1)</script></html>".getBytes(UTF_8);
        Answer ticket = trial.upload
                .ticket(unit, draft, "surat", "a.pdf", "application/pdf", html)
                .expect(201);

        assertThat(put(ticket, html, Map.of())).isEqualTo(200);

        trial.awaitState(unit, ticket.at("documentId"), "REFUSED");
        assertThat(unit.get("/documents/" + ticket.at("documentId")).at("reason"))
                .isEqualTo("WRONG_TYPE");
        assertThat(outcome(unit.get("/documents/" + ticket.at("documentId") + "/download")))
                .isEqualTo("409 document-not-accepted");
        trial.settle();
    }

    @Test
    void anAddressTakesWhatItWasGivenForAndNothingElse() {
        byte[] paper = Paper.saying("Surat");
        byte[] other = Paper.saying("Lain!");
        assertThat(other).hasSameSizeAs(paper);
        Answer ticket = trial.upload
                .ticket(unit, draft, "surat", "b.pdf", "application/pdf", paper)
                .expect(201);
        Answer second = trial.upload
                .ticket(unit, draft, "surat", "c.pdf", "application/pdf", paper)
                .expect(201);
        trial.settle();
        Everything before = everything();

        String url = ticket.at("url");
        assertThat(put(url.replaceFirst("X-Amz-Expires=[0-9]+", "X-Amz-Expires=86400"), ticket, paper, Map.of()))
                .isEqualTo(403);
        assertThat(put(url.replace(ticket.at("documentId"), second.at("documentId")), ticket, paper, Map.of()))
                .isEqualTo(403);
        assertThat(put(url.substring(0, url.indexOf('?')), ticket, paper, Map.of()))
                .isEqualTo(403);
        assertThat(put(ticket, paper, Map.of("content-type", "text/html"))).isEqualTo(403);
        assertThat(put(ticket, new byte[0], Map.of())).isEqualTo(403);
        assertThat(put(ticket, java.util.Arrays.copyOf(paper, paper.length + 1), Map.of()))
                .isEqualTo(403);
        assertThat(put(ticket, other, Map.of())).isEqualTo(400);
        assertThat(trial.upload.fetch(url).statusCode()).isEqualTo(403);
        assertThat(everything().changesSince(before)).isEmpty();

        assertThat(put(ticket, paper, Map.of())).isEqualTo(200);
        trial.awaitState(unit, ticket.at("documentId"), "ACCEPTED");
        trial.settle();
    }

    @Test
    void anExpiredAddressTakesNothing() throws InterruptedException {
        byte[] paper = Paper.saying("Terlambat");
        Request wanted = unit.change(
                "POST",
                "/proposals/" + draft + "/documents",
                JSON,
                "{\"question\":\"surat\",\"fileName\":\"d.pdf\",\"type\":\"application/pdf\",\"length\":" + paper.length
                        + ",\"sha256\":\"" + Digest.sha256Hex(paper) + "\"}");
        send(wanted).expect(201);
        try {
            trial.site.moveTo(Trial.NOW.plus(Duration.ofMinutes(15)).minusSeconds(1));
            Answer lastSecond = send(wanted).expect(201);
            trial.site.moveTo(Trial.NOW.plus(Duration.ofMinutes(15)));
            assertThat(outcome(send(wanted))).isEqualTo("409 ticket-expired");
            trial.settle();
            Everything before = everything();
            Thread.sleep(2_100);

            assertThat(put(lastSecond, paper, Map.of())).isEqualTo(403);
            assertThat(everything().changesSince(before)).isEmpty();
        } finally {
            trial.site.moveTo(Trial.NOW);
        }
    }

    // ---- sending ----

    private Request start() {
        return unit.change("POST", "/proposals", JSON, START);
    }

    private Answer send(Request request) {
        return unit.gateway().send(request);
    }

    private static Answer post(Person person, String path, String body) {
        return person.send("POST", path, JSON, body);
    }

    private static Answer post(Person person, String path, long version, String body) {
        return person.gateway().send(person.change("POST", path, JSON, body).with("If-Match", "\"" + version + "\""));
    }

    private static Answer put(Person person, String path, String body) {
        return person.gateway().send(person.change("PUT", path, JSON, body).with("If-Match", "\"0\""));
    }

    private Answer change(Person person, String move, String body) {
        return post(person, "/proposals/" + draft + "/" + move, 1, body);
    }

    private String answer(String question) {
        return "/proposals/" + draft + "/answers/" + question;
    }

    private Answer value(String question, String json) {
        return put(unit, answer(question), "{\"value\":" + json + "}");
    }

    private static Answer ticket(Person person, String proposal, String question, String type, long length) {
        return person.post(
                "/proposals/" + proposal + "/documents",
                Map.of(
                        "question",
                        question,
                        "fileName",
                        "a.pdf",
                        "type",
                        type,
                        "length",
                        length,
                        "sha256",
                        "0".repeat(64)));
    }

    private Answer edition(String yaml) {
        return trial.secretary.send("POST", "/editions/uji/versions", "application/yaml", yaml);
    }

    private Answer institutions(String csv) {
        return trial.secretary.send("POST", "/institutions", "text/csv", csv);
    }

    private static Request with(Request request, String name, String value) {
        return request.with(name, value);
    }

    private static Request without(Request request, String name) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.remove(name);
        return new Request(request.method(), request.path(), headers, request.body(), request.token());
    }

    /** Sends bytes that need not be text. */
    private Answer raw(Person person, String path, String type, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(trial.cloud.address().resolve(path))
                .header("Content-Type", type)
                .header("Idempotency-Key", "mentah")
                .header("Authorization", "Bearer " + person.token().orElseThrow())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> response = exchange(request);
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Answer(response.statusCode(), headers, response.body());
    }

    private int put(Answer ticket, byte[] bytes, Map<String, String> other) {
        return put(ticket.at("url"), ticket, bytes, other);
    }

    /** Puts bytes to an address with the ticket's headers, some of them otherwise. */
    private int put(String url, Answer ticket, byte[] bytes, Map<String, String> other) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
        ((Map<?, ?>) ticket.value("headers")).forEach((name, value) -> {
            if (!"host".equalsIgnoreCase((String) name) && !"content-length".equalsIgnoreCase((String) name)) {
                request.setHeader((String) name, other.getOrDefault(name, (String) value));
            }
        });
        return exchange(request.timeout(Duration.ofSeconds(20)).build()).statusCode();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return trial.client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
