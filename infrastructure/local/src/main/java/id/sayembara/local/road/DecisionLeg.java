package id.sayembara.local.road;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of the road of what is decided: finalists and winners, each drawn up, approved and published by two people. */
final class DecisionLeg {
    private final Site site;
    private final Person secretary;
    private final Person chair;
    private final String edition;

    DecisionLeg(Site site, Person secretary, Person chair, String edition) {
        this.site = site;
        this.secretary = secretary;
        this.chair = chair;
        this.edition = edition;
    }

    /**
     * Decides.
     *
     * @param proposal one that has a place in the ranking
     */
    void run(String proposal) {
        decide("FINALISTS", proposal, "Proposal menjadi finalis / Proposal is a finalist");
        decide("WINNERS", proposal, "Proposal menjadi pemenang / Proposal is a winner");
        figures();
    }

    /** Anyone sees how many came how far. */
    private void figures() {
        String path = "/public/editions/" + edition + "/figures";
        site.await(
                "the figures",
                () -> site.anyone().get(path).status() == 200
                        && site.anyone().get(path).value("version").equals(2L));
        Answer figures = site.anyone().get(path).expect(200);
        require(figures.value("rows", 0, "winners", "proposals").equals(1L), "one has won");
        require(figures.value("rows", 0, "submitted", "proposals").equals(1L), "of one");
        String lines = site.anyone().get(path + ".csv").expect(200).body();
        require(lines.contains(edition + ",2,PROVINCE,35,WINNERS,1,1\r\n"), "and the same lines by province: " + lines);
    }

    private void decide(String stage, String proposal, String mail) {
        String list = "/decisions/" + edition + "/umum/" + stage;
        String open = "/public/editions/" + edition + "/decisions/" + stage;
        Map<String, Object> added = Map.of("kind", "ADDED", "proposal", proposal, "reason", "Diputuskan dalam pleno.");
        secretary.put(list, 0, Map.of("departures", List.of(added))).expect(200);
        site.await(
                "the " + stage,
                () -> secretary.get(list).expect(200).at("state").equals("PENDING"));
        Answer seen = chair.get(list).expect(200);
        require(seen.value("items", 0, "proposal").equals(proposal), "the list holds what was added");
        require(seen.value("departures", 0, "reason").equals("Diputuskan dalam pleno."), "and says why");
        site.anyone().get(open).expect(404);

        Map<String, Object> meant = Map.of("hash", seen.at("hash"));
        long version = seen.version().orElseThrow();
        require(
                secretary
                        .post(list + "/publication", version, meant)
                        .expect(409)
                        .problem()
                        .equals("approval-missing"),
                "nobody publishes alone");
        chair.post(list + "/approval", version, meant).expect(200);
        site.anyone().get(open).expect(404);
        secretary.post(list + "/publication", version + 1, meant).expect(200);

        Answer decided = site.anyone().get(open).expect(200);
        require(decided.value("items", 0, "proposal").equals(proposal), "anyone sees what is published");
        holdsOnly(decided.value("items", 0), "group institution place proposal title");
        holdsOnly(decided.value("lists", 0), "count departures group hash publishedAt ranking salt");
        for (String name : List.of("unit", "admin")) {
            String address = Competition.address(name);
            site.await("the mail to " + address, () -> site.mails(address).contains(mail));
        }
    }

    /** The view holds these fields and no other: what is not there cannot leak. */
    private static void holdsOnly(Object view, String fields) {
        Set<?> held = ((Map<?, ?>) view).keySet();
        require(held.equals(Set.of(fields.split(" "))), "a view holds only " + fields + ", it holds " + held);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
