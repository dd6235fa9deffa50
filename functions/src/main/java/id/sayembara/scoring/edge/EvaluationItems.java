package id.sayembara.scoring.edge;

import id.sayembara.platform.Chain;
import id.sayembara.platform.edge.Item;
import id.sayembara.scoring.Assignment;
import id.sayembara.scoring.Pin;
import id.sayembara.scoring.Profile;
import id.sayembara.scoring.Readings;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Items of the table {@code evaluation}. Keys: {@code docs/data.md}. */
final class EvaluationItems {
    static final String PROFILE = "PROFILE";
    static final String READINGS = "READINGS";

    private EvaluationItems() {}

    static String profileKey(String edition, String person) {
        return "EVALUATOR#" + edition + "#" + person;
    }

    static String profilesOf(String edition) {
        return "EVALUATORS#" + edition;
    }

    static String assignmentKey(String proposal) {
        return "ASSIGNMENT#" + proposal;
    }

    static String assignmentsOf(String edition) {
        return "ASSIGNMENTS#" + edition;
    }

    static String assignmentsOf(String edition, String evaluator) {
        return edition + "#" + evaluator;
    }

    static String readerKey(String proposal) {
        return "READER#" + proposal;
    }

    static String readingsKey(String proposal) {
        return "READINGS#" + proposal;
    }

    static Profile profile(Item item) {
        String edition = item.text("edition");
        return new Profile(
                edition,
                item.text("person"),
                item.text("member"),
                set(item, "institutions"),
                set(item, "provinces"),
                set(item, "categories"),
                (int) item.number("most"),
                (int) item.number("load"),
                set(item, "pinned"),
                item.text("salt"),
                new Chain(item.text("subject"), item.number("version"), item.text("head")));
    }

    static Item pin(Pin pin) {
        return Item.of(profileKey(pin.edition(), pin.person()), "PIN#" + pin.proposal())
                .text("edition", pin.edition())
                .text("proposal", pin.proposal())
                .text("member", pin.member())
                .text("reason", pin.reason())
                .text("salt", pin.salt())
                .text("by", pin.by())
                .instant("at", pin.at());
    }

    static Item write(Assignment a) {
        return Item.of(assignmentKey(a.proposal()), a.evaluator())
                .text("edition", a.edition())
                .text("proposal", a.proposal())
                .text("evaluator", a.evaluator())
                .text("person", a.person())
                .text("group", a.group())
                .text("institution", a.institution())
                .text("servedBy", a.servedBy())
                .json("provinces", sorted(a.provinces()))
                .text("title", a.title())
                .number("rules", a.rules())
                .instant("assignedAt", a.assignedAt())
                .text("gsi1pk", assignmentsOf(a.edition(), a.evaluator()))
                .text("gsi1sk", a.proposal())
                .text("gsi2pk", assignmentsOf(a.edition()))
                .text("gsi2sk", a.proposal() + "#" + a.evaluator());
    }

    static Assignment assignment(Item item) {
        return new Assignment(
                item.text("edition"),
                item.text("proposal"),
                item.text("evaluator"),
                item.text("person"),
                item.text("group"),
                item.text("institution"),
                item.textIfAny("servedBy"),
                set(item, "provinces"),
                item.text("title"),
                (int) item.number("rules"),
                item.instant("assignedAt"));
    }

    /** That one person has the proposal, by one membership alone. */
    static Item reader(Assignment a) {
        return Item.of(readerKey(a.proposal()), a.person())
                .text("edition", a.edition())
                .text("proposal", a.proposal())
                .text("evaluator", a.evaluator());
    }

    static Item write(Readings readings) {
        return Item.of(readingsKey(readings.proposal()), READINGS)
                .text("edition", readings.edition())
                .text("proposal", readings.proposal())
                .json("evaluators", sorted(readings.evaluators()))
                .number("version", readings.version())
                .text("head", readings.chain().head());
    }

    static Readings readings(Item item) {
        String edition = item.text("edition");
        String proposal = item.text("proposal");
        return new Readings(
                edition,
                proposal,
                set(item, "evaluators"),
                new Chain(Readings.subject(edition, proposal), item.number("version"), item.text("head")));
    }

    static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static Set<String> set(Item item, String name) {
        return ((List<?>) item.json(name)).stream().map(String.class::cast).collect(Collectors.toSet());
    }
}
