package id.sayembara.competition.edge;

import id.sayembara.competition.Unit;
import id.sayembara.competition.Units;
import id.sayembara.platform.edge.Tables;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Units from the table. */
@Singleton
@Requires(property = "competition.table")
final class DynamoUnits implements Units {
    private final Tables tables;
    private final String table;

    DynamoUnits(Tables tables, @Property(name = "competition.table") String table) {
        this.tables = tables;
        this.table = table;
    }

    @Override
    public Optional<Unit> find(String id) {
        return tables.get(table, MemberItems.unitPk(id), MemberItems.UNIT).map(MemberItems::readUnit);
    }
}
