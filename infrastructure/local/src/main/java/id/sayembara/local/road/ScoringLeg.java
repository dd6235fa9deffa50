package id.sayembara.local.road;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of the road of what the screening passed: evaluators are assigned, score and lock, a score is corrected, a scorecard is
 * voided, and the ranking comes by itself when the evaluation has closed.
 */
final class ScoringLeg {
    /** While KIPP 2025 evaluates. */
    private static final Instant SCORING = Instant.parse("2025-07-02T03:00:00Z");

    /** KIPP 2025 closes its evaluation at 16:59 on 13 July; two minutes later the last request that came in time has ended. */
    private static final Instant FROZEN_FROM = Instant.parse("2025-07-13T17:01:00Z");

    private final Site site;
    private final Upload upload;
    private final Competition competition;
    private final Person secretary;
    private final String edition;

    ScoringLeg(Site site, Upload upload, Competition competition, Person secretary, String edition) {
        this.site = site;
        this.upload = upload;
        this.competition = competition;
        this.secretary = secretary;
        this.edition = edition;
    }

    /**
     * Scores it.
     *
     * @param proposal one that has passed the screening
     * @return the chair
     */
    Person run(String proposal) {
        site.moveTo(SCORING);
        Person one = competition.official(secretary, "penilai-satu", "EVALUATOR");
        Person two = competition.official(secretary, "penilai-dua", "EVALUATOR");
        Person three = competition.official(secretary, "penilai-tiga", "EVALUATOR");
        Person chair = competition.official(secretary, "ketua", "CHAIR");
        Person panelist = competition.official(secretary, "panelis", "PANELIST");

        assign(proposal, one, two, three);
        score(one, proposal, "90");
        score(two, proposal, "70");
        standAside(three, proposal);
        correct(two, chair, proposal);
        takeOut(one, chair, panelist, proposal);

        String ranking = "/rankings/" + edition + "/umum";
        site.moveTo(FROZEN_FROM.minusMillis(1));
        chair.get(ranking).expect(404);
        site.moveTo(FROZEN_FROM);
        site.await("the ranking", () -> chair.get(ranking).status() == 200);
        Answer drawn = secretary.get(ranking).expect(200);
        holdsOnly(
                drawn.value("places", 0),
                "rank proposal institution title mean shown median spread readings complete passes drawn");
        require(drawn.value("places", 0, "proposal").equals(proposal), "what was scored has a place");
        require(drawn.value("places", 0, "mean").equals("80"), "of what was corrected, and not of what was voided");
        require(drawn.value("places", 0, "readings").equals(1L), "read once");
        return chair;
    }

    private void assign(String proposal, Person one, Person two, Person three) {
        for (Person evaluator : List.of(one, two, three)) {
            profile(evaluator, 0, List.of("35"));
            Answer near = secretary.post("/assignments", assignment(proposal, evaluator));
            require(near.expect(409).problem().equals("conflict-of-interest"), "nobody of the province reads it");
            profile(evaluator, 1, List.of());
            secretary.post("/assignments", assignment(proposal, evaluator)).expect(201);
        }
        Answer evaluators = secretary.get("/evaluators?edition=" + edition).expect(200);
        holdsOnly(
                evaluators.value("items", 0),
                "edition member institutions provinces categories most load pinned version");
        Answer progress = secretary.get("/assignments?edition=" + edition).expect(200);
        require(((List<?>) progress.value("items")).size() == 3, "three are to read it");
        holdsOnly(progress.value("items", 0), "proposal group institution title evaluator assignedAt state");
        for (String name : List.of("penilai-satu", "penilai-dua", "penilai-tiga")) {
            String address = Competition.address(name);
            site.await(
                    "the mail of the assignment to " + address,
                    () -> site.mails(address).contains("Proposal untuk Anda nilai / Proposal assigned to you"));
        }
    }

    private void profile(Person evaluator, long seen, List<String> provinces) {
        secretary
                .put(
                        "/evaluators/" + edition + "/" + id(evaluator),
                        seen,
                        Map.of("institutions", List.of(), "provinces", provinces, "categories", List.of(), "most", 5))
                .expect(200);
    }

    private Map<String, Object> assignment(String proposal, Person evaluator) {
        return Map.of("edition", edition, "proposal", proposal, "evaluator", id(evaluator));
    }

