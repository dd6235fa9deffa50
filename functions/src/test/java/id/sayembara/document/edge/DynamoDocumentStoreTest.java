package id.sayembara.document.edge;

import id.sayembara.document.DocumentStore;
import id.sayembara.document.DocumentStoreContract;
import id.sayembara.platform.edge.StoreTables;

class DynamoDocumentStoreTest extends DocumentStoreContract {
    @Override
    protected DocumentStore empty() {
        StoreTables test = StoreTables.local();
        return new DynamoDocumentStore(test.tables(), test.create(), test.createEvents());
    }
}
