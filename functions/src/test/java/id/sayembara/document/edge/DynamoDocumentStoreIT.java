package id.sayembara.document.edge;

import id.sayembara.document.DocumentStore;
import id.sayembara.document.DocumentStoreContract;
import id.sayembara.platform.edge.StoreTables;

/** The contract at an AWS that is none of ours, such as LocalStack. */
class DynamoDocumentStoreIT extends DocumentStoreContract {
    @Override
    protected DocumentStore empty() {
        StoreTables test = StoreTables.remote();
        return new DynamoDocumentStore(test.tables(), test.create(), test.createEvents());
    }
}
