package id.sayembara.local.demo;

import id.sayembara.local.demo.Ledger.Sheet;
import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Holds what the API says at the end against the ledger: proposals, answers, documents, receipts, scorecards, awards, mails. */
final class Reckoning implements Chapter {
    private final Story story;
    private final Collection<String> differences = new ConcurrentLinkedQueue<>();

    Reckoning(Story story) {
        this.story = story;
    }

    @Override
    public void play() {
        differences.addAll(story.ledger().oddities());
        if (story.doors().failed() > 0) {
            differences.add(story.doors().failed() + " requests failed, though asking again mended it: see above");
        }
        proposals();
        sheets();
        receipts();
        scorecards();
        awards();
        letters();
    }

    /** Everything that does not add up; empty when all does. */
    List<String> differences() {
        return List.copyOf(differences);
    }

    /** Which proposals there are, as the institutions and the secretariat see it. */
    private void proposals() {
        Set<String> begun = ids(s -> true);
        Set<String> listed = new TreeSet<>();
        for (House house : story.plan().houses()) {
            String path = "/proposals?edition=" + Story.EDITION + "&institution=" + house.id();
            listed.addAll(list(story.cast().get(house.admin()), path));
        }
        compare("proposal", begun, listed);
        compare(
                "submitted proposal",
                ids(s -> s.state.equals("SUBMITTED")),
                list(story.cast().secretary(), "/proposals?edition=" + Story.EDITION + "&state=SUBMITTED"));
    }

    private void sheets() {
        story.progress().pile(story.ledger().sheets().size());
        story.crew().each(story.ledger().sheets(), sheet -> {
            differences.addAll(
                    Seen.by(story.cast().get(sheet.candidate.unit()), sheet.id).differences(sheet));
            story.progress().one("proposals compared");
        });
    }

    private void receipts() {
        Person anyone = story.doors().anyone();
        Jws keys = Jws.keys(anyone);
        story.crew().each(story.ledger().sheets(), sheet -> {
            for (int i = 0; i < sheet.receipts.size(); i++) {
                if (!sheet.id.equals(keys.open(sheet.receipts.get(i)).get("proposal"))) {
                    differences.add("receipt " + (i + 1) + " of " + sheet.id + " is another proposal's");
                }
                boolean last = i == sheet.receipts.size() - 1;
                String fate = !last ? "REPLACED" : sheet.state.equals("SUBMITTED") ? "STANDS" : "WITHDRAWN";
                Answer verdict = anyone.post("/public/receipts/verification", Map.of("receipt", sheet.receipts.get(i)))
                        .expect(200);
                if (!Boolean.TRUE.equals(verdict.value("ours"))
                        || !verdict.at("fate").equals(fate)) {
                    differences.add(
                            "receipt " + (i + 1) + " of " + sheet.id + " should be " + fate + ": " + verdict.body());
                }
            }
        });
    }

    /** Every assignment has a locked scorecard, and every receipt of one is signed by the published key. */
    private void scorecards() {
        Set<String> written = new TreeSet<>();
        Jws keys = Jws.keys(story.doors().anyone());
        story.ledger().cards().forEach(card -> {
            String member = story.cast().member("evaluator-" + card.reader());
            String proposal = story.ledger().sheet(card.candidate()).id;
            written.add(proposal + " " + member + " LOCKED");
            Map<String, Object> promise = keys.open(story.ledger().receipt(card));
            if (!proposal.equals(promise.get("proposal")) || !member.equals(promise.get("evaluator"))) {
                differences.add("the receipt of " + proposal + " and " + member + " says " + promise);
            }
        });
        Set<String> seen =
                Pages.of(story.cast().secretary(), "/assignments?limit=100&edition=" + Story.EDITION).stream()
                        .map(a -> a.get("proposal") + " " + a.get("evaluator") + " " + a.get("state"))
                        .collect(Collectors.toCollection(TreeSet::new));
        compare("assignment", written, seen);
    }

    /** Every award is, by its number and its bearer's code, what was issued. */
    private void awards() {
        Person anyone = story.doors().anyone();
        story.ledger().awards().forEach((number, award) -> {
            Answer seen = anyone.get("/public/awards/" + number + "?code=" + award.code())
                    .expect(200);
            String says = seen.at("verdict") + " " + seen.at("award", "name");
            if (!says.equals(award.verdict() + " " + award.name())) {
                differences.add("award " + number + " should be " + award + ": " + says);
            }
            if (anyone.get("/public/awards/" + number).body().contains("S.T.")) {
                differences.add("award " + number + " tells a name without its code");
            }
        });
    }

    private void letters() {
        story.doors().rest();
        story.doors().deadLetters().forEach((queue, count) -> differences.add(count + " messages lie in " + queue));
        differences.addAll(
                Post.of(story.doors().mails()).differences(story.ledger().letters()));
    }

    private Set<String> ids(java.util.function.Predicate<Sheet> wanted) {
        return story.ledger().sheets().stream()
                .filter(wanted)
                .map(s -> s.id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void compare(String what, Set<String> written, Set<String> seen) {
        written.stream()
                .filter(id -> !seen.contains(id))
                .forEach(id -> differences.add(what + " " + id + " is not listed"));
        seen.stream()
                .filter(id -> !written.contains(id))
                .forEach(id -> differences.add(what + " " + id + " is listed, and none of ours"));
    }

    /** The ids on every page of a list. */
    private static Set<String> list(Person person, String path) {
        return Pages.of(person, path + "&limit=100").stream()
                .map(item -> (String) item.get("id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
