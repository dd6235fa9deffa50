package id.sayembara.competition.edge;

import id.sayembara.competition.Institution;
import id.sayembara.competition.Institutions;
import id.sayembara.platform.edge.Tables;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Institutions from the table. */
@Singleton
@Requires(property = "competition.table")
final class DynamoInstitutions implements Institutions {
    private final Tables tables;
    private final String table;

    DynamoInstitutions(Tables tables, @Property(name = "competition.table") String table) {
        this.tables = tables;
        this.table = table;
    }

    @Override
    public Optional<Institution> find(String id) {
        return tables.get(table, InstitutionItems.pk(id), InstitutionItems.SK).map(InstitutionItems::institution);
    }
}
