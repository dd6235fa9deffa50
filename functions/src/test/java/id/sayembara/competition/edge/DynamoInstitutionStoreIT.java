package id.sayembara.competition.edge;

import id.sayembara.platform.edge.StoreTables;

/** The same contract at the endpoint that the environment names, such as LocalStack's. */
class DynamoInstitutionStoreIT extends DynamoInstitutionStoreTest {

    @Override
    StoreTables where() {
        return StoreTables.remote();
    }
}
