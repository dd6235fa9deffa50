package id.sayembara.local.access;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import id.sayembara.innovation.Innovation;
import id.sayembara.local.Options;
import id.sayembara.local.identity.TokenIssuer;
import id.sayembara.local.road.Competition;
import id.sayembara.local.road.Person;
import id.sayembara.local.road.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of {@link AccessTable}'s columns and the things of its rows, each thing full of what others may not see. */
final class StandingCast {
    /** The id of nothing. */
    static final String NOTHING = "00000000000000000000000000";

    private static final String FAR = "999999";

    final Trial trial;
    final Map<String, List<Person>> columns = new LinkedHashMap<>();

    /** Texts that only these columns may ever be shown. */
    final Map<String, Set<String>> secrets = new LinkedHashMap<>();

    /** Ids by thing. */
    final Map<String, String> proposals = new LinkedHashMap<>();

    final Map<String, String> documents = new LinkedHashMap<>();
    final Map<String, String> ended = new LinkedHashMap<>();
    final String receipt;

    /** Of the city, which asks for what is A's. */
    final String replication;

    /** What the revoked unit did before it was revoked. */
    private Request lastChange;

    StandingCast(Trial trial) {
        this.trial = trial;
        people();
        unpublished();
        proposals.put("A", draft("a1", "admA"));
        proposals.put("D", draft("d1", "admG"));
        proposals.put("G", draft("g1", "admG"));
        proposals.put("B", draft("b1", "admB"));
        giveBack();
        proposals.put("S", draft("a2", "admA"));
        receipt = submit();
        trial.secretary
                .post(
                        "/history/imports",
                        Map.of("fileName", "rahasia-nama-daftar.csv", "length", 10L, "sha256", Trial.LIST))
                .expect(201);
        secrets.put("rahasia-nama-daftar", Set.of("secr", "audit"));
        trial.secretary
                .send("POST", "/innovations", "application/json", Trial.innovation(Trial.A))
                .expect(201);
        trial.secretary
                .send("POST", "/innovations", "application/json", Trial.undecided(Trial.A))
                .expect(201);
        // in the list of an institution's own
        secrets.put(Trial.UNDECIDED, Set.of("admA", "secr", "audit"));
        replication = replication();
        addresses();
        trial.settle();
    }

    /** The one in a column that has one. */
    Person the(String column) {
        return columns.get(column).getFirst();
    }

    Request lastChange() {
        return lastChange;
    }

    private void people() {
        Competition competition = trial.competition;
        Person secretary = trial.secretary;
        Person admA = competition.admin(secretary, "admin-a", Trial.A);
        Person admB = competition.admin(secretary, "admin-b", Trial.B);
        Person admG = competition.admin(secretary, "admin-g", Trial.CITY);
        columns.put("nobody", nobodies());
        columns.put("strange", List.of(trial.site.person("orang-asing")));
        columns.put("revoked", List.of(leaver(admA)));
        columns.put("a1", List.of(competition.unit(admA, "unit-a1", Trial.A, "Dinas A1")));
        columns.put("a2", List.of(competition.unit(admA, "unit-a2", Trial.A, "Dinas A2")));
        columns.put("admA", List.of(admA));
        columns.put("b1", List.of(competition.unit(admB, "unit-b1", Trial.B, "Dinas B1")));
        columns.put("admB", List.of(admB));
        columns.put("g1", List.of(competition.unit(admG, "unit-g1", Trial.CITY, "Dinas G1")));
        columns.put("admG", List.of(admG));
        columns.put("d1", List.of(competition.unit(admG, "unit-d1", Trial.BUMD, "Layanan D1")));
        columns.put("secr", List.of(secretary));
        columns.put(
                "judge",
                List.of(
                        competition.official(secretary, "penilai", "EVALUATOR"),
                        competition.official(secretary, "panelis", "PANELIST"),
                        competition.official(secretary, "ketua", "CHAIR")));
        columns.put("audit", List.of(competition.official(secretary, "auditor", "AUDITOR")));
        end(competition.unit(admG, "mantan-d", Trial.BUMD, "Bekas D"), "D", admG);
        end(competition.official(secretary, "mantan-penilai", "EVALUATOR"), "C", secretary);
    }

