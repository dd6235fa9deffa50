package id.sayembara.innovation.edge;

import id.sayembara.platform.edge.StoreTables;

/** The same contract at the endpoint that the environment names, such as LocalStack's. */
class DynamoCatalogueStoreIT extends DynamoCatalogueStoreTest {

    @Override
    StoreTables where() {
        return StoreTables.remote();
    }
}
