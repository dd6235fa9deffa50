package id.sayembara.local.demo;

import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Person;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Evaluators sign, read, score leaf by leaf in an order of their own, and lock. R25, R28. */
final class Scoring implements Chapter {
    private final Story story;
    private final Desks desks;

    Scoring(Story story, Desks desks) {
        this.story = story;
        this.desks = desks;
    }

    @Override
    public void play() {
        Map<String, Rules> rules = Rules.all(story.doors().anyone());
        story.progress().pile(desks.readers().size());
        story.crew().each(desks.readers(), reader -> {
            Person person = story.cast().get(reader.account());
            person.post("/scorecards/integrity", Map.of("edition", Story.EDITION, "accepted", true))
                    .expect(200);
            desks.pile(reader).forEach(candidate -> score(person, reader, candidate, rules.get(candidate.group())));
            story.progress().one("evaluators have scored");
        });
    }

    private void score(Person person, Reader reader, Candidate candidate, Rules rules) {
        String card = "/scorecards/" + story.ledger().of(candidate).id;
        person.get(card).expect(200);
        Map<String, BigDecimal> given = new TreeMap<>();
        List<String> leaves = new ArrayList<>(rules.shares().keySet());
        Collections.shuffle(leaves, new Random(candidate.number() * 1_000L + reader.number()));
        for (String leaf : leaves) {
            String score = String.valueOf(reader.score(candidate, leaf));
            person.put(card + "/scores/" + leaf, 0, Map.of("score", score, "comment", "Dinilai menurut " + leaf + "."))
                    .expect(200);
            given.put(leaf, new BigDecimal(score));
        }
        Answer written = person.get(card).expect(200);
        compare(candidate, written, given);
        Answer receipt = person.post(card + "/lock", written.version().orElseThrow(), Map.of())
                .expect(200);
        story.ledger().locked(candidate, reader, given, receipt.at("signed"));
    }

    /** What the evaluator sees before locking is what was acknowledged. */
    private void compare(Candidate candidate, Answer written, Map<String, BigDecimal> given) {
        Map<String, BigDecimal> seen = new TreeMap<>();
        for (Object s : (List<?>) written.value("scores")) {
            Map<?, ?> score = (Map<?, ?>) s;
            seen.put((String) score.get("criterion"), new BigDecimal((String) score.get("score")));
        }
        Seen.differences("score of candidate " + candidate.number() + " ", given, seen)
                .forEach(story.ledger()::odd);
    }
}
