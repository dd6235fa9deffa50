package id.sayembara.local.road;

import id.sayembara.platform.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The part of the road of what is awarded: to institution, unit and innovator, with badges and certificates that a stranger checks,
 * a name that is mended and an award that is revoked. R37.
 */
final class AwardLeg {
    private final Site site;
    private final Upload upload;
    private final Person secretary;
    private final Person chair;
    private final Person admin;
    private final Person unit;
    private final String edition;

    AwardLeg(Site site, Upload upload, Person secretary, Person chair, Person admin, Person unit, String edition) {
        this.site = site;
        this.upload = upload;
        this.secretary = secretary;
        this.chair = chair;
        this.admin = admin;
        this.unit = unit;
        this.edition = edition;
    }

    /**
     * Awards.
     *
     * @param proposal one that is a published finalist
     */
    void run(String proposal) {
        secretary
                .post("/awards", Map.of("edition", edition, "proposal", proposal, "kind", "finalis"))
                .expect(201);
        String list = "/awards?kind=finalis&proposal=" + proposal;
        String institution = number(admin, list, "INSTITUTION");
        String office = number(unit, list, "UNIT");
        String innovator = number(unit, list, "INNOVATOR");

        String code = issue(admin, institution, 1, "Pemerintah Kota Surabaya").at("code");
        issue(unit, office, 1, "Dinas Kesehatan");
        String link = unit.post("/awards/" + innovator + "/claim", 1, Map.of())
                .expect(200)
                .at("code");
        Person anyone = site.anyone();
        String name = anyone.post("/public/claims/sight", Map.of("code", link))
                .expect(200)
                .at("name");
        String secret = anyone.post("/public/claims/acceptance", Map.of("code", link, "name", name + ", S.T."))
                .expect(200)
                .at("code");
        anyone.post("/public/claims/acceptance", Map.of("code", link, "name", name))
                .expect(404);

        require(!anyone.get("/public/awards/" + innovator).body().contains(name), "no name without the code");
        String named = "/public/awards/" + innovator + "?code=" + secret;
        require(anyone.get(named).expect(200).at("award", "name").equals(name + ", S.T."), "a name with it");
        Answer download = anyone.post("/public/claims/download", Map.of("number", innovator, "code", secret))
                .expect(200);
        List<Map<String, Object>> held = List.of(
                Map.of("credential", download.at("credential")),
                Map.of("sha256", certificate(innovator, secret, "id"), "number", innovator),
                Map.of("sha256", certificate(innovator, secret, "en")));
        certificate(institution, code, "id");
        held.forEach(one -> verdict(one, "VALID"));
        verdict(Map.of("sha256", Digest.sha256Hex("lain"), "number", innovator), "ALTERED");
        published(download.at("credential"));

        Answer before = listed();
        issue(unit, office, 2, "Dinas Kesehatan Kota Surabaya");
        require(!listed().body().equals(before.body()), "an issue that was mended has ended");
        revoke(innovator, 3);
        held.forEach(one -> verdict(one, "REVOKED"));
        require(anyone.get(named).expect(200).at("verdict").equals("REVOKED"), "and by its number");
        anyone.post("/public/claims/download", Map.of("number", innovator, "code", secret))
                .expect(409);
    }

    private static String number(Person reader, String list, String bearer) {
        return ((List<?>) reader.get(list).expect(200).value("items"))
                .stream()
                        .map(item -> (Map<?, ?>) item)
                        .filter(item -> bearer.equals(item.get("bearer")))
                        .map(item -> (String) item.get("number"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no award for " + bearer));
    }

    private static Answer issue(Person bearer, String number, long version, String name) {
        return bearer.post("/awards/" + number + "/issue", version, Map.of("name", name))
                .expect(200);
    }

    private void revoke(String number, long version) {
        String hash = secretary
                .post("/awards/" + number + "/revocation", version, Map.of("reason", "Bukan penggagasnya."))
                .expect(200)
                .at("hash");
        chair.post("/awards/" + number + "/revocation/approval", Map.of("hash", hash))
                .expect(200);
    }

    /** The SHA-256 of a certificate, once it is made and on record. */
    private String certificate(String number, String code, String language) {
        byte[][] file = new byte[1][];
        site.await("the certificate of " + number, () -> {
            String url = site.anyone()
                    .post("/public/claims/download", Map.of("number", number, "code", code))
                    .expect(200)
                    .at(language, "url");
            var answer = upload.fetch(url);
            file[0] = answer.body();
            return answer.statusCode() == 200;
        });
        require(new String(file[0], 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"), "a certificate is a PDF");
        String sha256 = Digest.sha256Hex(file[0]);
        site.await(
                "the record of the certificate",
                () -> site.anyone()
                        .post("/public/awards/check", Map.of("sha256", sha256))
                        .expect(200)
                        .at("verdict")
                        .equals("VALID"));
        return sha256;
    }

    private void verdict(Map<String, Object> held, String expected) {
        Answer answer = site.anyone().post("/public/awards/check", held).expect(200);
        require(answer.at("verdict").equals(expected), expected + ", not " + answer.body());
    }

    /** What a stranger needs to verify a badge without us. */
    private void published(String credential) {
        Person anyone = site.anyone();
        anyone.get("/public/issuer").expect(200);
        String header = new String(Base64.getUrlDecoder().decode(credential.split("\\.")[0]), StandardCharsets.UTF_8);
        String kid = header.replaceAll(".*\"kid\":\"[^\"]*(/public/keys/[^\"]*)\".*", "$1");
        require(anyone.get(kid).expect(200).at("crv").equals("P-256"), "the key is where the badge says");
        require(
                listed().headers().get("cache-control").equals("public, max-age=60"),
                "a status list is kept for a minute");
    }

    private Answer listed() {
        return site.anyone().get("/public/status-lists/" + edition).expect(200);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
