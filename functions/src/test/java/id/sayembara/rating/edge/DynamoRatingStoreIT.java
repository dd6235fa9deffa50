package id.sayembara.rating.edge;

import id.sayembara.platform.edge.StoreTables;
import id.sayembara.rating.RatingStore;
import id.sayembara.rating.RatingStoreContract;

/** The contract at the endpoint that the environment names, such as LocalStack's. */
class DynamoRatingStoreIT extends RatingStoreContract {
    private final StoreTables tables = StoreTables.remote();

    @Override
    protected RatingStore create() {
        return new DynamoRatingStore(tables.tables(), tables.create());
    }
}
