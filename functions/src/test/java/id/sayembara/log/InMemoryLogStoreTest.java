package id.sayembara.log;

class InMemoryLogStoreTest extends LogStoreContract {

    @Override
    protected LogStore create() {
        return new InMemoryLogStore();
    }
}
