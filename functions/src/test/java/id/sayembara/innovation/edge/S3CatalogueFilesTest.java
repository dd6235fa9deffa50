package id.sayembara.innovation.edge;

import id.sayembara.document.edge.TestBuckets;
import id.sayembara.innovation.CatalogueFiles;
import id.sayembara.innovation.CatalogueFilesContract;

class S3CatalogueFilesTest extends CatalogueFilesContract {

    @Override
    protected CatalogueFiles create() {
        return new S3CatalogueFiles(
                TestBuckets.local().s3(), TestBuckets.local().create("catalogue"));
    }
}
