package id.sayembara.award.edge;

import id.sayembara.award.Award;
import id.sayembara.award.AwardStanding;
import id.sayembara.award.AwardStore;
import id.sayembara.award.ConferAwards;
import id.sayembara.award.Conferral;
import id.sayembara.award.OfferClaim;
import id.sayembara.award.ProposeRevocation;
import id.sayembara.award.StatusList;
import id.sayembara.platform.Event;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Awards in the table {@code awards}, which AwardApi alone writes. Keys and costs: {@code docs/data.md}. */
@Singleton
@Requires(property = "awards.table")
@SerdeImport(ConferAwards.Conferred.class)
@SerdeImport(AwardStanding.class)
@SerdeImport(OfferClaim.Offered.class)
@SerdeImport(ProposeRevocation.Proposed.class)
final class DynamoAwardStore implements AwardStore {
    private static final String ABSENT = "attribute_not_exists(pk)";

    private final Tables tables;
    private final String table;
    private final String events;

    DynamoAwardStore(
            Tables tables,
            @Property(name = "awards.table") String table,
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
    public Optional<Award> find(String number) {
        return tables.get(table, AwardItems.awardKey(number), AwardItems.AWARD).map(AwardItems::award);
    }

    @Override
    public Optional<Conferral> conferral(String proposal, String kind) {
        return tables.get(table, AwardItems.conferralKey(proposal), kind)
                .map(item -> AwardItems.conferral(proposal, kind, item));
    }

    @Override
    public Optional<Award> claimed(String hash) {
        return AwardItems.number(tables.get(table, AwardItems.claimKey(hash), AwardItems.CLAIM))
                .flatMap(this::find);
    }

    @Override
    public Optional<StatusList> statusList(String edition) {
        return tables.get(table, AwardItems.statusKey(edition), AwardItems.LIST)
                .map(item -> AwardItems.statusList(edition, item));
    }

    @Override
    public void confer(Conferral conferral, List<Award> awards, List<Event> first, Remembered answer) {
        Transaction transaction = tables.transaction().put(table, AwardItems.write(conferral), ABSENT);
        for (Award award : awards) {
            transaction.put(table, AwardItems.write(award), ABSENT);
        }
        for (Event event : first) {
            transaction.event(events, event);
        }
        tables.remember(transaction, table, answer).commit();
    }

    @Override
    public void save(Award next, Event event, Remembered answer) {
        Transaction transaction = next(next);
        // the same link again in a later save is the same pointer
        next.claim().ifPresent(claim -> transaction.put(table, AwardItems.pointer(next, claim), null));
        commit(transaction, event, answer);
    }

    @Override
    public void issue(Award next, Optional<StatusList> list, Event event, Remembered answer) {
        Transaction transaction =
                next(next).put(table, AwardItems.taken(next, next.issue().orElseThrow()), ABSENT);
        list.ifPresent(changed -> replace(transaction, changed));
        commit(transaction, event, answer);
    }

    @Override
    public void revoke(Award next, StatusList list, Event event, Remembered answer) {
        Transaction transaction = next(next);
        replace(transaction, list);
        commit(transaction, event, answer);
    }

    private Transaction next(Award next) {
        return tables.transaction().replace(table, AwardItems.write(next), next.version() - 1);
    }

    private void replace(Transaction transaction, StatusList list) {
        transaction.replace(table, AwardItems.write(list), list.version() - 1);
    }

    private void commit(Transaction transaction, Event event, Remembered answer) {
        tables.remember(transaction.event(events, event), table, answer).commit();
    }
}
