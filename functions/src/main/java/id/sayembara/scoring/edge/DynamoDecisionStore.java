package id.sayembara.scoring.edge;

import static id.sayembara.scoring.edge.Pages.number;

import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import id.sayembara.scoring.Decided;
import id.sayembara.scoring.DecisionList;
import id.sayembara.scoring.DecisionStanding;
import id.sayembara.scoring.DecisionStore;
import id.sayembara.scoring.Departure;
import io.micronaut.context.annotation.Property;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decisions in table {@code evaluation}. Keys and costs: {@code docs/data.md}. */
@Singleton
@SerdeImport(DecisionStanding.class)
final class DynamoDecisionStore implements DecisionStore {
    private static final String LIST = "LIST#";
    private static final String DEPARTURES = "DEPARTURES#";

    /** Proposals in one transaction: two items each. */
    private static final int BATCH = 50;

    private final Tables tables;
    private final String evaluation;
    private final Optional<String> events;
    private final Pages pages;

    /** @param events the events' table; a function that decides nothing has none */
    DynamoDecisionStore(
            Tables tables,
            @Property(name = "evaluation.table") String evaluation,
            @Property(name = "events.table") Optional<String> events) {
        this.tables = tables;
        this.evaluation = evaluation;
        this.events = events;
        this.pages = new Pages(tables, evaluation);
    }

    @Override
    public <R> Optional<Remembered> recall(String key, Class<R> type) {
        return tables.recall(evaluation, key, type);
    }

    @Override
    public Optional<DecisionList> find(String edition, String group, DecisionStage stage) {
        return tables.get(evaluation, key(edition, group), LIST + stage).map(DynamoDecisionStore::list);
    }

    @Override
    public List<Departure> departures(String edition, String group, DecisionStage stage) {
        return tables.get(evaluation, key(edition, group), DEPARTURES + stage)
                .map(item -> ((List<?>) item.json("departures"))
                        .stream()
                                .map(d -> (Map<?, ?>) d)
                                .map(d -> new Departure(
                                        Departure.Kind.valueOf((String) d.get("kind")),
                                        (String) d.get("proposal"),
                                        (String) d.get("reason")))
                                .toList())
                .orElse(List.of());
    }

    @Override
    public Page<Decided> decided(DecisionList list, Optional<String> after, int limit) {
        String places = places(list);
        return pages.page(
                key(list.edition(), list.group()),
                places + after.orElse(""),
                places + "~",
                limit,
                DynamoDecisionStore::decided,
                place -> place(place.place()));
    }

    @Override
    public Optional<Kept> kept(DecisionStage stage, String proposal) {
        return tables.get(evaluation, decidedKey(proposal), stage.name())
                .map(item -> new Kept(decided(item), (int) item.number("draft")));
    }

    @Override
    public void drawUp(DecisionList next, List<Departure> departures, Event event, Remembered remembered) {
        Item reasons = Item.of(key(next.edition(), next.group()), DEPARTURES + next.stage())
                .json(
                        "departures",
                        departures.stream()
                                .map(d ->
                                        Map.of("kind", d.kind().name(), "proposal", d.proposal(), "reason", d.reason()))
                                .toList());
        commit(saved(next).put(evaluation, reasons, null), event, remembered);
    }

    @Override
    public void keep(DecisionList list, List<Decided> decided) {
        for (int from = 0; from < decided.size(); from += BATCH) {
            Transaction batch = tables.transaction();
            for (Decided one : decided.subList(from, Math.min(decided.size(), from + BATCH))) {
                batch.put(
                                evaluation,
                                write(
                                        Item.of(key(list.edition(), list.group()), places(list) + place(one.place())),
                                        one),
                                null)
                        .put(
                                evaluation,
                                write(
                                                Item.of(
                                                        decidedKey(one.proposal()),
                                                        list.stage().name()),
                                                one)
                                        .number("draft", list.draft()),
                                "attribute_not_exists(pk) OR draft <= :draft",
                                Map.of(":draft", number(list.draft())));
            }
            batch.commit();
        }
    }

