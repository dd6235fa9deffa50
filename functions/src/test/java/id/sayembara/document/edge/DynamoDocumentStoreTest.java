package id.sayembara.document.edge;

import id.sayembara.document.DocumentStore;
import id.sayembara.document.DocumentStoreContract;
import id.sayembara.platform.edge.TestTables;

class DynamoDocumentStoreTest extends DocumentStoreContract {
    @Override
    protected DocumentStore empty() {
        TestTables test = TestTables.local();
        return new DynamoDocumentStore(test.tables(), test.create("documents"), test.createEvents());
    }
}
