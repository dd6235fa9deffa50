package id.sayembara.rating.edge;

import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.Page;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.rating.Comment;
import id.sayembara.rating.Quarantine;
import id.sayembara.rating.QuarantineOutcome;
import id.sayembara.rating.QuarantinedRating;
import id.sayembara.rating.QuarantinedSet;
import id.sayembara.rating.RatingResult;
import id.sayembara.scoring.Decided;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What comes of the recount, as items of table {@code public}. Keys: {@code docs/data.md}. */
final class RatingItems {
    private RatingItems() {}

    /** A page of a partition, by sort key. */
    static <T> Page<T> page(
            Tables tables, String table, String pk, Optional<String> after, int limit, Function<Item, T> read) {
        List<Item> found = query(tables, table, pk, after.map(a -> a + " ").orElse("0"), limit + 1);
        return new Page<>(
                found.stream().limit(limit).map(read).toList(),
                found.size() > limit ? Optional.of(found.get(limit - 1).text("sk")) : Optional.empty());
    }

    /** Items of a partition from a sort key on, read consistently. */
    static List<Item> query(Tables tables, String table, String pk, String from, int most) {
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

    static String quarantinedKey(QuarantinedSet set) {
        return "QUARANTINED#" + set.edition() + "#" + place(set.proposal(), set.number());
    }

    static String place(String proposal, int number) {
        return proposal + String.format("#%04d", number);
    }

    static Item write(RatingResult r) {
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

    static RatingResult result(Item item) {
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

    static Item write(QuarantinedSet s) {
        Item item = Item.of("QUARANTINE#" + s.edition(), place(s.proposal(), s.number()))
                .text("edition", s.edition())
                .text("proposal", s.proposal())
                .number("number", s.number())
                .text("reasons", names(s.reasons()))
                .number("ratings", s.ratings())
                .text("sum", s.sum().toPlainString())
                .text("hash", s.hash())
                .number("version", s.version())
                .text("head", s.head());
        s.outcome().ifPresent(o -> {
            item.text("outcome", o.kind().name())
                    .text("reason", o.reason())
                    .text("salt", o.salt())
                    .hand("proposed", o.proposedBy());
            o.approvedBy().ifPresent(hand -> item.hand("approved", hand));
        });
        return item;
    }

    static QuarantinedSet set(Item item) {
        return new QuarantinedSet(
                item.text("edition"),
                item.text("proposal"),
                (int) item.number("number"),
                reasons(item),
                (int) item.number("ratings"),
                new BigDecimal(item.text("sum")),
                item.text("hash"),
                item.textIfAny("outcome")
                        .map(kind -> new QuarantineOutcome(
                                QuarantineOutcome.Kind.valueOf(kind),
                                item.text("reason"),
                                item.text("salt"),
                                item.hand("proposed"),
                                item.handIfAny("approved"))),
                item.number("version"),
                item.text("head"));
    }

    static Item write(QuarantinedSet set, QuarantinedRating r) {
        return Item.of(quarantinedKey(set), r.reference())
                .text("reference", r.reference())
                .text("reasons", names(r.reasons()))
                .text("usefulness", r.usefulness().toPlainString())
                .flag("used", r.used())
                .text("region", r.region())
                .instant("firstAt", r.firstAt());
    }

    static QuarantinedRating quarantined(Item item) {
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

    static String commentsKey(String edition, String proposal) {
        return "COMMENTS#" + edition + "#" + proposal;
    }

    static Item write(Comment c) {
        Item item = Item.of(commentsKey(c.edition(), c.proposal()), c.reference())
                .text("edition", c.edition())
                .text("proposal", c.proposal())
                .text("reference", c.reference())
                .text("text", c.text())
                .text("usefulness", c.usefulness().toPlainString())
                .flag("used", c.used())
                .text("region", c.region())
                .flag("aside", c.aside())
                .number("version", c.version())
                .text("head", c.head());
        c.moderation()
                .ifPresent(m ->
                        item.flag("shown", m.shown()).text("reason", m.reason()).text("salt", m.salt()));
        return item;
    }

    static Comment comment(Item item) {
        return new Comment(
                item.text("edition"),
                item.text("proposal"),
                item.text("reference"),
                item.text("text"),
                new BigDecimal(item.text("usefulness")),
                item.flag("used"),
                item.textIfAny("region"),
                item.flag("aside"),
                item.textIfAny("reason")
                        .map(reason -> new Comment.Moderation(item.flag("shown"), reason, item.text("salt"))),
                item.number("version"),
                item.text("head"));
    }
}
