package id.sayembara.competition.edge;

import id.sayembara.platform.edge.StoreTables;

/** The same contract at the endpoint that the environment names, such as LocalStack's. */
class DynamoEffectStoreIT extends DynamoEffectStoreTest {

    @Override
    StoreTables where() {
        return StoreTables.remote();
    }
}
