package id.sayembara.local.road;

import java.net.http.HttpClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The one road over everything that template.yaml declares: from an edition's data to a receipt that a stranger verifies, and
 * on to the mails. What it does not use is not needed; what is missing breaks it.
 */
public final class Road {
    /** After the evaluation of KIPP 2025. */
    private static final Instant DECIDED = Instant.parse("2025-07-20T03:00:00Z");

    /** Inside both windows of KIPP 2025. */
    public static final Instant DURING = Instant.parse("2025-05-02T02:00:00Z");

    /** A few lines of the list of institutions, a BUMD and the city that serves it among them. */
    public static final String INSTITUTIONS = """
            id,type,name,region_code,served_by,left_behind
            prov-35,PROVINCE,Pemerintah Provinsi Jawa Timur,35,,
            kota-3578,CITY,Pemerintah Kota Surabaya,35.78,,
            bumd-04,ROE,PDAM Surya Sembada Kota Surabaya,35.78,kota-3578,
            """;

    private static final String EDITION = "kipp-2025";

    /** After everything else, to the hour. */
    private static final Instant SILENCE = Instant.parse("2026-02-02T03:00:00Z");

    /** The yearly confirmation closes on 1 April, midnight in Jakarta. */
    private static final Instant CONFIRMED_UNTIL = Instant.parse("2026-03-31T17:00:00Z");

    private final Site site;
    private final Upload upload;
    private final List<String> steps = new ArrayList<>();

    public Road(Site site, HttpClient client) {
        this.site = site;
        this.upload = new Upload(client);
    }

    /**
     * Goes the whole road once, on a site nobody has used yet.
     *
     * @param edition KIPP 2025 as YAML
     * @param institutions a few lines of the list, Surabaya and its BUMD among them
     * @return what was done, in order
     * @throws AssertionError at the first thing that is not as it should be
     */
    public List<String> run(String edition, String institutions) {
        site.moveTo(DURING);
        Competition competition = new Competition(site, DURING);
        Person secretary = competition.secretary();
        step("the first secretary is in");
        competition.open(secretary, EDITION, edition);
        secretary.get("/editions").expect(200);
        secretary.get("/editions/" + EDITION).expect(200);
        secretary.send("POST", "/institutions", "text/csv", institutions).expect(200);
        secretary.get("/institutions").expect(200);
        secretary.get("/institutions/kota-3578").expect(200);
        step("edition and institutions are in");

        Person admin = competition.admin(secretary, "admin", "kota-3578");
        Person second = competition.admin(admin, "admin-kedua", "kota-3578");
        Person unit = competition.unit(admin, "unit", "kota-3578", "Dinas Kesehatan");
        require(unit.get("/me").expect(200).at("role").equals("UNIT"), "a unit is a unit");
        String secondId = second.get("/me").expect(200).at("id");
        admin.get("/institutions/kota-3578/members").expect(200);
        admin.post("/members/" + secondId + "/revocation", Map.of()).expect(200);
        second.get("/me").expect(403);
        step("accounts are made, and one is revoked");

        InnovationLeg innovations = new InnovationLeg();
        innovations.go(secretary, unit);
        step("innovations of earlier years are recorded, and one replicates the other");
        innovations.explain(secretary, unit, EDITION);
        step("a unit is told which groups an innovation may enter, by what is on record");
        new HistoryLeg(site, upload).go(secretary, unit);
        step("a list of earlier years is read, its faults are told, and twice is once");
        new CatalogueLeg(site, upload, DURING).go(secretary);
        step("anyone finds what is public of them, and nothing else");

        Person province = competition.admin(secretary, "admin-jatim", "prov-35");
        ReplicationLeg replication = new ReplicationLeg(site, upload, secretary, admin, province, DURING);
        replication.go();
        step("an innovation is replicated: asked for, agreed to, shown, sent back, shown again, certified and counted");

        site.anyone().get("/public/health").expect(200);
        site.anyone().get("/public/editions/" + EDITION + "/timeline").expect(200);
        Entry entry = new Entry(site, upload, Form.of(site.anyone(), EDITION, "umum"));
        String id = entry.write(unit, EDITION, "umum", "Sapa Warga");
        step("a proposal is written, its documents are verified");

        handOverAndReturn(admin, unit, id);
        String receipt = submit(admin, id);
        Answer submitted = secretary
                .get("/proposals?edition=" + EDITION + "&state=SUBMITTED")
                .expect(200);
        require(submitted.value("items", 0, "id").equals(id), "the secretariat sees what is submitted");
        verify(receipt, id);
        documents(admin, unit, id);
        lostEvent(unit, entry);
        withdraw(admin, id);
        mails();
        if (site.hasOurTime()) {
            ScreeningLeg screening = new ScreeningLeg(site, upload, secretary, admin, unit, EDITION);
            String standing = screening.submit(entry);
            screening.remind();
            step("another is submitted, and whoever holds a draft is reminded before the closing");
            new TimelineLeg(site, secretary, EDITION).run(edition);
            step("submission closes by itself, is sealed, and no closing moves any more");
            screening.run(standing);
            step("what is sealed is screened, and its people are told once the screening has closed");
            Person chair = new ScoringLeg(site, upload, competition, secretary, EDITION).run(standing);
            step("it is scored by those without a conflict, and its ranking stands once the evaluation has closed");
            new DecisionLeg(site, secretary, chair, EDITION).run(standing);
            step("finalists and then winners are drawn up, approved by somebody else, published, and told");
            new CatalogueLeg(site, upload, DECIDED).decided("lansia", EDITION);
            step("anyone finds the winner among the innovations");
            new AwardLeg(site, upload, secretary, chair, admin, unit, EDITION).run(standing);
            step(
                    "awards are conferred, issued, checked by a stranger, mended and revoked, and everybody sees it at once");
            new RatingLeg(site, secretary, chair, EDITION).run(standing);
            step(
                    "citizens rate a finalist once each; it is counted, what is unusual is put aside, and two people let it count");
            replication.silence(SILENCE);
            step("a source is silent, is reminded, and the secretariat answers in its place");
            replication.confirm(CONFIRMED_UNTIL);
            step(
                    "who has not confirmed this year is reminded; what is confirmed shows until the next year's window has closed");
        }
        return List.copyOf(steps);
    }

