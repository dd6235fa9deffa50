package id.sayembara.innovation;

class InMemoryCatalogueStoreTest extends CatalogueStoreContract {
    private final InMemoryInnovationStore innovations = new InMemoryInnovationStore();

    @Override
    protected CatalogueStore create() {
        return new InMemoryCatalogueStore(innovations);
    }

    @Override
    protected InnovationStore innovations() {
        return innovations;
    }
}
