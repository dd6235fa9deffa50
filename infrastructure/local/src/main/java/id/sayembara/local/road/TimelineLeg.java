package id.sayembara.local.road;

import java.time.Instant;

/**
 * The part of the road on which nobody acts but time: submission closes, the schedule finds what is due, what was submitted is
 * sealed, and from then on its closing stands.
 */
final class TimelineLeg {
    /** KIPP 2025 closes its submissions at 16:59; two minutes later the last request that came in time has ended. */
    private static final Instant SEALED_FROM = Instant.parse("2025-06-03T17:01:00Z");

    private static final String CLOSING = "closes: \"2025-06-03T23:59:00+07:00\"";

    private final Site site;
    private final Person secretary;
    private final String edition;

    TimelineLeg(Site site, Person secretary, String edition) {
        this.site = site;
        this.secretary = secretary;
        this.edition = edition;
    }

    /**
     * Lets submission close.
     *
     * @param yaml the edition in force
     */
    void run(String yaml) {
        String path = "/public/editions/" + edition + "/seal";
        site.moveTo(SEALED_FROM.minusMillis(1));
        site.anyone().get(path).expect(404);
        site.moveTo(SEALED_FROM);
        site.await("the seal", () -> site.anyone().get(path).status() == 200);
        if (!yaml.contains(CLOSING)) {
            throw new AssertionError("the edition does not close its submissions as expected");
        }
        Answer imported = secretary
                .send(
                        "POST",
                        "/editions/" + edition + "/versions",
                        "application/yaml",
                        yaml.replace(CLOSING, CLOSING.replace("23:59:00", "23:59:59")))
                .expect(201);
        Answer refused = secretary
                .send(
                        "POST",
                        "/editions/" + edition + "/versions/" + imported.at("version") + "/publication",
                        "application/json",
                        "")
                .expect(409);
        if (!refused.problem().equals("edition-sealing")) {
            throw new AssertionError("not because it is sealing: " + refused);
        }
    }
}
