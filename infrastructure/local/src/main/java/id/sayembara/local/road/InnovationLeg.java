package id.sayembara.local.road;

import java.util.Map;

/** Innovations of earlier years: recorded, read, and one named as the other's source. R38. */
final class InnovationLeg {

    /** Goes it once, with two institutions that are in. */
    void go(Person secretary, Person reader) {
        String source = record(secretary, "kota-3578", "Jemput Berkas");
        String replica = record(secretary, "prov-35", "Antar Jemput Berkas");
        secretary
                .post("/innovations/" + replica + "/sources", 1, Map.of("source", source))
                .expect(200);
        secretary
                .post("/innovations/" + source + "/sources", 1, Map.of("source", replica))
                .expect(409);
        Answer read = reader.get("/innovations/" + replica).expect(200);
        if (!source.equals(read.value("sources", 0))) {
            throw new AssertionError("not so: the replica names its source");
        }
    }

    private static String record(Person secretary, String institution, String title) {
        return secretary
                .post(
                        "/innovations",
                        Map.of(
                                "title",
                                title,
                                "institution",
                                institution,
                                "year",
                                2019L,
                                "category",
                                "digital",
                                "group",
                                "umum",
                                "outcome",
                                "FINALIST"))
                .expect(201)
                .at("id");
    }
}
