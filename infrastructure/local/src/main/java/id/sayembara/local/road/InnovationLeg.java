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

    /** Before anyone writes, a unit of the winner's institution is told which group it may not enter. R11. */
    void explain(Person secretary, Person unit, String edition) {
        record(secretary, "kota-3578", "Loket Juara, Satu Hari", "WINNER");
        Answer told = unit.get("/proposals/eligibility?edition=" + edition + "&title=loket%20juara%2C%20satu%20hari")
                .expect(200);
        boolean so = told.value("groups", 0, "eligible").equals(false)
                && told.value("groups", 0, "findings", 0, "code").equals("recognised-before")
                && told.value("groups", 1, "eligible").equals(true);
        if (!so) {
            throw new AssertionError("not so: what has won may enter as a replication alone: " + told);
        }
    }

    private static String record(Person secretary, String institution, String title) {
        return record(secretary, institution, title, "FINALIST");
    }

    private static String record(Person secretary, String institution, String title, String outcome) {
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
                                outcome))
                .expect(201)
                .at("id");
    }
}
