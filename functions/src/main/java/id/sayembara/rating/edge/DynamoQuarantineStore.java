package id.sayembara.rating.edge;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import id.sayembara.rating.ApproveQuarantineOutcome;
import id.sayembara.rating.Comment;
import id.sayembara.rating.CommentStore;
import id.sayembara.rating.ModerateComment;
import id.sayembara.rating.ProposeQuarantineOutcome;
import id.sayembara.rating.QuarantineOutcome;
import id.sayembara.rating.QuarantineStore;
import id.sayembara.rating.QuarantinedRating;
import id.sayembara.rating.QuarantinedSet;
import id.sayembara.rating.RatingResult;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is looked into after the recount: quarantined sets and comments, in table {@code public}. Keys and costs: {@code docs/data.md}. */
@Singleton
@Requires(property = "public.table")
@Requires(property = "events.table")
@SerdeImport(ProposeQuarantineOutcome.Proposed.class)
@SerdeImport(ApproveQuarantineOutcome.Decided.class)
@SerdeImport(ModerateComment.Moderated.class)
final class DynamoQuarantineStore implements QuarantineStore, CommentStore {
    private final Tables tables;
    private final String table;
    private final String events;

    DynamoQuarantineStore(
            Tables tables,
            @Property(name = "public.table") String table,
            @Property(name = "events.table") String events) {
        this.tables = tables;
        this.table = table;
        this.events = events;
    }

    @Override
    public <R> Optional<Remembered> recall(String key, Class<R> type) {
        return tables.recall(table, key, type);
    }

    @Override
    public Optional<QuarantinedSet> find(String edition, String proposal, int number) {
        return tables.get(table, "QUARANTINE#" + edition, RatingItems.place(proposal, number))
                .map(RatingItems::set);
    }

    @Override
    public Page<QuarantinedSet> sets(String edition, Optional<String> after, int limit) {
        return RatingItems.page(tables, table, "QUARANTINE#" + edition, after, limit, RatingItems::set);
    }

    @Override
    public Page<QuarantinedRating> ratings(QuarantinedSet set, Optional<String> after, int limit) {
        return RatingItems.page(tables, table, RatingItems.quarantinedKey(set), after, limit, RatingItems::quarantined);
    }

    @Override
    public void propose(QuarantinedSet next, Event event, Remembered remembered) {
        commit(replace(RatingItems.write(next), event), event, remembered);
    }

    @Override
    public void decide(QuarantinedSet next, Event event, Remembered remembered) {
        Transaction decided = replace(RatingItems.write(next), event);
        if (next.decided().filter(QuarantineOutcome.Kind.RELEASED::equals).isPresent()) {
            count(decided, next);
        }
        commit(decided, event, remembered);
    }

    /** Lets its ratings count: they are added to the result that was read, and taken from those aside. */
    private void count(Transaction decided, QuarantinedSet set) {
        String results = "RESULT#" + set.edition();
        RatingResult result = tables.get(table, results, set.proposal())
                .map(RatingItems::result)
                .orElseThrow(() -> new Contention("there is no result yet"));
        BigDecimal sum = result.countedSum().add(set.sum());
        decided.update(update -> update.tableName(table)
                .key(Item.key(results, set.proposal()))
                .conditionExpression("counted = :before")
                .updateExpression("SET counted = :counted, countedSum = :sum")
                .expressionAttributeValues(Map.of(
                        ":before", number(result.counted()),
                        ":counted", number(result.counted() + set.ratings()),
                        ":sum", AttributeValue.fromS(sum.toPlainString()))));
        decided.update(update -> update.tableName(table)
                .key(Item.key("RECOUNT#" + set.edition(), "RECOUNT"))
                .updateExpression("ADD aside :fewer")
                .expressionAttributeValues(Map.of(":fewer", number(-set.ratings()))));
    }

    @Override
    public Optional<Comment> comment(String edition, String proposal, String reference) {
        return tables.get(table, RatingItems.commentsKey(edition, proposal), reference)
                .map(RatingItems::comment);
    }

    @Override
    public Page<Comment> comments(String edition, String proposal, Optional<String> after, int limit) {
        return RatingItems.page(
                tables, table, RatingItems.commentsKey(edition, proposal), after, limit, RatingItems::comment);
    }

    @Override
    public void moderate(Comment next, Event event, Remembered remembered) {
        commit(replace(RatingItems.write(next), event), event, remembered);
    }

    /** Both have the version 0 from the recount on, so that there always is one before. */
    private Transaction replace(Item next, Event event) {
        return tables.transaction()
                .put(table, next, "version = :before", Map.of(":before", number(event.sequence() - 1)));
    }

    private void commit(Transaction transaction, Event event, Remembered remembered) {
        tables.remember(transaction.event(events, event), table, remembered).commit();
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
