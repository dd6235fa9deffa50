package id.sayembara.innovation;

class InMemoryHistoryStoreTest extends HistoryStoreContract {
    private final InMemoryInnovationStore innovations = new InMemoryInnovationStore();

    @Override
    protected HistoryStore create() {
        return new InMemoryHistoryStore(innovations);
    }

    @Override
    protected InnovationStore innovations() {
        return innovations;
    }
}
