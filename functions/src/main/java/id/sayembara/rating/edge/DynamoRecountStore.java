package id.sayembara.rating.edge;

import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import id.sayembara.rating.CountedProposal;
import id.sayembara.rating.Rated;
import id.sayembara.rating.RatingResult;
import id.sayembara.rating.Recount;
import id.sayembara.rating.RecountStore;
import id.sayembara.rating.Salts;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The recount in table {@code public}. Keys and costs: {@code docs/data.md}. */
@Singleton
@Requires(property = "public.table")
final class DynamoRecountStore implements RecountStore {
    private static final String RECOUNT = "RECOUNT";
    private static final String DIGITS = "0123456789abcdef";

    /** Items in one transaction: so few that a race is lost early. */
    private static final int BATCH = 50;

    private final Tables tables;
    private final String table;
    private final Optional<String> events;

    /** @param events the events' table; a function that counts nothing has none */
    DynamoRecountStore(
            Tables tables,
            @Property(name = "public.table") String table,
            @Property(name = "events.table") Optional<String> events) {
        this.tables = tables;
        this.table = table;
        this.events = events;
    }

    @Override
    public List<Rated> ratings(String edition, String proposal) {
        List<Rated> all = new ArrayList<>();
        for (char digit : DIGITS.toCharArray()) {
            // persons are hexadecimal digits; the count's key sorts before them
            RatingItems.query(
                            tables,
                            table,
                            DynamoRatingStore.ratingsKey(edition, proposal, digit),
                            "0",
                            Integer.MAX_VALUE)
                    .stream()
                    .map(DynamoRatingStore::rated)
                    .forEach(all::add);
        }
        return all;
    }

    @Override
    public int counted(String edition, String proposal) {
        int counted = 0;
        for (char digit : DIGITS.toCharArray()) {
            counted += tables.get(
                            table, DynamoRatingStore.ratingsKey(edition, proposal, digit), DynamoRatingStore.COUNT)
                    .map(item -> (int) item.number("count"))
                    .orElse(0);
        }
        return counted;
    }

    @Override
    public Optional<Salts> salts(String edition) {
        return DynamoRatingStore.salts(tables, table, edition);
    }

    @Override
    public void keep(CountedProposal counted) {
        String edition = counted.result().finalist().edition();
        List<Item> items = new ArrayList<>();
        items.add(RatingItems.write(counted.result()));
        counted.quarantine().forEach((set, ratings) -> {
            items.add(RatingItems.write(set));
            ratings.forEach(rating -> items.add(RatingItems.write(set, rating)));
        });
        counted.comments().forEach(comment -> items.add(RatingItems.write(comment)));
        for (int from = 0; from < items.size(); from += BATCH) {
            Transaction batch = tables.transaction()
                    .check(check -> check.tableName(table)
                            .key(Item.key("RECOUNT#" + edition, RECOUNT))
                            .conditionExpression("attribute_not_exists(pk)"));
            items.subList(from, Math.min(items.size(), from + BATCH)).forEach(item -> batch.put(table, item, null));
            batch.commit();
        }
    }

    @Override
    public Optional<Recount> find(String edition) {
        return tables.get(table, "RECOUNT#" + edition, RECOUNT)
                .map(item -> new Recount(
                        edition,
                        (int) item.number("proposals"),
                        (int) item.number("ratings"),
                        (int) item.number("aside"),
                        item.instant("at")));
    }

    @Override
    public Page<RatingResult> results(String edition, Optional<String> after, int limit) {
        return RatingItems.page(tables, table, "RESULT#" + edition, after, limit, RatingItems::result);
    }

    @Override
    public void conclude(Recount recount, Event event) {
        tables.transaction()
                .put(
                        table,
                        Item.of("RECOUNT#" + recount.edition(), RECOUNT)
                                .number("proposals", recount.proposals())
                                .number("ratings", recount.ratings())
                                .number("aside", recount.aside())
                                .instant("at", recount.at())
                                .number("version", event.sequence())
                                .text("head", event.hash()),
                        "attribute_not_exists(pk)")
                .event(events.orElseThrow(() -> new IllegalStateException("this function counts nothing")), event)
                .commit();
    }

    @Override
    public void eraseNetworks(String edition, List<String> proposals) {
        for (String proposal : proposals) {
            for (Rated rated : ratings(edition, proposal)) {
                if (!rated.network().isEmpty()) {
                    erase(
                            DynamoRatingStore.ratingsKey(
                                    edition, proposal, rated.person().charAt(0)),
                            rated.person());
                }
            }
        }
        if (salts(edition).isPresent()) {
            erase("SALT#" + edition, "SALT");
        }
    }

    private void erase(String pk, String sk) {
        tables.dynamo()
                .updateItem(update -> update.tableName(table)
                        .key(Item.key(pk, sk))
                        .conditionExpression("attribute_exists(pk)")
                        .updateExpression("SET network = :none")
                        .expressionAttributeValues(Map.of(":none", AttributeValue.fromS(""))));
    }
}
