package id.sayembara.local.access;

import id.sayembara.local.LocalCloud;
import id.sayembara.local.Options;
import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Competition;
import id.sayembara.local.road.Entry;
import id.sayembara.local.road.Form;
import id.sayembara.local.road.LocalSite;
import id.sayembara.local.road.Paper;
import id.sayembara.local.road.Person;
import id.sayembara.local.road.Upload;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A small competition on a local cloud of its own: one short form, a provincial pair, a city and the BUMD it serves. */
final class Trial implements AutoCloseable {
    /** Both windows are open, and both hops' deadlines are near. */
    static final Instant NOW = Instant.parse("2025-05-28T02:00:00Z");

    static final String EDITION = "uji";
    static final String A = "prov-35";
    static final String B = "prov-11";
    static final String CITY = "kota-3578";
    static final String BUMD = "bumd-04";

    static final String INSTITUTIONS = """
            id,type,name,region_code,served_by,left_behind
            prov-35,PROVINCE,Pemerintah Provinsi Jawa Timur,35,,
            prov-11,PROVINCE,Pemerintah Provinsi Aceh,11,,
            kota-3578,CITY,Pemerintah Kota Surabaya,35.78,,
            bumd-04,ROE,PDAM Surya Sembada Kota Surabaya,35.78,kota-3578,
            """;

    /** One place for each institution, ten words, files of 4,096 bytes. */
    static final String YAML = """
            id: uji
            name: { id: "Uji", en: "Trial" }
            theme: { id: "Tema", en: "Theme" }
            legalBasis: "Peraturan uji"
            rememberUntil: "2025-12-31T23:59:59+07:00"
            timeline:
              zone: Asia/Jakarta
              windows:
                - { name: drafting, label: { id: "Penulisan", en: "Drafting" }, opens: "2025-04-08T00:00:00+07:00", closes: "2025-05-31T23:59:00+07:00" }
                - { name: submission, label: { id: "Pendaftaran", en: "Submission" }, opens: "2025-04-08T00:00:00+07:00", closes: "2025-06-03T23:59:00+07:00" }
                - { name: screening, label: { id: "Seleksi", en: "Screening" }, opens: "2025-06-04T00:00:00+07:00", closes: "2025-06-27T23:59:00+07:00" }
                - { name: evaluation, label: { id: "Penilaian", en: "Evaluation" }, opens: "2025-06-30T00:00:00+07:00", closes: "2025-07-13T23:59:00+07:00" }
            categories:
              - { id: kesehatan, label: { id: "Kesehatan", en: "Health" } }
              - { id: lingkungan, label: { id: "Lingkungan", en: "Environment" } }
            caps:
              - { groups: [umum], most: 1 }
            conflicts: [INSTITUTION, REGION]
            screening: { reasons: [{ id: belum-cukup-umur, label: { id: "Belum cukup umur", en: "Too young" } }] }
            selection: { finalists: [{ groups: [umum], most: 1 }] }
            reminders: { leads: [P7D, P3D, PT24H, PT1H], officeHours: { from: "08:00", until: "14:00" } }
            groups:
              - id: umum
                label: { id: "Umum", en: "General" }
                minimumAge: P2Y
                form:
                  - { id: judul, label: { id: "Judul", en: "Title" }, kind: TEXT, meaning: TITLE, mostCharacters: 255 }
                  - { id: tanggal-mulai, label: { id: "Mulai", en: "Start" }, kind: DATE, meaning: START_DATE }
                  - { id: kategori, label: { id: "Kategori", en: "Category" }, kind: CHOICE, meaning: CATEGORY }
                  - { id: inovator, label: { id: "Inovator", en: "Innovators" }, kind: INNOVATORS, meaning: INNOVATORS }
                  - { id: uraian, label: { id: "Uraian", en: "Account" }, kind: TEXT, mostCharacters: 200, mostWords: 10, weight: 100 }
                  - { id: surat, label: { id: "Surat", en: "Letter" }, kind: DOCUMENTS, attachments: { least: 1, most: 2, largest: 4096, types: [application/pdf, image/png] } }
                evaluation:
                  readings: 2
                  scale: { least: 0, most: 100, step: 1 }
                  passingGrade: 85
                  tieBreaks: [uraian]
                  rubric: [{ id: uraian, label: { id: "Uraian", en: "Account" }, weight: 100, question: uraian }]
            """;

