package id.sayembara.proposal;

class InMemorySealedRecordsTest extends SealedRecordsContract {

    @Override
    protected SealedRecords create() {
        return new InMemorySealedRecords();
    }
}
