package id.sayembara.proposal.edge;

import id.sayembara.platform.edge.Tables;
import id.sayembara.proposal.ScreeningState;
import id.sayembara.proposal.Screenings;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Screening states from the table. */
@Singleton
final class DynamoScreenings implements Screenings {
    private final Tables tables;
    private final String proposals;

    DynamoScreenings(Tables tables, @Property(name = "proposals.table") String proposals) {
        this.tables = tables;
        this.proposals = proposals;
    }

    @Override
    public Optional<ScreeningState> find(String proposal) {
        return tables.get(proposals, ScreeningItem.key(proposal), ScreeningItem.SCREENING)
                .map(ScreeningItem::state);
    }
}
