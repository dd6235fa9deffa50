package id.sayembara.local.road;

import id.sayembara.innovation.Innovation;
import id.sayembara.platform.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A list of earlier years: announced, uploaded, read, its faults fetched. R11, R38. */
final class HistoryLeg {
    private static final String LIST = """
            year,title,institution,category,group,award,goals,sources
            2017,Titip Surat,Pemerintah Kota Surabaya,Pelayanan,Umum,Top 99,16,
            2018,Titip Surat Desa,Pemprov Jawa Timur,Pelayanan,Replikasi,-,SDG 16,Titip Surat @ Pemkot Surabaya
            2018,Titip Surat,Kota Surabaya,Pelayanan,Umum,Top 45,16,Titip Surat Desa @ prov-35
            dua ribu,Tanpa Tahun,kota-3578,Pelayanan,Umum,,,
            """;

    private final Site site;
    private final Upload upload;

    HistoryLeg(Site site, Upload upload) {
        this.site = site;
        this.upload = upload;
    }

    /** Goes it once, with the two institutions that are in. */
    void go(Person secretary, Person reader) {
        byte[] list = LIST.getBytes(StandardCharsets.UTF_8);
        Map<String, Object> wanted =
                Map.of("fileName", "lama.csv", "length", (long) list.length, "sha256", Digest.sha256Hex(list));
        Answer ticket = secretary.post("/history/imports", wanted).expect(201);
        require(upload.send(ticket, list) == 200, "storage takes the list");
        String address = "/history/imports/" + ticket.at("id");
        site.await(
                "the list is read",
                () -> secretary.get(address).expect(200).at("state").equals("DONE"));

        Answer done = secretary.get(address).expect(200);
        require(done.value("rows").equals(4L) && done.value("kept").equals(3L), "three of four rows are kept");
        require(done.value("linked").equals(1L) && done.value("unlinked").equals(1L), "one source, and no circle");
        String faults = new String(upload.fetch(done.at("faults", "url")).body(), StandardCharsets.UTF_8);
        require(faults.contains("5,year,not-a-year,dua ribu"), "a fault with its place");
        require(faults.contains("4,sources,lineage-circle,"), "the circle with its place");
        Answer innovation = reader.get("/innovations/" + Innovation.id("kota-3578", "Titip Surat"))
                .expect(200);
        require(innovation.value("entries", 1, "outcome").equals("WINNER"), "both its years are there");

        neverSent(secretary);
        Answer again = secretary.post("/history/imports", wanted).expect(201);
        require(again.at("state").equals("DONE") && again.json().get("url") == null, "twice is once");
    }

    /** Its ticket is asked for again, which looks for it again; the first time nothing is looked for, so that the arrival must tell. */
    private static void neverSent(Person secretary) {
        Map<String, Object> wanted =
                Map.of("fileName", "hilang.csv", "length", 9L, "sha256", Digest.sha256Hex("hilang"));
        secretary.post("/history/imports", wanted).expect(201);
        Answer again = secretary.post("/history/imports", wanted).expect(201);
        require(again.at("state").equals("AWAITED"), "what was never sent is awaited");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