    private void handOverAndReturn(Person admin, Person unit, String id) {
        unit.get("/proposals?edition=" + EDITION).expect(200);
        unit.get("/proposals/" + id + "/findings").expect(200);
        move(unit, id, "hand-over", Map.of());
        admin.get("/proposals/stuck?edition=" + EDITION).expect(200);
        move(admin, id, "return", Map.of("notes", "Lengkapi dampaknya."));
        move(unit, id, "hand-over", Map.of());
        step("it is handed over, returned with notes, and handed over again");
    }

    private String submit(Person admin, String id) {
        long version = version(admin, id);
        Request request = admin.change("POST", "/proposals/" + id + "/submission", "application/json", "{}")
                .with("If-Match", "\"" + version + "\"");
        Answer receipt = admin.gateway().send(request).expect(200);
        Answer again = admin.gateway().send(request).expect(200);
        require(again.at("signed").equals(receipt.at("signed")), "the same request gives the same receipt");
        step("it is submitted, and asking again gives the same receipt");
        return receipt.at("signed");
    }

    private void verify(String receipt, String id) {
        site.anyone().get("/public/keys").expect(200);
        Answer verdict = site.anyone()
                .post("/public/receipts/verification", Map.of("receipt", receipt))
                .expect(200);
        require(Boolean.TRUE.equals(verdict.value("ours")), "the receipt is ours");
        require(verdict.at("receipt", "proposal").equals(id), "and of this proposal");
        step("a stranger verifies the receipt");
        site.await(
                "a signed checkpoint of the edition's log",
                () -> site.anyone()
                                .get("/public/editions/" + EDITION + "/checkpoint")
                                .status()
                        == 200);
        step("and sees what is promised of the edition's log");
    }

    private void documents(Person admin, Person unit, String id) {
        Answer list = unit.get("/proposals/" + id + "/documents").expect(200);
        String document = (String) list.value("documents", 0, "id");
        String url =
                admin.get("/documents/" + document + "/download").expect(200).at("url");
        require(upload.fetch(url).statusCode() == 200, "an accepted document can be fetched");
        require(
                upload.fetch(url)
                        .headers()
                        .firstValue("content-disposition")
                        .orElse("")
                        .startsWith("attachment"),
                "as an attachment");
        step("a document is fetched as an attachment");
    }

    private void withdraw(Person admin, String id) {
        move(admin, id, "withdrawal", Map.of("reason", "Salah kelompok."));
        step("it is withdrawn");
    }

    private void lostEvent(Person unit, Entry entry) {
        String other = unit.post("/proposals", Map.of("edition", EDITION, "group", "umum"))
                .expect(201)
                .at("id");
        String[] document = new String[1];
        site.losingEvents(() -> document[0] = entry.upload(unit, other, "surat-identitas", "Hilang"));
        site.moveTo(DURING.plusSeconds(30));
        entry.accepted(unit, document[0]);
        step("a document whose event was lost is verified after all");
    }

    private void mails() {
        // unit: invited, returned, submitted, withdrawn; admin: invited, handed over twice, submitted, withdrawn,
        // replication asked for
        // twice, certified; admin of the other: invited, refused, agreed to, sent back, certified
        for (Map.Entry<String, Integer> expected :
                Map.of("unit", 4, "admin", 8, "admin-jatim", 5).entrySet()) {
            String address = Competition.address(expected.getKey());
            site.await(
                    expected.getValue() + " mails to " + address + ", there are " + site.mails(address),
                    () -> site.mails(address).size() == expected.getValue());
        }
        step("everybody concerned has just the mails that concern them");
    }

    private static void move(Person person, String id, String what, Map<String, Object> body) {
        person.post("/proposals/" + id + "/" + what, version(person, id), body).expect(200);
    }

    private static long version(Person person, String id) {
        return person.get("/proposals/" + id).expect(200).version().orElseThrow();
    }

    private void step(String what) {
        steps.add(what);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
