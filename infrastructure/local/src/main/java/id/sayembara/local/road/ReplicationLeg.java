package id.sayembara.local.road;

import id.sayembara.innovation.Innovation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The part of the road of what is replicated: asked for, agreed to, shown by evidence, sent back, shown again and certified, so that
 * anyone sees the replica and how far its source has spread. R38.
 */
final class ReplicationLeg {
    private static final String ASKING = "prov-35";
    private static final String TITLE = "Jemput Berkas Jatim";

    /** After so long an instance asks for a newer catalogue. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final Site site;
    private final Upload upload;
    private final Person secretary;
    private final Person owner;
    private final Person asking;
    private final Instant during;
    private boolean later;

    /**
     * @param owner admin of kota-3578, whose innovation it is
     * @param asking admin of prov-35
     * @param during the road's time
     */
    ReplicationLeg(Site site, Upload upload, Person secretary, Person owner, Person asking, Instant during) {
        this.site = site;
        this.upload = upload;
        this.secretary = secretary;
        this.owner = owner;
        this.asking = asking;
        this.during = during;
    }

    /** Goes it once, where the source is recorded already. */
    void go() {
        String source = Innovation.id("kota-3578", "Jemput Berkas");
        String refused = "/replications/" + ask(source, TITLE);
        owner.post(refused + "/answer", 1, Map.of("answer", "REFUSED", "reason", "Belum siap."))
                .expect(200);
        String id = ask(source, TITLE);
        String path = "/replications/" + id;
        require(listed(owner, "INCOMING", "kota-3578").contains(id), "the source sees that it is asked for");
        require(listed(asking, "OUTGOING", ASKING).contains(id), "who asks sees it too");
        owner.post(path + "/answer", 1, Map.of("answer", "AGREED")).expect(200);

        String document = evidence(path);
        asking.post(path + "/evidence", 2, Map.of("documents", List.of(document)))
                .expect(200);
        require(
                secretary
                        .get("/replications/waiting?what=CERTIFICATION")
                        .expect(200)
                        .body()
                        .contains(id),
                "the secretariat sees what waits for it");
        String url = secretary
                .get(path + "/documents/" + document + "/download")
                .expect(200)
                .at("url");
        require(upload.fetch(url).statusCode() == 200, "and fetches the evidence");
        secretary.post(path + "/return", 3, Map.of("reason", "Kurang jelas.")).expect(200);
        asking.post(path + "/evidence", 4, Map.of("documents", List.of(document)))
                .expect(200);
        secretary.post(path + "/certification", 5, Map.of()).expect(200);

        String replica = asking.get(path).expect(200).at("replica");
        require(replica.equals(Innovation.id(ASKING, TITLE)), "the replica is an innovation of who asked");
        published(source, replica);
    }

    /**
     * Lets a source be silent until the secretariat answers in its place.
     *
     * @param from later than everything before
     */
    void silence(Instant from) {
        site.moveTo(from);
        String[] asked = new String[1];
        told(1, 0, () -> asked[0] = ask(Innovation.id("kota-3578", "Antar Obat Pasien"), "Antar Obat Jatim"));
        String path = "/replications/" + asked[0];
        told(1, 0, () -> site.moveTo(from.plus(Duration.ofDays(7))));
        told(1, 0, () -> site.moveTo(from.plus(Duration.ofDays(14))));
        told(1, 1, () -> site.moveTo(from.plus(Duration.ofDays(21))));
        require(
                secretary
                        .get("/replications/waiting?what=ANSWER")
                        .expect(200)
                        .body()
                        .contains(asked[0]),
                "the secretariat sees that it is to answer");
        told(
                0,
                1,
                () -> secretary
                        .post(path + "/answer", 1, Map.of("answer", "AGREED"))
                        .expect(200));
        asking.post(path + "/withdrawal", 2, Map.of()).expect(200);
    }

    /**
     * Reminds both of what they have not confirmed this year, and lets one confirm: it shows until the next year's window has closed.
     *
     * @param closes when the window closes, after everything before
     */
    void confirm(Instant closes) {
        String source = Innovation.id("kota-3578", "Jemput Berkas");
        require(
                owner.get("/innovations?institution=kota-3578")
                        .expect(200)
                        .body()
                        .contains(source),
                "an institution lists its own");
        told(1, 1, () -> site.moveTo(closes.minus(Duration.ofDays(7))));
        long version = owner.get("/innovations/" + source).expect(200).version().orElseThrow();
        owner.post("/innovations/" + source + "/confirmation", version, Map.of("status", "GROWING"))
                .expect(200);
        Instant now = closes.minus(Duration.ofDays(7));
        site.await("anyone sees that it grows", () -> {
            later = !later;
            site.moveTo(later ? now.plus(LOOK_AGAIN) : now);
            return shown(source).equals("GROWING");
        });
        site.moveTo(closes.plus(Duration.ofDays(365)));
        require(shown(source).equals("UNCONFIRMED"), "a year later nobody has said so");
    }

    private String shown(String innovation) {
        return site.anyone()
                .get("/public/innovations/" + innovation)
                .expect(200)
                .at("innovation", "status");
    }

    /** How many mails more each of the two institutions has by this. */
    private void told(int owners, int askings, Runnable act) {
        int ofOwner = mails(owner) + owners;
        int ofAsking = mails(asking) + askings;
        act.run();
        site.await("mails to both", () -> mails(owner) == ofOwner && mails(asking) == ofAsking);
    }

    private int mails(Person person) {
        return site.mails(Competition.address(person.name())).size();
    }

    private String ask(String source, String title) {
        Map<String, Object> wanted = Map.of(
                "institution", ASKING, "source", source, "title", title, "serviceUnits", 3L, "plan", "Di tiga loket.");
        return asking.post("/replications", wanted).expect(201).at("id");
    }

    private static String listed(Person reader, String side, String institution) {
        return reader.get("/replications?side=" + side + "&institution=" + institution)
                .expect(200)
                .body();
    }

    private String evidence(String path) {
        byte[] bytes = Paper.saying("Bukti penerapan");
        Answer ticket = upload.evidenceTicket(asking, path.substring("/replications/".length()), bytes)
                .expect(201);
        require(upload.send(ticket, bytes) == 200, "storage takes the evidence");
        String document = ticket.at("documentId");
        site.await(
                "the evidence is verified",
                () -> asking.get("/documents/" + document)
                        .expect(200)
                        .at("state")
                        .equals("ACCEPTED"));
        return document;
    }

    private void published(String source, String replica) {
        Person anyone = site.anyone();
        String shown = "/public/innovations/" + replica;
        site.await("anyone sees the replica", () -> lookAgain(shown).status() == 200);
        site.await("and how far its source has spread", () -> {
            Answer page = lookAgain("/public/innovations/" + source).expect(200);
            return Long.valueOf(1).equals(page.value("innovation", "replicatingInstitutions"))
                    && Long.valueOf(3).equals(page.value("innovation", "replicatingUnits"));
        });
        Answer page = anyone.get(shown).expect(200);
        require(source.equals(page.value("sources", 0, "id")), "the replica names its source");
        site.moveTo(during);
    }

    /** A minute to and fro, so that whoever answers looks for a newer catalogue each time. */
    private Answer lookAgain(String path) {
        later = !later;
        site.moveTo(later ? during.plus(LOOK_AGAIN) : during);
        return site.anyone().get(path);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
