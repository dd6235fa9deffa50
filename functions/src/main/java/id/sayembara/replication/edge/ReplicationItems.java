package id.sayembara.replication.edge;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Role;
import id.sayembara.platform.edge.Item;
import id.sayembara.replication.Replication;
import id.sayembara.replication.Replication.Answer;
import id.sayembara.replication.Replication.Certified;
import id.sayembara.replication.Replication.Evidence;
import id.sayembara.replication.Replication.Plan;
import id.sayembara.replication.Replication.Reason;
import id.sayembara.replication.Replication.Returned;
import id.sayembara.replication.Replication.Source;
import id.sayembara.replication.ReplicationState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How replications lie in the table. Keys: {@code docs/data.md}. */
final class ReplicationItems {
    static final String SK = "REPLICATION";

    private ReplicationItems() {}

    static String pk(String id) {
        return "REPLICATION#" + id;
    }

    static String pairPk(String source) {
        return "SOURCE#" + source;
    }

    /** Where one that waits stands among those in its state: by the millisecond since which it does, then by id. */
    static String place(Instant since, String id) {
        return "%013d#%s".formatted(since.toEpochMilli(), id);
    }

    /** Which replication stands between a source and an institution; none does once it has ended. */
    static Item pair(Replication it) {
        return Item.of(pairPk(it.source().innovation()), it.institution())
                .text("replication", it.id())
                .flag("standing", !it.state().ended());
    }

    static Item write(Replication it) {
        Plan plan = it.plan();
        Item item = Item.of(pk(it.id()), SK)
                .text("id", it.id())
                .text("source", it.source().innovation())
                .text("sourceTitle", it.source().title())
                .text("sourceInstitution", it.source().institution())
                .text("sourceServedBy", it.source().servedBy())
                .text("institution", it.institution())
                .text("servedBy", it.servedBy())
                .text("title", plan.title())
                .json("units", plan.units())
                .number("serviceUnits", plan.serviceUnits())
                .text("plan", plan.text())
                .text("planSalt", plan.salt())
                .hand("requested", it.requestedBy())
                .text("state", it.state().name())
                .number("version", it.version())
                .text("head", it.chain().head())
                .text("gsi1pk", it.institution())
                .text("gsi1sk", it.id())
                .text("gsi2pk", it.source().institution())
                .text("gsi2sk", it.id());
        if (it.state() == ReplicationState.REQUESTED || it.state() == ReplicationState.EVIDENCED) {
            item.text("gsi3pk", it.state().name()).text("gsi3sk", place(it.since(), it.id()));
        }
        it.answer().ifPresent(answer -> {
            item.text("answerRole", answer.role().name()).hand("answered", answer.by());
            answer.refusal().ifPresent(why -> item.text("refusal", why.text()).text("refusalSalt", why.salt()));
        });
        it.evidence()
                .ifPresent(
                        evidence -> item.json("documents", evidence.documents()).hand("evidenced", evidence.by()));
        it.returned()
                .ifPresent(returned -> item.text("returned", returned.reason().text())
                        .text("returnedSalt", returned.reason().salt())
                        .hand("returned", returned.by()));
        it.certified()
                .ifPresent(
                        certified -> item.text("replica", certified.replica()).hand("certified", certified.by()));
        return item;
    }

    static Replication read(Item item) {
        String id = item.text("id");
        return new Replication(
                id,
                new Source(
                        item.text("source"),
                        item.text("sourceTitle"),
                        item.text("sourceInstitution"),
                        item.textIfAny("sourceServedBy")),
                item.text("institution"),
                item.textIfAny("servedBy"),
                new Plan(
                        item.text("title"),
                        texts(item, "units"),
                        Math.toIntExact(item.number("serviceUnits")),
                        item.text("plan"),
                        item.text("planSalt")),
                item.hand("requested"),
                ReplicationState.valueOf(item.text("state")),
                item.handIfAny("answered")
                        .map(by -> new Answer(reason(item, "refusal"), Role.valueOf(item.text("answerRole")), by)),
                item.handIfAny("evidenced").map(by -> new Evidence(texts(item, "documents"), by)),
                item.handIfAny("returned")
                        .map(by -> new Returned(reason(item, "returned").orElseThrow(), by)),
                certified(item, item.handIfAny("certified")),
                new Chain("replication/" + id, item.number("version"), item.text("head")));
    }

    private static Optional<Certified> certified(Item item, Optional<Hand> by) {
        return by.map(hand -> new Certified(item.text("replica"), hand));
    }

    private static Optional<Reason> reason(Item item, String name) {
        return item.textIfAny(name).map(text -> new Reason(text, item.text(name + "Salt")));
    }

    private static List<String> texts(Item item, String name) {
        return ((List<?>) item.json(name)).stream().map(String.class::cast).toList();
    }
}
