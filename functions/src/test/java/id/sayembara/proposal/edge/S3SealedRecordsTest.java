package id.sayembara.proposal.edge;

import id.sayembara.document.edge.TestBuckets;
import id.sayembara.proposal.SealedRecords;
import id.sayembara.proposal.SealedRecordsContract;

class S3SealedRecordsTest extends SealedRecordsContract {

    @Override
    protected SealedRecords create() {
        return new S3SealedRecords(TestBuckets.local().s3(), TestBuckets.local().create("record"));
    }
}
