package id.sayembara.local.demo;

import id.sayembara.local.road.Person;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The editions, the 671 institutions, and everybody's account: admins by the secretary, units by their admins. */
final class Opening implements Chapter {
    private final Story story;
    private final Sources sources;

    /**
     * What is imported.
     *
     * @param code of the first secretary's invitation
     * @param editions YAML by id
     * @param institutions CSV
     */
    record Sources(String code, Map<String, String> editions, String institutions) {}

    Opening(Story story, Sources sources) {
        this.story = story;
        this.sources = sources;
    }

    @Override
    public void play() {
        join("sekretaris", sources.code());
        Person secretary = story.cast().secretary();
        new TreeMap<>(sources.editions()).forEach((id, yaml) -> publish(secretary, id, yaml));
        secretary
                .send("POST", "/institutions", "text/csv", sources.institutions())
                .expect(200);
        story.calendar().read(story.doors().anyone());
        story.progress()
                .note(sources.editions().size() + " editions, "
                        + (sources.institutions().lines().count() - 1) + " institutions");
        invite(secretary);
        story.progress().note(story.cast().size() + " accounts");
    }

    /** Imports an edition and puts it in force. */
    static void publish(Person secretary, String id, String yaml) {
        String versions = "/editions/" + id + "/versions";
        String version = secretary
                .send("POST", versions, "application/yaml", yaml)
                .expect(201)
                .at("version");
        secretary.post(versions + "/" + version + "/publication", Map.of()).expect(200);
    }

    private void invite(Person secretary) {
        Map<String, List<House>> desks = story.plan().houses().stream().collect(Collectors.groupingBy(House::desk));
        story.progress().pile(desks.size());
        story.crew().each(desks.entrySet(), desk -> {
            invite(
                    secretary,
                    "admin-" + desk.getKey(),
                    Map.of("role", "INSTITUTION_ADMIN", "institution", desk.getKey()));
            desk.getValue().forEach(this::units);
            story.progress().one("institutions have their accounts");
        });
        officials(secretary);
    }

    private void units(House house) {
        Set<String> units = story.plan().byHouse().get(house).stream()
                .map(Candidate::unit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String unit : units) {
            invite(
                    story.cast().get(house.admin()),
                    unit,
                    Map.of("role", "UNIT", "institution", house.id(), "unitName", "Unit " + unit));
        }
    }

    private void officials(Person secretary) {
        invite(secretary, "ketua", Map.of("role", "CHAIR"));
        invite(secretary, "auditor", Map.of("role", "AUDITOR"));
        for (int i = 1; i <= story.plan().size().evaluators(); i++) {
            invite(secretary, "evaluator-" + i, Map.of("role", "EVALUATOR"));
        }
    }

    private void invite(Person by, String name, Map<String, Object> what) {
        Map<String, Object> offer = new HashMap<>(what);
        offer.put("name", name);
        offer.put("email", Cast.address(name));
        String code = by.post("/invitations", offer).expect(201).at("code");
        story.ledger().expect("Invitation to Sayembara", name);
        join(name, code);
    }

    private void join(String name, String code) {
        Person person = story.doors().person(name);
        String member = person.post("/invitations/acceptance", Map.of("code", code))
                .expect(201)
                .at("member");
        story.cast().add(person, member);
    }
}
