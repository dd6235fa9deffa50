package id.sayembara.local.demo;

import id.sayembara.local.demo.Ledger.Sheet;
import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Person;
import java.util.List;
import java.util.Map;

/**
 * Every winner's awards are conferred and issued: to the institution by its admin, to the unit by the unit, to the innovator by a link
 * used once; one is revoked by two people. R37. What anyone sees of each is written down, to be compared at the end.
 */
final class Awarding implements Chapter {
    private static final String KIND = "pemenang";

    private final Story story;

    Awarding(Story story) {
        this.story = story;
    }

    @Override
    public void play() {
        List<Sheet> winners = story.ledger().all(Deciding.Stage.WINNERS).stream()
                .map(story.ledger()::sheet)
                .toList();
        story.progress().pile(winners.size());
        story.crew().each(winners, winner -> {
            award(winner);
            story.progress().one("winners have their awards");
        });
        notDecided();
        winners.stream().findFirst().ifPresent(this::revoke);
    }

    private void award(Sheet winner) {
        Map<String, Object> wanted = Map.of("edition", Story.EDITION, "proposal", winner.id, "kind", KIND);
        story.cast().secretary().post("/awards", wanted).expect(201);
        story.refused("awards-conferred", story.cast().secretary().post("/awards", wanted));
        Person unit = story.cast().get(winner.candidate.unit());
        Person admin = story.cast().get(winner.candidate.house().admin());
        issue(
                admin,
                number(admin, winner, "INSTITUTION"),
                winner.candidate.house().name());
        issue(unit, number(unit, winner, "UNIT"), "Unit " + winner.candidate.unit());
        take(unit, number(unit, winner, "INNOVATOR"));
    }

    private void issue(Person bearer, String number, String name) {
        Answer issued = bearer.post("/awards/" + number + "/issue", 1, Map.of("name", name))
                .expect(200);
        story.ledger().award(number, issued.at("code"), name);
    }

    private void take(Person unit, String number) {
        Person anyone = story.doors().anyone();
        String link = unit.post("/awards/" + number + "/claim", 1, Map.of())
                .expect(200)
                .at("code");
        String name = anyone.post("/public/claims/sight", Map.of("code", link))
                .expect(200)
                .at("name");
        Map<String, Object> accepted = Map.of("code", link, "name", name + ", S.T.");
        String code =
                anyone.post("/public/claims/acceptance", accepted).expect(200).at("code");
        story.refused("claim-void", anyone.post("/public/claims/acceptance", accepted));
        story.ledger().award(number, code, name + ", S.T.");
    }

    /** Who has not won gets no award of winners. */
    private void notDecided() {
        story.ledger().all(Deciding.Stage.FINALISTS).stream()
                .filter(proposal -> !story.ledger().all(Deciding.Stage.WINNERS).contains(proposal))
                .findFirst()
                .ifPresent(proposal -> story.refused(
                        "not-decided",
                        story.cast()
                                .secretary()
                                .post(
                                        "/awards",
                                        Map.of("edition", Story.EDITION, "proposal", proposal, "kind", KIND))));
    }

    private void revoke(Sheet winner) {
        String number = number(story.cast().get(winner.candidate.unit()), winner, "INNOVATOR");
        Answer seen = story.cast()
                .secretary()
                .post("/awards/" + number + "/revocation", 3, Map.of("reason", "Bukan penggagasnya."))
                .expect(200);
        Map<String, Object> meant = Map.of("hash", seen.at("hash"));
        story.refused("forbidden", story.cast().secretary().post("/awards/" + number + "/revocation/approval", meant));
        story.cast()
                .get("ketua")
                .post("/awards/" + number + "/revocation/approval", meant)
                .expect(200);
        story.ledger().revoke(number);
    }

    private static String number(Person reader, Sheet winner, String bearer) {
        return Pages.of(reader, "/awards?kind=" + KIND + "&proposal=" + winner.id).stream()
                .filter(award -> bearer.equals(award.get("bearer")))
                .map(award -> (String) award.get("number"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no award of " + winner.id + " for " + bearer));
    }
}
