package id.sayembara.competition.edge;

import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionDirectory;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.Tables;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/** All institutions, from the index. */
@Singleton
@Requires(property = "competition.table")
@Requires(property = FunctionContext.FUNCTION, pattern = "HistoryArrived|CatalogueJobs|EvaluationJobs|InnovationTick")
final class DynamoInstitutionDirectory implements InstitutionDirectory {
    private final Tables tables;
    private final String table;

    DynamoInstitutionDirectory(Tables tables, @Property(name = "competition.table") String table) {
        this.tables = tables;
        this.table = table;
    }

    @Override
    public List<Institution> all() {
        return new Listing(tables, table).all(InstitutionItems.LIST, InstitutionItems::institution);
    }
}
