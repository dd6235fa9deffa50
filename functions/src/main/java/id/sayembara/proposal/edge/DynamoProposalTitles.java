package id.sayembara.proposal.edge;

import id.sayembara.platform.edge.Tables;
import id.sayembara.proposal.ProposalTitles;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Titles from the table. */
@Singleton
@Requires(property = "proposals.table")
final class DynamoProposalTitles implements ProposalTitles {
    private final Tables tables;
    private final String table;

    DynamoProposalTitles(Tables tables, @Property(name = "proposals.table") String table) {
        this.tables = tables;
        this.table = table;
    }

    @Override
    public Optional<String> title(String proposal) {
        return tables.get(table, ProposalItem.key(proposal), ProposalItem.STATE)
                .flatMap(item -> item.textIfAny("title"))
                .filter(title -> !title.isBlank());
    }
}
