package id.sayembara.scoring.edge;

import id.sayembara.platform.edge.StoreTables;
import id.sayembara.scoring.ScoringStoreContract;
import java.util.List;

/** The contract at the endpoint that the environment names, such as LocalStack's. */
class DynamoScoringStoreIT extends ScoringStoreContract {
    private final StoreTables tables = StoreTables.remote();
    private String events;

    @Override
    protected Stores create() {
        events = tables.createEvents();
        String evaluation = tables.create("byEvaluator", "byEdition");
        String scorecards = tables.create();
        return new Stores(
                new DynamoEvaluationStore(tables.tables(), evaluation, scorecards, events),
                new DynamoProgressBook(tables.tables(), scorecards),
                new DynamoScorecardStore(tables.tables(), scorecards, evaluation, events),
                new DynamoFreezeStore(tables.tables(), scorecards, evaluation, events),
                new DynamoRankingStore(tables.tables(), evaluation, events));
    }

    @Override
    protected List<String> envelopes(String subject) {
        return tables.envelopes(events, subject);
    }
}
