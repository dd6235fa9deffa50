package id.sayembara.scoring.edge;

import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import id.sayembara.scoring.DrawnRanking;
import id.sayembara.scoring.Fraction;
import id.sayembara.scoring.RankedPlace;
import id.sayembara.scoring.Ranking.Ranked;
import id.sayembara.scoring.RankingStore;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Rankings in table {@code evaluation}. Keys: {@code docs/data.md}. */
@Singleton
final class DynamoRankingStore implements RankingStore {
    private static final String HEAD = "HEAD";
    private static final String PLACE = "PLACE#";

    /** Places in one transaction. */
    private static final int BATCH = 50;

    private final Tables tables;
    private final String evaluation;
    private final String events;
    private final Pages pages;

    DynamoRankingStore(
            Tables tables,
            @Property(name = "evaluation.table") String evaluation,
            @Property(name = "events.table") String events) {
        this.tables = tables;
        this.evaluation = evaluation;
        this.events = events;
        this.pages = new Pages(tables, evaluation);
    }

    @Override
    public Optional<DrawnRanking> find(String edition, String group) {
        return tables.get(evaluation, key(edition, group), HEAD).map(DynamoRankingStore::drawn);
    }

    @Override
    public Page<RankedPlace> places(String edition, String group, Optional<String> after, int limit) {
        return pages.page(
                key(edition, group),
                PLACE + after.orElse(""),
                PLACE + "~",
                limit,
                DynamoRankingStore::place,
                place -> number(place.number()));
    }

    @Override
    public void keep(String edition, String group, List<RankedPlace> places) {
        for (int from = 0; from < places.size(); from += BATCH) {
            Transaction batch = tables.transaction();
            places.subList(from, Math.min(places.size(), from + BATCH))
                    .forEach(place -> batch.put(evaluation, write(key(edition, group), place), null));
            batch.commit();
        }
    }

    @Override
    public void conclude(DrawnRanking drawn, Event event) {
        tables.transaction()
                .put(
                        evaluation,
                        Item.of(key(drawn.edition(), drawn.group()), HEAD)
                                .text("edition", drawn.edition())
                                .text("group", drawn.group())
                                .text("hash", drawn.hash())
                                .text("root", drawn.root())
                                .number("rulesVersion", drawn.rulesVersion())
                                .number("ranked", drawn.ranked())
                                .number("unranked", drawn.unranked())
                                .text("passingGrade", drawn.passingGrade().toPlainString())
                                .number("readings", drawn.readings())
                                .number("version", event.sequence())
                                .text("head", event.hash()),
                        "attribute_not_exists(pk)")
                .event(events, event)
                .commit();
    }

    private static String key(String edition, String group) {
        return "RANKING#" + edition + "#" + group;
    }

    private static String number(int place) {
        return String.format("%06d", place);
    }

    private static DrawnRanking drawn(Item item) {
        return new DrawnRanking(
                item.text("edition"),
                item.text("group"),
                item.text("hash"),
                item.text("root"),
                (int) item.number("rulesVersion"),
                (int) item.number("ranked"),
                (int) item.number("unranked"),
                new BigDecimal(item.text("passingGrade")),
                (int) item.number("readings"));
    }

    private static Item write(String pk, RankedPlace place) {
        Item item = Item.of(pk, PLACE + number(place.number()))
                .number("number", place.number())
                .text("proposal", place.proposal())
                .text("institution", place.institution())
                .text("title", place.title());
        place.ranked()
                .ifPresent(ranked -> item.text("mean", ranked.mean().text())
                        .text("median", ranked.median().text())
                        .text("spread", ranked.spread().text())
                        .number("readings", ranked.readings())
                        .flag("complete", ranked.complete())
                        .flag("passes", ranked.passes())
                        .flag("drawn", ranked.drawn()));
        return item;
    }

    private static RankedPlace place(Item item) {
        int number = (int) item.number("number");
        String proposal = item.text("proposal");
        Optional<Ranked> ranked = item.textIfAny("mean")
                .map(mean -> new Ranked(
                        number,
                        proposal,
                        Fraction.read(mean),
                        Fraction.read(item.text("median")),
                        Fraction.read(item.text("spread")),
                        (int) item.number("readings"),
                        item.flag("complete"),
                        item.flag("passes"),
                        item.flag("drawn")));
        return new RankedPlace(number, proposal, item.text("institution"), item.text("title"), ranked);
    }
}
