package id.sayembara.local.road;

import id.sayembara.local.LocalCloud;
import id.sayembara.local.Seeding;
import id.sayembara.local.console.StartPage;
import id.sayembara.local.console.StartPage.SignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Fills a fresh local cloud through its own doors: both editions, all 671 institutions, a standing cast, one proposal being
 * written and one submitted. The clock stands in May 2025, when KIPP 2025 takes proposals.
 */
public final class Seed implements Seeding {
    private static final String CITY = "kota-3578";

    @Override
    public StartPage seed(LocalCloud cloud) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            LocalSite site = LocalSite.patient(cloud, client);
            if (site.person(Competition.SECRETARY).get("/me").status() != 200) {
                fill(site, client);
                cloud.clock().set(Road.DURING);
            }
            return page(cloud);
        }
    }

    private static void fill(LocalSite site, HttpClient client) {
        site.moveTo(Road.DURING);
        Competition competition = new Competition(site, Road.DURING);
        Person secretary = competition.secretary();
        say("editions");
        competition.open(secretary, "kipp-2023", read("kipp-2023.yaml"));
        competition.open(secretary, "kipp-2025", read("kipp-2025.yaml"));
        say("671 institutions");
        secretary
                .send("POST", "/institutions", "text/csv", read("institutions.csv"))
                .expect(200);
        say("accounts");
        Person admin = competition.admin(secretary, "admin-surabaya", CITY);
        competition.admin(secretary, "admin-jatim", "prov-35");
        Person unit = competition.unit(admin, "unit-dinkes", CITY, "Dinas Kesehatan");
        competition.unit(admin, "unit-pdam", "bumd-04", "Pelayanan Pelanggan");
        competition.official(secretary, "evaluator", "EVALUATOR");
        competition.official(secretary, "chair", "CHAIR");
        competition.official(secretary, "panelist", "PANELIST");
        competition.official(secretary, "auditor", "AUDITOR");
        say("two proposals");
        Entry entry = new Entry(site, new Upload(client), Form.of(site.anyone(), "kipp-2025", "umum"));
        entry.write(unit, "kipp-2025", "umum", "Antre dari Rumah");
        String submitted = entry.write(unit, "kipp-2025", "umum", "Posyandu Digital");
        move(unit, submitted, "hand-over");
        move(admin, submitted, "submission");
    }

    private static void move(Person person, String id, String what) {
        long version = person.get("/proposals/" + id).expect(200).version().orElseThrow();
        person.post("/proposals/" + id + "/" + what, version, Map.of()).expect(200);
    }

    private static StartPage page(LocalCloud cloud) {
        String api = cloud.address().toString();
        String token = "\"$(curl -s '" + cloud.console() + "/token?as=%s')\"";
        return new StartPage(
                List.of(
                        new SignIn(Competition.SECRETARY, "secretariat"),
                        new SignIn("admin-surabaya", "admin of Pemerintah Kota Surabaya and of its BUMD"),
                        new SignIn("admin-jatim", "admin of Pemerintah Provinsi Jawa Timur"),
                        new SignIn("unit-dinkes", "unit of Surabaya, with a draft and a submitted proposal"),
                        new SignIn("unit-pdam", "unit of a BUMD that Surabaya serves"),
                        new SignIn("evaluator", "evaluator"),
                        new SignIn("chair", "chair of the evaluators and the panel"),
                        new SignIn("panelist", "panelist"),
                        new SignIn("auditor", "auditor"),
                        new SignIn("tamu", "signed in, but no member")),
                List.of(
                        "curl -s " + api + "/public/editions/kipp-2025/timeline",
                        "curl -s '" + api + "/proposals?edition=kipp-2025' -H \"Authorization: Bearer \""
                                + token.formatted("unit-dinkes"),
                        "curl -s " + api + "/proposals -H \"Authorization: Bearer \"" + token.formatted("unit-dinkes")
                                + " -H 'Idempotency-Key: first' -H 'Content-Type: application/json'"
                                + " -d '{\"edition\":\"kipp-2025\",\"group\":\"umum\"}'"));
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of("editions", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String what) {
        System.out.println("  " + what);
    }
}