    /** The title of institution A's innovation of an earlier year. */
    static final String INNOVATION = "Pasar Apung Daring";

    /** The title of its innovation in the edition under way. */
    static final String UNDECIDED = "Rahasia Belum Diputus";

    /** The list of earlier years that is announced and never comes. */
    static final String LIST = "ab".repeat(32);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final HttpClient client = HttpClient.newHttpClient();
    final LocalCloud cloud;
    final LocalSite site;
    final Competition competition;
    final Upload upload;
    final Person secretary;

    Trial() {
        cloud = LocalCloud.start(Options.ofProject(Path.of("../.."))
                .with("RequestRate", "100000")
                .with("RequestBurst", "100000")
                .with("PublicRate", "100000")
                .with("PublicBurst", "100000"));
        site = new LocalSite(cloud, client);
        site.moveTo(NOW);
        competition = new Competition(site, NOW);
        upload = new Upload(client);
        secretary = competition.secretary();
        competition.open(secretary, EDITION, YAML);
        secretary.send("POST", "/institutions", "text/csv", INSTITUTIONS).expect(200);
    }

    /** What records an innovation of an institution that entered an edition nobody has decided. */
    static String undecided(String institution) {
        return innovation(institution)
                .replace(INNOVATION, UNDECIDED)
                .replace("\"year\":2019", "\"year\":2025,\"edition\":\"" + EDITION + "\"");
    }

    /** What records an innovation of an institution. */
    static String innovation(String institution) {
        return """
                {"title":"%s","institution":"%s","year":2019,"category":"kesehatan","group":"umum","outcome":"WINNER","goals":[3]}
                """.formatted(INNOVATION, institution);
    }

    /** A proposal with a title only. */
    String begin(Person writer, String title) {
        String id = writer.post("/proposals", Map.of("edition", EDITION, "group", "umum"))
                .expect(201)
                .at("id");
        save(writer, id, "judul", 0, title);
        return id;
    }

    /** A proposal that may be submitted. */
    String complete(Person writer, String title) {
        Form form = Form.of(site.anyone(), EDITION, "umum");
        return new Entry(site, upload, form).write(writer, EDITION, "umum", title);
    }

    void save(Person writer, String id, String question, long version, Object value) {
        writer.put("/proposals/" + id + "/answers/" + question, version, Map.of("value", value))
                .expect(200);
    }

    /** Moves a proposal and answers what came back. */
    Answer move(Person mover, String id, String move, Map<String, Object> body) {
        return mover.post("/proposals/" + id + "/" + move, version(mover, id), body);
    }

    long version(Person reader, String id) {
        return (Long) reader.get("/proposals/" + id).expect(200).value("proposal", "version");
    }

    /** Uploads a paper under a name of its own and waits until it is accepted. */
    String attach(Person writer, String id, String fileName) {
        byte[] bytes = Paper.saying(fileName);
        Answer ticket = upload.ticket(writer, id, "surat", fileName, "application/pdf", bytes)
                .expect(201);
        if (upload.send(ticket, bytes) != 200) {
            throw new AssertionError("storage refused " + fileName);
        }
        String document = ticket.at("documentId");
        awaitState(writer, document, "ACCEPTED");
        return document;
    }

    void awaitState(Person reader, String document, String state) {
        site.await(
                document + " " + state,
                () -> reader.get("/documents/" + document)
                        .expect(200)
                        .at("state")
                        .equals(state));
    }

    void settle() {
        cloud.settle(PATIENCE);
    }

    static List<Object> innovators(String name) {
        return List.of(Map.of("name", name, "part", "Penggagas", "stated", true));
    }

    @Override
    public void close() {
        cloud.close();
        client.close();
    }
}
