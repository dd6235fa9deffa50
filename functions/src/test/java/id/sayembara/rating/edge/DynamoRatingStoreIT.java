package id.sayembara.rating.edge;

import id.sayembara.platform.edge.StoreTables;
import id.sayembara.rating.CommentStore;
import id.sayembara.rating.QuarantineStore;
import id.sayembara.rating.RatingStore;
import id.sayembara.rating.RatingStoreContract;
import id.sayembara.rating.RecountStore;
import java.util.List;
import java.util.Optional;

/** The contract at the endpoint that the environment names, such as LocalStack's. */
class DynamoRatingStoreIT extends RatingStoreContract {
    private final StoreTables tables = StoreTables.remote();
    private String events;
    private String table;

    @Override
    protected RatingStore create() {
        events = tables.createEvents();
        table = tables.create();
        return new DynamoRatingStore(tables.tables(), table);
    }

    @Override
    protected RecountStore recounts() {
        return new DynamoRecountStore(tables.tables(), table, Optional.of(events));
    }

    @Override
    protected QuarantineStore quarantine() {
        return new DynamoQuarantineStore(tables.tables(), table, events);
    }

    @Override
    protected CommentStore comments() {
        return new DynamoQuarantineStore(tables.tables(), table, events);
    }

    @Override
    protected List<String> envelopes(String subject) {
        return tables.envelopes(events, subject);
    }
}
