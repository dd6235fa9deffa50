package id.sayembara.local.road;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The part of the road of what stands at the closing: whoever has not finished is reminded, what is sealed is screened, and its
 * people are told when the screening has closed.
 */
final class ScreeningLeg {
    /** KIPP 2025 closes its units' drafting at 16:59 on 31 May; one hour before, whoever holds a draft is reminded. */
    private static final Instant REMINDED = Instant.parse("2025-05-31T15:59:00Z");

    /** While KIPP 2025 screens. */
    private static final Instant SCREENING = Instant.parse("2025-06-10T03:00:00Z");

    /** KIPP 2025 closes its screening at 16:59 on 27 June; two minutes later the last request that came in time has ended. */
    private static final Instant ANNOUNCED = Instant.parse("2025-06-27T17:01:00Z");

    private final Site site;
    private final Upload upload;
    private final Person secretary;
    private final Person admin;
    private final Person unit;
    private final String edition;

    ScreeningLeg(Site site, Upload upload, Person secretary, Person admin, Person unit, String edition) {
        this.site = site;
        this.upload = upload;
        this.secretary = secretary;
        this.admin = admin;
        this.unit = unit;
        this.edition = edition;
    }

    /** Submits a proposal that stands at the closing. Answers its id. */
    String submit(Entry entry) {
        String id = entry.write(unit, edition, "umum", "Sapa Lansia");
        unit.post("/proposals/" + id + "/hand-over", version(unit, id), Map.of())
                .expect(200);
        admin.post("/proposals/" + id + "/submission", version(admin, id), Map.of())
                .expect(200);
        return id;
    }

    /** Comes near the units' closing: the unit still has a draft. */
    void remind() {
        site.moveTo(REMINDED);
        awaitMail("unit", "Pengingat: proposal belum selesai / Reminder: unfinished proposals");
    }

    /**
     * Screens it after the seal.
     *
     * @param id what was submitted
     */
    void run(String id) {
        site.moveTo(SCREENING);
        site.await(
                "the screening of " + id,
                () -> !((List<?>) secretary
                                .get("/screening?edition=" + edition)
                                .expect(200)
                                .value("items"))
                        .isEmpty());
        require(
                secretary
                        .get("/screening/counts?edition=" + edition)
                        .expect(200)
                        .value("groups", "umum", "WAITING")
                        .equals(1L),
                "one waits");
        Answer sheet = secretary.get("/screening/" + id).expect(200);
        require(((List<?>) sheet.value("findings")).isEmpty(), "a machine finds nothing");
        Map<?, ?> documents = (Map<?, ?>) sheet.value("submitted", "documents");
        String question = (String) documents.keySet().iterator().next();
        String url = secretary
                .get("/screening/" + id + "/documents/" + sheet.value("submitted", "documents", question, 0, "document")
                        + "/download")
                .expect(200)
                .at("url");
        require(upload.fetch(url).statusCode() == 200, "a submitted document can be fetched");
        Answer rejected = secretary
                .post(
                        "/screening/" + id + "/decision",
                        sheet.version().orElseThrow(),
                        Map.of("decision", "REJECT", "reasons", List.of("duplikasi"), "note", "Periksa lagi."))
                .expect(200);
        secretary
                .post("/screening/" + id + "/decision", rejected.version().orElseThrow(), Map.of("decision", "PASS"))
                .expect(200);
        require(!outcomeShown(id), "its people see nothing before the closing");
        site.moveTo(ANNOUNCED);
        for (String name : List.of("unit", "admin")) {
            awaitMail(name, "Proposal lolos seleksi administrasi / Proposal passed the screening");
        }
        require(outcomeShown(id), "its people see the outcome");
    }

    private boolean outcomeShown(String id) {
        return unit.get("/proposals/" + id).expect(200).json().containsKey("screening");
    }

    private void awaitMail(String name, String subject) {
        String address = Competition.address(name);
        site.await(
                "the mail \"" + subject + "\" to " + address,
                () -> site.mails(address).contains(subject));
    }

    private static long version(Person person, String id) {
        return person.get("/proposals/" + id).expect(200).version().orElseThrow();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
