package id.sayembara.award.edge;

import id.sayembara.platform.edge.StoreTables;

/** The same contract at the endpoint that the environment names, such as LocalStack's. */
class DynamoAwardStoreIT extends DynamoAwardStoreTest {

    @Override
    StoreTables where() {
        return StoreTables.remote();
    }
}
