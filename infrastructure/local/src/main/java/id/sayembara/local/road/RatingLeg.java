package id.sayembara.local.road;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of the road of the public: one signs in by a code, one by a token, and both rate a finalist. */
final class RatingLeg {
    /** While KIPP 2025 is rated. */
    private static final Instant RATING = Instant.parse("2025-08-01T03:00:00Z");

    /** Its rating closes at 17:00 on 7 August UTC; two minutes later the last request that came in time has ended. */
    private static final Instant COUNTED_FROM = Instant.parse("2025-08-07T17:02:00Z");

    private static final String MAIL = "Kode Anda: ";

    private final Site site;
    private final Person secretary;
    private final Person chair;
    private final String edition;

    RatingLeg(Site site, Person secretary, Person chair, String edition) {
        this.site = site;
        this.secretary = secretary;
        this.chair = chair;
        this.edition = edition;
    }

    /**
     * Rates.
     *
     * @param proposal a published finalist
     */
    void run(String proposal) {
        site.moveTo(RATING);
        String rating = "/public/editions/" + edition + "/ratings/" + proposal;
        Map<String, Object> four = Map.of("usefulness", "4", "used", true, "region", "35.78", "comment", "Membantu.");
        require(
                site.anyone().put(rating, 0, four).expect(401).problem().equals("unauthenticated"),
                "nobody rates without a session");

        Person one = byCode("warga@contoh.example");
        one.put(rating, 0, four).expect(200);
        one.put(rating, 1, Map.of("usefulness", "5", "used", false)).expect(200);
        require(one.put(rating, 0, four).expect(412).problem().equals("stale-version"), "each rates once");
        Answer own = one.get(rating).expect(200);
        require(own.value("usefulness").equals("5"), "a rating can be changed");
        Set<?> held = own.json().keySet();
        require(held.equals(Set.of("proposal", "usefulness", "used", "at", "version")), "it tells only " + held);

        // an admin of the very institution: a citizen like all, until it is counted
        Person two = session(site.person("admin")
                .post("/citizens/session", Map.of("edition", edition))
                .expect(200));
        two.get(rating).expect(404);
        two.put(rating, 0, four).expect(200);

        String results = "/public/editions/" + edition + "/ratings";
        site.anyone().get(results).expect(404);
        site.moveTo(COUNTED_FROM);
        site.await("the recount", () -> site.anyone().get(results).status() == 200);
        Answer counted = site.anyone().get(results).expect(200);
        require(counted.value("items", 0, "proposal").equals(proposal), "every finalist has a result");
        require(counted.value("items", 0, "ratings").equals(2L), "all are counted");
        require(counted.value("items", 0, "counted").equals(1L), "an institution's own people are put aside");
        require(counted.value("items", 0, "mean").equals("4.50"), "and both means are told");
        require(counted.value("items", 0, "countedMean").equals("5.00"), "and both means are told");
        release(proposal, results);
        moderate(proposal, results);
    }

    private void release(String proposal, String results) {
        String quarantine = "/ratings/" + edition + "/quarantine";
        String set = quarantine + "/" + proposal + "/1";
        require(
                secretary
                        .get(quarantine)
                        .expect(200)
                        .value("items", 0, "proposal")
                        .equals(proposal),
                "what is put aside is listed");
        require(chair.get(set).expect(200).value("items", 0, "reasons", 0).equals("OWN_PEOPLE"), "and why");
        Answer proposed = secretary
                .post(set + "/outcome", 0, Map.of("outcome", "RELEASED", "reason", "Menilai sebagai pengguna."))
                .expect(200);
        chair.post(set + "/approval", Map.of("hash", proposed.at("hash"))).expect(200);
        require(
                site.anyone()
                        .get(results)
                        .expect(200)
                        .value("items", 0, "counted")
                        .equals(2L),
                "two people let it count");
    }

    private void moderate(String proposal, String results) {
        String waiting = "/ratings/" + edition + "/comments/" + proposal;
        String shown = results + "/" + proposal + "/comments";
        Answer comments = secretary.get(waiting).expect(200);
        require(comments.value("items", 0, "comment").equals("Membantu."), "comments wait for the secretariat");
        require(site.anyone().get(shown).expect(200).value("items").equals(List.of()), "and nobody else sees them");
        secretary
                .post(
                        waiting + "/" + comments.value("items", 0, "reference") + "/moderation",
                        0,
                        Map.of("shown", true, "reason", "Tidak menyebut nama."))
                .expect(200);
        require(
                site.anyone()
                        .get(shown)
                        .expect(200)
                        .value("items", 0, "comment")
                        .equals("Membantu."),
                "until it lets them through");
    }

    private Person byCode(String address) {
        site.anyone()
                .post("/public/citizens/codes", Map.of("edition", edition, "email", address))
                .expect(202);
        site.await("the code to " + address, () -> !site.mails(address).isEmpty());
        String subject = site.mails(address).getLast();
        String code = subject.substring(MAIL.length(), subject.indexOf(' ', MAIL.length()));
        return session(site.anyone()
                .post("/public/citizens/sessions", Map.of("edition", edition, "email", address, "code", code))
                .expect(200));
    }

    private Person session(Answer opened) {
        return new Person(site.anyone().gateway(), "warga", Optional.of(opened.at("session")));
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
