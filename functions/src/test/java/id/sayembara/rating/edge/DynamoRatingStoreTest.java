package id.sayembara.rating.edge;

import id.sayembara.platform.edge.StoreTables;
import id.sayembara.rating.RatingStore;
import id.sayembara.rating.RatingStoreContract;

class DynamoRatingStoreTest extends RatingStoreContract {
    private final StoreTables tables = StoreTables.local();

    @Override
    protected RatingStore create() {
        return new DynamoRatingStore(tables.tables(), tables.create());
    }
}
