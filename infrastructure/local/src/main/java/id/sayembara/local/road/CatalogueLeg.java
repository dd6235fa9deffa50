package id.sayembara.local.road;

import id.sayembara.innovation.Innovation;
import id.sayembara.platform.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The public catalogue: it follows what happens to innovations, and tells nothing that is not public. R34, R38. */
final class CatalogueLeg {
    /** After so long an instance asks for a newer catalogue. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final Site site;
    private final Upload upload;
    private final Instant during;
    private boolean later;

    CatalogueLeg(Site site, Upload upload, Instant during) {
        this.site = site;
        this.upload = upload;
        this.during = during;
    }

    /** Goes it once, after innovations were recorded and an earlier list was read. */
    void go(Person secretary) {
        String known = Innovation.id("kota-3578", "Jemput Berkas");
        await("the catalogue", "/public/innovations/" + known, page -> true);
        String begun = record(secretary, "kota-3578", "Antar Obat Pasien", Map.of());
        await("what is recorded", "/public/innovations/" + begun, page -> true);
        String replica = record(secretary, "prov-35", "Pengantaran Obat", Map.of());
        String secret = record(secretary, "prov-35", "Belum Diputuskan", Map.of("edition", "kipp-2025"));
        await("another", "/public/innovations/" + replica, page -> true);
        secretary
                .post("/innovations/" + replica + "/sources", 1, Map.of("source", begun))
                .expect(200);
        await(
                "who replicates it",
                "/public/innovations/" + begun,
                page -> page.value("innovation", "replicas").equals(1L)
                        && page.value("replicatedBy", 0, "id").equals(replica));
        anotherYear(secretary);
        await(
                "its other year",
                "/public/innovations/" + begun,
                page -> ((List<?>) page.value("innovation", "entries")).size() == 2);

        Answer found = site.anyone()
                .get("/public/innovations?words=mengantar%20obat&year=2021&region=35&limit=1")
                .expect(200);
        require(found.value("items", 0, "id").equals(begun), "words are found in any form, filters hold");
        require(found.value("total").equals(1L), "and nothing else is");
        Answer all = site.anyone().get("/public/innovations?words=obat&limit=1").expect(200);
        require(all.value("total").equals(2L), "both are found");
        Answer rest = site.anyone()
                .get("/public/innovations?words=obat&after=" + all.at("next"))
                .expect(200);
        require(!rest.value("items", 0, "id").equals(all.value("items", 0, "id")), "one page after the other");
        site.anyone().get("/public/innovations/" + secret).expect(404);
        require(
                site.anyone()
                        .get("/public/innovations?words=belum%20diputuskan")
                        .expect(200)
                        .value("total")
                        .equals(0L),
                "what nobody has decided is not there");
        Request again = new Request(
                "GET",
                "/public/innovations/" + begun,
                Map.of("If-None-Match", found.headers().get("etag")),
                Optional.empty(),
                Optional.empty());
        site.anyone().gateway().send(again).expect(304);
        site.moveTo(during);
    }

    /** A list with one more year of what is known. */
    private void anotherYear(Person secretary) {
        byte[] list = """
                year,title,institution,category,group,award,goals,sources
                2021,Antar Obat Pasien,kota-3578,Kesehatan,Umum,Top 45,3,
                """.getBytes(StandardCharsets.UTF_8);
        Answer ticket = secretary
                .post(
                        "/history/imports",
                        Map.of("fileName", "2021.csv", "length", (long) list.length, "sha256", Digest.sha256Hex(list)))
                .expect(201);
        require(upload.send(ticket, list) == 200, "storage takes the list");
    }

    private static String record(Person secretary, String institution, String title, Map<String, Object> more) {
        Map<String, Object> body = new TreeMap<>(Map.of(
                "title",
                title,
                "institution",
                institution,
                "year",
                2019L,
                "category",
                "kesehatan",
                "group",
                "umum",
                "outcome",
                "FINALIST"));
        body.putAll(more);
        return secretary.post("/innovations", body).expect(201).at("id");
    }

    /** What is published of an edition here is on its innovation's page, with the list that says so. R34. */
    void decided(String words, String edition) {
        await(
                "the winner",
                "/public/innovations?words=" + words + "&outcome=WINNER",
                page -> page.value("total").equals(1L)
                        && page.value("items", 0, "entries", 0, "edition").equals(edition)
                        && ((String) page.value("items", 0, "entries", 0, "decision")).length() == 64);
    }

    private void await(String what, String path, Predicate<Answer> holds) {
        site.await(what + " is in the catalogue", () -> {
            // a minute to and fro: whoever answers looks again each time
            later = !later;
            site.moveTo(later ? during.plus(LOOK_AGAIN) : during);
            Answer page = site.anyone().get(path);
            return page.status() == 200 && holds.test(page);
        });
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
