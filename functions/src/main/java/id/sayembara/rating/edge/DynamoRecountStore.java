package id.sayembara.rating.edge;

import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import id.sayembara.rating.CountedProposal;
import id.sayembara.rating.Quarantine;
import id.sayembara.rating.QuarantinedRating;
import id.sayembara.rating.QuarantinedSet;
import id.sayembara.rating.Rated;
import id.sayembara.rating.RatingResult;
import id.sayembara.rating.Recount;
import id.sayembara.rating.RecountStore;
import id.sayembara.rating.Salts;
import id.sayembara.scoring.Decided;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

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
            query(DynamoRatingStore.ratingsKey(edition, proposal, digit), "0", Integer.MAX_VALUE).stream()
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
        items.add(write(counted.result()));
        counted.quarantine().forEach((set, ratings) -> {
            items.add(write(set));
            ratings.forEach(rating -> items.add(write(set, rating)));
        });
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
        return page("RESULT#" + edition, after, limit, DynamoRecountStore::result);
    }

    @Override
    public Page<QuarantinedSet> quarantine(String edition, Optional<String> after, int limit) {
        return page("QUARANTINE#" + edition, after, limit, DynamoRecountStore::set);
    }

    @Override
    public Page<QuarantinedRating> quarantined(QuarantinedSet set, Optional<String> after, int limit) {
        return page(quarantinedKey(set), after, limit, DynamoRecountStore::quarantined);
    }

    private <T> Page<T> page(String pk, Optional<String> after, int limit, Function<Item, T> read) {
        List<Item> found = query(pk, after.map(a -> a + " ").orElse("0"), limit + 1);
        return new Page<>(
                found.stream().limit(limit).map(read).toList(),
                found.size() > limit ? Optional.of(found.get(limit - 1).text("sk")) : Optional.empty());
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

    private List<Item> query(String pk, String from, int most) {
        return tables
                .dynamo()
                .queryPaginator(QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND sk >= :from")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(pk), ":from", AttributeValue.fromS(from)))
                        .limit(Math.min(most, 1_000))
                        .build())
                .items()
                .stream()
                .limit(most)
                .map(item -> Item.read(item).orElseThrow())
                .toList();
    }

    private static String quarantinedKey(QuarantinedSet set) {
        return "QUARANTINED#" + set.edition() + "#" + place(set.proposal(), set.number());
    }

    private static String place(String proposal, int number) {
        return proposal + String.format("#%04d", number);
    }

    private static Item write(RatingResult r) {
        Decided finalist = r.finalist();
        return Item.of("RESULT#" + finalist.edition(), finalist.proposal())
                .text("edition", finalist.edition())
                .text("group", finalist.group())
                .text("proposal", finalist.proposal())
                .text("institution", finalist.institution())
                .text("unit", finalist.unit())
                .text("title", finalist.title())
                .number("place", finalist.place())
                .number("all", r.all())
                .text("sum", r.sum().toPlainString())
                .number("counted", r.counted())
                .text("countedSum", r.countedSum().toPlainString());
    }

    private static RatingResult result(Item item) {
        return new RatingResult(
                new Decided(
                        item.text("edition"),
                        item.text("group"),
                        DecisionStage.FINALISTS,
                        item.text("proposal"),
                        item.text("institution"),
                        item.textIfAny("unit"),
                        item.text("title"),
                        (int) item.number("place")),
                (int) item.number("all"),
                new BigDecimal(item.text("sum")),
                (int) item.number("counted"),
                new BigDecimal(item.text("countedSum")));
    }

    private static Item write(QuarantinedSet s) {
        return Item.of("QUARANTINE#" + s.edition(), place(s.proposal(), s.number()))
                .text("edition", s.edition())
                .text("proposal", s.proposal())
                .number("number", s.number())
                .text("reasons", names(s.reasons()))
                .number("ratings", s.ratings())
                .text("sum", s.sum().toPlainString())
                .text("hash", s.hash())
                .number("version", s.version())
                .text("head", s.head());
    }

    private static QuarantinedSet set(Item item) {
        return new QuarantinedSet(
                item.text("edition"),
                item.text("proposal"),
                (int) item.number("number"),
                reasons(item),
                (int) item.number("ratings"),
                new BigDecimal(item.text("sum")),
                item.text("hash"),
                item.number("version"),
                item.text("head"));
    }

    private static Item write(QuarantinedSet set, QuarantinedRating r) {
        return Item.of(quarantinedKey(set), r.reference())
                .text("reference", r.reference())
                .text("reasons", names(r.reasons()))
                .text("usefulness", r.usefulness().toPlainString())
                .flag("used", r.used())
                .text("region", r.region())
                .instant("firstAt", r.firstAt());
    }

    private static QuarantinedRating quarantined(Item item) {
        return new QuarantinedRating(
                item.text("reference"),
                reasons(item),
                new BigDecimal(item.text("usefulness")),
                item.flag("used"),
                item.textIfAny("region"),
                item.instant("firstAt"));
    }

    private static String names(Set<Quarantine.Reason> reasons) {
        return reasons.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static Set<Quarantine.Reason> reasons(Item item) {
        return Arrays.stream(item.text("reasons").split(" "))
                .map(Quarantine.Reason::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