    @Override
    public void conclude(DecisionList next, Event event) {
        saved(next).event(eventsTable(), event).commit();
    }

    @Override
    public void approve(DecisionList next, Event event, Remembered remembered) {
        commit(saved(next), event, remembered);
    }

    @Override
    public void publish(DecisionList next, List<Other> others, Event event, Remembered remembered) {
        Transaction published = saved(next);
        for (Other other : others) {
            published.check(check -> {
                check.tableName(evaluation).key(Item.key(key(next.edition(), other.group()), LIST + next.stage()));
                if (other.version() == 0) {
                    check.conditionExpression("attribute_not_exists(pk)");
                } else {
                    check.conditionExpression("version = :version")
                            .expressionAttributeValues(Map.of(":version", number(other.version())));
                }
            });
        }
        commit(published, event, remembered);
    }

    @Override
    public void announce(Event event) {
        try {
            tables.transaction().event(eventsTable(), event).commit();
        } catch (Contention keptAlready) {
            // by an earlier run, or by another at this moment
        }
    }

    private void commit(Transaction transaction, Event event, Remembered remembered) {
        tables.remember(transaction.event(eventsTable(), event), evaluation, remembered)
                .commit();
    }

    private String eventsTable() {
        return events.orElseThrow(() -> new IllegalStateException("this function decides nothing"));
    }

    private Transaction saved(DecisionList next) {
        Item item = Item.of(key(next.edition(), next.group()), LIST + next.stage())
                .text("edition", next.edition())
                .text("group", next.group())
                .text("stage", next.stage().name())
                .number("draft", next.draft())
                .text("state", next.state().name())
                .text("ranking", next.ranking())
                .text("salt", next.salt())
                .text("departures", next.departures())
                .text("hash", next.hash())
                .number("count", next.count())
                .number("version", next.version())
                .text("head", next.chain().head());
        item.hand("drawn", next.drawnBy());
        next.approvedBy().ifPresent(hand -> item.hand("approved", hand));
        next.publishedBy().ifPresent(hand -> item.hand("published", hand));
        return tables.transaction().replace(evaluation, item, next.version() - 1);
    }

    private static DecisionList list(Item item) {
        String edition = item.text("edition");
        String group = item.text("group");
        DecisionStage stage = DecisionStage.valueOf(item.text("stage"));
        return new DecisionList(
                edition,
                group,
                stage,
                (int) item.number("draft"),
                DecisionList.State.valueOf(item.text("state")),
                item.text("ranking"),
                item.text("salt"),
                item.text("departures"),
                item.text("hash"),
                (int) item.number("count"),
                item.hand("drawn"),
                item.handIfAny("approved"),
                item.handIfAny("published"),
                new Chain(DecisionList.subject(edition, group, stage), item.number("version"), item.text("head")));
    }

    private static Item write(Item item, Decided one) {
        return item.text("edition", one.edition())
                .text("group", one.group())
                .text("stage", one.stage().name())
                .text("proposal", one.proposal())
                .text("institution", one.institution())
                .text("unit", one.unit())
                .text("title", one.title())
                .number("place", one.place());
    }

    private static Decided decided(Item item) {
        return new Decided(
                item.text("edition"),
                item.text("group"),
                DecisionStage.valueOf(item.text("stage")),
                item.text("proposal"),
                item.text("institution"),
                item.textIfAny("unit"),
                item.text("title"),
                (int) item.number("place"));
    }

    private static String key(String edition, String group) {
        return "DECISION#" + edition + "#" + group;
    }

    private static String decidedKey(String proposal) {
        return "DECIDED#" + proposal;
    }

    private static String places(DecisionList list) {
        return "PLACE#" + list.stage() + "#" + String.format("%06d", list.draft()) + "#";
    }

    private static String place(int number) {
        return String.format("%06d", number);
    }
}
