package id.sayembara.document;

class InMemoryDocumentStoreTest extends DocumentStoreContract {
    @Override
    protected DocumentStore empty() {
        return new InMemoryDocumentStore();
    }
}
