package id.sayembara.scoring.edge;

import id.sayembara.platform.edge.Tables;
import id.sayembara.scoring.Progress;
import id.sayembara.scoring.ProgressBook;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.List;

/** How far readings have come: the only keys of table {@code scorecards} that EvaluationApi may read. R22. */
@Singleton
final class DynamoProgressBook implements ProgressBook {
    private final Tables tables;
    private final String scorecards;
    private final Pages pages;

    DynamoProgressBook(Tables tables, @Property(name = "scorecards.table") String scorecards) {
        this.tables = tables;
        this.scorecards = scorecards;
        this.pages = new Pages(tables, scorecards);
    }

    @Override
    public List<Progress> of(String edition, String proposal) {
        return pages.all(ScorecardItems.progressKey(edition), proposal + "#", ScorecardItems::progress);
    }

    @Override
    public List<Progress> between(String edition, String first, String last) {
        return pages.between(ScorecardItems.progressKey(edition), first, last, ScorecardItems::progress);
    }

    @Override
    public boolean declared(String edition, String person, String proposal) {
        return tables.get(scorecards, ScorecardItems.conflictsKey(edition, person), proposal)
                .isPresent();
    }
}
