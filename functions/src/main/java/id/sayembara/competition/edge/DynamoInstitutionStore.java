package id.sayembara.competition.edge;

import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionStore;
import id.sayembara.competition.Kept;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Institutions in the table {@code competition}. */
@Singleton
@Requires(property = FunctionContext.FUNCTION, value = "CompetitionApi")
final class DynamoInstitutionStore implements InstitutionStore {
    private final Tables tables;
    private final String table;
    private final String events;

    DynamoInstitutionStore(
            Tables tables,
            @Property(name = "competition.table") String table,
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
    public Optional<Kept<Institution>> kept(String id) {
        return tables.get(table, InstitutionItems.pk(id), InstitutionItems.SK).map(InstitutionItems::kept);
    }

    @Override
    public Page<Institution> list(Optional<String> after, int limit) {
        return new Listing(tables, table)
                .page(InstitutionItems.LIST, after, limit, InstitutionItems::institution, Institution::id);
    }

    @Override
    public void save(List<Kept<Institution>> next, List<Event> happened, Optional<Remembered> answer) {
        Transaction transaction = tables.transaction();
        next.forEach(kept -> transaction.replace(
                table, InstitutionItems.of(kept), kept.chain().sequence() - 1));
        happened.forEach(event -> transaction.event(events, event));
        answer.ifPresent(remembered -> tables.remember(transaction, table, remembered));
        transaction.commit();
    }
}