    /** Signs, reads, scores everything alike and locks. */
    private void score(Person evaluator, String proposal, String score) {
        String card = "/scorecards/" + proposal;
        evaluator.get(card).expect(409);
        sign(evaluator);
        Answer open = evaluator.get(card).expect(200);
        holdsOnly(
                open.json(),
                "proposal edition group title formVersion answers documents scale rubric state revision"
                        + " revisionRequested version scores");
        require(((List<?>) open.value("scores")).isEmpty(), "nobody sees what another scored");
        Map<?, ?> documents = (Map<?, ?>) open.value("documents");
        String question = (String) documents.keySet().iterator().next();
        String url = evaluator
                .get(card + "/documents/" + open.value("documents", question, 0, "document") + "/download")
                .expect(200)
                .at("url");
        require(upload.fetch(url).statusCode() == 200, "a submitted document can be fetched");
        for (Object leaf : (List<?>) open.value("rubric")) {
            save(evaluator, proposal, (String) ((Map<?, ?>) leaf).get("criterion"), 0, score);
        }
        lock(evaluator, proposal);
    }

    private void sign(Person evaluator) {
        evaluator
                .post("/scorecards/integrity", Map.of("edition", edition, "accepted", true))
                .expect(200);
        Answer own = evaluator.get("/scorecards?edition=" + edition).expect(200);
        require(((List<?>) own.value("items")).size() == 1, "each sees what is assigned");
        holdsOnly(own.value("items", 0), "proposal group title state");
    }

    private static void save(Person evaluator, String proposal, String criterion, long seen, String score) {
        Answer saved = evaluator
                .put(
                        "/scorecards/" + proposal + "/scores/" + criterion,
                        seen,
                        Map.of("score", score, "comment", "Sesuai rubrik."))
                .expect(200);
        holdsOnly(saved.json(), "criterion version at");
    }

    private static void lock(Person evaluator, String proposal) {
        String card = "/scorecards/" + proposal;
        Answer receipt = evaluator
                .post(card + "/lock", evaluator.get(card).expect(200).version().orElseThrow(), Map.of())
                .expect(200);
        holdsOnly(receipt.json(), "edition proposal evaluator revision rulesVersion card lockedAt version signed");
        require(receipt.at("signed").split("\\.").length == 3, "a lock gives a signed receipt");
    }

    private void standAside(Person evaluator, String proposal) {
        sign(evaluator);
        evaluator
                .post("/scorecards/" + proposal + "/conflict", Map.of("reason", "Pernah menjadi konsultannya."))
                .expect(200);
        Map<String, Object> why = Map.of(
                "edition",
                edition,
                "proposal",
                proposal,
                "evaluator",
                id(evaluator),
                "reason",
                "Benturan kepentingan.");
        secretary.post("/assignments/removal", why).expect(200);
        secretary.post("/conflicts", why).expect(200);
        require(
                secretary
                        .post("/assignments", assignment(proposal, evaluator))
                        .expect(409)
                        .problem()
                        .equals("conflict-of-interest"),
                "who stood aside is not assigned again");
    }

    private void correct(Person evaluator, Person chair, String proposal) {
        evaluator
                .post("/scorecards/" + proposal + "/revision", Map.of("reason", "Salah ketik."))
                .expect(200);
        Answer asked = chair.get("/revisions?edition=" + edition).expect(200);
        holdsOnly(asked.value("items", 0), "proposal evaluator revision reason hash requestedAt expiresAt approved");
        require(asked.value("items", 0, "reason").equals("Salah ketik."), "the chair sees why");
        chair.post(
                        "/revisions/" + proposal + "/" + id(evaluator) + "/approval",
                        Map.of("hash", asked.value("items", 0, "hash")))
                .expect(200);
        for (Object score :
                (List<?>) evaluator.get("/scorecards/" + proposal).expect(200).value("scores")) {
            save(evaluator, proposal, (String) ((Map<?, ?>) score).get("criterion"), 1, "80");
        }
        lock(evaluator, proposal);
    }

    private void takeOut(Person evaluator, Person chair, Person panelist, String proposal) {
        chair.post(
                        "/voids",
                        Map.of("proposal", proposal, "evaluator", id(evaluator), "reason", "Benturan baru diketahui."))
                .expect(200);
        Answer wanted = panelist.get("/voids?edition=" + edition).expect(200);
        holdsOnly(wanted.value("items", 0), "proposal evaluator revision reason hash proposedAt expiresAt approved");
        panelist.post(
                        "/voids/" + proposal + "/" + id(evaluator) + "/approval",
                        Map.of("hash", wanted.value("items", 0, "hash")))
                .expect(200);
    }

    /** The view holds these fields and no other: what is not there cannot leak. R22, R26. */
    private static void holdsOnly(Object view, String fields) {
        Set<?> held = ((Map<?, ?>) view).keySet();
        require(held.equals(Set.of(fields.split(" "))), "a view holds only " + fields + ", it holds " + held);
    }

    private static String id(Person person) {
        return person.get("/me").expect(200).at("id");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
