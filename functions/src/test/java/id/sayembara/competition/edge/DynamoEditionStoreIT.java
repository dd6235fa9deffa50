package id.sayembara.competition.edge;

import id.sayembara.platform.edge.StoreTables;

/** The same contract at the endpoint that the environment names, such as LocalStack's. */
class DynamoEditionStoreIT extends DynamoEditionStoreTest {

    @Override
    StoreTables where() {
        return StoreTables.remote();
    }
}
