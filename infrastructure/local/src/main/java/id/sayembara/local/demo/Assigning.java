package id.sayembara.local.demo;

import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Person;
import java.util.List;
import java.util.Map;

/** The secretariat says where evaluators belong and gives each proposal two by hand; conflicts are refused. R23, R24. */
final class Assigning implements Chapter {
    private static final int TRIED = 8;

    private final Story story;
    private final Desks desks;

    Assigning(Story story, Desks desks) {
        this.story = story;
        this.desks = desks;
    }

    @Override
    public void play() {
        story.crew().each(desks.readers(), this::profile);
        conflicts();
        story.progress().pile(desks.readers().size());
        story.crew().each(desks.readers(), reader -> {
            desks.pile(reader).forEach(candidate -> {
                assign(reader, candidate).expect(201);
                story.ledger().expect("Proposal assigned to you", reader.account());
            });
            story.progress().one("evaluators have their proposals");
        });
    }

    private void profile(Reader reader) {
        story.cast()
                .secretary()
                .put(
                        "/evaluators/" + Story.EDITION + "/" + story.cast().member(reader.account()),
                        0,
                        Map.of(
                                "institutions", List.of(reader.home().id()),
                                "provinces", List.of(),
                                "categories", List.of(),
                                "most", 200))
                .expect(200);
    }

    private void conflicts() {
        story.plan().candidates().stream()
                .filter(c -> c.evaluated() && !desks.conflicting(c).isEmpty())
                .limit(TRIED)
                .forEach(c -> story.refused(
                        "conflict-of-interest", assign(desks.conflicting(c).getFirst(), c)));
    }

    private Answer assign(Reader reader, Candidate candidate) {
        Person secretary = story.cast().secretary();
        return secretary.post(
                "/assignments",
                Map.of(
                        "edition", Story.EDITION,
                        "proposal", story.ledger().of(candidate).id,
                        "evaluator", story.cast().member(reader.account())));
    }
}