    /** Somebody whose account ends in the middle of their work. */
    private Person leaver(Person by) {
        Person leaver = trial.competition.unit(by, "mantan-a", Trial.A, "Bekas A");
        lastChange =
                leaver.change("POST", "/proposals", "application/json", "{\"edition\":\"uji\",\"group\":\"umum\"}");
        String id = leaver.gateway().send(lastChange).expect(201).at("id");
        trial.save(leaver, id, "judul", 0, "rahasia-judul-revoked");
        secrets.put("rahasia-judul-revoked", Set.of("admA"));
        proposals.put("E", id);
        return end(leaver, "A", by);
    }

    private Person end(Person person, String thing, Person by) {
        String id = person.get("/me").expect(200).at("id");
        by.post("/members/" + id + "/revocation", Map.of()).expect(200);
        ended.put(thing, id);
        return person;
    }

    /** Everybody whom the gateway must send away, though most say they are the admin of A. */
    private List<Person> nobodies() {
        TokenIssuer own = trial.cloud.tokens();
        String good = own.token("admin-a", Duration.ofHours(1));
        Instant now = Instant.now();
        JWTClaimsSet fine = claims(Options.ISSUER, Options.AUDIENCE, now.plusSeconds(600));
        Map<String, Optional<String>> tokens = new LinkedHashMap<>();
        tokens.put("no token", Optional.empty());
        tokens.put("malformed token", Optional.of("bukan.token.sama-sekali"));
        tokens.put("token cut short", Optional.of(good.substring(0, good.length() - 12)));
        tokens.put("unsigned token", Optional.of(new PlainJWT(fine).serialize()));
        tokens.put(
                "token of a foreign key",
                Optional.of(new TokenIssuer(Options.ISSUER, Options.AUDIENCE, Clock.systemUTC(), null)
                        .token("admin-a", Duration.ofHours(1))));
        tokens.put(
                "token of a foreign issuer",
                Optional.of(own.sign(claims("https://lain.example", Options.AUDIENCE, now.plusSeconds(600)))));
        tokens.put(
                "token for another audience",
                Optional.of(own.sign(claims(Options.ISSUER, "lain", now.plusSeconds(600)))));
        tokens.put(
                "expired token", Optional.of(own.sign(claims(Options.ISSUER, Options.AUDIENCE, now.minusSeconds(5)))));
        List<Person> nobodies = new ArrayList<>();
        tokens.forEach((name, token) -> nobodies.add(new Person(trial.secretary.gateway(), name, token)));
        return nobodies;
    }

