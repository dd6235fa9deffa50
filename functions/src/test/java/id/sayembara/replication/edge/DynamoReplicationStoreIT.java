package id.sayembara.replication.edge;

import id.sayembara.platform.edge.StoreTables;

/** The same contract at the endpoint that the environment names, such as LocalStack's. */
class DynamoReplicationStoreIT extends DynamoReplicationStoreTest {

    @Override
    StoreTables where() {
        return StoreTables.remote();
    }
}
