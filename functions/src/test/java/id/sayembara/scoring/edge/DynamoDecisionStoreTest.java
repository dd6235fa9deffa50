package id.sayembara.scoring.edge;

import id.sayembara.platform.edge.StoreTables;
import id.sayembara.scoring.DecisionStore;
import id.sayembara.scoring.DecisionStoreContract;
import java.util.List;
import java.util.Optional;

class DynamoDecisionStoreTest extends DecisionStoreContract {
    private final StoreTables tables = StoreTables.local();
    private String events;

    @Override
    protected DecisionStore create() {
        events = tables.createEvents();
        return new DynamoDecisionStore(tables.tables(), tables.create("byEvaluator", "byEdition"), Optional.of(events));
    }

    @Override
    protected List<String> logs(String subject) {
        return tables.logs(events, subject);
    }

    @Override
    protected List<String> envelopes(String subject) {
        return tables.envelopes(events, subject);
    }
}