    private static JWTClaimsSet claims(String issuer, String audience, Instant until) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("admin-a")
                .audience(audience)
                .issueTime(Date.from(until.minusSeconds(900)))
                .expirationTime(Date.from(until))
                .build();
    }

    private void unpublished() {
        String text =
                Trial.YAML.replace("id: uji\n", "id: rancangan\n").replace("id: \"Uji\"", "id: \"rahasia-edisi\"");
        trial.secretary
                .send("POST", "/editions/rancangan/versions", "application/yaml", text)
                .expect(201);
        secrets.put("rahasia-edisi", Set.of("secr", "audit"));
    }

    /** A whole draft of the column's unit; its admin and itself may see what is in it, nobody else. */
    private String draft(String column, String admin) {
        Person writer = the(column);
        String id = trial.begin(writer, "rahasia-judul-" + column);
        trial.save(writer, id, "tanggal-mulai", 0, "2021-03-01");
        trial.save(writer, id, "kategori", 0, "kesehatan");
        trial.save(writer, id, "inovator", 0, Trial.innovators("rahasia-inovator-" + column));
        trial.save(writer, id, "uraian", 0, "rahasia-uraian-" + column);
        String document = trial.attach(writer, id, "rahasia-berkas-" + column + ".pdf");
        trial.save(writer, id, "surat", 0, List.of(document));
        for (String kind : List.of("judul", "inovator", "uraian", "berkas")) {
            secrets.put("rahasia-" + kind + "-" + column, Set.of(column, admin));
        }
        documents.put(column, document);
        return id;
    }

    private void giveBack() {
        String id = proposals.get("B");
        trial.move(the("b1"), id, "hand-over", Map.of()).expect(200);
        trial.move(the("admB"), id, "return", Map.of("notes", "rahasia-catatan-b1"))
                .expect(200);
        secrets.put("rahasia-catatan-b1", Set.of("b1", "admB"));
    }

    /** The submitted title is for who watches the edition; what was corrected afterwards is not. */
    private String submit() {
        String id = proposals.get("S");
        trial.move(the("a2"), id, "hand-over", Map.of()).expect(200);
        trial.save(the("admA"), id, "judul", 1, "resmi-judul-a2");
        the("admA")
                .post(
                        "/proposals/preselection",
                        0,
                        Map.of("edition", Trial.EDITION, "proposals", List.of(id), "reason", "rahasia-alasan-a"))
                .expect(200);
        String signed =
                trial.move(the("admA"), id, "submission", Map.of()).expect(200).at("signed");
        trial.save(the("admA"), id, "judul", 2, "rahasia-koreksi-a2");
        secrets.put("rahasia-judul-a2", Set.of());
        secrets.put("resmi-judul-a2", Set.of("secr", "audit"));
        secrets.put("rahasia-koreksi-a2", Set.of("a2", "admA"));
        secrets.put("rahasia-alasan-a", Set.of("admA", "secr", "audit"));
        return signed;
    }

    private void addresses() {
        Map<String, String> admins = Map.of("a1", "admA", "a2", "admA", "b1", "admB", "d1", "admG");
        admins.forEach((unit, admin) -> secrets.put("unit-" + unit + "@", Set.of(unit, admin, "secr", "audit")));
        secrets.put("admin-a@", Set.of("admA", "secr", "audit"));
        secrets.put("admin-b@", Set.of("admB", "secr", "audit"));
        secrets.put("mantan-a@", Set.of("admA", "secr", "audit"));
        secrets.put("mantan-penilai@", Set.of());
        secrets.put("sekretaris@", Set.of("secr"));
        secrets.put("penilai@instansi", Set.of("judge"));
        secrets.put("auditor@", Set.of("audit"));
    }

    private String replication() {
        for (String kind : List.of("tiruan", "rencana")) {
            secrets.put("rahasia-" + kind + "-g", Set.of("admG", "admA", "secr", "audit"));
        }
        return the("admG")
                .send("POST", "/replications", "application/json", asking(Trial.CITY, innovation("A"), "[]"))
                .expect(201)
                .at("id");
    }

    private static String asking(String institution, String source, String units) {
        return "{\"institution\":\"" + institution + "\",\"source\":\"" + source
                + "\",\"title\":\"rahasia-tiruan-g\",\"serviceUnits\":2,\"plan\":\"rahasia-rencana-g\",\"units\":"
                + units
                + "}";
    }

    private String replication(String thing) {
        return thing.equals("G") ? replication : NOTHING;
    }

    private static String decisions(String path, String thing) {
        return path(path, edition(thing)).replace("{group}", "umum").replace("{stage}", "FINALISTS");
    }

    /** What comes of the public's ratings, of a proposal that has none. */
    private static String ratings(String path, String thing) {
        return path(path, edition(thing))
                .replace("{proposal}", NOTHING)
                .replace("{number}", "1")
                .replace("{reference}", NOTHING);
    }

    /** The request that tries this operation on this thing, as this person. */
    Request probe(AccessTable.Row row, Person person) {
        String thing = row.thing();
        String path = row.operation().substring(row.operation().indexOf(' ') + 1);
        return switch (row.operation()) {
            case "GET /me", "GET /editions", "GET /institutions", "GET /public/keys" -> read(person, path);
            case "GET /editions/{edition}" ->
                read(person, "/editions/" + edition(thing) + (thing.equals("U") ? "?version=1" : ""));
            case "POST /editions/{edition}/versions" -> change(person, path(path, Trial.EDITION), "bukan edisi");
            case "POST /editions/{edition}/versions/{version}/publication" ->
                change(
                        person,
                        "/editions/" + Trial.EDITION + "/versions/" + (thing.equals("X") ? FAR : "1") + "/publication",
                        "");
            case "POST /institutions" -> change(person, path, Trial.INSTITUTIONS);
            case "GET /institutions/{institution}", "GET /institutions/{institution}/members" ->
                read(person, path(path, institution(thing)));
            case "POST /invitations" -> change(person, path, invitation(thing));
            case "POST /invitations/acceptance" -> change(person, path, "{\"code\":\"tak-dikenal\"}");
            case "POST /members/{member}/revocation" ->
                change(person, path(path, ended.getOrDefault(thing, NOTHING)), "");
            case "GET /proposals", "GET /proposals/preselection", "GET /proposals/stuck" ->
                read(
                        person,
                        path + "?edition=" + Trial.EDITION
                                + (thing.equals("-") ? "" : "&institution=" + institution(thing)));
            case "GET /proposals/eligibility" ->
                read(person, path + "?edition=" + Trial.EDITION + "&title=Loket&institution=" + institution(thing));
            case "POST /proposals" ->
                change(
                        person,
                        path,
                        "{\"edition\":\"tiada\",\"group\":\"umum\",\"institution\":\"" + institution(thing) + "\"}");
            case "POST /proposals/preselection" ->
                stale(
                        person,
                        path,
                        "{\"edition\":\"uji\",\"institution\":\"" + institution(thing)
                                + "\",\"proposals\":[],\"reason\":\"Uji.\"}");
            case "PUT /proposals/{id}/answers/{question}" -> {
                String address = path(path, proposal(thing)).replace("{question}", "uraian");
                yield person.change("PUT", address, "application/json", "{\"value\":\"Lain.\"}")
                        .with("If-Match", "\"" + FAR + "\"");
            }
            case "POST /proposals/{id}/return" -> stale(person, path(path, proposal(thing)), "{\"notes\":\"Uji.\"}");
            case "POST /proposals/{id}/form-version" ->
                stale(person, path(path, proposal(thing)), "{\"formVersion\":2}");
            case "POST /proposals/{id}/hand-over",
                    "POST /proposals/{id}/submission",
                    "POST /proposals/{id}/withdrawal" -> stale(person, path(path, proposal(thing)), "");
            case "POST /proposals/{proposal}/documents" ->
                change(
                        person,
                        path(path, proposal(thing)),
                        "{\"question\":\"judul\",\"fileName\":\"uji.pdf\",\"type\":\"application/pdf\",\"length\":10,\"sha256\":\""
                                + "0".repeat(64) + "\"}");
            case "GET /proposals/{id}", "GET /proposals/{id}/findings", "GET /proposals/{proposal}/documents" ->
                read(person, path(path, proposal(thing)));
            case "GET /documents/{id}", "GET /documents/{id}/download" -> read(person, path(path, document(thing)));
            case "POST /history/imports" ->
                change(person, path, "{\"fileName\":\"lama.csv\",\"length\":10,\"sha256\":\"" + Trial.LIST + "\"}");
            case "GET /history/imports/{id}" -> read(person, path(path, thing.equals("A") ? Trial.LIST : "tiada"));
            case "POST /innovations" -> change(person, path, Trial.innovation(institution(thing)));
            case "GET /public/innovations" -> read(person, path);
            case "GET /innovations/{id}", "GET /public/innovations/{id}" -> read(person, path(path, innovation(thing)));
            case "POST /innovations/{id}/sources" ->
                stale(person, path(path, innovation(thing)), "{\"source\":\"tiada\"}");
            case "GET /public/editions/{edition}",
                    "GET /public/editions/{edition}/timeline",
                    "GET /public/editions/{edition}/seal",
                    "GET /public/editions/{edition}/figures",
                    "GET /public/editions/{edition}/figures.csv",
                    "GET /public/editions/{edition}/ratings",
                    "GET /public/editions/{edition}/checkpoint" -> read(person, path(path, edition(thing)));
            case "GET /innovations" -> read(person, path + "?institution=" + institution(thing));
            case "POST /innovations/{id}/confirmation" ->
                stale(person, path(path, innovation(thing)), "{\"status\":\"GROWING\"}");
            case "GET /replications" -> read(person, path + "?side=OUTGOING&institution=" + institution(thing));
            case "GET /replications/waiting" -> read(person, path + "?what=ANSWER");
            case "POST /replications" -> change(person, path, asking(institution(thing), NOTHING, "[\"tiada\"]"));
            case "GET /replications/{id}" -> read(person, path(path, replication(thing)));
            case "GET /replications/{id}/documents/{document}/download" ->
                read(person, path(path, replication(thing)).replace("{document}", NOTHING));
            case "POST /replications/{id}/documents" ->
                change(
                        person,
                        path(path, replication(thing)),
                        "{\"fileName\":\"uji.pdf\",\"type\":\"application/pdf\",\"length\":10,\"sha256\":\""
                                + "0".repeat(64) + "\"}");
            case "POST /replications/{id}/answer" ->
                stale(person, path(path, replication(thing)), "{\"answer\":\"AGREED\"}");
            case "POST /replications/{id}/evidence" ->
                stale(person, path(path, replication(thing)), "{\"documents\":[\"tiada\"]}");
            case "POST /replications/{id}/return" ->
                stale(person, path(path, replication(thing)), "{\"reason\":\"Uji.\"}");
            case "POST /replications/{id}/certification", "POST /replications/{id}/withdrawal" ->
                stale(person, path(path, replication(thing)), "");
            case "GET /screening", "GET /screening/counts" -> read(person, path + "?edition=" + Trial.EDITION);
            case "GET /screening/{proposal}" -> read(person, path(path, proposal(thing)));
            case "GET /screening/{proposal}/documents/{document}/download" ->
                read(person, path(path, proposal(thing)).replace("{document}", document(thing)));
            case "POST /screening/{proposal}/decision" ->
                stale(person, path(path, proposal(thing)), "{\"decision\":\"PASS\"}");
            case "GET /evaluators", "GET /assignments", "GET /revisions", "GET /voids", "GET /scorecards" ->
                read(person, path + "?edition=" + (thing.equals("-") ? Trial.EDITION : edition(thing)));
            case "GET /public/editions/{edition}/decisions/{stage}" ->
                read(person, path(path, edition(thing)).replace("{stage}", "FINALISTS"));
            case "GET /decisions/{edition}/{group}/{stage}" -> read(person, decisions(path, thing));
            case "PUT /decisions/{edition}/{group}/{stage}" ->
                person.change("PUT", decisions(path, thing), "application/json", "{\"departures\":[]}")
                        .with("If-Match", "\"0\"");
            case "POST /decisions/{edition}/{group}/{stage}/approval",
                    "POST /decisions/{edition}/{group}/{stage}/publication" ->
                stale(person, decisions(path, thing), "{\"hash\":\"" + "0".repeat(64) + "\"}");
            case "GET /ratings/{edition}/quarantine",
                    "GET /ratings/{edition}/quarantine/{proposal}/{number}",
                    "GET /ratings/{edition}/comments/{proposal}",
                    "GET /public/editions/{edition}/ratings/{proposal}/comments" -> read(person, ratings(path, thing));
            case "POST /ratings/{edition}/quarantine/{proposal}/{number}/outcome" ->
                stale(person, ratings(path, thing), "{\"outcome\":\"CONFIRMED\",\"reason\":\"Uji.\"}");
            case "POST /ratings/{edition}/quarantine/{proposal}/{number}/approval" ->
                change(person, ratings(path, thing), "{\"hash\":\"" + "0".repeat(64) + "\"}");
            case "POST /ratings/{edition}/comments/{proposal}/{reference}/moderation" ->
                stale(person, ratings(path, thing), "{\"shown\":true,\"reason\":\"Uji.\"}");
            case "POST /public/citizens/codes" ->
                change(person, path, "{\"edition\":\"" + edition(thing) + "\",\"email\":\"warga@contoh.example\"}");
            case "POST /public/citizens/sessions" ->
                change(
                        person,
                        path,
                        "{\"edition\":\"" + edition(thing)
                                + "\",\"email\":\"warga@contoh.example\",\"code\":\"AAAAAAAA\"}");
            case "POST /citizens/session" -> change(person, path, "{\"edition\":\"" + edition(thing) + "\"}");
            case "GET /public/editions/{edition}/ratings/{proposal}" ->
                read(person, path(path, edition(thing)).replace("{proposal}", NOTHING));
            case "PUT /public/editions/{edition}/ratings/{proposal}" ->
                person.change(
                                "PUT",
                                path(path, edition(thing)).replace("{proposal}", NOTHING),
                                "application/json",
                                "{\"usefulness\":\"4\",\"used\":false}")
                        .with("If-Match", "\"0\"");
            case "GET /rankings/{edition}/{group}" ->
                read(person, path(path, edition(thing)).replace("{group}", "umum"));
            case "PUT /evaluators/{edition}/{member}" ->
                person.change(
                                "PUT",
                                path(path, edition(thing)).replace("{member}", NOTHING),
                                "application/json",
                                "{\"institutions\":[],\"provinces\":[],\"categories\":[],\"most\":1}")
                        .with("If-Match", "\"0\"");
            case "POST /assignments" -> change(person, path, reading(edition(thing), "}"));
            case "POST /assignments/removal", "POST /conflicts" ->
                change(person, path, reading(edition(thing), ",\"reason\":\"Uji.\"}"));
            case "POST /scorecards/integrity" ->
                change(person, path, "{\"edition\":\"" + edition(thing) + "\",\"accepted\":true}");
            case "GET /scorecards/{proposal}" -> read(person, path(path, proposal(thing)));
            case "GET /scorecards/{proposal}/documents/{document}/download" ->
                read(person, path(path, proposal(thing)).replace("{document}", document(thing)));
            case "PUT /scorecards/{proposal}/scores/{criterion}" ->
                person.change(
                                "PUT",
                                path(path, proposal(thing)).replace("{criterion}", "uraian"),
                                "application/json",
                                "{\"score\":\"80\"}")
                        .with("If-Match", "\"0\"");
            case "POST /scorecards/{proposal}/lock" -> stale(person, path(path, proposal(thing)), "");
            case "POST /scorecards/{proposal}/conflict", "POST /scorecards/{proposal}/revision" ->
                change(person, path(path, proposal(thing)), "{\"reason\":\"Uji.\"}");
            case "POST /revisions/{proposal}/{evaluator}/approval", "POST /voids/{proposal}/{evaluator}/approval" ->
                change(
                        person,
                        path(path, proposal(thing)).replace("{evaluator}", NOTHING),
                        "{\"hash\":\"" + "0".repeat(64) + "\"}");
            case "POST /voids" ->
                change(
                        person,
                        path,
                        "{\"proposal\":\"" + proposal(thing) + "\",\"evaluator\":\"" + NOTHING
                                + "\",\"reason\":\"Uji.\"}");
            case "POST /awards" ->
                change(
                        person,
                        path,
                        "{\"edition\":\"" + edition(thing) + "\",\"proposal\":\"" + NOTHING + "\",\"kind\":\"tiada\"}");
            case "GET /awards" -> read(person, path + "?kind=finalis&proposal=" + proposal(thing));
            case "POST /awards/{number}/issue" -> stale(person, path(path, NOTHING), "{\"name\":\"Uji\"}");
            case "POST /awards/{number}/claim" -> stale(person, path(path, NOTHING), "");
            case "POST /awards/{number}/revocation" -> stale(person, path(path, NOTHING), "{\"reason\":\"Uji.\"}");
            case "POST /awards/{number}/revocation/approval" ->
                change(person, path(path, NOTHING), "{\"hash\":\"00\"}");
            case "GET /public/awards/{number}", "GET /public/keys/{kid}" -> read(person, path(path, NOTHING));
            case "GET /public/issuer" -> read(person, path);
            case "GET /public/status-lists/{edition}" -> read(person, path(path, edition(thing)));
            case "POST /public/awards/check" -> change(person, path, "{\"credential\":\"bukan.lencana.kami\"}");
            case "POST /public/claims/sight" -> change(person, path, "{\"code\":\"tak-dikenal\"}");
            case "POST /public/claims/acceptance" ->
                change(person, path, "{\"code\":\"tak-dikenal\",\"name\":\"Uji\"}");
            case "POST /public/claims/download" ->
                change(person, path, "{\"number\":\"" + NOTHING + "\",\"code\":\"tak-dikenal\"}");
            case "POST /public/receipts/verification" -> change(person, path, "{\"receipt\":\"bukan.tanda.terima\"}");
            default -> throw new AssertionError("no probe for " + row.operation());
        };
    }

    private static Request read(Person person, String path) {
        return new Request("GET", path, Map.of(), Optional.empty(), person.token());
    }

    private static Request change(Person person, String path, String body) {
        return person.change("POST", path, "application/json", body);
    }

    private static Request stale(Person person, String path, String body) {
        return change(person, path, body).with("If-Match", "\"" + FAR + "\"");
    }

    /** The path with its first variable filled in. */
    private static String path(String template, String value) {
        return template.replaceFirst("\\{(edition|institution|member|id|proposal|number|kid)\\}", value);
    }

    private static String reading(String edition, String end) {
        return "{\"edition\":\"" + edition + "\",\"proposal\":\"" + NOTHING + "\",\"evaluator\":\"" + NOTHING + "\""
                + end;
    }

    private static String edition(String thing) {
        return switch (thing) {
            case "P" -> Trial.EDITION;
            case "U" -> "rancangan";
            default -> "tiada";
        };
    }

    private static String institution(String thing) {
        return switch (thing) {
            case "A" -> Trial.A;
            case "B" -> Trial.B;
            case "D" -> Trial.BUMD;
            default -> "tiada";
        };
    }

    private static String innovation(String thing) {
        return thing.equals("A") ? Innovation.id(Trial.A, Trial.INNOVATION) : "tiada";
    }

    private String proposal(String thing) {
        return proposals.getOrDefault(thing, NOTHING);
    }

    private String document(String thing) {
        String writer = switch (thing) {
            case "A" -> "a1";
            case "S" -> "a2";
            case "D" -> "d1";
            default -> "";
        };
        return documents.getOrDefault(writer, NOTHING + "-1");
    }

    private static String invitation(String thing) {
        return thing.equals("C")
                ? "{\"role\":\"EVALUATOR\",\"name\":\"Baru\",\"email\":\"baru@uji.example\"}"
                : "{\"role\":\"UNIT\",\"institution\":\"" + institution(thing)
                        + "\",\"unitName\":\"Baru\",\"name\":\"Baru\",\"email\":\"baru@uji.example\"}";
    }
}
